"""What a person can print from a real book, and what a printed file can never hold."""

from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from export_pages import Page
from PIL import Image

from elamani_tarinana.book.answer import answer, attach_photo
from elamani_tarinana.book.printing import make, share_page
from elamani_tarinana.book.session import Book, real_surroundings
from elamani_tarinana.book.share import prepare
from elamani_tarinana.book.start import new_code, start
from elamani_tarinana.content import Workbook
from elamani_tarinana.errors import Refusal, WrongUsage
from elamani_tarinana.story import Change
from elamani_tarinana.vault import Cost

GPS, LATITUDE = 0x8825, (60.0, 10.0, 15.5)


@pytest.fixture
def book(tmp_path: Path, workbook: Workbook) -> Iterator[Book]:
    around = real_surroundings(tmp_path / "state")
    made = start(around, tmp_path / "kirja", workbook, "kallio kuusi kivi", new_code(around), Cost(64 * 1024))
    try:
        yield made
    finally:
        made.close()


@pytest.fixture
def told(book: Book) -> Book:
    for entry, change in (
        ("who-am-i.childhood.place", Change(text="Aitta tuoksui heinältä.", openness="may-share")),
        ("who-am-i.childhood.person", Change(text="Aino luki satuja.")),
        ("future.goal.step", Change(text="Soitan kirjastoon.", openness="may-share")),
    ):
        answer(book, entry, change).done.result()
    return book


def camera_photo() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "Kameratehdas"
    exif[GPS] = {1: "N", 2: LATITUDE, 3: "E", 4: (24.0, 56.0, 15.0)}
    out = BytesIO()
    Image.effect_noise((2400, 1200), 40).convert("RGB").save(out, "JPEG", exif=exif, comment=b"kotipiha")
    return out.getvalue()


def test_the_book_holds_everything(told: Book) -> None:
    printed = make(told, "book", "md")
    for sentence in ("Aitta tuoksui heinältä.", "Aino luki satuja.", "Soitan kirjastoon."):
        assert sentence in printed.data.decode()
    assert printed.left_out == 0


def test_a_handout_leaves_out_what_is_only_mine_and_counts_it(told: Book) -> None:
    printed = make(told, "handout", "html")
    assert "Aino" not in printed.data.decode()
    assert "Aitta" in printed.data.decode()
    assert printed.left_out == 1


def test_the_count_never_stands_in_the_file(told: Book) -> None:
    with_less = make(told, "handout", "html", ["who-am-i.childhood"])
    named = make(told, "handout", "html", ["who-am-i.childhood.place"])
    assert (with_less.left_out, named.left_out) == (1, 0)
    assert with_less.data == named.data


@pytest.mark.parametrize(
    ("include", "inside"),
    [
        (["future"], ["Soitan"]),
        (["who-am-i.childhood"], ["Aitta", "Aino"]),
        (["who-am-i.childhood.person"], ["Aino"]),
        (["future.goal.step", "who-am-i.childhood.place"], ["Aitta", "Soitan"]),
        (["peer-group"], []),
    ],
)
def test_a_book_of_some_parts_sections_or_answers_holds_these_alone(
    told: Book, include: list[str], inside: list[str]
) -> None:
    written = make(told, "book", "md", include).data.decode()
    assert [word for word in ("Aitta", "Aino", "Soitan") if word in written] == inside


def test_an_answer_that_is_only_mine_cannot_be_named_for_a_handout(told: Book) -> None:
    with pytest.raises(Refusal) as refused:
        make(told, "handout", "html", ["future", "who-am-i.childhood.person"])
    assert (refused.value.code, refused.value.exit_code) == ("only-mine", 1)


def test_a_name_that_nothing_has_is_wrong_usage(told: Book) -> None:
    with pytest.raises(WrongUsage) as refused:
        make(told, "book", "html", ["who-am-i.nothing"])
    assert refused.value.code == "unknown-question"


def test_an_answer_that_was_emptied_is_neither_printed_nor_counted(told: Book) -> None:
    answer(told, "who-am-i.childhood.person", Change(clear=("text",))).done.result()
    assert make(told, "handout", "md").left_out == 0
    assert "Kuka oli sinulle lapsena" not in make(told, "book", "md").data.decode()


def test_a_photo_leaves_the_book_without_its_place_and_not_larger_than_needed(told: Book) -> None:
    photo = attach_photo(told, camera_photo(), "Piha")
    answer(told, "who-am-i.childhood.place", Change(media=(photo,))).done.result()
    page = Page(make(told, "handout", "html").data.decode())
    ((_, source),) = page.values("src")
    image = Image.open(BytesIO(b64decode(source.partition(",")[2])))
    assert (image.format, image.size) == ("JPEG", (1600, 800))
    assert not image.getexif()
    assert not {"exif", "comment", "icc_profile", "xmp"} & set(image.info)


def test_a_photo_whose_file_is_gone_is_named_and_the_rest_is_printed(told: Book, tmp_path: Path) -> None:
    photo = attach_photo(told, camera_photo(), "Piha")
    answer(told, "who-am-i.childhood.place", Change(media=(photo,))).done.result()
    for file in (tmp_path / "kirja").rglob(photo.id):
        file.unlink()
    printed = make(told, "book", "html")
    assert printed.missing == 1
    assert "Kuva puuttuu: Piha" in printed.data.decode()
    assert "Aitta tuoksui heinältä." in printed.data.decode()


def test_the_page_inside_a_share_holds_what_goes_and_nothing_else(told: Book) -> None:
    photo = attach_photo(told, camera_photo(), "Piha")
    answer(told, "who-am-i.childhood.place", Change(media=(photo,))).done.result()
    page = Page(share_page(told, prepare(told, (), ["who-am-i"], "Tapaamiseen")).decode())
    assert "Aitta tuoksui heinältä." in page.words
    assert "Tapaamiseen" in page.words
    assert "Aino" not in page.words
    assert "Soitan" not in page.words
    assert len(page.values("src")) == 1

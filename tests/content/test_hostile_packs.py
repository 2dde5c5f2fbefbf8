"""A pack made to break the program is refused with what is wrong in it, and nothing else happens."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from elamani_tarinana.content import Finding, check_pack, languages, load_workbook
from elamani_tarinana.content.files import MAX_BYTES
from elamani_tarinana.errors import Refusal

Change = Callable[[str, str, str], int]

BOOK, CARDS, LINES, EXAMPLE, MAP = "book.yaml", "cards.yaml", "support_lines.yaml", "example.yaml", "map.yaml"
WORDS = "fi/parts/orientation.yaml"
PICTURE = "file: lake.png"
ONE_LINE = """format: 1
dated: "{dated}"
old_after_months: 6
support_lines:
  - id: emergency
    number: "112"
    name: {{fi: Hätänumero}}
    for_whom: {{fi: Kun on hätä.}}
    languages: [fi]
    source_url: https://example.org
    source_date: "{source_date}"
    checked_on: "{checked_on}"
    doubt: low
"""


def told(pack: Path) -> set[tuple[str, str, str]]:
    return {(each.file, each.field, each.problem) for each in check_pack(pack)}


@pytest.mark.parametrize("day", ["0000", "2026-02-31", "2026-13", "1899", "2101", "٢٠٢٥", "2025-1"])
@pytest.mark.parametrize("field", ["source_date", "checked_on", "dated"])
def test_a_date_that_no_calendar_has_is_refused_on_a_line_of_help(tmp_path: Path, field: str, day: str) -> None:
    dates = {"dated": "2026-11-22", "source_date": "2026", "checked_on": "2024-02-29", field: day}
    (tmp_path / LINES).write_text(ONE_LINE.format(**dates), encoding="utf-8")
    where = field if field == "dated" else f"support_lines.0.{field}"
    assert told(tmp_path) == {(LINES, where, "unknown-value")}


@pytest.mark.parametrize("day", ["9999-99-99", "2026-02-31", "2026-02", "20260112", "1899-12-31"])
def test_the_imaginary_writer_begins_on_a_day_that_there_is(pack: Path, change: Change, day: str) -> None:
    change(EXAMPLE, "begun: 2026-01-12", f'begun: "{day}"')
    assert told(pack) == {(EXAMPLE, "begun", "unknown-value")}


@pytest.mark.parametrize(
    ("date", "whole"),
    [
        *((each, True) for each in ("1974", "1974-06", "1974-24", "197X", "1974~", "1974/1978", "@0", "@130")),
        *((each, False) for each in ("1974-99", "1974-13", "1974-20", "1974-25", "1974-00", "1974-06-31")),
        *((each, False) for each in ("1974-06~", "1978/1974", "197X/1980", "@131", "@07", "0974", "٣974", "")),
    ],
)
def test_a_moment_has_a_date_that_the_book_can_keep(pack: Path, change: Change, date: str, whole: bool) -> None:
    change(EXAMPLE, "date: 1981~", f'date: "{date}"')
    assert (told(pack) == set()) == whole


@pytest.mark.parametrize(
    "minutes",
    ["[1" + "9" * 5000 + ", 30]", "[30, 15]", "[15]", "[15, 30, 45]", "[0, 30]", "[²0, 30]", "[15, -1]"],
)
def test_a_section_takes_from_some_minutes_to_more_or_the_guidance_is_refused(
    pack: Path, change: Change, minutes: str
) -> None:
    text = (pack / "guidance.yaml").read_text(encoding="utf-8")
    old = text[(start := text.index("minutes: [")) : text.index("]", start) + 1]
    change("guidance.yaml", old, f"minutes: {minutes}")
    assert told(pack) == {("guidance.yaml", "sections.0.minutes", "wrong-type")}


@pytest.mark.parametrize(
    "name",
    ["x" * 300, "..", ".", "no.png", "sub/a.png", "../book.yaml", "./lake.png", "/etc/hostname",
     "loop", "link.png", "inner.png", "pipe"],
)  # fmt: skip
def test_a_picture_is_an_ordinary_file_of_the_packs_own_pictures_and_reached_by_no_link(
    pack: Path, change: Change, tmp_path: Path, name: str
) -> None:
    pictures = pack / "pictures"
    (pictures / "sub").mkdir()
    for place in (pictures / "sub" / "a.png", tmp_path / "secret.png"):
        place.write_bytes(b"secret")
    (pictures / "link.png").symlink_to(tmp_path / "secret.png")
    (pictures / "inner.png").symlink_to("lake.png")
    (pictures / "loop").symlink_to("loop")
    os.mkfifo(pictures / "pipe")
    change(EXAMPLE, PICTURE, f"file: {name}")
    assert [problem for _, field, problem in told(pack) if field.endswith("picture.file")] == ["missing"]


def test_the_folder_of_pictures_is_not_reached_by_a_link_either(pack: Path, tmp_path: Path) -> None:
    (pack / "pictures").rename(tmp_path / "elsewhere")
    (pack / "pictures").symlink_to(tmp_path / "elsewhere")
    assert {problem for _, _, problem in told(pack)} == {"missing"}


def test_a_pack_that_is_itself_reached_by_a_link_keeps_its_pictures(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(pack)
    assert check_pack(tmp_path / "link") == ()


def test_a_picture_of_more_than_60_megabytes_is_too_large(pack: Path) -> None:
    with (pack / "pictures" / "lake.png").open("r+b") as file:
        file.truncate(60_000_001)
    assert {problem for _, _, problem in told(pack)} == {"too-large"}


def test_the_passphrase_of_the_imaginary_writer_is_one_that_a_book_takes(pack: Path, change: Change) -> None:
    change("fi/example.yaml", "passphrase: kauha soutu lumi peruna villa polku", "passphrase: kauha s")
    assert told(pack) == {("fi/example.yaml", "passphrase", "unknown-value")}


def test_every_text_is_one_line_so_that_it_cannot_become_a_heading_of_its_own(pack: Path, change: Change) -> None:
    change(WORDS, "title: Orientoituminen", 'title: "A\\n# B\\n\\n  o\\u0308"')
    change("fi/example.yaml", "writer: ", 'writer: "R\\n\\n# " # ')
    book = load_workbook(pack, "fi")
    assert book.parts[0].title == "A # B ö"
    assert book.example is not None
    assert book.example.writer == "R #"


@pytest.mark.parametrize("name", [BOOK, CARDS, MAP, "guidance.yaml", EXAMPLE, "pages.yaml", "fi/words.txt"])
def test_a_link_that_leads_nowhere_is_told_and_never_taken_for_nothing(pack: Path, name: str) -> None:
    (pack / name).unlink()
    (pack / name).symlink_to("nowhere.yaml")
    assert Finding(name, 0, "", "missing") in check_pack(pack)


def many() -> Iterator[bytes]:
    """Files of almost 2 MiB that say the same small thing over and over."""
    for start, row in (
        (b"short_path:\n", b"- a\n"),
        (b"parts: [", b"{},"),
        (b"parts:\n", b"- [" + b"a," * 1000 + b"]\n"),
    ):
        yield start + row * ((MAX_BYTES - 20) // len(row)) + (b"]" if start.endswith(b"[") else b"")
    names = b"".join(b"a%d: b\n" % number for number in range(170_000))
    yield names[: MAX_BYTES - 20].rpartition(b"\n")[0]


@pytest.mark.parametrize("data", list(many()), ids=["ids", "rows", "lists", "names"])
@pytest.mark.parametrize("name", [BOOK, CARDS, MAP])
def test_a_file_of_endless_rows_is_refused_at_once(pack: Path, name: str, data: bytes) -> None:
    (pack / name).write_bytes(b"format: 1\n" + data)
    begun = time.process_time()
    found = check_pack(pack)
    assert time.process_time() - begun < 2
    assert (name, "too-large") in {(each.file, each.problem) for each in found}


def test_a_list_of_two_thousand_is_read_and_one_more_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "fi").mkdir()
    names = [f"a{number}" for number in range(2001)]
    for count in (2000, 2001):
        rows = "".join(f"  - {{id: {name}, at: [future]}}\n" for name in names[:count])
        words = "".join(
            f"  {name}: {{term: x, means: x, stems: [x], phrases: {{future: x}}}}\n" for name in names[:count]
        )
        (tmp_path / "glossary.yaml").write_text(f"format: 1\nterms:\n{rows}")
        (tmp_path / "fi/glossary.yaml").write_text(f"terms:\n{words}")
        found = [each for each in check_pack(tmp_path) if each.file == "glossary.yaml"]
        assert found == ([] if count == 2000 else [Finding("glossary.yaml", 2003, "", "too-large")])


@pytest.mark.parametrize("byte", [b"\x00", b"\x1b", b"\x7f", b"\xef\xbb\xbf", b"\xc2\x80"])
def test_a_character_that_cannot_be_seen_is_told_on_its_own_line(pack: Path, byte: bytes) -> None:
    (pack / BOOK).write_bytes("# ä\na: 1\nb: 2\n# ".encode() + byte + b"\n")
    assert Finding(BOOK, 4, "", "control-character") in check_pack(pack)


def test_a_file_may_begin_with_a_byte_order_mark(pack: Path) -> None:
    (pack / BOOK).write_bytes(b"\xef\xbb\xbf" + (pack / BOOK).read_bytes())
    assert check_pack(pack) == ()


def test_a_fault_of_the_questions_is_not_blamed_on_what_refers_to_them(pack: Path, change: Change) -> None:
    change(BOOK, "id: orientation.own-book\n", "id: Oma Kirja\n")
    change(EXAMPLE, "begun: 2026-01-12", "begun: soon")
    found = told(pack)
    assert (BOOK, "parts.0.sections.0.id", "bad-id") in found
    assert {each for each in found if each[0] in ("guidance.yaml", "exercises.yaml", EXAMPLE)} == {
        (EXAMPLE, "begun", "unknown-value")
    }


def test_a_folder_counts_as_a_language_only_where_it_holds_words(pack: Path) -> None:
    for name in ("doc", "img", "bin"):
        (pack / name).mkdir()
        (pack / name / "notes.txt").write_text("x")
    (pack / "so").write_text("a file")
    (pack / "to").symlink_to("nowhere")
    assert languages(pack) == ("fi",)
    assert check_pack(pack) == ()


def test_what_may_not_be_read_is_told_by_its_name(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = {pack / "sv", pack / CARDS}
    (pack / "sv").mkdir()
    whole, opened = Path.iterdir, Path.open

    def looked_into(path: Path) -> Iterator[Path]:
        if path in closed:
            raise PermissionError(path)
        return whole(path)

    def read(path: Path, mode: str = "r") -> object:
        if path in closed:
            raise PermissionError(path)
        return opened(path, mode)

    monkeypatch.setattr(Path, "iterdir", looked_into)
    monkeypatch.setattr(Path, "open", read)
    found = check_pack(pack)
    assert Finding(CARDS, 0, "", "missing") in found
    assert Finding("sv/cards.yaml", 0, "", "missing") in found
    closed.add(pack)
    with pytest.raises(Refusal) as caught:
        languages(pack)
    assert (caught.value.code, caught.value.values["problem"]) == ("content-broken", "missing")

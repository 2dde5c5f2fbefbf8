"""A document tells a story in the order of the book, whole, and in words."""

import pytest
from export_stories import MISSING, answer, photo, picture, story

from elamani_tarinana.content import Workbook
from elamani_tarinana.export import book_document, handout_document, say_date, write_html, write_markdown
from elamani_tarinana.export.document import Chapter, Entry, LifeLine, Note, Picture, Scale
from elamani_tarinana.locale import Words
from elamani_tarinana.story import Content, Moment
from elamani_tarinana.text.dates import VagueDate


def entries(chapters: tuple[Chapter, ...]) -> list[Entry]:
    return [entry for chapter in chapters for section in chapter.sections for entry in section.entries]


def test_parts_stand_in_the_order_of_the_method_and_only_those_with_something_in_them(
    workbook: Workbook, fi: Words
) -> None:
    chapters = book_document(story(), workbook, picture, fi).chapters
    titles = [chapter.title for chapter in chapters]
    assert titles == ["Orientoituminen", "Kuka minä olen", "Tulevaisuuden suunnittelu", "Muut sivut"]
    assert all(section.entries for chapter in chapters for section in chapter.sections)


def test_the_order_of_answering_does_not_matter(workbook: Workbook, fi: Words) -> None:
    there = book_document(story()[:9], workbook, picture, fi)
    assert book_document(story()[8::-1], workbook, picture, fi) == there


def test_answers_without_a_question_have_a_chapter_of_their_own(workbook: Workbook, fi: Words) -> None:
    last = book_document(story(), workbook, picture, fi).chapters[-1]
    assert [entry.question for entry in entries((last,))] == ["Sivu 1", "Vastaus 1"]


def test_two_versions_written_at_once_stand_one_after_the_other(workbook: Workbook, fi: Words) -> None:
    place = answer("who-am-i.childhood.place", Content(text="Aitta."), Content(text="Järvi."))
    (entry,) = entries(book_document([place], workbook, picture, fi).chapters)
    assert [version.label for version in entry.versions] == ["Versio 1/2", "Versio 2/2"]


def test_two_versions_that_say_the_same_stand_once(workbook: Workbook, fi: Words) -> None:
    place = answer("who-am-i.childhood.place", Content(text="Aitta."), Content(text="Aitta."))
    (entry,) = entries(book_document([place], workbook, picture, fi).chapters)
    assert [version.label for version in entry.versions] == [""]


def test_a_scale_says_what_its_ends_mean(workbook: Workbook, fi: Words) -> None:
    hope = answer("orientation.hopes.scale", Content(scale=0))
    (entry,) = entries(book_document([hope], workbook, picture, fi).chapters)
    assert entry.versions[0].pieces == (Scale("0 / 10 (0 = kaukana, 10 = perillä)"),)


def test_a_scale_elsewhere_says_from_what_to_what(workbook: Workbook, fi: Words) -> None:
    own = answer("mine.a", Content(scale=7))
    (entry,) = entries(book_document([own], workbook, picture, fi).chapters)
    assert entry.versions[0].pieces == (Scale("7 asteikolla 0–10"),)


def test_a_picture_that_is_not_here_is_named(workbook: Workbook, fi: Words) -> None:
    own = answer("mine.a", Content(media=(photo("a" * 32, "Piha"), photo(MISSING, "Aino keinussa"))))
    (entry,) = entries(book_document([own], workbook, picture, fi).chapters)
    shown, missing = entry.versions[0].pieces
    assert isinstance(shown, Picture)
    assert missing == Note("Kuva puuttuu: Aino keinussa")


def test_moments_stand_in_the_order_of_time(workbook: Workbook, fi: Words) -> None:
    moments = (Moment("b", "1981", 1, "B"), Moment("x", "ennen sotaa", None, "X"), Moment("a", "197X", 0, "A"))
    (entry,) = entries(
        book_document([answer("mine.a", Content(moments=moments))], workbook, picture, fi).chapters
    )
    (line,) = entry.versions[0].pieces
    assert isinstance(line, LifeLine)
    assert [(e.number, e.when, e.shown, e.title) for e in line.events] == [
        (1, "1970-luvulla", "0", "A"),
        (2, "1981", "+1", "B"),
        (3, "ennen sotaa", "ei merkitty", "X"),
    ]


def test_a_life_line_of_one_moment_can_be_drawn(workbook: Workbook, fi: Words) -> None:
    own = answer("mine.a", Content(moments=(Moment("a", "", None, "Hetki"),)))
    assert "Hetki" in write_html(book_document([own], workbook, picture, fi))


def test_an_answer_in_another_language_says_so_to_screen_readers(workbook: Workbook, fi: Words) -> None:
    told = [
        answer("mine.a", Content(text="Hej.", language="sv")),
        answer("mine.b", Content(text="No.", language='"x')),
    ]
    written = write_html(book_document(told, workbook, picture, fi))
    assert '<div lang="sv">' in written
    assert written.count("lang=") == 2


def test_the_names_that_the_writer_chose_stand_on_the_front_only_if_they_may_be_shared(
    workbook: Workbook, fi: Words
) -> None:
    names = ("orientation.own-book.name", "Kaisla"), ("who-am-i.strengths.name", "Järveltä järvelle")
    for openness, title, facts in (("may-share", "Järveltä järvelle", 1), ("only-mine", "Elämäni tarina", 0)):
        told = [answer(entry, Content(words=(name,)), openness=openness) for entry, name in names]
        front = handout_document(told, workbook, picture, fi)
        assert (front.title, len(front.facts)) == (title, facts)


def test_a_story_in_place_of_a_name_does_not_become_the_title(workbook: Workbook, fi: Words) -> None:
    told = [answer("who-am-i.strengths.name", Content(text="Pitkä tarina. " * 40))]
    assert book_document(told, workbook, picture, fi).title == "Elämäni tarina"


def test_markdown_says_that_pictures_are_not_in_it_only_where_there_are_some(
    workbook: Workbook, fi: Words
) -> None:
    note = "Kuvat eivät ole tässä tiedostossa."
    assert note in write_markdown(book_document(story(), workbook, picture, fi))
    assert note not in write_markdown(book_document(story()[:2], workbook, picture, fi))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", ""),
        ("1974", "1974"),
        ("1974-06", "kesäkuussa 1974"),
        ("1974-06-05", "5.6.1974"),
        ("1974-22", "kesällä 1974"),
        ("1974-24", "talvella 1974"),
        ("197X", "1970-luvulla"),
        ("1974~", "noin 1974"),
        ("1974/1978", "1974–1978"),
        ("@7", "7-vuotiaana"),
        ("@0", "vauvana"),
    ],
)
def test_dates_are_said_as_people_say_them(written: str, said: str, fi: Words) -> None:
    assert say_date(VagueDate.parse(written), fi) == said

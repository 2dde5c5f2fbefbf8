"""What is printed fetches nothing, runs nothing, and holds only what its kind may hold, whatever was written."""

import re
from base64 import b64decode, b64encode
from hashlib import sha256

import pytest
from export_pages import ATTRIBUTES, TAGS, Page
from export_stories import answer, photo, picture, story
from hypothesis import given, settings
from hypothesis import strategies as st

from elamani_tarinana.content import Workbook
from elamani_tarinana.export import book_document, handout_document, write_html, write_markdown
from elamani_tarinana.locale import Words
from elamani_tarinana.story import Answer, Content, Moment
from elamani_tarinana.text.clean import clean, clean_line

HOSTILE = (
    "<math><mtext><style>@import 'https://evil.example/x.css'; ja sitten loppu tarinasta",
    "<script>alert(1)</script> jatkuu",
    "[x](javascript:alert(1)) jatkuu",
    "![kuva](https://evil.example/a.png) jatkuu",
    "]]> --> </style></title></main> jatkuu",
    '"><img src=x onerror=alert(1)> jatkuu',
    "<!-- jatkuu",
    "</textarea><plaintext> jatkuu",
    '[a](https://example.org/"onmouseover="alert(1)) jatkuu',
    "<svg onload=alert(1)> jatkuu",
    "&lt;b&gt; &amp; jatkuu",
)


def everywhere(text: str) -> list[Answer]:
    """The same text in every place that takes one."""
    moments = (Moment("a", "1974", 1, text), Moment("b", text, None, text))
    content = Content(
        text=text,
        words=(text,),
        moments=moments,
        media=(photo("a" * 32, text),),
        resources=(text,),
        skills=(text,),
        abilities=(text,),
        scribe=text,
        language=text,
    )
    names = ("orientation.own-book.name", "who-am-i.strengths.name")
    return [answer("mine.a", content), *(answer(name, Content(words=(text,))) for name in names)]


def require_harmless(html: str) -> Page:
    page = Page(html)
    assert {tag for tag, _ in page.tags} <= TAGS
    assert {name for _, attrs in page.tags for name in attrs} <= ATTRIBUTES
    for tag, source in page.values("src"):
        assert tag == "img"
        assert re.fullmatch(r"data:image/jpeg;base64,[A-Za-z0-9+/]*=*", source)
    for tag, address in page.values("href"):
        assert tag == "a"
        assert re.match(r"#|https?://|mailto:", address)
    return page


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_shown_as_words_and_take_nothing_with_them(
    text: str, workbook: Workbook, fi: Words
) -> None:
    page = require_harmless(write_html(book_document(everywhere(text), workbook, picture, fi)))
    assert page.words.count(clean_line(text)) >= 7
    assert "tarinasta" in page.words or "jatkuu" in page.words


@settings(max_examples=150, deadline=None)
@given(text=st.text(min_size=1, max_size=60))
def test_no_text_at_all_breaks_out_of_the_page(text: str, workbook: Workbook, fi: Words) -> None:
    document = book_document(everywhere(text), workbook, picture, fi)
    page = require_harmless(write_html(document))
    assert clean_line(text) in page.words
    write_markdown(document)


def test_a_page_refers_to_nothing_outside_itself(workbook: Workbook, fi: Words) -> None:
    page = require_harmless(write_html(book_document(story(), workbook, picture, fi)))
    assert not [address for _, address in page.values("href") if not address.startswith("#")]
    assert "url(" not in page.style
    assert "@import" not in page.style


def test_every_way_in_the_contents_leads_somewhere(workbook: Workbook, fi: Words) -> None:
    page = Page(write_html(book_document(story(), workbook, picture, fi)))
    places = [place for _, place in page.values("id")]
    assert len(places) == len(set(places))
    assert {address for _, address in page.values("href")} <= {f"#{place}" for place in places}


def test_the_policy_lets_in_the_page_s_own_style_and_pictures_and_nothing_else(
    workbook: Workbook, fi: Words
) -> None:
    page = Page(write_html(book_document(story(), workbook, picture, fi)))
    own = b64encode(sha256(page.style.encode()).digest()).decode()
    assert page.policy() == {
        "default-src": "'none'",
        "style-src": f"'sha256-{own}'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_a_picture_in_the_page_is_the_one_that_was_given(workbook: Workbook, fi: Words) -> None:
    page = Page(write_html(book_document(story(), workbook, picture, fi)))
    ((_, source),) = page.values("src")
    assert b64decode(source.partition(",")[2]) == picture(photo("a" * 32, ""))
    assert page.values("alt") == [("img", "Mummolan piha")]


@settings(max_examples=60, deadline=None)
@given(opens=st.lists(st.lists(st.booleans(), min_size=1, max_size=3), min_size=1, max_size=8))
def test_a_handout_never_holds_what_is_only_mine(opens: list[list[bool]], workbook: Workbook, fi: Words) -> None:
    questions = [question.id for question in workbook.questions][: len(opens)]
    told = []
    for entry, open_heads in zip(questions, opens, strict=False):
        heads = [
            answer(entry, secret(entry, number), openness="may-share" if is_open else "only-mine").heads[0]
            for number, is_open in enumerate(open_heads)
        ]
        told.append(Answer(entry, tuple(heads), tuple(heads)))
    document = handout_document(told, workbook, picture, fi)
    for written in (write_html(document), write_markdown(document)):
        for each, open_heads in zip(told, opens, strict=False):
            for number in range(len(open_heads)):
                assert (mark(each.entry, number) in written) == all(open_heads)


def mark(entry: str, number: int) -> str:
    return "m" + sha256(f"{entry} {number}".encode()).hexdigest()[:12]


def secret(entry: str, number: int) -> Content:
    word = mark(entry, number)
    moments = (Moment("a", "1974", 1, word),)
    return Content(word, (word,), 3, moments, (photo("a" * 32, word),), (word,), (word,), (word,))


def test_words_come_out_as_they_were_cleaned(workbook: Workbook, fi: Words) -> None:
    text = "Ensin\x1b[31m punainen\u202e sitten\x00 loppu."
    page = Page(write_html(book_document([answer("mine.a", Content(text=text))], workbook, picture, fi)))
    assert clean(text) in page.words

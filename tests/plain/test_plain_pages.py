"""Every page of the plain face, as it is said: narrow, clean, in Finnish, and no dead end."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import elamani_tarinana.plain
from elamani_tarinana.book.answer import answer, new_moment
from elamani_tarinana.book.asked import Question
from elamani_tarinana.book.doors import is_closed, open_door
from elamani_tarinana.book.place import Place
from elamani_tarinana.book.safety import note_safety_seen
from elamani_tarinana.locale import load_words
from elamani_tarinana.plain.page import AGAIN, BACK, HOME, LOCK, PAUSE, Choice, Page, chosen
from elamani_tarinana.plain.parts import before
from elamani_tarinana.plain.rooms import DEEDS, PAGES
from elamani_tarinana.plain.talk import WIDTH, Ends, Talk, laid_out
from elamani_tarinana.story import Change

HOSTILE = "\x1b[31mpuna\x1b[0m \x1b]0;otsikko\x07 \u202eväärin " + "pitkäsana" * 20
KNOWN = {BACK, HOME, LOCK, PAUSE, AGAIN}


@pytest.fixture
def full(visit, workbook):
    """A book with something hostile in each question, all doors open."""
    note_safety_seen(visit.book)
    for section in workbook.sections:
        open_door(visit.book, section)
    for question in workbook.questions:
        open_door(visit.book, question)
    told = Change(
        text=HOSTILE,
        words=(HOSTILE,),
        scale=3,
        moments=(new_moment(visit.book, "1974-22", -3, HOSTILE),),
        resources=(HOSTILE,),
    )
    for question in (*workbook.questions[::7], None):
        entry = question.id if question else "mine.oma"
        answer(visit.book, entry, told)
        answer(visit.book, entry, Change(append="lisää")).done.result()
    return visit


def crawl(visit):
    """Every page that choices lead to from home."""
    seen, waiting = {}, [HOME, PAUSE, Place("arrived"), Place("found", "pitkäsana")]
    while waiting:
        place = before(visit, waiting.pop())
        if place in seen or place in KNOWN - {HOME, PAUSE} or place.room in DEEDS:
            continue
        seen[place] = page = PAGES[place.room](visit, place.about)
        waiting += [choice.to for choice in (*page.choices, page.back)]
    return seen


def said(page: Page) -> str:
    out = []
    Talk(Ends(lambda: None, out.append, lambda _: ""), load_words("fi")).tell(page)
    return "".join(out)


def test_every_page_that_can_be_reached_is_narrow_and_has_nothing_that_drives_a_terminal(full):
    pages = crawl(full)
    assert len(pages) > 200
    for place, page in pages.items():
        for line in said(page).split("\n"):
            assert len(line) <= 80, (place, line)
            assert not any(unicodedata.category(letter) in ("Cc", "Cf") for letter in line), (place, line)


def test_every_choice_leads_somewhere_and_every_page_has_a_way_back(full):
    for place, page in crawl(full).items():
        assert page.back.to in (BACK, LOCK), place
        for choice in page.choices:
            assert choice.to in KNOWN or choice.to.room in PAGES or choice.to.room in DEEDS, (place, choice)


def test_nothing_draws_boxes_or_colours(full):
    for page in crawl(full).values():
        assert not re.search(r"[\u2500-\u259f]", said(page))


def test_numbers_begin_at_one_and_nought_is_one_step_back():
    page = Page("Sivu", (), (Choice("eka", Place("a")), Choice("toka", Place("b"))), Choice("takaisin", BACK))
    assert [chosen(page, typed) for typed in ("1", " 2. ", "0", "T", "k", "L", "")] == [
        *(Place("a"), Place("b"), BACK, PAUSE, HOME, LOCK, AGAIN)
    ]
    assert [chosen(page, typed) for typed in ("3", "-1", "tk", "1 2", "²")] == [None] * 5


@given(st.text())
def test_whatever_is_said_is_narrow_and_clean(text):
    for line in laid_out([text]):
        assert len(line) <= WIDTH
        assert not any(unicodedata.category(letter) == "Cc" for letter in line)


@given(st.text(alphabet=st.sampled_from("aäö –-.\n"), max_size=300))
def test_laying_out_loses_no_letter(text):
    assert "".join("".join(laid_out([text])).split()) == "".join(text.split())


def test_whoever_walks_from_question_to_question_meets_only_open_ones(visit, workbook):
    note_safety_seen(visit.book)
    for question in workbook.questions:
        page = PAGES["writing"](visit, question.id)
        for choice in page.choices:
            if choice.to.room == "writing":
                following: Question = workbook.question(choice.to.about)
                assert not is_closed(visit.book, following)


def messages() -> set[str]:
    from ast import Call, Constant, parse, walk

    files = Path(elamani_tarinana.plain.__file__).parent.rglob("*.py")
    calls = (node for file in files for node in walk(parse(file.read_text("utf-8"))) if isinstance(node, Call))
    speaking = (call for call in calls if getattr(call.func, "attr", getattr(call.func, "id", "")) in SPEAKERS)
    return {arg.value for call in speaking for arg in call.args[:1] if isinstance(arg, Constant)}


SPEAKERS = {"t", "words", "_", "count"}
SAME = {"{day}.{month}.{year}", "0 = {low}, 10 = {high}"}


def test_every_word_of_our_own_has_finnish_that_names_the_same_values():
    words, told = load_words("fi"), messages()
    assert len(told) > 80
    for message in told - SAME:
        finnish = words._catalogue.ngettext(message, message, 2)
        finnish = words(message) if finnish == message else finnish
        assert finnish != message
        assert set(re.findall(r"{\w+}", finnish)) == set(re.findall(r"{\w+}", message)), message

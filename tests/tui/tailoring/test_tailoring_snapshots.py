"""The pages for one's own questions, the ticks, the map and the suggested passphrase look as they were agreed."""

from pathlib import Path

import pytest
import shell
import sitting as s
from spoken_packs import make_pack, with_words

from elamani_tarinana.book.asking import add_question, hide, reword
from elamani_tarinana.story import Change
from elamani_tarinana.tui.cards.map import MapPage
from elamani_tarinana.tui.cards.node import NodePage
from elamani_tarinana.tui.cards.screen import CardsPage
from elamani_tarinana.tui.questions.away import AwayPage, OneAwayPage
from elamani_tarinana.tui.questions.wording import AddPage, RewordPage
from elamani_tarinana.tui.reading.part import PartPage
from elamani_tarinana.tui.reading.story import StoryPage
from elamani_tarinana.tui.writing.screen import WritingPage

KEPT = Path(__file__).parent / "snapshots"
QUESTION, AWAY = "who-am-i.youth.proud", "who-am-i.youth.three-words"
WIDTHS = [60, 80, 120]


def own_way(book) -> None:
    """Somebody has made the workbook their own."""
    section = book.workbook.sections[0].id
    for done in (
        add_question(book, section, "Kuka opetti minut lukemaan?")[1],
        hide(book, book.workbook.sections[0].questions[1].id),
        reword(book, QUESTION, "Milloin yllätit itsesi?"),
        hide(book, AWAY),
    ):
        done.result()


def pages(book):
    question = book.workbook.question
    return {
        "part": lambda: PartPage("orientation"),
        "add": lambda: AddPage(book.workbook.sections[0].id),
        "reword": lambda: RewordPage(question(QUESTION)),
        "away": lambda: AwayPage(question(AWAY).section),
        "one-away": lambda: OneAwayPage(question(AWAY)),
        "writing": lambda: WritingPage(QUESTION),
        "map": MapPage,
        "node": lambda: NodePage("methods"),
        "story": StoryPage,
    }


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["part", "add", "reword", "away", "one-away", "writing", "map", "node", "story"])
async def test_the_pages_for_ones_own_way_look_as_they_were_agreed(tmp_path, name, width):
    async with s.sitting(tmp_path, (width, 24)) as pilot:
        book = pilot.app.book
        own_way(book)
        s.tell(pilot, AWAY, Change(words=("arka", "sisukas")))
        checks = next(card for card in book.workbook.cards if card.id == "groups").checks
        s.tell(pilot, checks[0].entry, Change(text="Sovittiin maanantaiksi.", words=("done",)))
        await s.go(pilot, pages(book)[name]())
        await pilot.pause()
        s.compare(pilot, KEPT / f"{name}-{width}.txt")


@pytest.mark.parametrize("width", WIDTHS)
async def test_the_menu_of_a_question_and_the_question_before_it_goes_look_as_they_were_agreed(tmp_path, width):
    async with s.sitting(tmp_path, (width, 24)) as pilot:
        own_way(pilot.app.book)
        await s.go(pilot, WritingPage(QUESTION))
        await pilot.press("f8")
        await s.until(pilot, lambda: type(pilot.app.screen).__name__ == "QuestionPage")
        await pilot.pause()
        s.compare(pilot, KEPT / f"question-{width}.txt")
        await pilot.press("down", "enter")
        await s.until(pilot, lambda: type(pilot.app.screen).__name__ == "AskPage")
        await pilot.pause()
        s.compare(pilot, KEPT / f"hide-{width}.txt")


@pytest.mark.parametrize("width", WIDTHS)
async def test_the_questions_of_a_card_look_as_they_were_agreed(tmp_path, width):
    async with s.sitting(tmp_path, (width, 24)) as pilot:
        checks = next(card for card in pilot.app.content.cards if card.id == "groups").checks
        s.tell(pilot, checks[0].entry, Change(text="Sovittiin maanantaiksi.", words=("done",)))
        await s.go(pilot, CardsPage("groups"))
        await pilot.pause()
        await pilot.press("tab", "tab", "down", "space", "down")
        await pilot.pause()
        s.compare(pilot, KEPT / f"checks-{width}.txt")


@pytest.mark.parametrize("width", WIDTHS)
async def test_a_suggested_passphrase_looks_as_it_was_agreed(tmp_path, width):
    pack = make_pack(tmp_path / "pack")
    _ = with_words(pack)
    async with shell.an_app(tmp_path, workbook=pack).run_test(size=(width, 24)) as pilot:
        await shell.to_passphrase(pilot)
        await shell.push(pilot, "suggest")
        s.compare(pilot, KEPT / f"suggested-{width}.txt")

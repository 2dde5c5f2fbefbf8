"""The story holds what was written outside the sections too: notes on cards, and what this workbook lacks."""

import sitting as s
from spoken_packs import make_pack, sitting_with

from elamani_tarinana.book.answer import write
from elamani_tarinana.story import Change, Content
from elamani_tarinana.tui.reading.story import Passage, StoryPage
from elamani_tarinana.tui.writing.screen import WritingPage

CARD, QUESTION = "groups", "orientation.hopes.scale"


def words(pilot) -> str:
    return " ".join(s.screen_text(pilot).split())


def without_question(pack):
    """Take a question out of the pack, as another organisation's workbook would not have it."""
    for each in ("example.yaml", "exercises.yaml", "guidance.yaml"):
        (pack / each).unlink()
    asked = (pack / "fi" / "parts" / "orientation.yaml").read_text("utf-8")
    book = (pack / "book.yaml").read_text("utf-8")
    assert QUESTION in asked
    (pack / "fi" / "parts" / "orientation.yaml").write_text(asked.replace(QUESTION, f"{QUESTION}-new"), "utf-8")
    (pack / "book.yaml").write_text(book.replace(QUESTION, f"{QUESTION}-new"), "utf-8")
    return pack


async def test_notes_on_cards_stand_under_a_heading_of_their_own_with_their_questions_and_can_be_opened(tmp_path):
    async with s.sitting(tmp_path, (80, 40)) as pilot:
        card = next(each for each in pilot.app.content.cards if each.id == CARD)
        noted, ticked = card.checks[0], card.checks[1]
        s.tell(pilot, noted.entry, Change(text="Sovittiin maanantaiksi."))
        s.tell(pilot, ticked.entry, Change(words=("done",)))
        page = await s.go(pilot, StoryPage())
        shown = words(pilot)
        found = [shown.index(each) for each in ("Muistiinpanot", card.title, noted.text, "Sovittiin")]
        assert found == sorted(found)
        assert ticked.text not in shown
        await pilot.press("enter")
        await s.until(pilot, lambda: getattr(pilot.app.screen, "entry", "") == noted.entry)
        await s.type_in(pilot, "Uusi. ")
        await pilot.press("escape")
        await s.until(pilot, lambda: pilot.app.screen is page and "Uusi. Sovittiin" in words(pilot))


async def test_ticks_alone_make_no_story(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        s.tell(pilot, f"card.{CARD}.{pilot.app.content.cards[4].checks[0].id}", Change(words=("done",)))
        await s.go(pilot, StoryPage())
        assert "Voit aloittaa mistä haluat" in words(pilot)


async def test_an_answer_to_a_question_that_this_workbook_lacks_is_read_and_written_on(
    tmp_path,
):
    async with s.sitting(tmp_path) as pilot:
        asked = pilot.app.book.workbook.question(QUESTION).text
        s.tell(pilot, QUESTION, Change(text="Toivon paljon."))
    async with sitting_with(tmp_path, without_question(make_pack(tmp_path / "pack")), (80, 40)) as pilot:
        assert not pilot.app.book.workbook.has(QUESTION)
        page = await s.go(pilot, StoryPage())
        shown = words(pilot)
        found = [
            shown.index(each) for each in ("Toisesta työkirjasta", " ".join(asked.split()), "Toivon paljon.")
        ]
        assert found == sorted(found)
        await pilot.press("enter")
        await s.until(pilot, lambda: isinstance(pilot.app.screen, WritingPage))
        await pilot.pause()
        assert "Toisesta työkirjasta" in s.screen_text(pilot).splitlines()[0]
        assert asked.split(".")[0] in words(pilot)
        await s.type_in(pilot, "Yhä. ")
        await pilot.press("escape")
        await s.until(pilot, lambda: pilot.app.screen is page and "Yhä. Toivon paljon." in words(pilot))
        assert asked.split(".")[0] in words(pilot)


async def test_a_page_of_ones_own_has_its_own_heading(tmp_path):
    async with s.sitting(tmp_path, (80, 40)) as pilot:
        s.tell(pilot, "mine.aa", Change(text="Oma juttu."))
        write(pilot.app.book, "other.question", Content("Vieras juttu."), "only-mine").done.result()
        page = await s.go(pilot, StoryPage())
        assert [piece.entry for piece in page.query(Passage)] == ["mine.aa", "other.question"]
        shown = words(pilot)
        found = [
            shown.index(each) for each in ("Omat sivut", "Oma juttu.", "Toisesta työkirjasta", "Vieras juttu.")
        ]
        assert found == sorted(found)

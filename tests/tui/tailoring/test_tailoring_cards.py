"""The questions of the practice cards are ticked and noted on, and without a book they are read."""

import errno

import pytest
import sitting as s
from textual.widgets import OptionList

from elamani_tarinana.story import Change
from elamani_tarinana.tui.cards.checks import CheckLine
from elamani_tarinana.tui.cards.screen import CardsPage
from elamani_tarinana.vault.storage import StoredFile

CARD = "groups"


@pytest.fixture
def medium(monkeypatch):
    """A medium that is full while ``full`` holds anything."""
    full: set[str] = set()
    real = StoredFile.append

    def append(self, *args):
        if full:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(self, *args)

    monkeypatch.setattr(StoredFile, "append", append)
    return full


def words(pilot) -> str:
    return " ".join(s.screen_text(pilot).split())


def drawn(line: CheckLine) -> str:
    return "".join(str(each.render()) for each in line.query("Static"))


async def at_checks(pilot, card: str = CARD) -> list[CheckLine]:
    """The cards page at the first question of a card."""
    page = await s.go(pilot, CardsPage(card))
    await s.until(pilot, lambda: page.query(CheckLine))
    await pilot.press("tab", "tab")
    await s.until(pilot, lambda: isinstance(page.focused, CheckLine))
    return list(page.query(CheckLine))


async def test_without_a_book_the_questions_of_a_card_are_read_and_cannot_be_ticked(tmp_path):
    async with s.an_app(tmp_path).run_test(size=(80, 80)) as pilot:
        page = await s.go(pilot, CardsPage(CARD))
        card = next(each for each in pilot.app.content.cards if each.id == CARD)
        shown = [str(each.render()) for each in page.query("#checks Static")]
        assert all(check.text in shown for check in card.checks)
        assert not page.query(CheckLine)
        assert "[ ]" not in s.screen_text(pilot)
        await pilot.press("f4", "space")
        assert pilot.app.screen is page


async def test_every_question_of_a_card_has_a_box_under_what_it_is_for(tmp_path):
    async with s.sitting(tmp_path, (80, 120)) as pilot:
        lines = await at_checks(pilot)
        card = next(each for each in pilot.app.content.cards if each.id == CARD)
        assert [drawn(line) for line in lines] == [f"[ ] {check.text}" for check in card.checks]
        for heading in ("Kun suunnittelet", "Kun kehität", "Kun arvioit"):
            assert heading in words(pilot)


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_a_tick_is_an_answer_of_ones_own_that_is_there_in_the_next_sitting_and_can_be_taken_away(
    tmp_path, key
):
    async with s.sitting(tmp_path) as pilot:
        lines = await at_checks(pilot)
        await pilot.press(key)
        assert drawn(lines[0]).startswith("[x]")
        await pilot.press("down", key, key)
        await pilot.press("escape")
        await s.until(pilot, lambda: not isinstance(pilot.app.screen, CardsPage))
    async with s.sitting(tmp_path) as pilot:
        lines = await at_checks(pilot)
        assert [drawn(line)[:3] for line in lines[:3]] == ["[x]", "[ ]", "[ ]"]
        answer = pilot.app.book.story.answer(lines[0].entry)
        assert answer.content.words == ("done",)
        assert answer.openness == "only-mine"


async def test_the_mouse_ticks_on_the_box_and_on_the_words_only_goes_there(tmp_path):
    async with s.sitting(tmp_path, (80, 40)) as pilot:
        lines = await at_checks(pilot)
        await pilot.click(lines[1]._text)
        assert pilot.app.screen.focused is lines[1]
        assert drawn(lines[1]).startswith("[ ]")
        await pilot.click(lines[1]._box)
        assert drawn(lines[1]).startswith("[x]")


@pytest.mark.parametrize("way", ["f4", "ctrl+r", "mouse"])
async def test_a_note_is_written_on_a_page_of_its_own_and_leaves_a_mark_on_the_card(tmp_path, way):
    async with s.sitting(tmp_path) as pilot:
        lines = await at_checks(pilot)
        cards = pilot.app.screen
        await pilot.press("space")
        if way == "mouse":
            await pilot.click(next(each for each in cards.query("KeyButton") if "F4" in str(each.render())))
        else:
            await pilot.press(way)
        await s.until(pilot, lambda: type(pilot.app.screen).__name__ == "WritingPage")
        await pilot.pause()
        assert "Ryhmät" in s.screen_text(pilot).splitlines()[0]
        await s.type_in(pilot, "Sovittiin maanantaiksi.")
        await pilot.press("escape")
        await s.until(pilot, lambda: pilot.app.screen is cards)
        assert drawn(lines[0]).startswith("[x]")
        assert drawn(lines[0]).endswith("(muistiinpano)")
        assert s.told(pilot, lines[0].entry).text == "Sovittiin maanantaiksi."
        await pilot.press("space")
        assert drawn(lines[0]).startswith("[ ]")
        assert s.told(pilot, lines[0].entry).text == "Sovittiin maanantaiksi."


async def test_from_a_note_one_goes_on_to_the_next_question_of_the_card(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        lines = await at_checks(pilot)
        await pilot.press("f4")
        await s.until(pilot, lambda: getattr(pilot.app.screen, "entry", "") == lines[0].entry)
        await pilot.press("ctrl+n")
        await s.until(pilot, lambda: getattr(pilot.app.screen, "entry", "") == lines[1].entry)


async def test_a_tick_that_the_medium_refuses_says_so_and_is_saved_with_the_next_one(tmp_path, medium):
    async with s.sitting(tmp_path) as pilot:
        lines = await at_checks(pilot)
        page = pilot.app.screen
        medium.add("full")
        await pilot.press("space")
        await s.until(pilot, lambda: "Levy on täynnä" in words(pilot))
        await pilot.press("escape")
        await s.until(pilot, lambda: pilot.app.screen is page)
        medium.clear()
        await pilot.press("down", "space")
        await s.until(pilot, lambda: "Levy on täynnä" not in words(pilot))
    async with s.sitting(tmp_path) as pilot:
        assert [s.told(pilot, line.entry).words for line in lines[:2]] == [("done",), ("done",)]
        assert len(pilot.app.book.story.history(lines[0].entry)) == 1


async def test_down_reads_on_through_the_card_and_comes_to_its_questions_and_its_links(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, CardsPage(CARD))
        await pilot.press("tab")
        for _ in range(200):
            await pilot.press("down")
            if isinstance(page.focused, CheckLine):
                break
        assert page.focused is page.query(CheckLine).first()
        assert page.focused.region.overlaps(page.query_one("#card").region)
        for _ in page.query(CheckLine):
            await pilot.press("down")
        assert page.focused is page.query_one("#links", OptionList)


async def test_without_a_chosen_question_the_note_key_says_what_to_do(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, CardsPage(CARD))
        await pilot.press("f4")
        assert "Siirry ensin johonkin kortin kysymykseen" in words(pilot)


async def test_a_note_without_a_tick_shows_its_mark_when_the_card_is_opened(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        entry = next(each for each in pilot.app.content.cards if each.id == CARD).checks[0].entry
        s.tell(pilot, entry, Change(text="[b]ensin[/b]"))
        lines = await at_checks(pilot)
        assert drawn(lines[0]).startswith("[ ]")
        assert drawn(lines[0]).endswith("(muistiinpano)")

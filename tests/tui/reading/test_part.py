"""A part's page: every question is there, what is hard is closed, and nothing is counted against anybody."""

import pytest
import sitting as s
from textual.widgets import OptionList

from elamani_tarinana.story import Change
from elamani_tarinana.tui.reading.part import PartPage

PARTS = ["orientation", "who-am-i", "future", "peer-group"]
CLOSED = "who-am-i.hard-times"


def lines(pilot) -> list[str]:
    options = pilot.app.screen.query_one("#outline", OptionList).options
    return [str(option.prompt).strip() for option in options]


async def choose(pilot, place: str) -> None:
    outline = pilot.app.screen.query_one("#outline", OptionList)
    outline.highlighted = outline.get_option_index(place)
    await pilot.press("enter")
    await pilot.pause()


@pytest.fixture
def read_safety(monkeypatch):
    """The writer has read the safety page already."""
    monkeypatch.setattr("elamani_tarinana.book.safety.needs_safety", lambda book, about: False)


@pytest.mark.parametrize("part", PARTS)
async def test_every_question_that_is_not_closed_is_listed_and_each_section_ends_with_its_open_page(
    tmp_path, part
):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, PartPage(part))
        shown = lines(pilot)
        found = next(each for each in pilot.app.content.parts if each.id == part)
        for section in found.sections:
            assert section.title in shown
            if section.sensitive < 2:
                assert all(q.text in shown for q in section.questions if q.sensitive < 2)
                assert section.questions[-1].open_page
        assert "Mitä muuta haluat kertoa?" in shown


async def test_an_answered_question_says_so_in_a_word(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        s.tell(pilot, "who-am-i.now.gladly", Change(text="Uin."))
        await s.go(pilot, PartPage("who-am-i"))
        assert [line for line in lines(pilot) if line.endswith("(vastattu)")] == [
            "Mitä teet mielelläsi?  (vastattu)"
        ]


async def test_choosing_a_question_opens_it_and_esc_comes_back_to_the_same_line(tmp_path, read_safety):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, PartPage("who-am-i"))
        await choose(pilot, "who-am-i.now.gladly")
        await s.until(pilot, lambda: type(pilot.app.screen).__name__ == "WritingPage")
        await s.type_in(pilot, "Uin.")
        await pilot.press("escape")
        await s.until(pilot, lambda: pilot.app.screen is page)
        outline = page.query_one("#outline", OptionList)
        assert outline.highlighted_option.id == "who-am-i.now.gladly"
        assert str(outline.highlighted_option.prompt).endswith("(vastattu)")


async def test_a_hard_section_shows_no_question_until_the_writer_opens_it(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, PartPage("who-am-i"))
        section = next(each for each in page.part.sections if each.id == CLOSED)
        hidden = [question.text for question in section.questions if not question.open_page]
        assert not set(hidden) & set(lines(pilot))
        await choose(pilot, CLOSED)
        await s.until(pilot, lambda: type(pilot.app.screen).__name__ == "GatePage")
        await pilot.press("escape")
        await s.until(pilot, lambda: pilot.app.screen is page)
        assert not set(hidden) & set(lines(pilot))
        await choose(pilot, CLOSED)
        await s.until(pilot, lambda: type(pilot.app.screen).__name__ == "GatePage")
        await pilot.press("down", "enter")
        await s.until(pilot, lambda: pilot.app.screen is page)
        assert set(hidden) <= set(lines(pilot))


async def test_a_door_is_closed_again_at_the_next_sitting(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, PartPage("who-am-i"))
        await choose(pilot, CLOSED)
        await s.until(pilot, lambda: type(pilot.app.screen).__name__ == "GatePage")
        await pilot.press("down", "enter")
        await s.until(pilot, lambda: pilot.app.screen is page)
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, PartPage("who-am-i"))
        section = next(each for each in page.part.sections if each.id == CLOSED)
        assert section.questions[0].text not in lines(pilot)


async def test_a_single_hard_question_is_closed_too_and_next_question_passes_it(tmp_path, read_safety):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, PartPage("who-am-i"))
        assert pilot.app.content.question("who-am-i.childhood.coping").text not in lines(pilot)
        await choose(pilot, "who-am-i.childhood.skill")
        await s.until(pilot, lambda: type(pilot.app.screen).__name__ == "WritingPage")
        await pilot.press("ctrl+n")
        await s.until(pilot, lambda: pilot.app.screen.entry == "who-am-i.childhood.more")

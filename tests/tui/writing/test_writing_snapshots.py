"""The writing page looks as it was agreed, in three widths."""

from pathlib import Path

import pytest
import sitting as s

from elamani_tarinana.tui.writing.screen import WritingPage

KEPT = Path(__file__).parent / "snapshots"
KINDS = {
    "text": "who-am-i.youth.proud",
    "words": "orientation.telling.way",
    "scale": "orientation.hopes.scale",
    "moments": "who-am-i.adulthood.lifeline",
    "media": "who-am-i.places.good-place",
}


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("kind", KINDS)
async def test_each_kind_of_question_looks_as_it_was_agreed(tmp_path, kind, width):
    async with s.sitting(tmp_path, (width, 24)) as pilot:
        await s.go(pilot, WritingPage(KINDS[kind]))
        s.compare(pilot, KEPT / f"{kind}-{width}.txt")


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_what_an_answer_shows_looks_as_it_was_agreed(tmp_path, width):
    async with s.sitting(tmp_path, (width, 24)) as pilot:
        await s.go(pilot, WritingPage(KINDS["text"]))
        await pilot.press(*["f3"] * 5)
        await pilot.pause()
        s.compare(pilot, KEPT / f"strengths-{width}.txt")

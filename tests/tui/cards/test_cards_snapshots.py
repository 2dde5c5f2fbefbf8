"""The practice cards look as they were agreed, in three widths."""

from pathlib import Path

import pytest
import sitting as s

from elamani_tarinana.tui.cards.screen import CardsPage

KEPT = Path(__file__).parent / "snapshots"


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_the_cards_look_as_they_were_agreed(tmp_path, width):
    async with s.an_app(tmp_path).run_test(size=(width, 24)) as pilot:
        await s.go(pilot, CardsPage("life-story"))
        await pilot.pause()
        s.compare(pilot, KEPT / f"cards-{width}.txt")

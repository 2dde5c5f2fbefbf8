"""The pages for reading look as they were agreed, in three widths."""

import time
from pathlib import Path

import pytest
import sitting as s

from elamani_tarinana.story import Change, Moment
from elamani_tarinana.tui.reading.history import HistoryPage
from elamani_tarinana.tui.reading.part import PartPage
from elamani_tarinana.tui.reading.search import SearchPage
from elamani_tarinana.tui.reading.story import StoryPage

KEPT = Path(__file__).parent / "snapshots"


@pytest.fixture(autouse=True)
def greenwich(monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()


def pages():
    return {
        "part": PartPage("who-am-i"),
        "story": StoryPage(),
        "history": HistoryPage("who-am-i.youth.proud"),
        "search": SearchPage(),
    }


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", ["part", "story", "history", "search"])
async def test_the_pages_look_as_they_were_agreed(tmp_path, name, width):
    async with s.sitting(tmp_path, (width, 24)) as pilot:
        text = "Hyppäsin **tornista** ja uin rantaan.\n\n- äiti näki\n- isäkin näki"
        s.tell(pilot, "who-am-i.youth.proud", Change(text=text, skills=("uinti",), openness="may-share"))
        moment = Moment("a", "1974-22", 3, "Uimakoulu")
        s.tell(pilot, "who-am-i.adulthood.lifeline", Change(moments=(moment,)))
        await s.go(pilot, pages()[name])
        if name == "search":
            await s.type_in(pilot, "ui")
        s.compare(pilot, KEPT / f"{name}-{width}.txt")

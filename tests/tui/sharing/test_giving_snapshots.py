"""The main pages of giving and reading as plain text at 60, 80 and 120 columns.

``TARINA_REWRITE_SNAPSHOTS=1`` writes them anew; the difference is then read in the review.
"""

import os
import re
from pathlib import Path

import pytest
from letters import (
    LINE,
    NAME,
    PERSON,
    PLACE,
    SCALE,
    add_verified,
    choose,
    fill,
    opened,
    push,
    screen_text,
    to_answers,
    to_given,
    to_opened,
    to_preview,
    until_page,
    worker_card,
)

from elamani_tarinana.book.card import add
from elamani_tarinana.tui.reading_room.card import CardMakePage
from elamani_tarinana.tui.reading_room.room import ReadingRoomPage
from elamani_tarinana.tui.sharing.log import SharesPage
from elamani_tarinana.tui.sharing.page import SharePage

KEPT = Path(__file__).parent / "snapshots"
WIDTHS = (60, 80, 120)


def compare(pilot, name, width):
    """The screen is as it was kept, but for the digits and letters of keys."""
    path = KEPT / f"{name}-{width}.txt"
    seen = re.sub(r"\d( \d){4}", "0 0 0 0 0", screen_text(pilot))
    seen = re.sub(r"\b\d{5}\b", "00000", seen).split("tarina-card-1")[0]
    if os.environ.get("TARINA_REWRITE_SNAPSHOTS"):
        KEPT.mkdir(exist_ok=True)
        path.write_text(seen, "utf-8")
    assert seen == path.read_text("utf-8")
    assert max(map(len, seen.splitlines())) <= width


@pytest.mark.parametrize("width", WIDTHS)
async def test_giving_looks_as_it_was_agreed(writer, worker, tmp_path, width):
    add_verified(writer, worker_card(worker))
    async with opened(writer, SharePage(), (width, 24)) as pilot:
        compare(pilot, "before", width)
        await to_answers(pilot)
        await pilot.press("space", "down", "down")
        await pilot.pause()
        compare(pilot, "answers", width)
        await push(pilot, "on")
        await until_page(pilot, "WhyPage")
        compare(pilot, "why", width)
        await pilot.press("escape")
        await until_page(pilot, "AnswersPage")
        await to_preview(pilot, PLACE, purpose="Tiistain tapaamista varten", name="Kaisla")
        compare(pilot, "preview", width)
        await push(pilot, "on")
        await until_page(pilot, "FilePage")
        await fill(pilot, "path", "/media/tikku/1f2e3d4c.age")
        compare(pilot, "file", width)


@pytest.mark.parametrize("width", WIDTHS)
async def test_choosing_a_reader_looks_as_it_was_agreed(writer, worker, width):
    add(writer, worker_card(worker).text)
    async with opened(writer, SharePage(), (width, 24)) as pilot:
        await choose(pilot, "on")
        await until_page(pilot, "ReadersPage")
        compare(pilot, "readers", width)
        await choose(pilot, "add")
        await until_page(pilot, "AddCardPage")
        compare(pilot, "add", width)
        await pilot.press("escape")
        await until_page(pilot, "ReadersPage")
        await choose(pilot, "reader-0")
        await until_page(pilot, "ReaderPage")
        compare(pilot, "reader", width)
        await choose(pilot, "anyway")
        await until_page(pilot, "UnverifiedPage")
        compare(pilot, "unverified", width)
        await pilot.press("escape")
        await until_page(pilot, "ReaderPage")
        await choose(pilot, "compare")
        await until_page(pilot, "ComparePage")
        await push(pilot, "show")
        compare(pilot, "compare", width)


@pytest.mark.parametrize("width", WIDTHS)
async def test_reading_looks_as_it_was_agreed(writer, worker, tmp_path, width):
    add_verified(writer, worker_card(worker))
    async with opened(writer, SharePage(), (width, 24)) as pilot:
        await to_answers(pilot)
        await to_preview(
            pilot, NAME, SCALE, PLACE, PERSON, LINE, purpose="Tiistain tapaamista varten", name="Kaisla"
        )
        await to_given(pilot, tmp_path / "letter.age")
    async with opened(writer, SharesPage(), (width, 24)) as pilot:
        compare(pilot, "log", width)
    async with opened(worker, ReadingRoomPage(), (width, 24)) as pilot:
        compare(pilot, "room", width)
        await to_opened(pilot, tmp_path / "letter.age")
        compare(pilot, "opened", width)
        await choose(pilot, "page-2")
        await until_page(pilot, "LeafPage")
        compare(pilot, "leaf", width)
    async with opened(worker, CardMakePage(), (width, 24)) as pilot:
        compare(pilot, "card", width)
        await choose(pilot, "make")
        await until_page(pilot, "CardFormPage")
        compare(pilot, "form", width)

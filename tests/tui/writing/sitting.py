"""A book that lies open, for the tests of the pages on which one writes and reads."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from textual.events import Paste
from textual.pilot import Pilot

from elamani_tarinana.book import sitting as sittings
from elamani_tarinana.book.answer import answer
from elamani_tarinana.book.pack import open_pack
from elamani_tarinana.book.places import Places
from elamani_tarinana.book.session import Book, real_surroundings
from elamani_tarinana.book.start import new_code, start
from elamani_tarinana.book.unlock import unlock
from elamani_tarinana.story import Change, Content
from elamani_tarinana.tui.app import TarinaApp
from elamani_tarinana.tui.page import Page
from elamani_tarinana.vault import Cost

CHEAP = Cost(64 * 1024, passes=1)
PASSPHRASE = "kissa istuu aidalla"
NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)


def an_app(folder: Path) -> TarinaApp:
    return TarinaApp(places=Places(folder / "kirja", folder / "state"), language="fi", cost=CHEAP)


def a_book(folder: Path) -> Book:
    """The book in ``folder``, a new one where there is none."""
    ticks = count()
    around = replace(
        real_surroundings(folder / "state"), clock=lambda: NOON + timedelta(milliseconds=next(ticks))
    )
    vault, pack = folder / "kirja", open_pack(None, "fi")
    if vault.exists():
        return unlock(around, vault, pack, PASSPHRASE)
    return start(around, vault, pack, PASSPHRASE, new_code(around), CHEAP)


@asynccontextmanager
async def sitting(folder: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[Any]]:
    """The app on the open book; at the end everything is let go as when a process ends."""
    found = sittings.begin(a_book(folder))
    app = an_app(folder)
    app.book, app.desk, app.recovered = found.book, found.desk, list(found.recovered)
    try:
        async with app.run_test(size=size) as pilot:
            yield pilot
    finally:
        if app.desk is not None:
            app.desk.leave()
        found.book.close()


async def go(pilot: Pilot[Any], page: Page[Any]) -> Any:
    """Open a page and let it settle."""
    await pilot.app.push_screen(page)
    await until(pilot, lambda: pilot.app.screen is page)
    return page


async def until(pilot: Pilot[Any], holds: Callable[[], object]) -> None:
    """Let the app go on until something holds; fails after many turns, with what the screen shows."""
    for _ in range(1500):
        await pilot.pause()
        if holds():
            return
        await pilot.pause(0.01)
    raise AssertionError(screen_text(pilot))


async def type_in(pilot: Pilot[Any], text: str) -> None:
    """Write lines as a person does; all of a line but its last letter comes as a paste, which takes less time."""
    for number, line in enumerate(text.split("\n")):
        if number:
            await pilot.press("enter")
        if line[:-1]:
            pilot.app.post_message(Paste(line[:-1]))
            await pilot.pause()
        if line:
            await pilot.press({" ": "space"}.get(line[-1], line[-1]))
    await pilot.pause()


def screen_text(pilot: Pilot[Any]) -> str:
    """What the terminal shows, as plain lines."""
    return "\n".join(strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips())


def tell(pilot: Pilot[Any], entry: str, change: Change) -> None:
    """Write into the book past the screen."""
    answer(pilot.app.book, entry, change).done.result()


def told(pilot: Pilot[Any], entry: str) -> Content:
    """What the book holds of an entry."""
    found = pilot.app.book.story.answer(entry)
    return found.content if found else Content()


def compare(pilot: Pilot[Any], kept: Path) -> None:
    """The screen is as it was kept; ``TARINA_REWRITE_SNAPSHOTS`` keeps it anew."""
    seen = screen_text(pilot).rstrip() + "\n"
    if os.environ.get("TARINA_REWRITE_SNAPSHOTS"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(seen, "utf-8")
    assert seen == kept.read_text("utf-8")
    assert max(map(len, seen.splitlines())) <= pilot.app.size.width

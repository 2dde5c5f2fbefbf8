"""What the tests of the app share: an app in a folder of its own, ways into the book, and the screen as text."""

import random
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

from elamani_tarinana.book.pack import open_pack
from elamani_tarinana.book.places import Places
from elamani_tarinana.book.session import Book
from elamani_tarinana.book.start import new_code, start
from elamani_tarinana.book.unlock import unlock as open_book
from elamani_tarinana.tui.app import TarinaApp
from elamani_tarinana.vault import Cost, Storage, Surroundings

CHEAP = Cost(64 * 1024, passes=1)
PASSPHRASE = "kissa istuu aidalla"


def surroundings(folder: Path, seed: int = 1) -> Surroundings:
    """Time that stands still, and random bytes that are the same in every run."""
    source = random.Random(f"{seed} {len(list(folder.rglob('*')))}")
    return Surroundings(
        Storage(), lambda: datetime(2026, 3, 5, 12, tzinfo=UTC), source.randbytes, "kone", "1", folder / "state"
    )


def an_app(folder: Path, **options: Any) -> TarinaApp:
    """The app, speaking Finnish, on a book in ``folder`` that may not be there yet."""
    places = Places(folder / "kirja", folder / "state")
    around = surroundings(folder)
    return TarinaApp(places=places, language="fi", around=around, cost=CHEAP, language_is_fixed=True, **options)


def make_book(folder: Path) -> str:
    """Make a book in ``folder`` without the app, and give its recovery code."""
    around = surroundings(folder)
    code = new_code(around)
    start(around, folder / "kirja", open_pack(None, "fi"), PASSPHRASE, code, CHEAP).close()
    return code


def opened(folder: Path) -> Book:
    """The book in ``folder``, opened as another program would."""
    return open_book(surroundings(folder, 2), folder / "kirja", open_pack(None, "fi"), PASSPHRASE)


def screen_text(app: Any) -> str:
    """What the terminal shows, as plain lines; blank ends are cut off."""
    lines = [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]
    return "\n".join(lines).rstrip() + "\n"


def flat(app: Any) -> str:
    """What the terminal shows, as one line."""
    return " ".join(screen_text(app).split())


async def until(pilot: Pilot[Any], holds: Callable[[], bool]) -> None:
    """Let the app go on until something holds; fails after many turns."""
    for _ in range(3000):
        if holds():
            return
        await pilot.pause(0.005)
    raise AssertionError(screen_text(pilot.app))


async def on_page(pilot: Pilot[Any], name: str) -> None:
    """Let the app go on until a page is open and painted."""
    await until(pilot, lambda: type(pilot.app.screen).__name__ == name and pilot.app.screen.is_current)
    await pilot.pause()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys and let the app settle."""
    await pilot.press(*keys)
    await pilot.pause()


async def choose(pilot: Pilot[Any], choice: str) -> None:
    """Choose a line of the list on the page."""
    choices = pilot.app.screen.query_one("Choices")
    choices.highlighted = choices.get_option_index(choice)
    choices.action_select()
    await pilot.pause()


async def fill(pilot: Pilot[Any], field: str, text: str) -> None:
    """Put text into a field."""
    pilot.app.screen.query_one(f"#{field}", Input).value = text
    await pilot.pause()


async def push(pilot: Pilot[Any], button: str) -> None:
    """Push a button of the page, wherever it is scrolled to."""
    pilot.app.screen.query_one(f"#{button}").press()
    await pilot.pause()


async def to_passphrase(pilot: Pilot[Any], who: str = "me") -> None:
    """From the welcome page to the passphrase."""
    await choose(pilot, "begin")
    await choose(pilot, who)
    await on_page(pilot, "AdvicePage")
    await choose(pilot, "on")
    await on_page(pilot, "PassphrasePage")


async def to_code(pilot: Pilot[Any]) -> str:
    """From the welcome page to the recovery code, which it gives."""
    await to_passphrase(pilot)
    await fill(pilot, "first", PASSPHRASE)
    await fill(pilot, "again", PASSPHRASE)
    await push(pilot, "on")
    await on_page(pilot, "CodePage")
    return shown_code(pilot)


def shown_code(pilot: Pilot[Any]) -> str:
    """The recovery code on the screen."""
    return re.sub("[^0-9A-Z]", "", "".join(str(each.render()) for each in pilot.app.screen.query(".code")))


async def first_start(pilot: Pilot[Any]) -> None:
    """From the welcome page to home."""
    code = await to_code(pilot)
    await push(pilot, "on")
    await on_page(pilot, "TryCodePage")
    await fill(pilot, "code", code)
    await press(pilot, "enter")
    await on_page(pilot, "HomePage")


async def unlock(pilot: Pilot[Any], passphrase: str = PASSPHRASE) -> None:
    """Give the passphrase on the lock page."""
    await fill(pilot, "passphrase", passphrase)
    await press(pilot, "enter")


async def at_home(pilot: Pilot[Any]) -> None:
    """Through the lock to home."""
    await unlock(pilot)
    await on_page(pilot, "HomePage")

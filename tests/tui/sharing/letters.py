"""A writer's and a worker's book for the tests of giving and reading, and an app that is open on one of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

from PIL import Image
from textual.events import Mount
from textual.pilot import Pilot
from textual.widgets import Input

import elamani_tarinana.tui.app
from elamani_tarinana.book.answer import answer, attach_photo, new_moment, write
from elamani_tarinana.book.card import add, new_card, reader_digits, verify
from elamani_tarinana.book.pack import open_pack
from elamani_tarinana.book.places import Places
from elamani_tarinana.book.session import Book
from elamani_tarinana.book.start import new_code, start
from elamani_tarinana.sharing import Card, Reader
from elamani_tarinana.story import Change, Content
from elamani_tarinana.tui.app import TarinaApp
from elamani_tarinana.tui.page import Page
from elamani_tarinana.vault import Cost, Storage, Surroundings

CHEAP = Cost(64 * 1024, passes=1)
PLACE = "who-am-i.childhood.place"
PERSON = "who-am-i.childhood.person"
NAME = "orientation.own-book.name"
SCALE = "orientation.hopes.scale"
LINE = "mine.1f2e"
CLOSED = "future.goal.step"
SECRET = "Tätä en kerro kenellekään."
SENTENCES = ("Mummolan aitta tuoksui heinältä.", "Siellä sai olla rauhassa.", "Aino luki minulle satuja.")
HOSTILE = "[/x] [@click=app.quit()]nappi[/] \x1b[31mpunainen\x1b]52;c;AAAA\x07 \u202ekäännetty"


class Clock:
    """A clock that stands still until a test sets it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 5, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def a_book(folder: Path) -> Book:
    """A new book, with time that stands still and random bytes that are the same in every run."""
    source = Random(folder.name)
    around = Surroundings(Storage(), Clock(), source.randbytes, "kone", "1", folder / "state")
    return start(around, folder / "kirja", open_pack(None, "fi"), "kissa istuu aidalla", new_code(around), CHEAP)


def worker_card(worker: Book, name: str = "Riitta Virtanen", valid_until: str | None = None) -> Card:
    """The worker's own card."""
    return new_card(worker, name, "Perheneuvola", valid_until)


def add_verified(writer: Book, card: Card) -> Reader:
    """A reader whose digits the writer has compared."""
    return verify(writer, card.name, reader_digits(add(writer, card.text)))


def jpeg() -> bytes:
    """A small photo."""
    out = BytesIO()
    Image.new("RGB", (40, 30), (120, 160, 90)).save(out, "JPEG")
    return out.getvalue()


def fill_story(book: Book) -> None:
    """Answers of every kind, most of them open for sharing, one of them not."""
    photo = attach_photo(book, jpeg(), "Mummolan piha")
    line = tuple(new_moment(book, *each) for each in (("1974-22", 4, "Uimaan oppiminen"), ("@7", None, "Koulu")))
    told = Content(text=f"# Aitta\n\n{SENTENCES[0]}\n**{SENTENCES[1]}**\n\n- heinä\n- hiiret", media=(photo,))
    person = Content(text=SENTENCES[2], resources=("Aino",), skills=("lukeminen",), abilities=("sinnikkyys",))
    write(book, PLACE, told, "may-share").done.result()
    write(book, PERSON, person, "may-share").done.result()
    write(book, NAME, Content(words=("Kaisla", "Kaisu")), "may-share").done.result()
    write(book, SCALE, Content(scale=7), "may-share").done.result()
    write(book, LINE, Content(moments=line), "may-share").done.result()
    answer(book, CLOSED, Change(text=SECRET)).done.result()


class Opened(TarinaApp):
    """The app on an open book, with one page on a bare screen."""

    CSS_PATH = Path(elamani_tarinana.tui.app.__file__).with_name("app.tcss")

    def __init__(self, book: Book, first: Page[Any]) -> None:
        super().__init__(places=Places(Path("kirja"), Path("state")), language="fi", cost=CHEAP)
        self.book, self._first = book, first
        self.visited: list[tuple[str, str]] = []

    async def on_mount(self, event: Mount) -> None:
        event.prevent_default()
        await self.push_screen(self._first)

    async def visit(self, room: str, about: str = "") -> None:
        self.visited.append((room, about))


@asynccontextmanager
async def opened(book: Book, first: Page[Any], size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[Any]]:
    """The app, settled on its page."""
    app = Opened(book, first)
    async with app.run_test(size=size) as pilot:
        await until_page(pilot, type(first).__name__)
        yield pilot


async def until_page(pilot: Pilot[Any], name: str) -> None:
    """Let the app go on until a page is open."""
    for _ in range(1000):
        if type(pilot.app.screen).__name__ == name and pilot.app.screen.is_current:
            await pilot.pause()
            return
        await pilot.pause(0.005)
    raise AssertionError(f"{name} did not come:\n{screen_text(pilot)}")


async def until_said(pilot: Pilot[Any], words: str) -> None:
    """Let the app go on until the page says something."""
    for _ in range(1000):
        if words in page_text(pilot):
            await pilot.pause()
            return
        await pilot.pause(0.005)
    raise AssertionError(f"{words!r} was not said:\n{screen_text(pilot)}")


def screen_text(pilot: Pilot[Any]) -> str:
    """What the terminal shows, as plain lines."""
    lines = [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()]
    return "\n".join(lines).rstrip() + "\n"


def page_text(pilot: Pilot[Any]) -> str:
    """All words of the page, also those below the edge of the screen, its choices left out."""
    return "\n".join([*shown(pilot), notice(pilot)])


def shown(pilot: Pilot[Any], within: str = "#body") -> list[str]:
    """The pieces of text on the page, one after the other, without those that are hidden."""
    pieces = [widget for widget in pilot.app.screen.query(f"{within} Static") if widget.display]
    return [str(widget.render()) for widget in pieces]


def notice(pilot: Pilot[Any]) -> str:
    """What the page says above the keys."""
    line = pilot.app.screen.query_one("#notice")
    return str(line.render()) if line.display else ""


async def choose(pilot: Pilot[Any], choice: str) -> None:
    """Choose a line of the list on the page."""
    choices = pilot.app.screen.query_one("Choices")
    choices.highlighted = choices.get_option_index(choice)
    choices.action_select()
    await pilot.pause()


async def toggle(pilot: Pilot[Any], *entries: str) -> None:
    """Take answers along, or leave them out again."""
    shown = pilot.app.screen.query_one("AnswerList")
    for entry in entries:
        shown.highlighted = shown.get_option_index(entry)
        shown.action_select()
        await pilot.pause()


async def to_answers(pilot: Pilot[Any]) -> None:
    """From the first page of giving to the answers, with the only reader there is, who was compared."""
    await choose(pilot, "on")
    await until_page(pilot, "ReadersPage")
    await choose(pilot, "reader-0")
    await until_page(pilot, "ReaderPage")
    await choose(pilot, "give")
    await until_page(pilot, "AnswersPage")


async def to_preview(pilot: Pilot[Any], *entries: str, purpose: str = "", name: str = "") -> None:
    """From the answers to the preview of these."""
    await toggle(pilot, *entries)
    await push(pilot, "on")
    await until_page(pilot, "WhyPage")
    await fill(pilot, "purpose", purpose)
    await fill(pilot, "name", name)
    await push(pilot, "on")
    await until_page(pilot, "PreviewPage")
    await until_said(pilot, "Tässä oli kaikki")


async def to_given(pilot: Pilot[Any], out: Path) -> None:
    """From the preview to the file."""
    await push(pilot, "on")
    await until_page(pilot, "FilePage")
    await fill(pilot, "path", str(out))
    await push(pilot, "write")
    await until_page(pilot, "GivenPage")


async def to_opened(pilot: Pilot[Any], file: Path) -> None:
    """From the reading room to the cover of a letter."""
    await fill(pilot, "path", str(file))
    await push(pilot, "open")
    await until_page(pilot, "OpenedPage")


async def fill(pilot: Pilot[Any], field: str, text: str) -> None:
    """Put text into a field."""
    pilot.app.screen.query_one(f"#{field}", Input).value = text
    await pilot.pause()


async def push(pilot: Pilot[Any], button: str) -> None:
    """Press a button, wherever it stands on the page."""
    pilot.app.screen.query_one(f"#{button}").press()
    await pilot.pause()

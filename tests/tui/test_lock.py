"""Hiding and locking: the screen first, then the text, then the end; and the way back."""

import asyncio

import pytest
import shell

from elamani_tarinana.book.place import Place, kept_place
from elamani_tarinana.errors import InUse
from elamani_tarinana.tui.idle import Idle
from elamani_tarinana.tui.page import Page
from elamani_tarinana.tui.safe import Shown

SECRET = "Mummon keittiössä tuoksui pulla"


class Stuck(Page[None]):
    """A page whose text cannot be made durable until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.free = asyncio.Event()
        self.asked = 0

    def compose_body(self):
        yield Shown(SECRET)

    async def leave(self) -> None:
        self.asked += 1
        await self.free.wait()


class Full(Stuck):
    """A page on a full disk."""

    async def leave(self) -> None:
        self.asked += 1
        if not self.free.is_set():
            raise InUse("disk-full")


def entry_of(folder) -> str:
    book = shell.opened(folder)
    entry = book.workbook.questions[3].id
    book.close()
    return entry


@pytest.fixture
def folder(tmp_path):
    shell.make_book(tmp_path)
    return tmp_path


@pytest.mark.parametrize("key", ["f9", "ctrl+l"])
async def test_the_screen_is_empty_before_anything_else_happens(folder, key):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        page = Stuck()
        await pilot.app.push_screen(page)
        await pilot.pause()
        assert SECRET in shell.screen_text(pilot.app)
        await shell.press(pilot, key)
        await shell.until(pilot, lambda: page.asked == 1)
        assert shell.screen_text(pilot.app).strip() == ""
        page.free.set()
        await shell.until(pilot, lambda: pilot.app.return_value == "lock")


async def test_while_the_text_cannot_be_kept_the_screen_stays_empty_and_the_passphrase_brings_it_back(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        page = Full()
        await pilot.app.push_screen(page)
        await shell.press(pilot, "f9")
        await shell.until(pilot, lambda: "Ruutu on piilossa" in shell.flat(pilot.app))
        assert SECRET not in shell.screen_text(pilot.app)
        await pilot.press(*"kukkuu", "enter")
        await shell.until(pilot, lambda: not pilot.app.screen.query_one("Input").value)
        assert SECRET not in shell.screen_text(pilot.app)
        pilot.app.screen.query_one("Input").value = shell.PASSPHRASE
        await shell.press(pilot, "enter")
        await shell.on_page(pilot, "Full")
        assert SECRET in shell.screen_text(pilot.app)
        page.free.set()
        await shell.press(pilot, "f9")
        await shell.until(pilot, lambda: pilot.app.return_value == "lock")


async def test_after_a_lock_the_person_is_where_they_were_with_their_text(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.choose(pilot, "today")
        await shell.on_page(pilot, "WritingPage")
        entry = pilot.app.screen.place.about
        await pilot.press(*"pulla")
        await shell.press(pilot, "f9")
        await shell.until(pilot, lambda: pilot.app.return_value == "lock")
    async with shell.an_app(folder, was_locked=True).run_test(size=(80, 24)) as pilot:
        assert "Palaat samaan paikkaan" in shell.flat(pilot.app)
        await shell.unlock(pilot)
        await shell.on_page(pilot, "WritingPage")
        assert pilot.app.screen.place == Place("writing", entry)
        assert "pulla" in shell.flat(pilot.app)


async def test_the_place_is_kept_sealed(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.choose(pilot, "today")
        await shell.on_page(pilot, "WritingPage")
        entry = pilot.app.screen.place.about
        await shell.press(pilot, "f9")
        await shell.until(pilot, lambda: pilot.app.return_value == "lock")
    book = shell.opened(folder)
    assert kept_place(book)[-1] == Place("writing", entry)
    book.close()
    for path in folder.rglob("*"):
        assert entry not in str(path)
        assert not path.is_file() or entry.encode() not in path.read_bytes()


async def test_nobody_there_for_the_chosen_minutes_locks_the_book(folder):
    app = shell.an_app(folder)
    now = 0.0
    app.idle = Idle(lambda: now)
    app.idle.period = 0.01
    async with app.run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        for step in range(20):
            now += 59
            await shell.until(pilot, lambda now=now: app.idle._looked == now)
            assert type(app.screen).__name__ == "HomePage"
            if step == 9:
                await pilot.press("down")
        now += 59
        await shell.until(pilot, lambda: app.return_value == "lock")


def test_a_key_starts_the_minutes_anew_and_a_machine_that_slept_is_locked():
    now = 0.0
    idle = Idle(lambda: now)
    for _ in range(9):
        now += 59
        assert not idle.is_over()
    idle.touch()
    for _ in range(10):
        now += 59
        assert not idle.is_over()
    now += 59
    assert idle.is_over()
    idle.touch()
    now += 100
    assert idle.is_over()


async def test_closing_from_home_asks_first_and_then_ends_without_a_lock(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "AskPage")
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "HomePage")
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "AskPage")
        await shell.choose(pilot, "yes")
        await shell.until(pilot, lambda: pilot.app._exit)
        assert pilot.app.return_value is None
        assert pilot.app.book is None


async def test_hiding_from_the_list_of_everything_works_too(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.press(pilot, "ctrl+p")
        await shell.on_page(pilot, "EverythingPage")
        await shell.press(pilot, *"lukitse", "enter")
        await shell.until(pilot, lambda: pilot.app.return_value == "lock")

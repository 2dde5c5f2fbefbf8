"""The app: what is open, where the person is, and what holds on every page."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType

from ..book.place import Place
from ..book.there import book_is_there
from ..errors import Refusal
from ..locale import Language, Words, load_words
from .commands import Command, carry_out
from .crash import Crash
from .idle import Idle, steady_clock
from .locking import Blank, end_without_screen
from .page import Page
from .refusals import sentence
from .rooms import open_room
from .signals import listen
from .themes import THEMES

if TYPE_CHECKING:
    from textual.driver import Driver

    from ..book.asked import Workbook
    from ..book.desk import Desk, Recovered
    from ..book.places import Places
    from ..book.session import Book
    from ..book.sitting import Sitting
    from ..book.types import Cost, Surroundings

LOCK, STOP = "lock", "stop"
# Reading ahead takes a thread; begun at once it would share the first page's processor.
_AFTER_PAINT = 0.1
_TERMINATED = 128 + 15


class TarinaApp(Crash, App[str]):
    """The workbook in a terminal.

    ``run`` gives ``LOCK`` or ``STOP`` when the program is to begin again, locked; after ``STOP`` it stops first.

    ``around`` and ``content`` are made when they are first asked for: no cryptography and no content pack is
    read before the first page is painted. ``recovered`` are the drafts that earlier sittings left and that wait
    for the person: ``take_recovered(entry)`` gives one to the page that goes on with it. ``way`` is where the
    person was when the last sitting ended. ``given`` is a passphrase that came with the call: it is used once.
    ``cost`` is that of a new passphrase; None: as this machine can.
    """

    CSS_PATH = Path(__file__).with_name("app.tcss")
    TITLE = "kirja"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", show=False, priority=True)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal"), (110, "-wide")]  # noqa: RUF012

    def __init__(
        self,
        *,
        places: Places,
        language: Language,
        workbook: Path | None = None,
        around: Surroundings | None = None,
        cost: Cost | None = None,
        language_is_fixed: bool = False,
        was_locked: bool = False,
        given: str = "",
        shows_letters: bool = True,
        driver: type[Driver] | None = None,
    ) -> None:
        super().__init__(driver_class=driver)
        self.places, self.workbook, self.cost = places, workbook, cost
        self.language_is_fixed, self.was_locked, self.shows_letters = language_is_fixed, was_locked, shows_letters
        self.given = given
        self.words: Words = load_words(language)
        self.book: Book | None = None
        self.desk: Desk | None = None
        self.recovered: list[Recovered] = []
        self.way: tuple[Place, ...] = ()
        self.idle = Idle(steady_clock)
        self._around = around
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self.set_reactive(App.theme, THEMES[0].name)
        self.stylesheet.set_variables(self.get_css_variables())

    @property
    def around(self) -> Surroundings:
        """The file system, clock and randomness."""
        if self._around is None:
            from ..book.session import real_surroundings

            self._around = real_surroundings(self.places.state)
        return self._around

    @cached_property
    def content(self) -> Workbook:
        """The content pack in the language of the interface; raises ``Refusal``."""
        from ..book.pack import open_pack

        return open_pack(self.workbook, self.words.language)

    @property
    def open_book(self) -> Book:
        """The book, on pages that are there only while it is open."""
        if self.book is None:
            raise RuntimeError
        return self.book

    async def on_mount(self) -> None:
        """Show the first page: the lock, or the first start where there is no book yet; then watch the time."""
        first = open_room(Place("unlock" if book_is_there(self.places.vault) else "welcome"))
        await self.push_screen(first)
        self.set_timer(_AFTER_PAINT, self.read_ahead)
        listen(self)
        self.set_interval(self.idle.period, self._watch)

    async def on_event(self, event: events.Event) -> None:
        """Every key, click and paste says that somebody is there."""
        if isinstance(event, events.Key | events.MouseEvent | events.Paste):
            self.idle.touch()
        await super().on_event(event)

    def read_ahead(self) -> None:
        """Read the code and the content that the next page needs, while the person types."""
        gc.enable()
        self.run_worker(self._read_ahead, thread=True, exit_on_error=False)

    async def begin(self, sitting: Sitting) -> None:
        """Show the opened book: what has to be said first, else where the person was, else home."""
        from .arriving import arrive

        self.book, self.desk, self.recovered = sitting.book, sitting.desk, list(sitting.recovered)
        self.way = sitting.way
        await arrive(self, sitting)

    async def visit(self, room: str, about: str = "") -> None:
        """Go to a room of the book; the safety page comes once before the parts that ask about life."""
        from ..book.safety import needs_safety

        if about and needs_safety(self.open_book, about):
            await self.push_screen(open_room(Place("safety")), partial(self._visit_safely, Place(room, about)))
        else:
            await self.push_screen(open_room(Place(room, about)))

    async def _visit_safely(self, place: Place, seen: bool | None) -> None:
        if seen:
            await self.push_screen(open_room(place))

    def take_recovered(self, entry: str) -> Recovered | None:
        """The draft that an earlier sitting left for an entry; it is up to the page from here on."""
        for found in self.recovered:
            if found.entry == entry:
                self.recovered.remove(found)
                return found
        return None

    def tell(self, refusal: Refusal) -> None:
        """Say what could not be done, on the page that is open; it stays there until it is out of date."""
        self.say(sentence(self.words, refusal))

    def say(self, words: str) -> None:
        """Say something on the page that is open."""
        if isinstance(self.screen, Page):
            self.screen.notice(words)

    def pages(self) -> list[Page[Any]]:
        """The open pages, outermost first."""
        return [screen for screen in self.screen_stack if isinstance(screen, Page)]

    def help(self, page: Page[Any]) -> None:
        """Show what can be done on a page."""
        from .help import HelpPage

        _ = self.push_screen(HelpPage(page.help_text()))

    def pause(self) -> None:
        """Take a pause."""
        from .pause.page import PausePage

        _ = self.push_screen(PausePage())

    def everything(self, page: Page[Any]) -> None:
        """Offer everything that can be done on a page, and do what is chosen."""
        from .everything import EverythingPage

        async def do(command: Command | None) -> None:
            if command is not None:
                await carry_out(command.do)

        _ = self.push_screen(EverythingPage([*page.commands(), *self.commands(page)]), do)

    def commands(self, page: Page[Any]) -> list[Command]:
        """What can be done on every page."""
        t = self.words
        return [
            Command("back", page.back_word(), page.action_back),
            Command("pause", t("Take a pause, see numbers to call"), self.pause),
            Command("lock", t("Hide and lock"), self.lock),
            Command("theme", t("Change the colours"), self.next_theme),
            Command("help", t("Help"), page.action_help),
            Command("quit", t("Close the book"), self.action_quit),
        ]

    def next_theme(self) -> None:
        """Change the colours to the next of ours."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]

    async def may_leave(self, page: Page[Any]) -> bool:
        """Let a page make its text durable; where that fails, say so and stay."""
        try:
            await page.leave()
        except Refusal as refusal:
            self.tell(refusal)
        except OSError as error:
            self.tell(Refusal("not-saved", reason=error.strerror or ""))
        else:
            return True
        return False

    def lock(self) -> None:
        """Hide the screen at once, make everything durable, and end so that the program begins again, locked."""
        self._go_blank(partial(self.exit, LOCK))

    async def action_quit(self) -> None:
        """Save what was done, hide the screen, make durable what could not be saved, and end."""
        for page in reversed(self.pages()):
            await page.finish()
        self._go_blank(self.exit)

    def action_help_quit(self) -> None:
        """Ctrl+C ends nothing by mistake."""
        self.say(self.words("Ctrl+Q closes the book. What you wrote is kept."))

    def lock_and_stop(self) -> None:
        """Ctrl+Z of the shell: lock first, then stop."""
        self._go_blank(partial(self.exit, STOP))

    def terminated(self) -> None:
        """The system ends the program: make everything durable first."""
        self._go_blank(partial(self.exit, return_code=_TERMINATED))

    def terminal_gone(self) -> None:
        """Nobody can see the screen any more: make everything durable, and end without painting."""
        self.run_worker(end_without_screen(self), exclusive=True, group="gone")

    def _go_blank(self, then: Callable[[], None]) -> None:
        if not isinstance(self.screen, Blank):
            _ = self.push_screen(Blank(self, then))

    def _watch(self) -> None:
        if self.book is not None and self.idle.is_over():
            self.lock()

    def _read_ahead(self) -> None:
        from ..book import sitting, start, unlock  # noqa: F401 - read now, used later

        with suppress(Refusal):
            _ = self.content.pages, self.content.support_lines

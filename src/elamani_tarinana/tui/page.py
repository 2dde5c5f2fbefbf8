"""The base of all pages: a title, a body that scrolls, and the keys that hold everywhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.events import DescendantFocus
from textual.screen import Screen
from textual.widgets import Input, Static, TextArea

from ..book.place import Place
from .choices import Choices
from .commands import Command
from .keys import Key, KeyRow
from .safe import plain, show_text

if TYPE_CHECKING:
    from ..book.desk import Desk
    from ..book.session import Book
    from ..locale import Words
    from .app import TarinaApp

Outcome = TypeVar("Outcome")
Given = TypeVar("Given")
Answered = Callable[[Given | None], None] | Callable[[Given | None], Awaitable[None]]

__all__ = ["Page", "Place"]


class Body(VerticalScroll, can_focus=False):
    """What scrolls. Where it is read, Down and Enter go on at its end to what can be chosen there.

    Where a field or a button has the focus, Up and Down go to the one before and the next one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "read_on", show=False)]

    def action_scroll_down(self) -> None:
        """Scroll by a line; at the end, go on to the next thing that takes the focus."""
        if self.has_focus and self.scroll_y < self.max_scroll_y:
            super().action_scroll_down()
        else:
            _ = self.screen.focus_next()

    def action_scroll_up(self) -> None:
        """Scroll back by a line, or go to the thing before."""
        if self.has_focus:
            super().action_scroll_up()
        else:
            _ = self.screen.focus_previous()

    def action_read_on(self) -> None:
        """Scroll by a page; at the end, go on to what can be chosen."""
        if self.scroll_y < self.max_scroll_y:
            self.scroll_page_down(animate=False)
        else:
            _ = self.screen.focus_next()


class Page(Screen[Outcome]):
    """A page of the book. A page overrides ``title_text``, ``compose_body``, ``help_text`` and ``commands``.

    A page that holds unsaved text overrides ``leave``. Bodies are built of ``Say`` (our words), ``Shown`` (data)
    and ``Choices``; pages are opened with ``self.tarina.visit(room, about)``, so that the app knows the way back.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1,ctrl+o", "help", show=False),
        Binding("f2,ctrl+t", "pause", show=False),
        Binding("f9,ctrl+l", "lock", show=False, priority=True),
        Binding("escape", "back", show=False),
        Binding("ctrl+p", "everything", show=False),
        Binding("pageup", "scroll_body(-1)", show=False),
        Binding("pagedown", "scroll_body(1)", show=False),
    ]
    AUTO_FOCUS = "#body *"
    place: Place | None = None

    @property
    def tarina(self) -> TarinaApp:
        """The app."""
        return cast("TarinaApp", self.app)

    @property
    def words(self) -> Words:
        """The words of the interface."""
        return self.tarina.words

    @property
    def book(self) -> Book:
        """The open book."""
        return self.tarina.open_book

    @property
    def desk(self) -> Desk | None:
        """The writing desk; None where this machine cannot keep drafts."""
        return self.tarina.desk

    def title_text(self) -> str:
        """The title line; it is cleaned when it is shown."""
        return ""

    def help_text(self) -> str:
        """What F1 says about this page, before the keys."""
        return ""

    def compose_body(self) -> ComposeResult:
        """The body."""
        yield from ()

    def commands(self) -> list[Command]:
        """What this page adds to the list of everything that can be done."""
        return []

    async def leave(self) -> None:
        """Make everything durable that would be lost with this page; raises ``Refusal`` or ``OSError``."""

    async def finish(self) -> None:
        """Save what the person has done here, as the book is being closed; what cannot be saved is left to
        ``leave``."""

    def back_word(self) -> str:
        """What Esc does here, in a word."""
        return self.words("Back")

    def keys(self) -> list[Key]:
        """The keys in the row at the foot."""
        t = self.words
        return [
            Key("F1", "help", t("Help"), t("Help")),
            Key("F2", "pause", t("Pause"), t("Pause")),
            Key("F9", "lock", t("Hide and lock"), t("Hide")),
            Key("Esc", "back", self.back_word(), self.back_word()),
            Key("^P", "everything", t("Everything"), t("All")),
        ]

    def compose(self) -> ComposeResult:
        """The widgets."""
        yield Static(show_text(self.title_text()), id="title", markup=False)
        with Container(id="middle"), Body(id="body"):
            yield from self.compose_body()
        yield Static(id="notice", markup=False)
        yield KeyRow(self.keys())

    def on_mount(self) -> None:
        """Ready to be shown."""
        body = self.query_one(Body)
        if any(widget.can_focus for widget in body.query("*")):
            self.call_after_refresh(self._begin_at_the_top)
        else:
            self._read(body)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Nothing blinks while somebody thinks."""
        if isinstance(event.widget, Input | TextArea):
            event.widget.cursor_blink = False

    def retitle(self) -> None:
        """Show the title again, where what it says has changed."""
        self.query_one("#title", Static).update(show_text(self.title_text()))

    def notice(self, words: str) -> None:
        """Say something above the keys; it stays until the next notice, or until the page is left."""
        line = self.query_one("#notice", Static)
        line.update(plain(words))
        line.display = bool(words)

    def _begin_at_the_top(self) -> None:
        """Where the choices stand below the end of the screen, the text is read first."""
        body = self.query_one(Body)
        first = next((widget for widget in body.query("*") if widget.focusable), None)
        if isinstance(first, Choices) and first.virtual_region.y + 2 > body.size.height:
            self._read(body)
            self.notice(self.words("Read on with the Down key. The choices are below."))

    def _read(self, body: Body) -> None:
        body.can_focus = True
        body.scroll_home(animate=False)
        body.focus()

    def action_scroll_body(self, pages: int) -> None:
        """Scroll the body by a page up or down."""
        body = self.query_one("#body", VerticalScroll)
        body.scroll_relative(y=pages * max(1, body.size.height - 2), animate=False)

    def open_page(self, page: Page[Given], then: Answered[Given] | None = None) -> None:
        """Open a page over this one; ``then`` takes what it gives, None where the person went back."""
        _ = self.app.push_screen(page, then)

    def close_page(self, outcome: Outcome | None = None) -> None:
        """Close this page and give its outcome to whoever opened it."""
        _ = self.dismiss(outcome)

    async def action_back(self) -> None:
        """Go one step back; what is unsaved is made durable first."""
        if await self.tarina.may_leave(self):
            self.close_page()

    def action_help(self) -> None:
        """Say what can be done here."""
        self.tarina.help(self)

    def action_pause(self) -> None:
        """Take a pause."""
        self.tarina.pause()

    def action_lock(self) -> None:
        """Hide and lock."""
        self.tarina.lock()

    def action_everything(self) -> None:
        """Everything that can be done."""
        self.tarina.everything(self)

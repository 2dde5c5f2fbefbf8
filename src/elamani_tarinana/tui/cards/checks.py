"""The questions of a practice card: to tick and to note on where a book is open, else to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Click
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from ...book.asked import Card, Check
from ...book.ticks import has_note, is_ticked
from ..points import Points
from ..safe import Say, plain, show_text
from .face import checks_of

if TYPE_CHECKING:
    from ...book.session import Book
    from ...locale import Words

_BOX = 4


class CheckLine(Horizontal, can_focus=True):
    """One question with its box. A click on the box ticks, one on the words goes there, a second one ticks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "tick", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    class Ticked(Message):
        """The tick is to be set, or taken away."""

        def __init__(self, line: CheckLine) -> None:
            super().__init__()
            self.line = line

    def __init__(self, words: Words, check: Check, book: Book) -> None:
        super().__init__()
        self._words, self._check, self._book = words, check, book
        self._box = Static(classes="box", markup=False)
        self._text = Static(classes="text", markup=False)

    @property
    def entry(self) -> str:
        """Where the book keeps the tick and the note."""
        return self._check.entry

    def compose(self) -> ComposeResult:
        """The box and the words."""
        yield self._box
        yield self._text

    def on_mount(self) -> None:
        """Show what is so."""
        self.say()

    def say(self) -> None:
        """Show what is ticked and noted now."""
        t = self._words
        note = plain("  ") + plain(t("(note)")).stylize("bold")
        self._box.update(plain("[x] " if is_ticked(self._book, self.entry) else "[ ] "))
        self._text.update(show_text(self._check.text) + (note if has_note(self._book, self.entry) else ""))

    def action_tick(self) -> None:
        """Tick, or take the tick away."""
        self.post_message(self.Ticked(self))

    def on_click(self, event: Click) -> None:
        """A click with the mouse."""
        if event.widget is self._box or event.chain > 1:
            self.action_tick()


class Checks(Vertical):
    """The questions of the card that is open."""

    async def show(self, words: Words, card: Card | None, book: Book | None) -> None:
        """Show the questions of a card, none where no card is open."""
        async with self.batch():
            await self.remove_children()
            await self.mount_all(_widgets(words, card, book) if card else ())

    def say(self) -> None:
        """Show what is ticked and noted now."""
        for line in self.query(CheckLine):
            line.say()


def _widgets(t: Words, card: Card, book: Book | None) -> Iterator[Widget]:
    for title, checks in checks_of(t, card).items():
        yield Say(title, "heading")
        if book is None:
            yield Points(check.text for check in checks)
        else:
            yield Vertical(*(CheckLine(t, check, book) for check in checks), classes="checks")

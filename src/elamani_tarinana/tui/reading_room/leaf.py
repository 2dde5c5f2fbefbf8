"""One page of an opened letter, and the way to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Button

from ..safe import plain
from ..sharing.steps import LongPage
from .widgets import leaf_widgets

if TYPE_CHECKING:
    from ...book.leaves import Leaf


class LeafPage(LongPage[None]):
    """The arrow keys turn to the next page and to the one before."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "turn(1)", show=False),
        Binding("left", "turn(-1)", show=False),
    ]

    def __init__(self, pages: tuple[Leaf, ...], number: int) -> None:
        super().__init__()
        self._pages, self._number = pages, number

    def title_text(self) -> str:
        """The title."""
        return self.words("Page {number}/{count}", number=self._number + 1, count=len(self._pages))

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("The right arrow turns to the next page, the left arrow to the one before.")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield from leaf_widgets(t, self._pages[self._number])
        if self._number + 1 < len(self._pages):
            yield Button(plain(t("Next page (right arrow)")), id="next", compact=True)
        if self._number:
            yield Button(plain(t("Page before (left arrow)")), id="before", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was pressed."""
        self.action_turn(1 if event.button.id == "next" else -1)

    def action_turn(self, by: int) -> None:
        """Turn to another page of the letter, where there is one."""
        if 0 <= self._number + by < len(self._pages):
            _ = self.app.switch_screen(LeafPage(self._pages, self._number + by))

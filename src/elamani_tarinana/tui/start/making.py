"""The first start: the book is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Button

from ..page import Page
from ..safe import Say, plain
from ..working import Working
from .beginning import Beginning

if TYPE_CHECKING:
    from ...book.sitting import Sitting


class MakingPage(Page[None]):
    """Makes the book as soon as it is shown; where that fails, the person can try again."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__()
        self._beginning = beginning

    def title_text(self) -> str:
        """The title."""
        return self.words("Your book")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Say(t("The code is right. Your book is being made now. It takes a few seconds."))
        yield Working()
        yield Button(plain(t("Try again")), id="again", compact=True)

    def on_mount(self) -> None:
        """Ready to be shown."""
        self._make()

    def on_button_pressed(self) -> None:
        """A button was pressed."""
        self._make()

    def _make(self) -> None:
        self.notice("")
        self.query_one(Working).work(self.words("Making the book…"), self._start, self.tarina.begin)

    def _start(self) -> Sitting:
        from ...book.sitting import begin
        from ...book.start import cost_of, start

        app, know = self.tarina, self._beginning
        cost = app.cost or cost_of(None)
        return begin(start(app.around, app.places.vault, app.content, know.passphrase[0], know.code, cost))

"""A forgotten passphrase: the recovery code from paper, and a new passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Button, Input

from ..page import Page
from ..passphrase import NewPassphrase
from ..safe import Say, plain
from ..working import Working

if TYPE_CHECKING:
    from ...book.sitting import Sitting


class RecoverPage(Page[None]):
    """The recovery code opens the book and gives it a new passphrase."""

    def title_text(self) -> str:
        """The title."""
        return self.words("A new passphrase")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "You need the paper on which you wrote the recovery code. One or two wrong letters do no harm."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Say(t("Write the recovery code from your paper, then a new passphrase."))
        yield Say(t("Recovery code"), "heading")
        yield Input(id="code")
        yield NewPassphrase()
        yield Button(plain(t("Open the book")), id="open", variant="primary")
        yield Working()

    def on_new_passphrase_done(self) -> None:
        """Enter was pressed in the second field."""
        self._open()

    def on_button_pressed(self) -> None:
        """A button was pressed."""
        self._open()

    def _open(self) -> None:
        code = self.query_one("#code", Input).value
        passphrase = self.query_one(NewPassphrase).agreed()
        if passphrase is not None:
            self.notice("")
            said = self.words("Opening the book…")
            self.query_one(Working).work(said, lambda: self._recover(code, passphrase), self._opened)

    def _recover(self, code: str, passphrase: str) -> Sitting:
        from ...book.sitting import begin
        from ...book.start import cost_of
        from ...book.unlock import recover

        app = self.tarina
        cost = app.cost or cost_of(None)
        return begin(recover(app.around, app.places.vault, app.content, code, passphrase, cost))

    async def _opened(self, sitting: Sitting) -> None:
        await self.tarina.begin(sitting)

"""The lock: the passphrase opens the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Button, Input

from ..page import Page
from ..safe import Say, plain
from ..working import Working

if TYPE_CHECKING:
    from ...book.sitting import Sitting


class UnlockPage(Page[None]):
    """The first page where there is a book."""

    def title_text(self) -> str:
        """The title."""
        return self.words("The book is locked")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "Write your passphrase and press Enter. If you have forgotten it, the recovery code that you wrote "
            "on paper opens the book."
        )

    def back_word(self) -> str:
        """What Esc does here."""
        return self.words("Close")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        if self.tarina.was_locked:
            yield Say(t("The book is safe. You come back to the same place when you open it."))
        yield Say(t("Passphrase"), "heading")
        yield Input(password=True, id="passphrase")
        yield Button(plain(t("Open the book")), id="open", variant="primary")
        yield Working()
        yield Button(plain(t("I have forgotten the passphrase")), id="forgotten", compact=True)
        if not self.tarina.shows_letters:
            yield Say(t("This terminal may not show all letters right. Choose UTF-8 in its settings."), "quiet")

    def on_mount(self) -> None:
        """Use the passphrase that came with the call, once."""
        given, self.tarina.given = self.tarina.given, ""
        if given:
            self._open(given)

    async def action_back(self) -> None:
        """Go one step back."""
        await self.tarina.action_quit()

    def on_input_submitted(self) -> None:
        """Enter was pressed in a field."""
        self._open(self._typed())

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was pressed."""
        if event.button.id == "open":
            self._open(self._typed())
        elif event.button.id == "forgotten":
            from .recover import RecoverPage

            self.open_page(RecoverPage())

    def _typed(self) -> str:
        return self.query_one("#passphrase", Input).value

    def _open(self, passphrase: str) -> None:
        if passphrase:
            self.notice("")
            work = self.query_one(Working).work
            work(self.words("Opening the book…"), lambda: self._unlock(passphrase), self._opened)

    def _unlock(self, passphrase: str) -> Sitting:
        from ...book.sitting import begin
        from ...book.unlock import unlock

        app = self.tarina
        return begin(unlock(app.around, app.places.vault, app.content, passphrase))

    async def _opened(self, sitting: Sitting) -> None:
        await self.tarina.begin(sitting)

"""Giving with a card that was not compared: only after the writer has typed that they mean it."""

from textual.app import ComposeResult
from textual.widgets import Button, Input

from ...book.typed import clean_line
from ..page import Page
from ..safe import Say, Shown, plain


class UnverifiedPage(Page[bool]):
    """Gives True where the writer has typed the words; everything else goes back."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name_of_reader = name

    def title_text(self) -> str:
        """The title."""
        return self.words("The digits have not been compared")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("It is always all right to go back with Esc and compare the digits first.")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Shown(self._name_of_reader, "heading")
        yield Say(
            t(
                "Nobody has checked that this card is theirs. If somebody else has made it, they can read all "
                "that you give, and you cannot call it back."
            )
        )
        yield Say(
            t(
                "Comparing takes a few minutes by phone. If you still want to give without it, type: {words}",
                words=t("I give anyway"),
            )
        )
        yield Input(id="confirmation")
        yield Button(plain(t("Give without comparing")), id="confirm")
        yield Button(plain(t("Go back and compare")), id="back", variant="primary")

    def on_input_submitted(self) -> None:
        """Enter was pressed in a field."""
        self._confirm()

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was pressed."""
        if event.button.id == "confirm":
            self._confirm()
        else:
            await self.action_back()

    def _confirm(self) -> None:
        wanted = self.words("I give anyway")
        if clean_line(self.query_one(Input).value).casefold() == wanted.casefold():
            self.close_page(outcome=True)
        else:
            self.notice(self.words("To give without comparing, type these words: {words}", words=wanted))

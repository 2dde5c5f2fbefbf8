"""The reading room: a worker opens a letter that was written for them. Nothing of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Button, Input

from ...book.card import own_card
from ...book.incoming import open_share_file
from ...errors import Refusal
from ..choices import Choice, Choices
from ..commands import Command
from ..safe import Say, plain
from ..sharing.steps import WorkingPage
from ..working import Working
from .card import CardMakePage
from .letter import OpenedPage

if TYPE_CHECKING:
    from ...book.receive import Reading


class ReadingRoomPage(WorkingPage[None]):
    """Asks for the file."""

    CSS_PATH = "reading_room.tcss"

    def title_text(self) -> str:
        """The title."""
        return self.words("Reading room")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "Here a worker reads what a writer has given. The letter is opened in the memory of this machine "
            "only; when you close it, nothing of it stays."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Say(t("Which letter do you want to read? Type the path of the file, or drag the file here."))
        yield Input(id="path")
        yield Button(plain(t("Open the letter")), id="open", variant="primary")
        yield Working()
        yield Say(t("It is opened in memory only. Nothing of it is kept here when you close it."), "quiet")
        yield Choices([self._card_choice()])

    def on_screen_resume(self) -> None:
        """Show what is so now."""
        self.query_one(Choices).offer([self._card_choice()])

    def on_input_submitted(self) -> None:
        """Enter was pressed in a field."""
        self._open()

    def on_button_pressed(self) -> None:
        """A button was pressed."""
        self._open()

    def _card_choice(self) -> Choice:
        words = self.words("My reader's card")
        try:
            own_card(self.book)
        except Refusal:
            words = self.words("Make a reader's card first: writers need it")
        return Choice("card", plain(words), self._card)

    def commands(self) -> list[Command]:
        """What this page adds to everything that can be done."""
        return [Command("card", self.words("My reader's card"), self._card)]

    def _card(self) -> None:
        self.notice("")
        self.open_page(CardMakePage())

    def _open(self) -> None:
        book, typed = self.book, self.query_one(Input).value
        self.work(self.words("Opening the letter…"), lambda: open_share_file(book, typed), self._opened)

    async def _opened(self, reading: Reading) -> None:
        self.open_page(OpenedPage(reading))

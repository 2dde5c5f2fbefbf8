"""Comparing digits: the worker reads theirs aloud, the writer types them, and the program compares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Button, Input

from ...book.card import reader_digits, verify
from ...errors import Refusal
from ..page import Page
from ..safe import Say, Shown, plain
from .refused import say_refusal
from .states import digit_lines, known_as

if TYPE_CHECKING:
    from ...sharing import Reader


class ComparePage(Page[bool]):
    """Gives True when the digits are the same. The card's own digits are shown only where the writer asks."""

    CSS_PATH = "sharing.tcss"

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader

    def title_text(self) -> str:
        """The title."""
        return self.words("Compare the digits")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "The worker finds the digits on the page of their own card. Spaces do not matter. If the digits "
            "differ, the card is not theirs."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Shown(known_as(self._reader.card), "heading")
        yield Say(
            t("Meet or call the worker, and let them read the digits of their card to you. Type what you hear.")
        )
        yield Input(id="digits", placeholder=t("30 digits"))
        yield Button(plain(t("Compare")), id="compare", variant="primary")
        yield Button(plain(t("Show the digits of this card, I compare by eye")), id="show", compact=True)
        yield from digit_lines(reader_digits(self._reader), "eye")
        yield Button(plain(t("The digits are all the same")), id="same", classes="eye")

    def on_mount(self) -> None:
        """Ready to be shown."""
        super().on_mount()
        self.query(".eye").set(display=False)

    def on_input_submitted(self) -> None:
        """Enter was pressed in a field."""
        self._compare(self.query_one(Input).value)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was pressed."""
        if event.button.id == "compare":
            self._compare(self.query_one(Input).value)
        elif event.button.id == "show":
            event.button.display = False
            self.query(".eye").set(display=True)
            self.query_one("#same").focus()
        elif event.button.id == "same":
            self._compare(reader_digits(self._reader))

    def _compare(self, typed: str) -> None:
        try:
            verify(self.book, self._reader.card.name, typed)
        except Refusal as refusal:
            self.notice(say_refusal(self.words, refusal))
        else:
            self.close_page(outcome=True)

"""Choosing the reader: the cards of workers, each with how it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from ...book.card import reader_state, readers
from ..choices import Choice, Choices
from ..safe import Say, plain, show_text
from .add import AddCardPage
from .reader import ReaderPage
from .states import known_as, state_word
from .steps import Giving, Step

if TYPE_CHECKING:
    from ...sharing import Reader


class ReadersPage(Step):
    """The second step."""

    def __init__(self, giving: Giving) -> None:
        super().__init__()
        self._giving = giving

    def title_text(self) -> str:
        """The title."""
        return self.words("Let somebody read: 2/6 Who reads it")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "A worker makes a reader's card in this same program and sends it to you or brings it on a stick."
            " The card closes your letter so that only that worker can open it."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        yield Say("")
        yield Choices()

    def on_screen_resume(self) -> None:
        """Show what is so now."""
        t, found = self.words, readers(self.book)
        self.query_one(Say).say(
            t("Whom do you give it to? Choose a card.")
            if found
            else t("You have no reader's card yet. Ask the worker for their card and add it here.")
        )
        cards = [self._choice(place, reader) for place, reader in enumerate(found)]
        self.query_one(Choices).offer(cards, [Choice("add", plain(t("Add a card")), self._add)])

    def _choice(self, place: int, reader: Reader) -> Choice:
        state = state_word(self.words, reader_state(self.book, reader))
        return Choice(
            f"reader-{place}", show_text(f"{known_as(reader.card)}: {state}"), partial(self._open, reader)
        )

    def _open(self, reader: Reader) -> None:
        self.onward(ReaderPage(self._giving, reader))

    def _add(self) -> None:
        self.notice("")
        self.open_page(AddCardPage(), self._added)

    def _added(self, reader: Reader | None) -> None:
        if reader is not None:
            self._open(reader)

"""A worker's own card: its digits to be compared, its text to be given away."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widget import Widget

from ...book.card import card_digits, own_card, today
from ...book.giving import card_file, write_card
from ...errors import Refusal
from ..choices import Choice, Choices
from ..page import Page
from ..safe import Say, Shown, plain
from ..sharing.file import FilePage, Write
from ..sharing.states import day_words, digit_lines, known_as
from .form import CardFormPage

if TYPE_CHECKING:
    from ...sharing import Card


class CardMakePage(Page[None]):
    """Shows the card, or what a card is where there is none yet."""

    CSS_PATH = "reading_room.tcss"

    def title_text(self) -> str:
        """The title."""
        return self.words("My reader's card")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "A writer needs your card before they can give you anything to read. The card is no secret. A new"
            " card has the same digits: whoever has compared them once need not do it again."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        card = self._card()
        if card is None:
            yield from self._without()
        else:
            yield from self._with(card)

    def _without(self) -> Iterator[Widget]:
        t = self.words
        yield Say(
            t("This page is for workers. With a card a writer can give you answers that only you can open.")
        )
        yield Say(t("You make the card here and give it to the writer. Then you compare its digits together."))
        yield Choices([Choice("make", plain(t("Make a card")), self._make)])

    def _with(self, card: Card) -> Iterator[Widget]:
        t = self.words
        day = day_words(t, card.valid_until)
        expired = card.is_expired(today(self.book))
        yield Shown(known_as(card), "heading")
        yield Shown(
            t("Out of date since {day}. Make a new card.", day=day)
            if expired
            else t("Valid until {day}", day=day)
        )
        yield Say(t("Read these digits aloud to the writer, face to face or by phone:"), "line")
        yield from digit_lines(card_digits(card))
        yield Choices(
            [
                Choice("save", plain(t("Write the card to a file")), partial(self._save, card)),
                Choice("make", plain(t("Make a new card, for example for a longer time")), self._make),
            ]
        )
        yield Say(t("The card as text, to be copied into a message:"), "line gap")
        yield Shown(card.text)

    def _card(self) -> Card | None:
        try:
            return own_card(self.book)
        except Refusal:
            return None

    def _make(self) -> None:
        self.notice("")
        self.open_page(CardFormPage(self._card()), self._made)

    def _made(self, card: Card | None) -> None:
        if card is not None:
            self.run_worker(self._show_made())

    async def _show_made(self) -> None:
        await self.recompose()
        self.query_one(Choices).focus()
        self.notice(self.words("The card is made. Give it to the writers whose letters you will read."))

    def _save(self, card: Card) -> None:
        t = self.words
        page = FilePage(
            t("Write the card to a file"),
            t("The card is no secret. Give the file to the writer. Where is it written?"),
            t("Write the file"),
            card_file(),
            self._writer(card),
        )
        self.open_page(page, self._saved)

    def _writer(self, card: Card) -> Write:
        book = self.book

        def write(out: Path, *, replace: bool) -> None:
            write_card(book, card.text, out, replace=replace)

        return write

    def _saved(self, out: Path | None) -> None:
        if out is not None:
            self.notice(self.words("The card is here: {path}", path=str(out)))

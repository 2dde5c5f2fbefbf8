"""An opened letter: from whom it is and how sure that is, and its pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widget import Widget

from ...book.card import own_card
from ...book.leaves import leaves
from ...book.receive import trust_signer
from ...errors import Refusal
from ..ask import AskPage
from ..choices import Choice, Choices
from ..page import Page
from ..safe import Say, Shown, plain, show_text
from ..sharing.refused import say_refusal
from ..sharing.states import day_words, digit_lines, known_as
from .leaf import LeafPage
from .signature import opened_words, signature_words

if TYPE_CHECKING:
    from ...book.leaves import Leaf
    from ...book.receive import Reading


class OpenedPage(Page[None]):
    """The cover of the letter. Closing it lets go of all that was opened."""

    CSS_PATH = "reading_room.tcss"

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading

    def title_text(self) -> str:
        """The title."""
        manifest = self._reading.share.manifest
        return self.words("A letter from {name}", name=manifest.sender or self.words("a writer without a name"))

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "The letter says on top who signed it. Choose a page to read it. Use it only for what it was "
            "given for."
        )

    def back_word(self) -> str:
        """What Esc does here."""
        return self.words("Close")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t, reading = self.words, self._reading
        yield from self._signature()
        yield Shown(t("For: {name}", name=self._me()), "line")
        yield Shown(t("Given: {day}", day=day_words(t, reading.share.manifest.created)), "line")
        yield Shown(t("Why: {purpose}", purpose=reading.share.manifest.purpose or t("not said")), "line")
        if reading.opened_before:
            yield Say(opened_words(t, reading), "line")
        yield Say(t.count("{n} page:", "{n} pages:", len(reading.share.answers)), "heading gap")
        pages = leaves(reading.share.answers, self.book.workbook, t)
        yield Choices([self._choice(pages, number) for number in range(len(pages))], self._trust())

    def _signature(self) -> Iterator[Widget]:
        reading = self._reading
        kind = "strong warning" if reading.signature == "changed" else ""
        yield Say(signature_words(self.words, reading), kind)
        if reading.signature != "valid":
            yield from digit_lines(reading.signer_digits)

    def _trust(self) -> list[Choice]:
        if self._reading.signature != "changed":
            return []
        words = self.words("I have compared the digits: it is the same writer…")
        return [Choice("trust", plain(words), self._ask_trust)]

    def _ask_trust(self) -> None:
        t = self.words
        page = AskPage(
            t("Is it the same writer?"),
            t("Say yes only if the writer has read these very digits to you, face to face or by phone."),
            t("Yes, the digits are the same"),
            t("Not yet"),
        )
        self.open_page(page, self._trusted)

    def _trusted(self, yes: bool | None) -> None:
        if yes:
            try:
                trust_signer(self.book, self._reading)
            except Refusal as refusal:
                self.notice(say_refusal(self.words, refusal))
            else:
                self.notice(self.words("Good. From now on this name stands for this writer."))

    def _me(self) -> str:
        try:
            return known_as(own_card(self.book))
        except Refusal:
            return self.words("you")

    def _choice(self, pages: tuple[Leaf, ...], number: int) -> Choice:
        name = pages[number].question or self.words("A page of the writer's own")
        line = show_text(f"{number + 1}  {' '.join(name.split())}")
        return Choice(f"page-{number}", line, partial(self._open, pages, number))

    def _open(self, pages: tuple[Leaf, ...], number: int) -> None:
        self.open_page(LeafPage(pages, number))

"""One reader's card: whose it says it is, how it stands, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from ...book.card import reader_state, retire
from ...book.giving import same_reader
from ...errors import Refusal
from ..ask import AskPage
from ..choices import Choice, Choices
from ..safe import Say, Shown, plain, show_text
from .answers import AnswersPage
from .compare import ComparePage
from .states import day_words, known_as, state_advice, state_word
from .steps import Giving, Step
from .unverified import UnverifiedPage

if TYPE_CHECKING:
    from ...sharing import Reader


class ReaderPage(Step):
    """Shows a reader's card as it stands now. Only a card that stands may be given to."""

    def __init__(self, giving: Giving, reader: Reader) -> None:
        super().__init__()
        self._giving, self._reader = giving, reader

    def title_text(self) -> str:
        """The title."""
        return self.words("Let somebody read: 2/6 Who reads it")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "The digits tell one card from another. Compare them with the worker face to face or by phone, "
            "not by the way that the card came."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        yield Shown("", "heading")
        yield Say("", "card-state")
        yield Say("", "card-advice")
        yield Choices()

    def on_screen_resume(self) -> None:
        """Show what is so now."""
        try:
            reader = same_reader(self.book, self._reader)
        except Refusal:
            self.close_page()
        else:
            self._show(reader)

    def _show(self, reader: Reader) -> None:
        t = self.words
        state = reader_state(self.book, reader)
        self.query_one(Shown).update(show_text(known_as(reader.card)))
        day = day_words(t, reader.card.valid_until)
        self.query_one(".card-state", Say).say(
            t("The card is: {state}. Valid until {day}.", state=state_word(t, state), day=day)
        )
        self.query_one(".card-advice", Say).say(state_advice(t, state))
        self.query_one(Choices).offer(self._ways(reader, state), self._others(state))

    def _ways(self, reader: Reader, state: str) -> list[Choice]:
        t = self.words
        give = Choice("give", plain(t("Give to this reader")), partial(self._give, reader))
        compare = Choice("compare", plain(t("Compare the digits")), partial(self._compare, reader))
        anyway = Choice("anyway", plain(t("Give without comparing…")), partial(self._ask, reader))
        return {"verified": [give], "unverified": [compare, anyway], "changed": [compare]}.get(state, [])

    def _others(self, state: str) -> list[Choice]:
        t = self.words
        out = Choice("retire", plain(t("Put this card out of use…")), self._ask_retire)
        return [
            *([] if state == "retired" else [out]),
            Choice("back", plain(t("Another reader")), self.action_back),
        ]

    def _give(self, reader: Reader, *, unverified: bool = False) -> None:
        self._giving.reader, self._giving.unverified = reader, unverified
        self.onward(AnswersPage(self._giving))

    def _compare(self, reader: Reader) -> None:
        self.notice("")
        self.open_page(ComparePage(reader), self._compared)

    def _compared(self, same: bool | None) -> None:
        if same:
            self.notice(self.words("The digits are the same. The card is now compared."))

    def _ask(self, reader: Reader) -> None:
        self.notice("")
        self.open_page(UnverifiedPage(known_as(reader.card)), partial(self._confirmed, reader))

    def _confirmed(self, reader: Reader, yes: bool | None) -> None:
        if yes:
            self._give(reader, unverified=True)

    def _ask_retire(self) -> None:
        t = self.words
        page = AskPage(
            t("Put this card out of use?"),
            t("Nothing can be given with it then. What you have given before stays given."),
            t("Put it out of use"),
            t("Keep it"),
        )
        self.open_page(page, self._retire)

    def _retire(self, yes: bool | None) -> None:
        if yes:
            try:
                retire(self.book, self._reader.card.name)
            except Refusal as refusal:
                self.tell(refusal)
            self.on_screen_resume()

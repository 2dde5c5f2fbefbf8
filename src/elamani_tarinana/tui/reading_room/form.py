"""What stands on a worker's card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Button, Input

from ...book.card import new_card
from ...book.incoming import read_day
from ..safe import Say, plain
from ..sharing.states import day_words
from ..sharing.steps import WorkingPage
from ..working import Working

if TYPE_CHECKING:
    from ...sharing import Card

_LONGEST = 100


class CardFormPage(WorkingPage["Card"]):
    """Gives the new card; its keys are those of this book, so its digits stay the same."""

    def __init__(self, before: Card | None) -> None:
        super().__init__()
        self._before = before

    def title_text(self) -> str:
        """The title."""
        return self.words("Make a card")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "The writer sees the name and the organisation. A card is valid for two years at the most."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        t, before = self.words, self._before
        yield Say(t("Your name, as the writer knows it"), "heading")
        yield Input(before.name if before else "", id="name", max_length=_LONGEST)
        yield Say(t("Where you work (you can leave this empty)"), "heading")
        yield Input(before.organisation if before else "", id="organisation", max_length=_LONGEST)
        yield Say(t("The last day of the card (empty: a year from now)"), "heading")
        yield Input(id="until", placeholder=day_words(t, "2027-12-31"))
        yield Button(plain(t("Make the card")), id="make", variant="primary")
        yield Working()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter was pressed in a field."""
        following = {"name": "#organisation", "organisation": "#until"}.get(event.input.id or "")
        if following:
            self.query_one(following).focus()
        else:
            self._make()

    def on_button_pressed(self) -> None:
        """A button was pressed."""
        self._make()

    def _make(self) -> None:
        book = self.book
        name, organisation, until = (
            self.query_one(f"#{field}", Input).value for field in ("name", "organisation", "until")
        )
        self.work(
            self.words("Making the card…"),
            lambda: new_card(book, name, organisation, read_day(until) if until.strip() else None),
            self._made,
        )

    async def _made(self, card: Card) -> None:
        self.close_page(card)

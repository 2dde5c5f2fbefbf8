"""The practice cards: a list, a card, and the ways from it to other cards. No book need be open."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from ...book.asked import Card, Workbook
from ..keys import Key, KeyRow
from ..page import Page
from ..reading.foot import OwnKeys
from ..safe import Say, plain, show_text
from .face import card_words, origin_words

ORIGIN = "origin"
"""The id of the page about where the cards come from, beside the cards in the list."""


class CardsPage(Page[None]):
    """Reading the practice cards. Following a link opens that card; F3 goes back to the one before."""

    CSS_PATH = "cards.tcss"
    AUTO_FOCUS = "#cards"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f3,ctrl+g", "return", show=False)]

    def __init__(self, card: str = "") -> None:
        super().__init__()
        self._walked: list[str] = []
        self._shown = card

    @property
    def workbook(self) -> Workbook:
        """The content pack."""
        return self.tarina.content

    def title_text(self) -> str:
        """The title."""
        return self.words("Practice cards")

    def help_text(self) -> str:
        """What can be done here."""
        t = self.words
        return "\n".join(
            (
                t("Choose a card with the arrow keys. Tab goes to the card and to its links."),
                t("Enter on a link opens that card. F3 or Ctrl+G goes back to the card before."),
            )
        )

    def compose_body(self) -> ComposeResult:
        """The list, the card and its links."""
        with Container(id="deck"):
            yield OptionList(id="cards", markup=False)
            with Vertical(id="open"):
                with VerticalScroll(id="card"):
                    yield Static(id="face", markup=False)
                yield Say(self.words("From here to:"), "heading ways")
                yield OptionList(id="links", markup=False)

    def on_mount(self) -> None:
        """Show the cards, and the one that was asked for."""
        back = self.words("Back to the card before")
        _ = self.mount(OwnKeys([Key("F3", "return", back, back)]), before=self.query_one(KeyRow))
        cards = self.query_one("#cards", OptionList)
        cards.add_options(Option(show_text(card.title), card.id) for card in self.workbook.cards)
        cards.add_options([None, Option(plain(self.words("Where the cards come from")), ORIGIN)])
        known = {card.id for card in self.workbook.cards}
        cards.highlighted = cards.get_option_index(self._shown) if self._shown in known else 0
        self.call_after_refresh(cards.scroll_to_highlight)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the card that is gone to in the list."""
        if event.option_list.id == "cards":
            self._show(event.option.id or ORIGIN)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Follow a link; a card chosen in the list is gone to, so that it can be scrolled."""
        if event.option_list.id == "links":
            self._walked.append(self._shown)
            self._go(event.option.id or ORIGIN)
        else:
            self.query_one("#card").focus()

    def action_return(self) -> None:
        """Go back to the card from which a link was followed."""
        if self._walked:
            self._go(self._walked.pop())

    def _go(self, card: str) -> None:
        cards = self.query_one("#cards", OptionList)
        cards.highlighted = cards.get_option_index(card)
        self.query_one("#card").focus()

    def _show(self, shown: str) -> None:
        self._shown = shown
        found = next((card for card in self.workbook.cards if card.id == shown), None)
        face = card_words(self.words, found) if found else origin_words(self.workbook.pages["about"])
        self.query_one("#face", Static).update(face)
        self.query_one("#card", VerticalScroll).scroll_home(animate=False)
        links = self.query_one("#links", OptionList)
        links.clear_options()
        links.add_options(Option(line, to) for to, line in (self._links(found) if found else ()))
        links.display = self.query_one(".ways").display = bool(links.option_count)

    def _links(self, card: Card) -> list[tuple[str, Content]]:
        t = self.words
        titles = {each.id: each.title for each in self.workbook.cards}
        how = {"stated": t("said on the card"), "interpreted": t("our reading")}
        return [(link.to, show_text(f"{titles[link.to]} ({how[link.how]})")) for link in card.links]

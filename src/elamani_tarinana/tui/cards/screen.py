"""The practice cards: a list, a card with its questions, and the ways to other cards. No book need be open."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from ...book.asked import Card, Workbook
from ...errors import Refusal
from ..commands import Command
from ..keys import Key, KeyRow
from ..page import Page, Place
from ..reading.foot import OwnKeys
from ..rooms import open_room
from ..safe import Say, plain, show_text
from .checks import CheckLine, Checks
from .face import card_words, origin_words
from .pane import Pane
from .ticking import Ticking

ORIGIN, MAP = "origin", "map"
"""The ids of what stands beside the cards in the list: where they come from, and the model as a map."""


class CardsPage(Page[None]):
    """Reading the practice cards. Following a link opens that card; F3 goes back to the one before."""

    CSS_PATH = "cards.tcss"
    AUTO_FOCUS = "#cards"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3,ctrl+g", "return", show=False),
        Binding("f4,ctrl+r", "note", show=False),
    ]

    def __init__(self, card: str = "") -> None:
        super().__init__()
        self._walked: list[str] = []
        self._shown = card
        self._ticking: Ticking | None = None

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
        lines = [
            t("Choose a card with the arrow keys. Tab goes to the card and to its links."),
            t("Enter on a link opens that card. F3 or Ctrl+G goes back to the card before."),
        ]
        if self.tarina.book is not None:
            lines.append(t("Enter or Space ticks a question of the card. F4 or Ctrl+R opens a page for a note."))
        return "\n".join(lines)

    def commands(self) -> list[Command]:
        """What the list of everything has of this page."""
        return (
            [Command("map", self.words("The model as a map"), self._open_map)] if self.workbook.map.nodes else []
        )

    def compose_body(self) -> ComposeResult:
        """The list, the card and its links."""
        with Container(id="deck"):
            yield OptionList(id="cards", markup=False)
            with Vertical(id="open"):
                with Pane(id="card"):
                    yield Static(id="face", markup=False)
                    yield Checks(id="checks")
                yield Say(self.words("From here to:"), "heading ways")
                yield OptionList(id="links", markup=False)

    def on_mount(self) -> None:
        """Show the cards, and the one that was asked for."""
        if self.tarina.book is not None:
            self._ticking = Ticking(self.book)
        _ = self.mount(OwnKeys(self._own_keys()), before=self.query_one(KeyRow))
        cards = self.query_one("#cards", OptionList)
        cards.add_options(Option(show_text(card.title), card.id) for card in self.workbook.cards)
        cards.add_options([None, *self._others()])
        known = {card.id for card in self.workbook.cards}
        cards.highlighted = cards.get_option_index(self._shown) if self._shown in known else 0
        self.call_after_refresh(cards.scroll_to_highlight)

    def on_screen_resume(self) -> None:
        """Show what was noted meanwhile."""
        self.query_one(Checks).say()

    async def leave(self) -> None:
        """Return once every tick is on the medium."""
        if self._ticking is not None:
            await self._ticking.settle()

    async def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the card that is gone to in the list."""
        if event.option_list.id == "cards":
            await self._show(event.option.id or ORIGIN)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Follow a link; a card chosen in the list is gone to, so that it can be scrolled."""
        if event.option_list.id == "links":
            self._walked.append(self._shown)
            self._go(event.option.id or ORIGIN)
        elif event.option.id == MAP:
            self._open_map()
        else:
            self.query_one("#card").focus()

    def on_check_line_ticked(self, event: CheckLine.Ticked) -> None:
        """Tick a question, and save it beside the screen."""
        if self._ticking is not None:
            try:
                self._ticking.turn(event.line.entry)
            except Refusal as refusal:
                self.tarina.tell(refusal)
            event.line.say()
            self.run_worker(self._settle(), group="ticks")

    def action_return(self) -> None:
        """Go back to the card from which a link was followed."""
        if self._walked:
            self._go(self._walked.pop())

    def action_tick(self) -> None:
        """Tick the question that one is on."""
        if isinstance(self.focused, CheckLine):
            self.focused.action_tick()
        elif self._ticking is not None:
            self._say_choose()

    async def action_note(self) -> None:
        """Open a page for a note on the question that one is on."""
        if isinstance(self.focused, CheckLine):
            await self.tarina.visit("writing", self.focused.entry)
        elif self._ticking is not None:
            self._say_choose()

    async def _settle(self) -> None:
        try:
            await self.leave()
        except Refusal as refusal:
            self.tarina.tell(refusal)
        else:
            self.notice("")

    def _say_choose(self) -> None:
        self.notice(self.words("First go to one of the card's questions with Tab or with the mouse."))

    def _own_keys(self) -> list[Key]:
        t = self.words
        back = t("Back to the card before")
        keys = [Key("F3", "return", back, t("Card before"))]
        if self._ticking is not None:
            keys.append(Key(t("Space"), "tick", t("Tick"), t("Tick")))
            keys.append(Key("F4", "note", t("Write a note"), t("Note")))
        return keys

    def _others(self) -> list[Option]:
        t = self.words
        map_line = [Option(plain(t("The model as a map")), MAP)] if self.workbook.map.nodes else []
        return [*map_line, Option(plain(t("Where the cards come from")), ORIGIN)]

    def _open_map(self) -> None:
        self.open_page(open_room(Place("map")))

    def _go(self, card: str) -> None:
        cards = self.query_one("#cards", OptionList)
        cards.highlighted = cards.get_option_index(card)
        self.query_one("#card").focus()

    async def _show(self, shown: str) -> None:
        self._shown = shown
        found = next((card for card in self.workbook.cards if card.id == shown), None)
        self.query_one("#face", Static).update(self._face(shown, found))
        await self.query_one(Checks).show(self.words, found, self.tarina.book)
        self.query_one(Pane).scroll_home(animate=False)
        links = self.query_one("#links", OptionList)
        links.clear_options()
        links.add_options(Option(line, to) for to, line in (self._links(found) if found else ()))
        links.display = self.query_one(".ways").display = bool(links.option_count)

    def _face(self, shown: str, card: Card | None) -> Content:
        if card is not None:
            return card_words(self.words, card)
        if shown == MAP:
            title = plain(self.words("The model as a map")).stylize("bold")
            way = plain(self.words("Enter opens the map."))
            return Content("\n\n").join((title, show_text(self.workbook.map.intro), way))
        return origin_words(self.workbook.pages["about"])

    def _links(self, card: Card) -> list[tuple[str, Content]]:
        t = self.words
        titles = {each.id: each.title for each in self.workbook.cards}
        how = {"stated": t("said on the card"), "interpreted": t("our reading")}
        return [(link.to, show_text(f"{titles[link.to]} ({how[link.how]})")) for link in card.links]

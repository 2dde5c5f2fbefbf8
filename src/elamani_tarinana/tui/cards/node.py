"""One place on the map: what it is, and the ways from it to other places."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget

from ...book.asked import How, Map, Node, Way
from ..keys import Key, KeyRow
from ..page import Page, Place
from ..reading.foot import OwnKeys
from ..rooms import open_room
from ..safe import Say, Shown, plain, show_text
from .row import Row

_CARD = "card"


class NodePage(Page[None]):
    """Walking the map: Enter on a way goes to its other end, F3 back the way one came. No book need be open."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f3,ctrl+g", "return", show=False)]

    def __init__(self, node: str = "") -> None:
        super().__init__()
        self._shown = node
        self._walked: list[str] = []

    @property
    def map(self) -> Map:
        """The map of the content pack."""
        return self.tarina.content.map

    @property
    def node(self) -> Node | None:
        """The place that one is at; None where this workbook's map lacks it."""
        return next((node for node in self.map.nodes if node.id == self._shown), None)

    def title_text(self) -> str:
        """Where one is on the map."""
        return self.words("The model as a map")

    def help_text(self) -> str:
        """What can be done here."""
        t = self.words
        lines = (
            t("Enter goes along the link to the place at its other end."),
            t("F3 or Ctrl+G goes back the way you came."),
        )
        return "\n".join(lines)

    def compose_body(self) -> ComposeResult:
        """The place, what is said of its ways, and our reading."""
        t, node = self.words, self.node
        if node is None:
            yield Say(t("This workbook has no map."))
            return
        yield Shown(node.title, "heading")
        yield Shown(node.about)
        if node.card:
            yield Row(_CARD, plain(t("Open the card")), classes="card")
        yield from self._ways(node, "stated", t("What the cards say"))
        yield from self._ways(node, "interpreted", t("Our reading"))

    def on_mount(self) -> None:
        """Show the key that goes back."""
        back = self.words("Back the way you came")
        _ = self.mount(OwnKeys([Key("F3", "return", back, back)]), before=self.query_one(KeyRow))
        self.call_after_refresh(self._begin)

    async def on_row_chosen(self, event: Row.Chosen) -> None:
        """Go along a way, or open the card."""
        node = self.node
        if event.about != _CARD:
            self._walked.append(self._shown)
            await self._go(event.about)
        elif node is not None and node.card:
            self.open_page(open_room(Place("cards", node.card)))

    async def action_return(self) -> None:
        """Go back the way one came; at its beginning, to the whole map."""
        if self._walked:
            await self._go(self._walked.pop())
        else:
            await self.action_back()

    async def _go(self, node: str) -> None:
        self._shown = node
        self.place = Place("node", node)
        body = self.query_one("#body")
        async with self.batch():
            await body.remove_children()
            await body.mount_all(self.compose_body())
        self._begin()

    def _begin(self) -> None:
        """The place is read first, with the first way already chosen."""
        self.query_one("#body").scroll_home(animate=False)
        for row in self.query(Row).results():
            row.focus(scroll_visible=False)
            return

    def _ways(self, node: Node, how: How, title: str) -> Iterator[Widget]:
        ways = [way for way in self.map.ways if way.how == how and node.id in (way.start, way.end)]
        if ways:
            yield Say(title, f"heading {how}")
        yield from (self._row(node, way) for way in ways)

    def _row(self, node: Node, way: Way) -> Row:
        other = way.end if way.start == node.id else way.start
        title = next(each.title for each in self.map.nodes if each.id == other)
        sources = show_text(f"  {' '.join(way.statements)}").stylize("$quiet")
        return Row(other, show_text(title).stylize("bold") + "\n" + show_text(way.text) + sources)

"""The model as a map: what it is, and all its places with how many ways lead from each."""

from functools import partial

from textual.app import ComposeResult

from ...book.asked import Map, Node
from ..choices import Choice, Choices
from ..page import Page, Place
from ..rooms import open_room
from ..safe import Say, Shown, plain, show_text


class MapPage(Page[None]):
    """The map from above; Enter goes to a place. No book need be open."""

    @property
    def map(self) -> Map:
        """The map of the content pack."""
        return self.tarina.content.map

    def title_text(self) -> str:
        """The title."""
        return self.words("The model as a map")

    def help_text(self) -> str:
        """What can be done here."""
        return self.words("Choose a place with the arrow keys and Enter. There you see where you can go from it.")

    def compose_body(self) -> ComposeResult:
        """What the map is, and its places."""
        t = self.words
        if not self.map.nodes:
            yield Say(t("This workbook has no map."))
            return
        yield Shown(self.map.intro)
        width = max(len(node.title) for node in self.map.nodes)
        yield Choices(self._choice(node, width) for node in self.map.nodes)

    def _choice(self, node: Node, width: int) -> Choice:
        ways = sum(node.id in (way.start, way.end) for way in self.map.ways)
        count = plain(self.words.count("{n} link", "{n} links", ways)).stylize("$quiet")
        return Choice(node.id, show_text(node.title.ljust(width)) + plain("   ") + count, partial(self._go, node))

    def _go(self, node: Node) -> None:
        self.open_page(open_room(Place("node", node.id)))

"""The pause: ways to come to rest, numbers to call, and closing the book. Reached from everywhere by F2."""

from __future__ import annotations

from textual.app import ComposeResult

from ..choices import Choice, Choices
from ..page import Page
from ..reading_page import compose_page
from ..safe import Shown, plain
from .support import compose_lines, nearest


class PausePage(Page[None]):
    """Nothing here is measured or kept. Whom to call at once stands on top, however far one has read."""

    CSS_PATH = "pause.tcss"

    def title_text(self) -> str:
        """The title."""
        return self.tarina.content.pages["pause"].title

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("Read on with Page Down. F9 hides the screen and locks the book.")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t, content = self.words, self.tarina.content
        yield Choices(
            [
                Choice("back", plain(t("Go back")), self.action_back),
                Choice("lines", plain(t("Numbers to call")), self._to_lines),
                Choice("lock", plain(t("Hide and lock the book")), self.action_lock),
            ]
        )
        yield from compose_page(t, content.pages["pause"])
        today = self.tarina.around.clock().astimezone().date()
        yield from compose_lines(t, content.support, today)

    def on_mount(self) -> None:
        """Show whom to call at once."""
        near = nearest(self.words, self.tarina.content.support, self._own_person())
        _ = self.mount(Shown(near, "nearest"), before="#body")

    def action_pause(self) -> None:
        """It is open already."""

    def _to_lines(self) -> None:
        self.query_one("#lines-title").scroll_visible(top=True, animate=False)

    def _own_person(self) -> str:
        found = self.tarina.book.setting("own-person") if self.tarina.book else None
        return found if isinstance(found, str) else ""

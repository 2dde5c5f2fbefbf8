"""The safety page: once before the parts that ask about life, and whenever the person wants it."""

from __future__ import annotations

from textual.app import ComposeResult

from ...book.safety import note_safety_seen
from ..choices import Choice, Choices
from ..page import Page
from ..reading_page import compose_page
from ..safe import plain


class SafetyPage(Page[bool]):
    """Gives True where the person goes on."""

    def title_text(self) -> str:
        """The title."""
        return self.book.workbook.pages["safety"].title

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield from compose_page(t, self.book.workbook.pages["safety"])
        yield Choices(
            [
                Choice("on", plain(t("I have read this. Go on")), self._go_on),
                Choice("back", plain(t("Not now")), self.action_back),
            ]
        )

    def _go_on(self) -> None:
        note_safety_seen(self.book)
        self.close_page(outcome=True)

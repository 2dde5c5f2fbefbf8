"""One recovered draft: what it says, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult

from .ask import AskPage
from .choices import Choice, Choices
from .naming import name_of
from .page import Page
from .safe import Shown, plain

if TYPE_CHECKING:
    from ..book.desk import Recovered


class LeftPage(Page[None]):
    """Shows the draft. Esc keeps it for later."""

    def __init__(self, left: Recovered) -> None:
        super().__init__()
        self._left = left

    def title_text(self) -> str:
        """The title."""
        return self.words("A recovered draft")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t, content = self.words, self._left.content
        yield Shown(name_of(t, self.book, self._left.entry), "heading")
        yield Shown("\n".join([content.text, *content.words]).strip() or t("This draft has no text."))
        yield Choices(
            [
                Choice("write", plain(t("Go on writing")), self._write),
                Choice("later", plain(t("Keep it for later")), self.action_back),
                Choice("drop", plain(t("Throw it away…")), self._ask),
            ]
        )

    async def _write(self) -> None:
        self.close_page()
        await self.tarina.visit("writing", self._left.entry)

    def _ask(self) -> None:
        t = self.words
        page = AskPage(
            t("Throw the draft away?"),
            t("It is gone then, and cannot be brought back. What you have saved stays."),
            t("Throw it away"),
            t("Keep it"),
        )
        self.open_page(page, self._answered)

    def _answered(self, gone: bool | None) -> None:
        if gone:
            from ..book.desk import drop

            drop(self.book, self._left)
            self.tarina.recovered.remove(self._left)
            self.close_page()

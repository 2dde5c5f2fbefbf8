"""What was given, to whom, when and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widget import Widget

from ...book.share import shares
from ..page import Page
from ..safe import Say, Shown
from .entries import entry_name
from .states import day_words

if TYPE_CHECKING:
    from ...book.share import LoggedShare


class SharesPage(Page[None]):
    """The log, the newest first."""

    def title_text(self) -> str:
        """The title."""
        return self.words("What I have given")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "Only you see this list. What was given cannot be called back, but you can ask the worker what they "
            "have done with it."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        t, given = self.words, shares(self.book)
        if not given:
            yield Say(t("You have not given anything yet."))
        for share in reversed(given):
            yield from self._lines(share)

    def _lines(self, share: LoggedShare) -> Iterator[Widget]:
        t = self.words
        names = "; ".join(name for name, _ in share.to)
        yield Shown(t("{day}: to {name}", day=day_words(t, share.created), name=names), "heading")
        yield Shown(t("Why: {purpose}", purpose=share.purpose or t("not said")), "line")
        for _, digits in share.to:
            yield Say(t("Digits of the card: {digits}", digits=digits), "quiet line")
        entries = [entry for entry, _ in share.given]
        lines = "\n".join(f"- {entry_name(t, self.book, entry)}" for entry in entries)
        yield Shown(lines)

"""Before giving: what a worker may have to do with it, and that a copy cannot be called back."""

from __future__ import annotations

from textual.app import ComposeResult

from ..choices import Choice, Choices
from ..commands import Command
from ..reading_page import compose_page
from ..safe import plain
from .log import SharesPage
from .readers import ReadersPage
from .steps import Giving, Step


class SharePage(Step):
    """The first step. What is chosen on the later ones is kept while this page is open."""

    def __init__(self) -> None:
        super().__init__()
        self._giving = Giving()

    def title_text(self) -> str:
        """The title."""
        return self.words("Let somebody read: 1/6 Before you give")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "Here you give answers to a worker to read, as a file that only they can open. Nothing leaves before "
            "the last step, and Esc goes one step back. You can also simply show an answer on the screen."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield from compose_page(t, self.book.workbook.pages["sharing"])
        yield Choices(
            [
                Choice("on", plain(t("I have read this. Choose a reader")), self._go_on),
                Choice("back", plain(t("Not now")), self.action_back),
            ],
            [Choice("log", plain(t("What I have given before")), self._log)],
        )

    def commands(self) -> list[Command]:
        """What this page adds to everything that can be done."""
        return [Command("shares", self.words("What I have given before"), self._log)]

    def _go_on(self) -> None:
        self.onward(ReadersPage(self._giving))

    def _log(self) -> None:
        self.open_page(SharesPage())

"""Adding a card: its text pasted, or the file it came in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Button, Input

from ...book.card import add
from ...book.incoming import add_card_file
from ..safe import Say, plain
from ..working import Working
from ..writing.editor import Editor
from .steps import WorkingPage

if TYPE_CHECKING:
    from ...sharing import Reader


class AddCardPage(WorkingPage["Reader"]):
    """Gives the reader whose card was added. Nothing is decided by it: the digits are compared next."""

    CSS_PATH = "sharing.tcss"

    def title_text(self) -> str:
        """The title."""
        return self.words("Add a reader's card")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("The text of a card begins with tarina-card-1. Line breaks in it do no harm.")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Say(t("The file of the card (type its path, or drag the file here)"), "heading")
        yield Input(id="path")
        yield Say(t("Or the text of the card (paste it here)"), "heading")
        yield Editor(name="card-text")
        yield Button(plain(t("Add the card")), id="add", variant="primary")
        yield Working()

    def on_input_submitted(self) -> None:
        """Enter was pressed in a field."""
        self._add()

    def on_button_pressed(self) -> None:
        """A button was pressed."""
        self._add()

    def _add(self) -> None:
        path, text = self.query_one(Input).value, self.query_one(Editor).told
        book, pasted = self.book, bool(text.strip()) and not path.strip()
        self.work(
            self.words("Reading the card…"),
            lambda: add(book, text) if pasted else add_card_file(book, path),
            self._added,
        )

    async def _added(self, reader: Reader) -> None:
        self.close_page(reader)

"""The preview: exactly what goes, to whom and why, as the reader will see it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Button

from ...book.giving import give_letter, neutral_file, prepare_for, purpose_and_name, shelves
from ...book.leaves import leaves
from ..reading_room.widgets import leaf_widgets
from ..safe import Say, Shown, plain
from ..working import Working
from .file import FilePage
from .given import GivenPage
from .states import day_words, known_as
from .steps import Giving, LongPage, Step

if TYPE_CHECKING:
    from pathlib import Path

    from ...book.choose import Prepared


class PreviewPage(LongPage[bool], Step):
    """The fifth step. What is shown here is what is given: it is prepared once, and not again."""

    CSS_PATH = "sharing.tcss"

    def __init__(self, giving: Giving) -> None:
        super().__init__()
        self._giving = giving
        self._prepared: Prepared | None = None

    def title_text(self) -> str:
        """The title."""
        return self.words("Let somebody read: 5/6 This is what goes")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "This is all that goes, word for word, and nothing else. Read to the end; the way on is there. "
            "With Esc you can go back and change anything."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        yield Working()
        yield Vertical(id="letter")
        yield Button(plain(self.words("This may go. Choose the file")), id="on", variant="primary")

    def on_mount(self) -> None:
        """Ready to be shown."""
        super().on_mount()
        self.query_one("#on").display = False
        self.work(self.words("Gathering what goes…"), self._prepare, self._show)

    def on_button_pressed(self) -> None:
        """A button was pressed."""
        if self._prepared is not None:
            t = self.words
            page = FilePage(
                t("Let somebody read: 6/6 The file"),
                t(
                    "The answers become one file, closed so that only this reader can open it. Where is it "
                    "written?"
                ),
                t("Give: write the file now"),
                neutral_file(self.book),
                partial(self._give, self._prepared),
            )
            self.notice("")
            self.open_page(page, self._given)

    def _prepare(self) -> Prepared:
        giving = self._giving
        if giving.reader is None:
            raise RuntimeError
        purpose, _ = purpose_and_name(self.book)
        return prepare_for(self.book, giving.reader, giving.entries, purpose, unverified=giving.unverified)

    async def _show(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self.query_one(Working).display = False
        letter = self.query_one("#letter")
        await letter.mount_all(self._facts(prepared))
        for page in leaves(prepared.answers, self.book.workbook, self.words):
            await letter.mount_all(leaf_widgets(self.words, page))
        await letter.mount(Say(self.words("This was all that goes."), "heading"))
        self.query_one("#on").display = True
        self.notice(self.words("Read to the end: the way on is there. Enter takes you there."))

    def _facts(self, prepared: Prepared) -> list[Say | Shown]:
        t, count = self.words, len(prepared.answers)
        rest = sum(len(shelf.answers) for shelf in shelves(self.book)) - count
        readers = "; ".join(known_as(reader.card) for reader in prepared.readers)
        unverified = t("You have not compared the digits of this reader's card.")
        return [
            Shown(t("To: {name}", name=readers), "line strong"),
            *([Say(unverified, "line strong")] if self._giving.unverified else []),
            Shown(t("Why: {purpose}", purpose=prepared.purpose or t("not said")), "line"),
            Shown(t("From: {name}", name=prepared.sender or t("no name")), "line"),
            Shown(t("Date: {day}", day=day_words(t, prepared.created)), "line"),
            Say(
                t.count(
                    "{n} answer goes, with the time when it was last written.",
                    "{n} answers go, each with the time when it was last written.",
                    count,
                ),
                "line",
            ),
            *([self._missing(prepared.missing)] if prepared.missing else []),
            Say(t.count("{n} other answer stays with you.", "{n} other answers stay with you.", rest)),
        ]

    def _missing(self, missing: int) -> Say:
        said = self.words.count(
            "{n} picture is not on this machine: only its description goes.",
            "{n} pictures are not on this machine: only their descriptions go.",
            missing,
        )
        return Say(said, "line")

    def _give(self, prepared: Prepared, out: Path, *, replace: bool) -> None:
        give_letter(self.book, prepared, out, replace=replace)

    def _given(self, out: Path | None) -> None:
        if out is not None and self._prepared is not None:
            self.onward(GivenPage(out, self._prepared))

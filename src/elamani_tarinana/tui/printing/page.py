"""Printing: what goes on paper, and the file that it becomes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from textual.app import ComposeResult

from ...book.files import publish
from ...book.giving import may_go, shelves
from ...book.printing import Kind, Printed, format_of, make
from ..choices import Choice, Choices
from ..page import Page
from ..safe import Say, plain
from ..sharing.file import FilePage
from .printed import PrintedPage


class PrintFilePage(FilePage):
    """Where the file is written; what it is follows from the end of its name."""

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "You can change the folder and the name. A memory stick often stands in /media. A name that ends in "
            ".html becomes a page for a browser, one that ends in .md plain text."
        )


class PrintPage(Page[None]):
    """Asks what is wanted on paper. The handout, which holds less, is offered first."""

    def title_text(self) -> str:
        """The title."""
        return self.words("Print")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "A handout holds only the answers that may be shared: F4 on the writing page changes that. The book "
            "holds everything."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Say(t("The program makes a file. You open the file in a browser and print it from there."))
        yield Say(t("The file is not encrypted: anyone who gets it can read it."), "strong")
        yield Choices(
            [
                Choice("handout", plain(t("A handout for a group: only what may be shared")), self._handout),
                Choice("book", plain(t("The whole book: also what is only yours")), self._book),
            ]
        )

    def _handout(self) -> None:
        if any(may_go(answer) for shelf in shelves(self.book) for answer in shelf.answers):
            self._ask("handout", self.words("A handout for a group"), self.words("handout"))
        else:
            self.notice(
                self.words(
                    "None of your answers may be shared yet. Open an answer and change with F4 who it is for."
                )
            )

    def _book(self) -> None:
        if shelves(self.book):
            self._ask("book", self.words("The whole book"), self.words("book"))
        else:
            self.notice(self.words("There is nothing to print yet: the book has no answers."))

    def _ask(self, kind: Kind, title: str, name: str) -> None:
        t, book, made = self.words, self.book, list[Printed]()

        def write(out: Path, *, replace: bool) -> None:
            printed = make(book, kind, format_of(out.suffix))
            publish(book.around.storage, out, printed.data, replace=replace)
            made.append(printed)

        about = t(
            "Where is the file written? Everybody who can open this folder can read it. A name that ends in "
            ".html is for a browser, one that ends in .md is plain text."
        )
        page = PrintFilePage(title, about, t("Write the file"), Path.home() / f"{name}.html", write)
        self.notice("")
        self.open_page(page, partial(self._written, made))

    def _written(self, made: list[Printed], out: Path | None) -> None:
        if out is not None:
            self.open_page(PrintedPage(out, made[-1]), self._over)

    def _over(self, _: bool | None) -> None:
        self.close_page()

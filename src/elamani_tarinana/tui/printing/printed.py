"""After printing: where the file is, what is not in it, and what to do with it now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from textual.app import ComposeResult

from ...book.printing import Printed
from ..choices import Choice, Choices
from ..page import Page
from ..safe import Say, Shown, plain


class PrintedPage(Page[bool]):
    """The end of printing."""

    def __init__(self, out: Path, printed: Printed) -> None:
        super().__init__()
        self._out, self._printed = out, printed

    def title_text(self) -> str:
        """The title."""
        return self.words("The file is ready")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("The file is not encrypted: anyone who gets it can read it.")

    def back_word(self) -> str:
        """What Esc does here."""
        return self.words("Done")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Say(t("The file is here:"), "heading")
        yield Shown(str(self._out))
        yield from map(Say, self._counts())
        yield Say(t("Open it in a browser and choose Print there."))
        yield Say(t("It is not encrypted. Remove it when you have it on paper."))
        yield Choices([Choice("done", plain(t("Done")), self.action_back)])

    def _counts(self) -> Iterator[str]:
        count, printed = self.words.count, self._printed
        if printed.left_out:
            yield count(
                "{n} answer is not in it, because it is only yours.",
                "{n} answers are not in it, because they are only yours.",
                printed.left_out,
            )
        if printed.missing:
            yield count(
                "{n} picture could not be read. The file names it.",
                "{n} pictures could not be read. The file names them.",
                printed.missing,
            )

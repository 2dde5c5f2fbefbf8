"""After opening: what was recovered and what is out of order, each with what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from ..locale.refusals import finding_sentence
from .choices import Choice, Choices
from .left import LeftPage
from .naming import name_of
from .page import Page
from .safe import Say, plain, show_text

if TYPE_CHECKING:
    from ..book.desk import Recovered
    from ..book.sitting import Sitting

_EXCERPT = 60


class ArrivedPage(Page[None]):
    """Said once a sitting. Esc leaves everything as it is: drafts stay, and are offered again next time."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._told = False

    def title_text(self) -> str:
        """The title."""
        return self.words("Before you go on")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "Nothing here has to be decided now. Drafts that you leave are offered again next time."
        )

    def back_word(self) -> str:
        """What Esc does here."""
        return self.words("Go on")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        if self._sitting.desk is None:
            yield Say(
                t("This machine cannot keep drafts now. What you write is safe once you save it: save often.")
            )
        for line in dict.fromkeys(finding_sentence(t, found) for found in self._sitting.findings):
            yield Say(line)
        if self.tarina.recovered:
            yield Say(t("This was not saved when the program last stopped. It was recovered:"), "heading")
        yield Choices(self._drafts(), self._rest())

    def on_screen_resume(self) -> None:
        """Show what is so now."""
        self.query_one(Choices).offer(self._drafts(), self._rest())

    def _drafts(self) -> Iterator[Choice]:
        for place, left in enumerate(self.tarina.recovered):
            name = name_of(self.words, self.book, left.entry)
            excerpt = " ".join([left.content.text, *left.content.words]).strip()[:_EXCERPT]
            line = show_text(f"{name}\n  {excerpt}…" if excerpt else name)
            yield Choice(f"draft-{place}", line, partial(self._open, left))

    def _rest(self) -> Iterator[Choice]:
        t = self.words
        if not self._told and any(found.kind == "older" for found in self._sitting.findings):
            yield Choice("known", plain(t("I know about the missing pages. Do not tell me again")), self._go_on)
        yield Choice("home", plain(t("Go to the book. Drafts stay safe")), self.action_back)

    def _open(self, left: Recovered) -> None:
        self.open_page(LeftPage(left))

    def _go_on(self) -> None:
        self.book.vault.go_on()
        self._told = True
        self.on_screen_resume()
        self.notice(self.words("Good. This is what the book holds from now on."))

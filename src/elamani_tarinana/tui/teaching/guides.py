"""Everything that there is to read beside the questions, for whom it is written."""

from collections.abc import Iterator
from functools import partial

from textual.app import ComposeResult

from ...book.asked import Page as Text
from ..choices import Choice
from ..page import Page
from ..safe import plain, show_text
from .shelf import Group, Shelf

FIRST, LAST = "learn", "about"
"""The writer's pages that stand first and last."""

_ELSEWHERE = {"pause"}
"""Pages that have a key of their own."""


class GuidesPage(Page[None]):
    """A list in three groups: for the writer, for the worker, for the one who leads a group."""

    CSS_PATH = "teaching.tcss"
    AUTO_FOCUS = "#shelf"

    def title_text(self) -> str:
        """The title."""
        return self.words("Guides and sources")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "Choose what you want to read with the arrow keys and Enter. Everybody may read everything here."
        )

    def compose_body(self) -> ComposeResult:
        """The list."""
        yield Shelf(self._groups())

    def _groups(self) -> Iterator[Group]:
        t, texts = self.words, self.tarina.content.pages.values()
        yield t("For the writer"), self._for_writer([each for each in texts if each.audience == "writer"])
        yield t("For the worker"), self._for_worker([each for each in texts if each.audience == "worker"])
        leading = (self._text(each) for each in texts if each.audience == "facilitator")
        yield t("For the one who leads a group"), leading

    def _for_writer(self, texts: list[Text]) -> Iterator[Choice]:
        between = [each for each in texts if each.id not in {FIRST, LAST, *_ELSEWHERE}]
        yield from (self._text(each) for each in texts if each.id == FIRST)
        yield from self._exercises()
        yield from map(self._text, between)
        if self.tarina.content.glossary:
            line = plain(self.words("Words and what they mean"))
            yield Choice("glossary", line, partial(self.tarina.visit, "glossary"))
        yield from (self._text(each) for each in texts if each.id == LAST)

    def _for_worker(self, texts: list[Text]) -> Iterator[Choice]:
        lines = [self._text(each) for each in texts]
        if self.tarina.content.guidance:
            line = plain(self.words("Guidance, section by section"))
            lines.insert(1, Choice("sections", line, partial(self.tarina.visit, "sections")))
        yield from lines

    def _exercises(self) -> Iterator[Choice]:
        for each in self.tarina.content.exercises:
            line = show_text(self.words("Exercise: {title}", title=each.title))
            yield Choice(f"exercise.{each.id}", line, partial(self.tarina.visit, "exercise", each.id))

    def _text(self, text: Text) -> Choice:
        return Choice(f"page.{text.id}", show_text(text.title), partial(self.tarina.visit, "text", text.id))

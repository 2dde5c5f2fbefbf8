"""The guidance for the worker as a list: the sections of the four parts."""

from collections.abc import Iterator
from functools import partial

from textual.app import ComposeResult

from ..choices import Choice
from ..page import Page
from ..safe import show_text
from .shelf import Group, Shelf


class SectionsPage(Page[None]):
    """The sections that have guidance, part by part."""

    CSS_PATH = "teaching.tcss"
    AUTO_FOCUS = "#shelf"

    def title_text(self) -> str:
        """The title."""
        return self.words("Guidance, section by section")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("Choose a section with the arrow keys and Enter. The guidance is for the worker.")

    def compose_body(self) -> ComposeResult:
        """The list."""
        yield Shelf(self._groups())

    def _groups(self) -> Iterator[Group]:
        content = self.tarina.content
        for part in content.parts:
            guided = [section for section in part.sections if section.id in content.guidance]
            yield part.title, [self._line(section.id, section.title) for section in guided]

    def _line(self, section: str, title: str) -> Choice:
        return Choice(section, show_text(title), partial(self.tarina.visit, "guidance", section))

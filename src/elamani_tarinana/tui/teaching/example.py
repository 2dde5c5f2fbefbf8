"""What an imaginary writer answered in a section: shown when it is asked for, and only shown."""

from collections.abc import Iterator
from dataclasses import replace

from textual.app import ComposeResult
from textual.widget import Widget

from ...book.asked import ExampleAnswer
from ...book.guide import example_lines
from ..page import Page
from ..points import Points
from ..safe import Say, Shown


class ExamplePage(Page[None]):
    """The filled example of a section."""

    def __init__(self, section: str = "") -> None:
        super().__init__()
        self._section = section

    def title_text(self) -> str:
        """The title."""
        titles = {section.id: section.title for section in self.tarina.content.sections}
        return self.words("An example: {section}", section=titles.get(self._section, ""))

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("You can only read here. Esc goes back to your own page, which stays as it was.")

    def compose_body(self) -> ComposeResult:
        """Who answered, what was asked, and what was told."""
        told = self.tarina.content.examples.get(self._section)
        if told is None:
            yield Say(self.words("This section has no example."))
        else:
            yield from self._example(told)

    def _example(self, told: ExampleAnswer) -> Iterator[Widget]:
        content = self.tarina.content
        if content.example:
            yield Shown(content.example.about, "quiet")
        yield Shown(content.question(told.question).text, "strong")
        if told.text:
            yield Shown(told.text)
        rest = [line for line in example_lines(content, replace(told, text=""), self.words) if line]
        if rest:
            yield Points(rest)
        yield Say(self.words("Your own page is as you left it. Esc goes back there."), "quiet")

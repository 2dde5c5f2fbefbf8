"""A list of things to read, under headings."""

from collections.abc import Iterable

from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ..choices import Choice
from ..commands import carry_out
from ..safe import plain, show_text

Group = tuple[str, Iterable[Choice]]
"""A heading, and what stands under it."""


class Shelf(OptionList):
    """What can be read, in groups; a group with nothing in it is left out."""

    def __init__(self, groups: Iterable[Group]) -> None:
        super().__init__(id="shelf", markup=False)
        self._choices: dict[str, Choice] = {}
        for heading, lines in groups:
            self._put(heading, list(lines))

    def on_mount(self) -> None:
        """Begin at the first line that can be chosen."""
        self.action_first()

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open what was chosen."""
        event.stop()
        await carry_out(self._choices[event.option.id or ""].do)

    def _put(self, heading: str, lines: list[Choice]) -> None:
        if not lines:
            return
        if self.option_count:
            self.add_option(Option("", disabled=True))
        self.add_option(Option(show_text(heading).stylize("bold"), disabled=True))
        self.add_options(Option(plain("  ") + line.line, line.id) for line in lines)
        self._choices |= {line.id: line for line in lines}

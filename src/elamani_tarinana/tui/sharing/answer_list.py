"""The list of answers to choose from, by part."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

_HERE, _AWAY = "› ", "  "


class AnswerList(OptionList):
    """A line for each answer, below the title of its part. A sign too says where one is, not the colour alone."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "select", show=False)]

    def __init__(self) -> None:
        super().__init__(id="answers", markup=False)
        self._told: dict[str, Content] = {}
        self._here: str | None = None

    def offer(self, parts: Iterable[tuple[Content, Mapping[str, Content]]]) -> None:
        """Show each part's title and its lines by entry; one stays where one was, if that is still there."""
        before, self._here, self._told = self._here, None, {}
        self.clear_options()
        for title, lines in parts:
            self._told.update(lines)
            self.add_option(Option(title.stylize("bold"), disabled=True))
            self.add_options(Option(Content(_AWAY) + line, entry) for entry, line in lines.items())
        if self._told:
            self.highlighted = self.get_option_index(before if before in self._told else next(iter(self._told)))

    def action_cursor_down(self) -> None:
        """Go to the next line; from the last one on to what can be done with the list."""
        if self.highlighted == self.option_count - 1:
            _ = self.screen.focus_next()
        else:
            super().action_cursor_down()

    def change(self, entry: str, line: Content) -> None:
        """Show another line for an entry."""
        self._told[entry] = line
        self._sign(entry, _HERE if entry == self._here else _AWAY)

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Mark where one is."""
        super().watch_highlighted(highlighted)
        here = self.highlighted_option.id if self.highlighted_option else None
        before, self._here = self._here, here
        self._sign(before, _AWAY)
        self._sign(here, _HERE)

    def _sign(self, entry: str | None, sign: str) -> None:
        if entry in self._told and entry:
            self.replace_option_prompt(entry, Content(sign) + self._told[entry])

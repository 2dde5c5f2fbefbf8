"""A list of things to choose from, one a line; what each does stands beside its words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from .commands import carry_out

_HERE, _AWAY = "› ", "  "


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its id, its line, and what happens then (plain or async, no arguments)."""

    id: str
    line: Content
    do: Callable[[], object]


class Choices(OptionList):
    """Choices in groups; a line stands between groups. Page Up and Page Down belong to the page around it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "screen.scroll_body(-1)", show=False),
        Binding("pagedown", "screen.scroll_body(1)", show=False),
    ]

    def __init__(self, *groups: Iterable[Choice], id: str = "choices") -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, markup=False)
        self._offered: dict[str, Choice] = {}
        self._marked: str | None = None
        self.offer(*groups)

    def offer(self, *groups: Iterable[Choice]) -> None:
        """Offer these in place of what was offered; the same one stays highlighted where it is there still."""
        before = self._marked
        filled = [group for each in groups if (group := list(each))]
        self._offered, self._marked = {}, None
        self.clear_options()
        self._offered = {one.id: one for group in filled for one in group}
        for place, group in enumerate(filled):
            self.add_options([*([None] if place else []), *(Option(_line(one, _AWAY), one.id) for one in group)])
        if self._offered:
            self.highlighted = self.get_option_index(before) if before in self._offered and before else 0
            self._mark()

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Mark where one is by a sign too: colour alone would not do."""
        super().watch_highlighted(highlighted)
        self._mark()

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do what was chosen."""
        event.stop()
        await carry_out(self._offered[event.option.id or ""].do)

    def _mark(self) -> None:
        here = self.highlighted_option.id if self.highlighted_option else None
        if here == self._marked:
            return
        for each, sign in ((self._marked, _AWAY), (here, _HERE)):
            if each in self._offered and each:
                self.replace_option_prompt(each, _line(self._offered[each], sign))
        self._marked = here


def _line(choice: Choice, sign: str) -> Content:
    first, *others = choice.line.split("\n")
    return Content("\n").join([Content(sign) + first, *(Content(_AWAY) + other for other in others)])

"""A scale on one row: chosen by arrow keys or by the mouse, and never chosen beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from ..safe import plain, show_text

_CELL = 4


class Steps(Static, can_focus=True):
    """Whole numbers from ``lowest`` to ``highest``; ``value`` is None until one is chosen, and can be again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right", "step(1)", show=False),
        Binding("home", "edge(0)", show=False),
        Binding("end", "edge(-1)", show=False),
        Binding("backspace,delete", "clear", show=False),
    ]
    value: reactive[int | None] = reactive(None)

    @dataclass
    class Changed(Message):
        """Another number was chosen, or none any more."""

        steps: "Steps"

    def __init__(self, numbers: Sequence[int], ends: tuple[str, str], none: str, begin: int, name: str) -> None:
        super().__init__(markup=False, id=name)
        self._numbers, self._ends, self._none, self._begin = tuple(numbers), ends, none, begin

    def render(self) -> Content:
        """The numbers, the chosen one in brackets, a sign while the keys go here, and what the ends mean."""
        sign = plain(">" if self.has_focus else " ")
        row = Content("").join((sign, *(self._cell(number) for number in self._numbers)))
        low, high = (show_text(end) for end in self._ends)
        room = max(1, _CELL * len(self._numbers) - low.cell_length - high.cell_length - 2)
        chosen = plain("") if self.value is not None else plain(self._none)
        middle = chosen.center(room) if chosen.cell_length < room else plain(" " * room)
        return Content("\n").join((row, Content("").join((plain("  "), low, middle, high))))

    def watch_value(self) -> None:
        """Tell that another number was chosen."""
        if self.is_mounted:
            self.post_message(self.Changed(self))

    def action_step(self, by: int) -> None:
        """Go to the next number, or to the first one in mind where none was chosen."""
        if self.value is None:
            self.value = self._begin
        else:
            self.value = min(max(self.value + by, self._numbers[0]), self._numbers[-1])

    def action_edge(self, index: int) -> None:
        """Go to an end."""
        self.value = self._numbers[index]

    def action_clear(self) -> None:
        """Choose none."""
        self.value = None

    def on_click(self, event: Click) -> None:
        """Choose what was clicked."""
        at = event.get_content_offset(self)
        index = (at.x - 1) // _CELL if at is not None and at.y == 0 else -1
        if 0 <= index < len(self._numbers):
            self.value = self._numbers[index]

    def _cell(self, number: int) -> Content:
        name = str(number).replace("-", "−")
        if number != self.value:
            return plain(name.center(_CELL))
        return plain(f"[{name}]".center(_CELL)).stylize("reverse bold")

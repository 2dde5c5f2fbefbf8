"""A line on its way to the screen, of which only the row that is drawn is built."""

from collections.abc import Iterable
from typing import NamedTuple, cast

from rich.containers import Lines
from rich.text import Span, Text


class LongLine(Text):
    """A wrapped line. ``TextArea`` styles it, makes room for the cursor at its end and divides it, no more."""

    def __init__(self, text: str, rows: list[str]) -> None:
        super().__init__(end="", no_wrap=True)
        self._rows = rows
        self._length = len(text)
        self._tabs = "\t" in text

    def set_length(self, new_length: int) -> None:
        """Make the line longer by blanks; it is never made shorter."""
        self._rows = [*self._rows[:-1], self._rows[-1] + " " * (new_length - self._length)]
        self._length = new_length

    def divide(self, offsets: Iterable[int]) -> Lines:
        """The rows between ``offsets``, built when they are asked for."""
        row = _TabbedRows if self._tabs else _Rows
        return cast("Lines", row(self._rows, [0, *offsets], self._spans))


class _Row(NamedTuple):
    plain: str


_WITHOUT_TAB = _Row("")


class _Rows:
    """What ``TextArea`` takes the one row from that it draws; after that it only counts tabs in those before."""

    def __init__(self, rows: list[str], starts: list[int], spans: list[Span]) -> None:
        self._rows, self._starts, self._spans = rows, starts, spans
        self._drawn = False

    def __getitem__(self, index: int) -> Text | _Row:
        if self._drawn:
            return self._counted(index)
        self._drawn = True
        text, start = self._rows[index], self._starts[index]
        inside = (
            Span(max(0, begin - start), min(end - start, len(text)), style) for begin, end, style in self._spans
        )
        return Text(text, spans=[span for span in inside if span])

    def _counted(self, _index: int) -> _Row:
        return _WITHOUT_TAB


class _TabbedRows(_Rows):
    """Rows of a line that has tabs."""

    def _counted(self, index: int) -> _Row:
        return _Row(self._rows[index])

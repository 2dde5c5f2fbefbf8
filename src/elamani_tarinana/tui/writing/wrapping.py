"""Long paragraphs for Textual's ``TextArea``: the same screen, without going through the paragraph for every row.

Textual 8.2.8 divides a line anew for each of its visible rows and for each question about the cursor, and wraps
all of it after each key. Whoever writes a life story does not press Enter, so lines are long here.
"""

import re
from bisect import bisect_left
from itertools import pairwise

from textual._wrap import compute_wrap_offsets
from textual.document._document import DocumentBase, Location
from textual.document._wrapped_document import WrappedDocument

_REMEMBERED = 8
_ROWS_AHEAD = 12
_CHUNK = re.compile(r"\S*\s*")


class Wrapped(WrappedDocument):
    """A wrapped document that remembers how the last lines are divided, and wraps a line from the change on."""

    def __init__(self, document: DocumentBase, width: int = 0, tab_width: int = 4) -> None:
        self._divided: dict[int, tuple[str, list[int], list[str]]] = {}
        super().__init__(document, width, tab_width)

    def get_sections(self, line_index: int) -> list[str]:
        """The rows of a line."""
        text, offsets = self.document[line_index], self._wrap_offsets[line_index]
        kept = self._divided.get(line_index)
        if kept is None or kept[0] is not text or kept[1] is not offsets:
            if len(self._divided) >= _REMEMBERED:
                self._divided.clear()
            kept = (text, offsets, [text[start:end] for start, end in pairwise((0, *offsets, len(text)))])
            self._divided[line_index] = kept
        return kept[2]

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Wrap again what an edit changed; all of its lines, unless it changed the words in one line only."""
        row = start[0]
        if row == old_end[0] == new_end[0] and self._width:
            first, end = min(start[1], old_end[1]), new_end[1]
            text, old = self.document[row], self._wrap_offsets[row]
            new = rewrap(text, old, (first, end), end - max(start[1], old_end[1]), self._width)
            if new is not None and len(new) == len(old):
                self._wrap_offsets[row] = new
                return
        super().wrap_range(start, old_end, new_end)


def rewrap(text: str, old: list[int], changed: tuple[int, int], shift: int, width: int) -> list[int] | None:
    """Where the rows of ``text`` but the first begin, once the characters in ``changed`` stand there.

    ``old`` are the beginnings before that, ``shift`` how many characters longer the text has become. None where
    it is not for sure without going through all of the text.
    """
    first, end = changed
    known = _unchanged(text, old, first)
    if "\t" in text or not known:
        return None
    begin = old[known - 1]
    piece = text[begin : end + _ROWS_AHEAD * width]
    found = [begin + at for at in compute_wrap_offsets(piece, width, 1)]
    if begin + len(piece) == len(text):
        return [*old[:known], *found]
    for number, at in enumerate(found):
        behind = bisect_left(old, at - shift)
        if at >= end and old[behind : behind + 1] == [at - shift] and _ends_inside(piece, at - begin):
            return [*old[:known], *found[:number], *(later + shift for later in old[behind:])]
    return None


def _unchanged(text: str, old: list[int], first: int) -> int:
    """How many beginnings hold for sure: a row begins where it does because of the word that stands there."""
    known = bisect_left(old, first)
    while known:
        begin = old[known - 1]
        if text[begin - 1].isspace() and _end_of_word(text, begin) < first:
            return known
        known -= 1
    return 0


def _end_of_word(text: str, begin: int) -> int:
    found = _CHUNK.match(text, begin)
    return found.end() if found else begin


def _ends_inside(piece: str, begin: int) -> bool:
    return _end_of_word(piece, begin) < len(piece)

"""What is typed into an answer: a text until its full stop, items a line, or one line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..book.place import Place
from .page import AGAIN, HOME, LOCK, PAUSE
from .signals import Stopped
from .talk import Talk

ENDS: Mapping[str, Place] = MappingProxyType({".": AGAIN, ".t": PAUSE, ".k": HOME, ".l": LOCK})
"""Lines that end what is typed, and where each of them leads."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The lines that were typed, and where to go then."""

    lines: tuple[str, ...]
    then: Place

    @property
    def text(self) -> str:
        """The lines as a text, without empty ones around it."""
        return "\n".join(self.lines).strip("\n")


def hear_text(talk: Talk, note: Callable[[str], None]) -> Typed:
    """Lines until one that ends them; ``note`` is told after each line what the text is by then."""
    lines: list[str] = []
    while (line := _next(talk, lambda rest: note("\n".join((*lines, rest))))).strip() not in ENDS:
        lines.append(line)
        note("\n".join(lines))
    return Typed(tuple(lines), ENDS[line.strip()])


def hear_items(talk: Talk, note: Callable[[tuple[str, ...]], None]) -> Typed:
    """Items, one a line, until an empty line or one that ends them; ``note`` is told the items so far."""
    items: list[str] = []
    while (line := _next(talk, lambda rest: note((*items, rest))).strip()) and line not in ENDS:
        items.append(line)
        note(tuple(items))
    return Typed(tuple(items), ENDS.get(line, AGAIN))


def hear_line(talk: Talk, question: str) -> Typed:
    """One line, asked for; no lines where it is empty or one that ends."""
    line = talk.ask(question)
    return Typed((), ENDS[line]) if line in ENDS else Typed((line,) if line else (), AGAIN)


def _next(talk: Talk, note: Callable[[str], None]) -> str:
    """The next line. Where the program is stopped instead, ``note`` is told what was typed of it."""
    try:
        return talk.hear()
    except (KeyboardInterrupt, Stopped):
        rest = talk.pending().strip("\n")
        if rest.strip():
            note(rest)
        raise

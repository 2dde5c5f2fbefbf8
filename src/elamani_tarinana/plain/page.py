"""A page of the plain face, as data: what is said, and what can be chosen by its number."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..book.place import Place

BACK = Place("back")
HOME = Place("home")
PAUSE = Place("pause")
LOCK = Place("lock")
HELP = Place("help")
AGAIN = Place("again")

LETTERS: Mapping[str, Place] = MappingProxyType({"t": PAUSE, "k": HOME, "l": LOCK, "o": HELP, "": AGAIN})
"""What can be typed on every page beside the numbers."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its words, and the place that it leads to."""

    words: str
    to: Place


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its title, a paragraph a line, and its choices, which are numbered from 1.

    ``back`` is the choice with the number 0.
    """

    title: str
    lines: tuple[str, ...]
    choices: tuple[Choice, ...]
    back: Choice


def chosen(page: Page, typed: str) -> Place | None:
    """The place that a typed line means; None where it means nothing."""
    wanted = typed.strip().rstrip(".").casefold()
    if wanted in LETTERS:
        return LETTERS[wanted]
    numbered = {str(number): choice.to for number, choice in numbers(page)}
    return numbered.get(wanted)


def numbers(page: Page) -> list[tuple[int, Choice]]:
    """The choices with their numbers, in the order in which they are said."""
    return [*enumerate(page.choices, 1), (0, page.back)]

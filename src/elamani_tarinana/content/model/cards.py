"""The practice cards, and the model as a map."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

How = Literal["stated", "interpreted"]
HOWS: tuple[How, ...] = get_args(How)


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a practice card says, and the ids of the seed statements that it retells."""

    id: str
    text: str
    statements: tuple[str, ...]
    may_be_old: bool


@dataclass(frozen=True, slots=True)
class Link:
    """From a card to the card ``to``: stated by the ``statements``, or interpreted by us."""

    to: str
    how: How
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """A question of a card, to tick and to note on; ``entry`` is where the book keeps it."""

    id: str
    entry: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """A practice card: its short and long side, and questions for planning, developing and evaluating.

    ``statements`` are all that the card retells, its title's first, each once.
    """

    id: str
    title: str
    short: tuple[Point, ...]
    long: tuple[Point, ...]
    planning: tuple[Check, ...]
    developing: tuple[Check, ...]
    evaluating: tuple[Check, ...]
    statements: tuple[str, ...]
    links: tuple[Link, ...]

    @property
    def checks(self) -> tuple[Check, ...]:
        """All questions of the card, in the order in which they are asked."""
        return (*self.planning, *self.developing, *self.evaluating)


@dataclass(frozen=True, slots=True)
class Deck:
    """The practice cards, and the seed statements that none of them retells, each with the reason.

    ``done`` is the label of a tick, ``check_help`` what is said beside a card's question.
    """

    cards: tuple[Card, ...]
    not_retold: Mapping[str, str]
    done: str
    check_help: str


@dataclass(frozen=True, slots=True)
class Node:
    """A place on the map of the model; ``card`` is None where no practice card tells of it."""

    id: str
    title: str
    about: str
    card: str | None
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A link between two nodes of the map, told in a sentence that reads from either end."""

    id: str
    start: str
    end: str
    how: How
    text: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Map:
    """The model as a map: its nodes, and the ways between them, stated or interpreted by us."""

    intro: str
    nodes: tuple[Node, ...]
    ways: tuple[Way, ...]

"""The workbook's content as frozen values, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["text", "words", "scale", "moments", "media"]
Lens = Literal["resource", "skill", "ability"]
How = Literal["stated", "interpreted"]
Doubt = Literal["low", "medium", "high"]

KINDS: tuple[Kind, ...] = get_args(Kind)
LENSES: tuple[Lens, ...] = get_args(Lens)
HOWS: tuple[How, ...] = get_args(How)
DOUBTS: tuple[Doubt, ...] = get_args(Doubt)
PARTS = ("orientation", "who-am-i", "future", "peer-group")


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that a question offers; ``id`` is unique within the question."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class ScaleLabels:
    """What the ends of a scale mean: ``low`` is 0, ``high`` is 10."""

    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the workbook, or the open page at a section's end.

    ``kind`` is the facet that is offered first. ``sensitive`` (0–2) holds the section's mark too: 0 ordinary, 1
    may touch a sore place, 2 closed until the writer opens it. ``lens`` is what the question looks for;
    ``core`` says that it is on the short path. ``earlier`` is the id of the question whose answer is shown
    beside it. ``provenance``: ``M`` or ``C`` with a seed statement, ``F`` with a frame, ``O`` for ours.
    ``scale_labels`` is there exactly when the kind is ``scale``.
    """

    id: str
    part: str
    section: str
    kind: Kind
    text: str
    help: str
    starters: tuple[str, ...]
    choices: tuple[Choice, ...]
    lens: Lens | None
    sensitive: int
    core: bool
    provenance: tuple[str, ...]
    open_page: bool
    scale_labels: ScaleLabels | None
    earlier: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a part; its open page is the last of its questions."""

    id: str
    part: str
    title: str
    intro: str
    sensitive: int
    provenance: tuple[str, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One of the four parts of the method."""

    id: str
    title: str
    intro: str
    provenance: tuple[str, ...]
    sections: tuple[Section, ...]


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
class Card:
    """A practice card: its short and long side, and questions for planning, developing and evaluating.

    ``statements`` are all that the card retells, its title's first, each once.
    """

    id: str
    title: str
    short: tuple[Point, ...]
    long: tuple[Point, ...]
    planning: tuple[str, ...]
    developing: tuple[str, ...]
    evaluating: tuple[str, ...]
    statements: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """The practice cards, and the seed statements that none of them retells, each with the reason."""

    cards: tuple[Card, ...]
    not_retold: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SupportLine:
    """A line of help. What is None is not known well enough to be shown.

    ``region`` is the name of the area that it serves, None for the whole country. ``source_date`` and
    ``checked_on`` are dates as far as they are known: ``2025``, ``2025-05`` or ``2025-05-31``; ``checked_on`` is
    None while nobody has looked the line up live.
    """

    id: str
    name: str
    number: str | None
    web: str | None
    for_whom: str
    hours: str | None
    price: str | None
    note: str | None
    languages: tuple[str, ...]
    region: str | None
    source_url: str
    source_date: str | None
    checked_on: str | None
    checked_by: str | None
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class Block:
    """A titled piece of a page: running text, a list, or both."""

    id: str
    title: str
    text: str | None
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is no question, such as ``pause``.

    ``to_check``: a professional has still to check its words.
    """

    id: str
    title: str
    intro: str
    to_check: bool
    blocks: tuple[Block, ...]

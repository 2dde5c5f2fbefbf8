"""The four parts, their sections and their questions."""

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["text", "words", "scale", "moments", "media"]
Lens = Literal["resource", "skill", "ability"]

KINDS: tuple[Kind, ...] = get_args(Kind)
LENSES: tuple[Lens, ...] = get_args(Lens)
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
    ``scale_labels`` is there exactly when the kind is ``scale``. A writer may have put the question away
    (``hidden``), or into other words (``original`` is what the pack says).
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
    hidden: bool = False
    original: str | None = None


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

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that the writer has not put away."""
        return tuple(question for question in self.questions if not question.hidden)


@dataclass(frozen=True, slots=True)
class Part:
    """One of the four parts of the method."""

    id: str
    title: str
    intro: str
    provenance: tuple[str, ...]
    sections: tuple[Section, ...]

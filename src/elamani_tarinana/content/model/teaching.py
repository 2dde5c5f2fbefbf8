"""What teaches: guidance for the worker, exercises for the writer, and the words of the method."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Guidance:
    """What a worker is told of one section: its aim, things to say, what may come up, when to stop.

    ``minutes`` is how long it takes, from and to. ``fidelity`` names blocks of the page ``method``; ``point``
    says what they mean in this section. ``to_check``: a professional has still to check the words.
    """

    section: str
    aim: str
    minutes: tuple[int, int]
    say: tuple[str, ...]
    may_come_up: tuple[str, ...]
    stop: tuple[str, ...]
    fidelity: tuple[str, ...]
    point: str
    provenance: tuple[str, ...]
    to_check: bool


@dataclass(frozen=True, slots=True)
class Exercise:
    """A small exercise of the orientation: a situation to read, what to look for, what others have noticed.

    ``then`` leads to the writer's own life, in ``question``. Nothing that is done in it is kept.
    """

    id: str
    section: str
    question: str
    title: str
    read: str
    ask: str
    ideas: tuple[str, ...]
    then: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the method or of the cards, and what it means.

    ``phrases`` holds, by the address of a text, the words there that explain the term; ``stems`` are the
    beginnings that betray it in running text.
    """

    id: str
    term: str
    means: str
    stems: tuple[str, ...]
    phrases: Mapping[str, str]

"""The story of an imaginary writer."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

PictureKind = Literal["photo", "drawing"]
PICTURE_KINDS: tuple[PictureKind, ...] = get_args(PictureKind)


@dataclass(frozen=True, slots=True)
class ExampleMoment:
    """An event on the imaginary writer's life-line: a vague date in the house's syntax, a feeling −5…5."""

    id: str
    date: str
    feeling: int
    title: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the imaginary writer: its ``file`` in the pack, a photo or a drawing, and what it shows."""

    file: Path
    kind: PictureKind
    alt: str


@dataclass(frozen=True, slots=True)
class ExampleAnswer:
    """What the imaginary writer answered to ``question``; ``example``: it stands as its section's example."""

    question: str
    example: bool
    may_share: bool
    text: str
    words: tuple[str, ...]
    chosen: tuple[str, ...]
    scale: int | None
    moments: tuple[ExampleMoment, ...]
    picture: Picture | None
    resources: tuple[str, ...]
    skills: tuple[str, ...]
    abilities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """The story of an imaginary writer; ``begun`` is the day of the first answer, ``YYYY-MM-DD``."""

    writer: str
    about: str
    passphrase: str
    begun: str
    answers: tuple[ExampleAnswer, ...]

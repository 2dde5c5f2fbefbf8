"""A document for output: what is printed, in order and in words, before it becomes HTML, Markdown or anything.

Everything here is said already in the reader's language; a writer only lays it out.
"""

from dataclasses import dataclass, field

from ..text import tree


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text, read from Markdown."""

    text: tree.Document = field(repr=False)


@dataclass(frozen=True, slots=True)
class Items:
    """Short items under a label; the label is empty where the question itself says what they are."""

    label: str
    items: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Scale:
    """A number from 0 to 10, in words."""

    words: str


@dataclass(frozen=True, slots=True)
class Event:
    """One moment of a life-line; ``feeling`` is −5…5 or None, ``shown`` the same in words."""

    number: int
    when: str
    feeling: int | None
    shown: str
    title: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LifeLine:
    """Moments in the order of time; ``columns`` are the words for number, when, feeling and event."""

    caption: str
    columns: tuple[str, str, str, str]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as JPEG bytes, the words that stand for it, and the line that names it where it is not seen."""

    data: bytes = field(repr=False)
    alt: str = field(repr=False)
    named: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Note:
    """A line of the program's own words beside an answer: a picture that is missing, who wrote it down."""

    words: str


Piece = Prose | Items | Scale | LifeLine | Picture | Note


@dataclass(frozen=True, slots=True)
class Version:
    """What one current version of an answer says; ``label`` is empty where there is only one.

    ``language`` is a tag such as ``sv`` where it is another than the document's, else empty.
    """

    label: str
    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A question and what was answered, one version after the other."""

    question: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section that has something in it."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the method that has something in it, or the last chapter for what belongs to none."""

    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the header, such as who gives this and to what end."""

    label: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Labels:
    """The few words that a layout itself needs."""

    contents: str
    no_pictures: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. ``opening`` is said under the title, ``colophon`` at the end, a paragraph each."""

    language: str
    title: str
    facts: tuple[Fact, ...]
    opening: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    colophon: tuple[str, ...]
    labels: Labels

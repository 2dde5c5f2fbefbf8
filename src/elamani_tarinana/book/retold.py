"""What an answer says, told again in plain lines: for the ear, for braille, for a line at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..content import Question
from ..export.document import Event, Items, LifeLine, Note, Piece, Prose, Scale
from ..export.facets import say_facets
from ..locale import Words
from ..story import Content, Medium
from ..text.to_text import to_text


def retold(content: Content, question: Question | None, words: Words) -> tuple[str, ...]:
    """All that a content says, in the order of the facets; an item or a paragraph a line, not wrapped.

    ``question`` gives the labels of choices and the ends of a scale.
    """
    pieces = say_facets(replace(content, media=()), question, lambda _medium: None, words)
    return (*_spoken(pieces, words), *(picture_words(medium, words) for medium in content.media))


def picture_words(medium: Medium, words: Words) -> str:
    """A picture on one line: what it shows, as far as somebody has said it."""
    return words("Picture: {alt}", alt=medium.alt or words("no description"))


def _spoken(pieces: Iterable[Piece], words: Words) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Prose(text):
                yield from to_text(text).rstrip("\n").split("\n")
            case Items("", items):
                yield from items
            case Items(label, items):
                yield f"{label}: {', '.join(items)}"
            case LifeLine(_, _, events):
                yield from (_event(event, words) for event in events)
            case Scale(said) | Note(said):
                yield said


def _event(event: Event, words: Words) -> str:
    felt = [] if event.feeling is None else [f"{words('Feeling')} {event.shown}"]
    return ". ".join(part for part in (event.when, event.title, *felt) if part)

"""What is given, leaf by leaf: the writer sees it before giving, the reader after opening, and it is the same.

The question is the one that was sent, whatever workbook the reader has.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ..content import Workbook
from ..export.document import Items, LifeLine, Note, Piece, Scale
from ..export.facets import say_facets
from ..locale import Words
from ..sharing import SharedAnswer
from ..story import Medium

__all__ = ["GivenPicture", "Items", "Leaf", "LifeLine", "Note", "Piece", "Scale", "leaves"]


@dataclass(frozen=True, slots=True)
class GivenPicture:
    """A picture or other medium of a leaf; ``here`` says whether its bytes go with the letter."""

    medium: Medium
    here: bool


@dataclass(frozen=True, slots=True)
class Leaf:
    """One answer as its reader sees it: Markdown text, then the other facets in words, then the pictures.

    ``question`` is empty on a page that no workbook asks for; ``written`` is RFC 3339 as it was sent.
    """

    question: str = field(repr=False)
    text: str = field(repr=False)
    pieces: tuple[Piece, ...] = field(repr=False)
    pictures: tuple[GivenPicture, ...] = field(repr=False)
    written: str


def leaves(answers: Iterable[SharedAnswer], workbook: Workbook, words: Words) -> tuple[Leaf, ...]:
    """The leaves of a letter, in its order; ``workbook`` gives the labels of choices and the ends of scales."""
    return tuple(_leaf(answer, workbook, words) for answer in answers)


def _leaf(answer: SharedAnswer, workbook: Workbook, words: Words) -> Leaf:
    asked = workbook.question(answer.id) if workbook.has(answer.id) else None
    content = answer.content
    return Leaf(
        answer.question,
        content.text,
        say_facets(replace(content, text="", media=()), asked, lambda _medium: None, words),
        tuple(GivenPicture(medium, medium.id in answer.files) for medium in content.media),
        answer.updated,
    )

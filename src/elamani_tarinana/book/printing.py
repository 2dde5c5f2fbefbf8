"""Printing: the book for the writer, a handout for a group, and the page inside a share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from ..content import Workbook
from ..errors import Refusal, WrongUsage
from ..export import (
    Document,
    book_document,
    handout_document,
    write_html,
    write_markdown,
)
from ..locale import Words, choose_language, load_words
from ..media.photo import smaller
from ..story import Answer, Medium
from ..vault import MediaKey
from .answer import require_entry
from .letter import share_page
from .look import answers
from .session import Book

__all__ = ["FORMATS", "KINDS", "Format", "Kind", "Printed", "format_of", "make", "share_page"]

Kind = Literal["book", "handout"]
Format = Literal["html", "md"]
KINDS: tuple[Kind, ...] = get_args(Kind)
FORMATS: tuple[Format, ...] = get_args(Format)

_ENDINGS: dict[str, Format] = {".html": "html", ".htm": "html", ".md": "md", ".markdown": "md"}
_NOT_HERE = (".pdf", ".epub", ".txt", ".json")
_DOCUMENTS = {"book": book_document, "handout": handout_document}
_WRITERS: dict[Format, Callable[[Document], str]] = {"html": write_html, "md": write_markdown}


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished file (UTF-8), and two counts for the writer: the answers that were left out because they are
    only the writer's, and the pictures that are named in it but could not be read."""

    data: bytes = field(repr=False)
    left_out: int
    missing: int


def format_of(ending: str) -> Format:
    """The format that a file's ending (as ``.md``) asks for, HTML where it says nothing.

    Raises ``WrongUsage`` ``format-not-here`` for a kind of file that would not be what its name says.
    """
    if ending.lower() in _NOT_HERE:
        raise WrongUsage("format-not-here", format=ending.lower()[1:], formats=", ".join(FORMATS))
    return _ENDINGS.get(ending.lower(), "html")


def make(
    book: Book,
    kind: Kind,
    format: Format,  # noqa: A002 - the word of the house
    include: Sequence[str] | None = None,
) -> Printed:
    """Make a book or a handout of all answers, or of those that ids, sections and parts in ``include`` name.

    A handout holds only what may be shared; the rest is left out and counted. Raises ``Refusal`` ``only-mine``
    where such an answer is named by its own id, ``WrongUsage`` ``unknown-question``.
    """
    chosen = _answers(book) if include is None else _included(book, include, kind)
    album = _Album(lambda medium: book.vault.read_medium(MediaKey(medium.id, medium.key)))
    document = _DOCUMENTS[kind](chosen, book.workbook, album.picture, _words(book.workbook))
    left_out = sum(_is_mine(answer) for answer in chosen) if kind == "handout" else 0
    return Printed(_WRITERS[format](document).encode(), left_out, len(album.missing))


class _Album:
    """Gives pictures in the size for printing, and remembers those that it could not give."""

    def __init__(self, read: Callable[[Medium], bytes]) -> None:
        self._read = read
        self.missing: set[str] = set()

    def picture(self, medium: Medium) -> bytes | None:
        try:
            return smaller(self._read(medium))
        except (Refusal, OSError):
            self.missing.add(medium.id)
            return None


def _included(book: Book, include: Sequence[str], kind: Kind) -> list[Answer]:
    wanted: set[str] = set()
    for name in include:
        wanted |= set(book.workbook.entries_of(name)) or {_named(book, name, kind)}
    return [answer for answer in _answers(book) if answer.entry in wanted]


def _named(book: Book, entry: str, kind: Kind) -> str:
    require_entry(book, entry)
    answer = book.story.answer(entry)
    if kind == "handout" and answer is not None and _is_mine(answer):
        raise Refusal("only-mine", id=entry)
    return entry


def _answers(book: Book) -> list[Answer]:
    return [answer for answer in answers(book) if not answer.content.is_empty]


def _is_mine(answer: Answer) -> bool:
    return answer.openness == "only-mine"


def _words(workbook: Workbook) -> Words:
    return load_words(choose_language([workbook.language], {}))

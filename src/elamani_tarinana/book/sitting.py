"""A sitting: everything that stands ready once the book is open, from what was left to where the person was."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from ..errors import InUse
from ..vault import Finding
from .desk import Desk, Recovered, left_drafts
from .place import Place, keep_place, kept_place
from .session import Book


@dataclass(frozen=True, slots=True)
class Sitting:
    """The open book with its desk (None where this machine cannot keep drafts), the drafts that earlier sittings
    left, what is out of order, and the way to where the person last was."""

    book: Book
    desk: Desk | None
    recovered: tuple[Recovered, ...]
    findings: tuple[Finding, ...]
    way: tuple[Place, ...]


def begin(book: Book) -> Sitting:
    """Make everything ready. Reads and writes local state: not for the main thread."""
    recovered = tuple(left_drafts(book))
    return Sitting(book, _desk(book), recovered, book.findings(), kept_place(book))


def end(book: Book, desk: Desk | None, way: Sequence[Place]) -> None:
    """End the sitting: finish all saves, leave the draft for the next one, remember the place."""
    book.vault.drain()
    with suppress(OSError):
        keep_place(book, way)
    if desk is not None:
        desk.leave()
    book.close()


def _desk(book: Book) -> Desk | None:
    try:
        return Desk(book)
    except InUse:
        return None

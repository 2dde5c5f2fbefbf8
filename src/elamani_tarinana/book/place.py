"""Where the person was in the book, kept sealed in this machine's local state: an entry's id names a question."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .session import Book

_NOTE = "place"
_SIZE = 1024


@dataclass(frozen=True, slots=True)
class Place:
    """A room of the interface and what is open in it, such as an entry or a part."""

    room: str
    about: str = ""


def keep_place(book: Book, way: Sequence[Place]) -> None:
    """Keep the way to where the person is, outermost first; raises ``OSError`` where nothing can be kept."""
    note = json.dumps([[place.room, place.about] for place in way]).encode()
    book.vault.keep_note(_NOTE, note.ljust(_SIZE))


def kept_place(book: Book) -> tuple[Place, ...]:
    """The way to where the person last was; empty where it is not known."""
    try:
        found = json.loads(book.vault.read_note(_NOTE))
        return tuple(Place(str(room), str(about)) for room, about in found)
    except (ValueError, TypeError):
        return ()

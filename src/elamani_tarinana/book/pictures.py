"""The pictures of an answer: taken in together, and how each of them stands in the vault."""

from collections.abc import Sequence
from typing import Literal

from ..errors import Damaged, Refusal
from ..media.photo import prepare_photo
from ..story import Medium
from ..vault import MediaKey
from .answer import attach_photo
from .session import Book

MediumState = Literal["here", "missing", "damaged"]


def attach_photos(book: Book, photos: Sequence[tuple[bytes, str]]) -> tuple[Medium, ...]:
    """Take in photos, each with its description, in this order: all of them, or none where one is refused.

    Raises as ``attach_photo`` does.
    """
    for data, _ in photos[1:]:
        prepare_photo(data)
    return tuple(attach_photo(book, data, alt) for data, alt in photos)


def medium_state(book: Book, medium: Medium) -> MediumState:
    """How a picture stands: its file is read and opened for it."""
    try:
        book.vault.read_medium(MediaKey(medium.id, medium.key))
    except Damaged:
        return "damaged"
    except Refusal:
        return "missing"
    return "here"

"""How an entry is called on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..book.session import Book
    from ..locale import Words


def name_of(words: Words, book: Book, entry: str) -> str:
    """The question of an entry, or what stands for one that this pack does not have."""
    return book.workbook.question(entry).text if book.workbook.has(entry) else words("A question of your own")

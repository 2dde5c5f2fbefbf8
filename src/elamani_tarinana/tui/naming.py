"""How an entry is called on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..book.asking import asked_of
from ..book.ticks import of_card
from ..story import OWN

if TYPE_CHECKING:
    from ..book.session import Book
    from ..locale import Words


def name_of(words: Words, book: Book, entry: str) -> str:
    """The question of an entry, or what stands for one whose wording nobody has kept."""
    return asked_of(book, entry) or words("A question of your own")


def place_of(words: Words, book: Book, entry: str) -> str:
    """Where an entry stands: the section, the practice card, or what is said where this workbook has neither."""
    workbook = book.workbook
    if card := of_card(book, entry):
        return card.title
    if not workbook.has(entry):
        return words("A page of your own") if entry.startswith(OWN) else words("From another workbook")
    section = workbook.question(entry).section
    return next(each.title for each in workbook.sections if each.id == section)

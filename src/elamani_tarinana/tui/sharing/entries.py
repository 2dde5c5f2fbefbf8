"""How an answer is called where the question alone would not tell it from others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..naming import name_of

if TYPE_CHECKING:
    from ...book.session import Book
    from ...locale import Words


def entry_name(words: Words, book: Book, entry: str) -> str:
    """The question of an entry; before that of an open page, which ends every section, the section's title."""
    name, workbook = name_of(words, book, entry), book.workbook
    if not workbook.has(entry) or not workbook.question(entry).open_page:
        return name
    own = workbook.question(entry).section
    return f"{next(section.title for section in workbook.sections if section.id == own)}: {name}"

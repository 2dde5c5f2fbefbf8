"""The safety page comes once before the parts that ask about life: all but the first."""

from .session import Book

_SEEN = "safety-seen"


def needs_safety(book: Book, about: str) -> bool:
    """Whether the safety page comes first, before the part or the entry ``about``."""
    if book.setting(_SEEN) is True:
        return False
    part = book.workbook.question(about).part if book.workbook.has(about) else about
    return part in {each.id for each in book.workbook.parts[1:]}


def note_safety_seen(book: Book) -> None:
    """The person has read the safety page."""
    book.set_setting(_SEEN, value=True)

"""The doors before what may touch a sore place: closed until the writer opens them, in this sitting only."""

from weakref import WeakKeyDictionary

from ..content import Question, Section
from .session import Book
from .ticks import of_card, questions_of_card

CLOSED = 2
"""The mark of questions that are closed until the writer opens them."""

_OPENED: WeakKeyDictionary[Book, set[str]] = WeakKeyDictionary()


def is_closed(book: Book, place: Question | Section) -> bool:
    """Whether a section or a question has a door that the writer has not opened since the book was unlocked."""
    opened = _OPENED.get(book, set())
    return place.sensitive >= CLOSED and place.id not in opened and getattr(place, "section", "") not in opened


def open_door(book: Book, place: Question | Section) -> None:
    """Open the door of a section, with all its questions, or of one question."""
    _OPENED.setdefault(book, set()).add(place.id)


def section_of(book: Book, question: Question) -> Section:
    """The section that a question stands in."""
    return next(each for each in book.workbook.sections if each.id == question.section)


def neighbour(book: Book, question: Question, step: int) -> Question | None:
    """The next open question of the same section or card in the direction of ``step`` (1 or −1).

    What the writer has put away is passed over.
    """
    card = of_card(book, question.id)
    row = questions_of_card(book, card) if card else section_of(book, question).questions
    at = row.index(question)
    ways = row[at + 1 :] if step > 0 else row[:at][::-1]
    return next((each for each in ways if not each.hidden and not is_closed(book, each)), None)

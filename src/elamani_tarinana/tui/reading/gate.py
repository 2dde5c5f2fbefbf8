"""The doors before what may touch a sore place: closed until the writer opens them, in this sitting only."""

from weakref import WeakKeyDictionary

from ...book.asked import Question, Section
from ...book.session import Book
from ...locale import Words
from ..ask import GatePage

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


def neighbour(book: Book, question: Question, step: int) -> Question | None:
    """The next open question of the same section in the direction of ``step`` (1 or −1)."""
    section = next(each for each in book.workbook.sections if each.id == question.section)
    at = section.questions.index(question)
    ways = section.questions[at + 1 :] if step > 0 else section.questions[:at][::-1]
    return next((each for each in ways if not is_closed(book, each)), None)


def gate_page(t: Words, title: str) -> GatePage:
    """The page before a closed door; gives True where the writer wants it open."""
    return GatePage(
        title,
        t("These questions may touch sore places. You can open them now, another day or never.")
        + " "
        + t("Keeping them closed leaves no mark. If it gets heavy, F2 is a pause."),
        t("Open"),
        t("Not now"),
    )

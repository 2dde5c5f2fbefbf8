"""Moments of the life-line as they are typed in one line."""

from ..story import Moment
from ..text.moments import parse_moment
from .session import Book


def read_moment(book: Book, line: str) -> Moment:
    """A moment with an id of its own from ``DATE;FEELING;TITLE``.

    Raises ``WrongUsage`` ``bad-moment``, ``bad-date``, ``bad-feeling``.
    """
    date, feeling, title = parse_moment(line)
    return Moment(book.around.random(8).hex(), str(date), feeling, title)

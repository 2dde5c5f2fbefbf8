"""Moments of the life-line as they are typed in one line."""

from ..errors import Refusal, WrongUsage
from ..story import Moment
from ..text.dates import DateKind, VagueDate
from ..text.moments import parse_moment
from .session import Book

__all__ = ["DateKind", "VagueDate", "read_moment"]


def read_moment(book: Book, line: str) -> Moment:
    """A moment with an id of its own from ``DATE;FEELING;TITLE``.

    Raises ``WrongUsage`` ``bad-moment``, ``bad-date``, ``bad-feeling``.
    """
    try:
        date, feeling, title = parse_moment(line)
    except Refusal as refusal:
        raise WrongUsage(refusal.code, **refusal.values) from None
    return Moment(book.around.random(8).hex(), str(date), feeling, title)

"""The open book as a conversation has it: what pages are made from."""

from dataclasses import dataclass

from ..book.asked import Question
from ..book.desk import Desk, Recovered
from ..book.place import Place
from ..book.session import Book
from ..locale import Words


@dataclass(slots=True, repr=False)
class Visit:
    """The book, the desk (None where this machine keeps no drafts), the words, the drafts that were left and are
    still to be decided on, and the way to where the person last was."""

    book: Book
    desk: Desk | None
    words: Words
    recovered: list[Recovered]
    way: tuple[Place, ...]


def question_of(visit: Visit, entry: str) -> Question | None:
    """What an entry was asked; None on a page that this workbook does not ask for."""
    workbook = visit.book.workbook
    return workbook.question(entry) if workbook.has(entry) else None


def name_of(visit: Visit, entry: str) -> str:
    """How an entry is called."""
    question = question_of(visit, entry)
    return question.text if question else visit.words("A question of your own")

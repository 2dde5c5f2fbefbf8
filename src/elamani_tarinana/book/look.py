"""Looking: what was asked, what was answered, and how far the book has come."""

from collections.abc import Iterable, Iterator

from ..content import Part, Question
from ..search import Found, find
from ..story import Answer, Progress, Revision, progress
from .answer import require_entry
from .outline import part_of
from .session import Book


def answers(book: Book, entries: Iterable[str] = (), part: str | None = None) -> list[Answer]:
    """The living answers in book order, then those that this pack has no question for.

    Raises ``WrongUsage`` ``unknown-question`` or ``unknown-part``.
    """
    wanted = list(entries)
    for entry in wanted:
        require_entry(book, entry)
    if part is not None:
        require_part(book, part)
    chosen = wanted or [*_in_book_order(book, part)]
    return [answer for entry in chosen if (answer := book.story.answer(entry)) is not None]


def require_part(book: Book, part: str) -> Part:
    """The part with this id; raises ``WrongUsage`` ``unknown-part``."""
    return part_of(book.workbook, part)


def history(book: Book, entry: str) -> tuple[Revision, ...]:
    """All revisions of an entry, oldest first; raises ``WrongUsage`` ``unknown-question``."""
    require_entry(book, entry)
    return book.story.history(entry)


def status(book: Book) -> Progress:
    """Counts for the person's own eyes."""
    return progress(book.story, book.workbook)


def search(book: Book, words: str) -> list[Found]:
    """The answers that have all the words, in book order."""
    return list(find(answers(book), words))


def next_question(book: Book) -> Question | None:
    """The first question of the short path that has no answer yet."""
    unanswered = (q for q in book.workbook.short_path if book.story.answer(q.id) is None)
    return next(unanswered, None)


def _in_book_order(book: Book, part: str | None) -> Iterator[str]:
    asked = [question for question in book.workbook.questions if part in (None, question.part)]
    yield from (question.id for question in asked)
    if part is None:
        known = {question.id for question in asked}
        yield from sorted(a.entry for a in book.story.answers() if a.entry not in known)

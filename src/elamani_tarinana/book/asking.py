"""What is asked: the pack's questions, and the writer's own way with them."""

from concurrent.futures import Future
from dataclasses import replace

from ..errors import Refusal, WrongUsage
from ..story import HIDDEN, LONGEST_QUESTION, OWN, QUESTION, Wish, wishes, wording_values
from ..text.clean import clean_line
from .session import Book

__all__ = ["LONGEST_QUESTION", "add_question", "asked_of", "hide", "put_back", "reword", "say_as_before"]

_NO_WISH = Wish(None, None, hidden=False)


def asked_of(book: Book, entry: str) -> str:
    """What an entry was asked: the question as the book has it, else as it was when the answer was written."""
    if book.workbook.has(entry):
        return book.workbook.question(entry).text
    return next((head.content.asked for head in book.story.heads(entry) if head.content), "")


def add_question(book: Book, section: str, text: str) -> tuple[str, Future[None]]:
    """Ask a question of one's own at the end of a section; gives its id, and when it is safe.

    Raises ``WrongUsage`` ``unknown-section``, ``Refusal`` ``question-empty`` or ``question-long``.
    """
    if section not in {each.id for each in book.workbook.sections}:
        raise WrongUsage("unknown-section", id=clean_line(section)[:80])
    entry = f"{OWN}{book.around.random(8).hex()}"
    return entry, _keep(book, entry, Wish(_wording(text), section, hidden=False))


def reword(book: Book, entry: str, text: str) -> Future[None]:
    """Put a question into other words; raises as ``add_question`` does, and ``unknown-question``."""
    return _keep(book, entry, replace(_wish(book, entry), text=_wording(text)))


def say_as_before(book: Book, entry: str) -> Future[None]:
    """Give a question of the pack its own words back; raises ``WrongUsage`` ``unknown-question``."""
    wish = _wish(book, entry)
    return _keep(book, entry, wish if entry.startswith(OWN) else replace(wish, text=None))


def hide(book: Book, entry: str) -> Future[None]:
    """Put a question away: it is asked no more, and what was answered stays; raises ``WrongUsage``."""
    return _keep_hidden(book, entry, hidden=True)


def put_back(book: Book, entry: str) -> Future[None]:
    """Ask a question again that was put away; raises ``WrongUsage`` ``unknown-question``."""
    return _keep_hidden(book, entry, hidden=False)


def _wish(book: Book, entry: str) -> Wish:
    known = {each.id for each in book.workbook.questions if not each.open_page}
    if entry not in known:
        raise WrongUsage("unknown-question", id=clean_line(entry)[:80])
    return wishes(book.story).get(entry, _NO_WISH)


def _wording(text: str) -> str:
    wording = clean_line(text)
    if not wording:
        raise Refusal("question-empty")
    if len(wording) > LONGEST_QUESTION:
        raise Refusal("question-long", most=LONGEST_QUESTION)
    return wording


def _keep(book: Book, entry: str, wish: Wish) -> Future[None]:
    return book.set_setting(QUESTION + entry, wording_values(wish))


def _keep_hidden(book: Book, entry: str, *, hidden: bool) -> Future[None]:
    _ = _wish(book, entry)
    return book.set_setting(HIDDEN + entry, hidden)

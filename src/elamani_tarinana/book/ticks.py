"""The questions of the practice cards: ticked when they have been gone through, and noted on."""

from ..content import OF_CARDS, Card, Question
from ..story import Change, Content
from .answer import Saving, answer
from .session import Book

DONE = "done"
"""The choice of a card's question that says that it has been gone through."""


def of_card(book: Book, entry: str) -> Card | None:
    """The practice card that an entry belongs to; None where it is no card's, or this pack lacks the question."""
    if not entry.startswith(OF_CARDS):
        return None
    return next((card for card in book.workbook.cards if entry in {each.entry for each in card.checks}), None)


def questions_of_card(book: Book, card: Card) -> tuple[Question, ...]:
    """The questions of a card, in the order in which they are asked."""
    return tuple(book.workbook.question(check.entry) for check in card.checks)


def is_ticked(book: Book, entry: str) -> bool:
    """Whether a card's question is ticked."""
    return DONE in _content(book, entry).words


def has_note(book: Book, entry: str) -> bool:
    """Whether more than a tick stands there."""
    return says_more(entry, _content(book, entry))


def says_more(entry: str, content: Content) -> bool:
    """Whether an answer says something; of a card's question, something beside the tick."""
    return not content.is_empty and not (entry.startswith(OF_CARDS) and content == _tick_of(content))


def turn_tick(book: Book, entry: str) -> Saving:
    """Tick a card's question, or take its tick away; a note stays. Raises as ``answer`` does."""
    words = _content(book, entry).words
    if DONE in words:
        kept = tuple(word for word in words if word != DONE)
        return answer(book, entry, Change(words=kept, clear=("words",)))
    return answer(book, entry, Change(words=(DONE,), language=book.workbook.language))


def _content(book: Book, entry: str) -> Content:
    found = book.story.answer(entry)
    return found.content if found else Content()


def _tick_of(content: Content) -> Content:
    return Content(words=(DONE,), scribe=content.scribe, language=content.language)

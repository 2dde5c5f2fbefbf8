"""Cards and readers in JSON and in words."""

from collections.abc import Iterator
from datetime import date

from ..book.card import card_digits, reader_digits, reader_state
from ..book.session import Book
from ..export.dates import say_day
from ..locale import Words
from ..sharing import Card, Reader, ReaderState
from .shapes import Shape


def card_shape(card: Card) -> Shape:
    """One's own card; ``card`` is its whole text."""
    return {
        "name": card.name,
        "organisation": card.organisation or None,
        "fingerprint": card_digits(card),
        "created": card.created,
        "valid_until": card.valid_until,
        "card": card.text,
    }


def card_lines(t: Words, card: Card) -> Iterator[str]:
    """One's own card as it is told to a writer."""
    yield ", ".join(part for part in (card.name, card.organisation) if part)
    yield t("digits: {digits}", digits=card_digits(card))
    yield t("valid until {day}", day=day_words(t, card.valid_until))


def day_words(t: Words, day: str) -> str:
    """An ISO date as it is said here."""
    return say_day(date.fromisoformat(day), t)


def reader_shape(book: Book, reader: Reader) -> Shape:
    """A reader whose card was added."""
    return {
        "name": reader.card.name,
        "organisation": reader.card.organisation or None,
        "fingerprint": reader_digits(reader),
        "state": reader_state(book, reader),
        "valid_until": reader.card.valid_until,
    }


def reader_lines(t: Words, book: Book, reader: Reader) -> Iterator[str]:
    """A reader and what is to be done about the card."""
    yield from card_lines(t, reader.card)
    yield state_words(t, reader_state(book, reader))
    yield ""


def state_words(t: Words, state: ReaderState) -> str:
    """How a card stands."""
    match state:
        case "verified":
            return t("The digits have been compared. You can give answers to this reader.")
        case "unverified":
            return t("The digits have not been compared yet. Ask the reader to tell them to you.")
        case "changed":
            return t("The keys have changed. Give nothing before you have compared the digits again.")
        case "expired":
            return t("The card is out of date. Ask for a new one.")
        case "retired":
            return t("You give nothing more to this reader.")

"""Cards: a worker makes one, a writer adds, compares and retires those of readers."""

from datetime import date

from ..errors import Refusal, WrongUsage
from ..sharing import (
    USUAL_MONTHS,
    Card,
    Identity,
    Reader,
    ReaderState,
    add_card,
    add_months,
    digits,
    known_as,
    make_card,
    read_card,
    read_identity,
    read_readers,
    reader_fields,
    same_digits,
)
from ..text.clean import clean_line
from .session import Book

_OWN = "card"
_LONGEST_SAID = 80


def identity(book: Book) -> Identity:
    """The keys by which this book signs and receives; raises ``Damaged`` ``identity-missing``."""
    return read_identity(book.vault.records("identity"))


def today(book: Book) -> date:
    """The day on this machine's calendar."""
    return book.around.clock().astimezone().date()


def new_card(book: Book, name: str, organisation: str, valid_until: str | None) -> Card:
    """Make this worker's card and keep it as the own one; it takes the place of the card before.

    ``valid_until`` is an ISO date within 24 months, or None for a year from now. The keys stay the same, so that
    a later card still opens what was written for an earlier one. Raises ``WrongUsage`` ``card-name``,
    ``card-validity``, ``bad-day``.
    """
    now = today(book)
    until = add_months(now, USUAL_MONTHS) if valid_until is None else _day(valid_until)
    card = make_card(identity(book), clean_line(name), clean_line(organisation), now, until)
    book.set_setting(_OWN, card.text).result()
    return card


def own_card(book: Book) -> Card:
    """This worker's card; raises ``Refusal`` ``no-card``."""
    kept = book.setting(_OWN)
    if not isinstance(kept, str):
        raise Refusal("no-card")
    return read_card(kept)


def identity_file(book: Book) -> str:
    """The age identity of this book as the lines of a file that any age tool takes."""
    own = identity(book).age
    return f"# public key: {own.recipient}\n{own.secret_text()}\n"


def readers(book: Book) -> tuple[Reader, ...]:
    """The readers whose cards were added, by name."""
    return read_readers(book.vault.records("reader"))


def add(book: Book, written: str) -> Reader:
    """Add a card from a file or pasted text; raises as ``read_card`` does."""
    return _keep(book, add_card(readers(book), read_card(written)))


def verify(book: Book, name: str, typed: str) -> Reader:
    """Mark a card as compared; raises ``Refusal`` ``unknown-reader``, ``fingerprint-differs`` or
    ``card-retired``."""
    reader = find_reader(book, name)
    if reader.kept == "retired":
        raise Refusal("card-retired", name=reader.card.name)
    if not same_digits(reader.card.fingerprint, typed):
        raise Refusal("fingerprint-differs", name=reader.card.name)
    return _keep(book, Reader(reader.card, "verified", reader.rids))


def retire(book: Book, name: str) -> Reader:
    """Put a reader aside: nothing can be shared with them until their card is added again."""
    reader = find_reader(book, name)
    return _keep(book, Reader(reader.card, "retired", reader.rids))


def find_reader(book: Book, wanted: str) -> Reader:
    """The reader of a fingerprint's digits or of a name; raises ``Refusal`` ``unknown-reader``.

    The digits come first: a card that is named like another's digits does not take its place.
    """
    known, name = readers(book), clean_line(wanted)
    by_digits = [reader for reader in known if same_digits(reader.card.fingerprint, wanted)]
    by_name = [reader for reader in known if known_as(reader.card.name) == known_as(name)]
    for reader in (*by_digits, *by_name):
        return reader
    raise Refusal("unknown-reader", name=name[:_LONGEST_SAID])


def reader_digits(reader: Reader) -> str:
    """The digits that two people compare."""
    return digits(reader.card.fingerprint)


def card_digits(card: Card) -> str:
    """The digits of a card of one's own, to be read aloud."""
    return digits(card.fingerprint)


def reader_state(book: Book, reader: Reader) -> ReaderState:
    """How a reader's card stands today."""
    return reader.state(today(book))


def _keep(book: Book, reader: Reader) -> Reader:
    made = book.vault.new("reader", reader_fields(reader))
    book.save([made]).result()
    return Reader(reader.card, reader.kept, (made.record.rid,))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise WrongUsage("bad-day") from None

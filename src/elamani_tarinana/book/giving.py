"""Giving step by step: what may be chosen, for whom it is prepared, and the file that it becomes."""

from asyncio import wrap_future
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import Refusal
from ..sharing import LONGEST_NAME, LONGEST_PURPOSE, Reader, digits, signer_fingerprint
from ..story import Answer
from ..text.clean import clean, clean_line
from .card import identity, readers
from .choose import NAME, Prepared, choose_readers, prepare
from .files import publish
from .letter import share_page
from .look import answers
from .session import Book
from .share import LoggedShare, give

__all__ = [
    "LONGEST_NAME",
    "LONGEST_PURPOSE",
    "Shelf",
    "card_file",
    "give_letter",
    "keep_purpose_and_name",
    "may_go",
    "neutral_file",
    "own_digits",
    "prepare_for",
    "purpose_and_name",
    "same_reader",
    "shelves",
    "still_open",
    "write_card",
]

_PURPOSE = "share-purpose"
_OWN_CARD = "lukijakortti.txt"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The answers of a part that say something; ``title`` is empty for those that belong to no part."""

    title: str
    answers: tuple[Answer, ...] = field(repr=False)


def shelves(book: Book) -> tuple[Shelf, ...]:
    """All answers by part, in book order; parts without answers are left out."""
    parts = {question.id: question.part for question in book.workbook.questions}
    titles = {part.id: part.title for part in book.workbook.parts}
    said = [answer for answer in answers(book) if not answer.content.is_empty]
    found = (
        Shelf(titles.get(part, ""), tuple(answer for answer in said if parts.get(answer.entry, "") == part))
        for part in (*titles, "")
    )
    return tuple(shelf for shelf in found if shelf.answers)


def may_go(answer: Answer) -> bool:
    """Whether the writer has opened an answer for sharing."""
    return answer.openness == "may-share"


def still_open(book: Book, entries: Iterable[str]) -> tuple[str, ...]:
    """Those of ``entries`` that may be shared now."""
    found = ((entry, book.story.answer(entry)) for entry in entries)
    return tuple(entry for entry, answer in found if answer is not None and may_go(answer))


def prepare_for(
    book: Book, reader: Reader, entries: Iterable[str], purpose: str, *, unverified: bool = False
) -> Prepared:
    """What will go to one reader; raises as ``choose_readers`` and ``prepare`` do.

    The card must have the very keys that were looked at, else Refusal ``card-changed``.
    """
    present = same_reader(book, reader)
    chosen = choose_readers(book, [present.card.name], unverified=unverified)
    if [one.card.fingerprint for one in chosen] != [reader.card.fingerprint]:
        raise Refusal("card-changed", name=reader.card.name, day=reader.card.valid_until)
    return prepare(book, chosen, list(entries), purpose)


def same_reader(book: Book, reader: Reader) -> Reader:
    """How a reader stands now: the same name with the same keys; raises ``Refusal`` ``unknown-reader``."""
    for present in readers(book):
        if (present.card.name, present.card.fingerprint) == (reader.card.name, reader.card.fingerprint):
            return present
    raise Refusal("unknown-reader", name=reader.card.name)


def give_letter(book: Book, prepared: Prepared, out: Path, *, replace: bool = False) -> LoggedShare:
    """Write what was prepared to ``out``, with a page for people without the program; raises as ``give``."""
    given = give(book, prepared, share_page(book, prepared), out, replace=replace)
    book.set_setting(_PURPOSE, "").result()
    return given


def write_card(book: Book, text: str, out: Path, *, replace: bool = False) -> None:
    """Write a card as a file; raises as ``publish`` does."""
    publish(book.around.storage, out, f"{text}\n".encode(), replace=replace)


def purpose_and_name(book: Book) -> tuple[str, str]:
    """What was typed last of the purpose, until it was given, and the name to give under."""
    kept = (book.setting(_PURPOSE), book.setting(NAME))
    purpose, name = (one if isinstance(one, str) else "" for one in kept)
    return purpose, name


async def keep_purpose_and_name(book: Book, purpose: str, name: str) -> None:
    """Keep what was typed, so that neither a step back nor a lock loses it; raises ``Refusal`` as saving does."""
    wanted = {_PURPOSE: clean(purpose).strip()[:LONGEST_PURPOSE], NAME: clean_line(name)[:LONGEST_NAME]}
    for setting, value in wanted.items():
        if (book.setting(setting) or "") != value:
            await wrap_future(book.set_setting(setting, value))


def own_digits(book: Book) -> str:
    """The digits of this writer, which a reader compares when the first letter comes."""
    return digits(signer_fingerprint(identity(book).signer))


def neutral_file(book: Book) -> Path:
    """A name that tells nothing, for a file in the home folder."""
    return Path.home() / f"{book.around.random(4).hex()}.age"


def card_file() -> Path:
    """The usual name of the file of a card, which is no secret."""
    return Path.home() / _OWN_CARD

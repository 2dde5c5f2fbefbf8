"""The story as chapters, in the order of telling: the sections, notes on the practice cards, and other pages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..content import OF_CARDS, Card
from ..locale import Words
from ..story import OWN, Answer
from .look import answers
from .session import Book

Told = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Chapter:
    """Answers that are read together; ``id`` is a section's, ``card.<card>``, ``own`` or ``other``."""

    id: str
    title: str
    answers: tuple[Answer, ...]


def chapters(book: Book, t: Words) -> tuple[Chapter, ...]:
    """The chapters that hold something. What was answered to questions that this pack lacks comes last."""
    told = {answer.entry: answer for answer in answers(book) if not answer.content.is_empty}
    every = (*_sections(book, told), *_cards(book, told, t), *_others(book, told, t))
    return tuple(chapter for chapter in every if chapter.answers)


def _sections(book: Book, told: Told) -> Iterator[Chapter]:
    for section in book.workbook.sections:
        yield Chapter(section.id, section.title, _of(told, (each.id for each in section.questions)))


def _cards(book: Book, told: Told, t: Words) -> Iterator[Chapter]:
    cards: tuple[Card, ...] = book.workbook.cards if any(each.startswith(OF_CARDS) for each in told) else ()
    for card in cards:
        title = f"{t('Notes on the practice cards')}: {card.title}"
        yield Chapter(f"{OF_CARDS}{card.id}", title, _of(told, (check.entry for check in card.checks)))


def _others(book: Book, told: Told, t: Words) -> Iterator[Chapter]:
    rest = [entry for entry in told if not book.workbook.has(entry)]
    yield Chapter("own", t("Pages of your own"), _of(told, (each for each in rest if each.startswith(OWN))))
    others = (each for each in rest if not each.startswith(OWN))
    yield Chapter("other", t("Answers to questions that are not in this book"), _of(told, others))


def _of(told: Told, entries: Iterable[str]) -> tuple[Answer, ...]:
    return tuple(told[entry] for entry in entries if entry in told)

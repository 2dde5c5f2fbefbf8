"""Reads the practice cards: structure from ``cards.yaml``, words from ``<language>/cards.yaml``."""

import re
from collections.abc import Iterable
from types import MappingProxyType

from elamani_tarinana.content.files import Files
from elamani_tarinana.content.model import HOWS, Card, Deck, Link, Point
from elamani_tarinana.content.reader import Reader

_STATEMENT = re.compile(r"[AB]\d\d-\d\d")


def read_deck(files: Files, language: str) -> Deck:
    """Return the practice cards in their order; what is wrong goes to the notes of ``files``."""
    marks = files.structure("cards.yaml")
    words = files.table(f"{language}/cards.yaml")
    texts = words.table("cards")
    rows = tuple(marks.rows("cards"))
    known = tuple(each.id() for each in rows)
    _note_doubled(rows, known)
    cards = tuple(_card(each, texts, known) for each in rows)
    reasons = marks.table("not_retold")
    deck = Deck(cards, MappingProxyType({each: reasons.text(each) for each in reasons.names()}))
    for reader in (texts, words, marks):
        reader.done("unknown-language-id" if reader is texts else "unknown-field")
    return deck


def _card(marks: Reader, texts: Reader, known: tuple[str, ...]) -> Card:
    own = marks.id()
    words = texts.table(own)
    retold = _statements(marks)
    short, long = _points(marks, words, "short"), _points(marks, words, "long")
    every = dict.fromkeys((*retold, *(each for point in (*short, *long) for each in point.statements)))
    card = Card(
        id=own,
        title=words.text("title"),
        short=short,
        long=long,
        planning=words.texts("planning"),
        developing=words.texts("developing"),
        evaluating=words.texts("evaluating"),
        statements=tuple(every),
        links=tuple(_link(each, known) for each in marks.maybe_rows("links")),
    )
    marks.done()
    words.done()
    return card


def _points(marks: Reader, words: Reader, side: str) -> tuple[Point, ...]:
    texts = words.table(side)
    rows = tuple(marks.rows(side))
    points = tuple(_point(each, texts) for each in rows)
    _note_doubled(rows, tuple(point.id for point in points))
    texts.done("unknown-language-id")
    return points


def _point(marks: Reader, texts: Reader) -> Point:
    own = marks.id()
    point = Point(own, texts.text(own), _statements(marks), marks.flag("may_be_old"))
    if not point.statements:
        marks.note("missing", "statements")
    marks.done()
    return point


def _link(marks: Reader, known: tuple[str, ...]) -> Link:
    link = Link(marks.id("to"), marks.pick("how", HOWS), _statements(marks))
    if link.to not in known:
        marks.note("unknown-id", "to")
    if link.how == "stated" and not link.statements:
        marks.note("missing", "statements")
    marks.done()
    return link


def _statements(marks: Reader) -> tuple[str, ...]:
    found = marks.maybe_texts("statements")
    for index, each in enumerate(found):
        if each and not _STATEMENT.fullmatch(each):
            marks.note("bad-id", "statements", index)
    return found


def _note_doubled(rows: Iterable[Reader], ids: tuple[str, ...]) -> None:
    for index, row in enumerate(rows):
        if ids[index] in ids[:index]:
            row.note("duplicate-id", "id")

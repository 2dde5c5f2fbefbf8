"""Reads the practice cards: structure from ``cards.yaml``, words from ``<language>/cards.yaml``."""

from collections.abc import Iterable
from types import MappingProxyType

from elamani_tarinana.content.files import Files
from elamani_tarinana.content.model import HOWS, Card, Check, Deck, Link, Point
from elamani_tarinana.content.provenance import read_statements
from elamani_tarinana.content.reader import Reader


def read_deck(files: Files, language: str) -> Deck:
    """Return the practice cards in their order; what is wrong goes to the notes of ``files``."""
    marks = files.structure("cards.yaml")
    words = files.table(f"{language}/cards.yaml")
    texts = words.table("cards")
    rows = tuple(marks.rows("cards"))
    known = tuple(each.id() for each in rows)
    _note_doubled(rows, known)
    cards = tuple(_card(each, texts, known) for each in rows)
    reasons = marks.maybe_table("not_retold")
    check = words.table("check")
    left = MappingProxyType({each: reasons.text(each) for each in reasons.names()})
    deck = Deck(cards, left, check.text("done"), check.text("help"))
    for reader in (texts, check, words, marks):
        reader.done("unknown-language-id" if reader is texts else "unknown-field")
    return deck


def _card(marks: Reader, texts: Reader, known: tuple[str, ...]) -> Card:
    own = marks.id()
    words = texts.table(own)
    retold = read_statements(marks)
    short, long = _points(marks, words, "short"), _points(marks, words, "long")
    every = dict.fromkeys((*retold, *(each for point in (*short, *long) for each in point.statements)))
    card = Card(
        id=own,
        title=words.text("title"),
        short=short,
        long=long,
        planning=_checks(marks, words, "planning"),
        developing=_checks(marks, words, "developing"),
        evaluating=_checks(marks, words, "evaluating"),
        statements=tuple(every),
        links=tuple(_link(each, known) for each in marks.maybe_rows("links")),
    )
    asked = [check.id for check in card.checks]
    if len(asked) > len(set(asked)):
        marks.note("duplicate-id", "id")
    marks.done()
    words.done()
    return card


def _checks(marks: Reader, words: Reader, use: str) -> tuple[Check, ...]:
    ids = marks.ids(use)
    if not ids:
        marks.note("missing", use)
    texts = words.table(use)
    checks = tuple(Check(each, f"card.{marks.id()}.{each}", texts.text(each)) for each in ids)
    texts.done("unknown-language-id")
    return checks


def _points(marks: Reader, words: Reader, side: str) -> tuple[Point, ...]:
    texts = words.table(side)
    rows = tuple(marks.rows(side))
    points = tuple(_point(each, texts) for each in rows)
    _note_doubled(rows, tuple(point.id for point in points))
    texts.done("unknown-language-id")
    return points


def _point(marks: Reader, texts: Reader) -> Point:
    own = marks.id()
    point = Point(own, texts.text(own), read_statements(marks), marks.flag("may_be_old"))
    marks.done()
    return point


def _link(marks: Reader, known: tuple[str, ...]) -> Link:
    link = Link(marks.id("to"), marks.pick("how", HOWS), read_statements(marks))
    if link.to not in known:
        marks.note("unknown-id", "to")
    if link.how == "stated" and not link.statements:
        marks.note("missing", "statements")
    marks.done()
    return link


def _note_doubled(rows: Iterable[Reader], ids: tuple[str, ...]) -> None:
    for index, row in enumerate(rows):
        if ids[index] in ids[:index]:
            row.note("duplicate-id", "id")

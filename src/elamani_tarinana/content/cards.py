"""Reads the practice cards: structure from ``cards.yaml``, words from ``<language>/cards.yaml``."""

from collections.abc import Container
from types import MappingProxyType

from elamani_tarinana.content.files import Files
from elamani_tarinana.content.model import HOWS, Card, Check, Deck, Link, Point
from elamani_tarinana.content.provenance import read_statements
from elamani_tarinana.content.reader import Reader

_MAX_ENTRY = 100


def read_deck(files: Files, language: str) -> Deck:
    """Return the practice cards in their order; what is wrong goes to the notes of ``files``."""
    marks = files.structure("cards.yaml")
    words = files.table(f"{language}/cards.yaml")
    texts = words.table("cards")
    rows = tuple(marks.rows("cards"))
    known: set[str] = set()
    for each in rows:
        each.new_id(known)
    entries: set[str] = set()
    cards = tuple(_card(each, texts, known, entries) for each in rows)
    reasons = marks.maybe_table("not_retold")
    check = words.table("check")
    left = MappingProxyType({each: reasons.text(each) for each in reasons.names()})
    deck = Deck(cards, left, check.text("done"), check.text("help"))
    for reader in (texts, check, words, marks):
        reader.done("unknown-language-id" if reader is texts else "unknown-field")
    return deck


def _card(marks: Reader, texts: Reader, known: Container[str], entries: set[str]) -> Card:
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
        planning=_checks(marks, words, "planning", entries),
        developing=_checks(marks, words, "developing", entries),
        evaluating=_checks(marks, words, "evaluating", entries),
        statements=tuple(every),
        links=tuple(_link(each, known) for each in marks.maybe_rows("links")),
    )
    marks.done()
    words.done()
    return card


def _checks(marks: Reader, words: Reader, use: str, entries: set[str]) -> tuple[Check, ...]:
    ids = marks.ids(use)
    if not ids:
        marks.note("missing", use)
    texts = words.table(use)
    checks = tuple(Check(each, f"card.{marks.id()}.{each}", texts.text(each)) for each in ids)
    for index, check in enumerate(checks):
        if check.entry in entries:
            marks.note("duplicate-id", use, index)
        if len(check.entry) > _MAX_ENTRY:
            marks.note("bad-id", use, index)
        entries.add(check.entry)
    texts.done("unknown-language-id")
    return checks


def _points(marks: Reader, words: Reader, side: str) -> tuple[Point, ...]:
    texts = words.table(side)
    seen: set[str] = set()
    points = tuple(_point(each, texts, seen) for each in marks.rows(side))
    texts.done("unknown-language-id")
    return points


def _point(marks: Reader, texts: Reader, seen: set[str]) -> Point:
    own = marks.new_id(seen)
    point = Point(own, texts.text(own), read_statements(marks), marks.flag("may_be_old"))
    marks.done()
    return point


def _link(marks: Reader, known: Container[str]) -> Link:
    link = Link(marks.id("to"), marks.pick("how", HOWS), read_statements(marks))
    if link.to not in known:
        marks.note("unknown-id", "to")
    if link.how == "stated" and not link.statements:
        marks.note("missing", "statements")
    marks.done()
    return link

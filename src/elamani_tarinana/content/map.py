"""Reads the model as a map: structure from ``map.yaml``, words from ``<language>/map.yaml``."""

from collections.abc import Container

from elamani_tarinana.content.files import Files
from elamani_tarinana.content.model import HOWS, Map, Node, Way
from elamani_tarinana.content.provenance import read_statements
from elamani_tarinana.content.reader import Reader


def read_map(files: Files, language: str, cards: Container[str]) -> Map:
    """Return the map, empty where the pack has none; ``cards`` are the ids of the practice cards."""
    marks = files.maybe_structure("map.yaml")
    if marks is None:
        return Map("", (), ())
    words = files.table(f"{language}/map.yaml")
    titles, sentences = words.table("nodes"), words.table("links")
    known: set[str] = set()
    nodes = tuple(_node(each, titles, cards, known) for each in marks.rows("nodes"))
    seen: set[str] = set()
    ways = tuple(_way(each, sentences, known, seen) for each in marks.rows("links"))
    titles.done("unknown-language-id")
    sentences.done("unknown-language-id")
    found = Map(words.text("intro"), nodes, ways)
    words.done()
    marks.done()
    return found


def _node(marks: Reader, titles: Reader, cards: Container[str], seen: set[str]) -> Node:
    own = marks.new_id(seen)
    words = titles.table(own)
    node = Node(own, words.text("title"), words.text("about"), marks.maybe_text("card"), read_statements(marks))
    if node.card and node.card not in cards:
        marks.note("unknown-id", "card")
    words.done()
    marks.done()
    return node


def _way(marks: Reader, sentences: Reader, known: Container[str], seen: set[str]) -> Way:
    own = marks.new_id(seen)
    start, end = marks.text("from"), marks.text("to")
    way = Way(own, start, end, marks.pick("how", HOWS), sentences.text(own), read_statements(marks))
    for name, node in (("from", start), ("to", end)):
        if node not in known:
            marks.note("unknown-id", name)
    if way.how == "stated" and not way.statements:
        marks.note("missing", "statements")
    marks.done()
    return way

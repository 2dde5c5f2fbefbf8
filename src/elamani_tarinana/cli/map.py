"""``tarina map``: the model as a map of the practice cards. Needs no book and no passphrase."""

from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterator, Mapping

from ..book.asked import Workbook
from ..locale import Words
from .call import Call
from .output import give


def arguments(parser: ArgumentParser, t: Words) -> None:
    """This command has no options of its own."""


def run(call: Call) -> int:
    """Show the map."""
    workbook = call.workbook()
    give(call, _shape(workbook), _lines(call.words, workbook))
    return 0


def _shape(workbook: Workbook) -> dict[str, object]:
    told = workbook.map
    return {
        "intro": told.intro or None,
        "nodes": [
            {"id": node.id, "title": node.title, "about": node.about, "card": node.card} for node in told.nodes
        ],
        "links": [
            {"from": way.start, "to": way.end, "how": way.how, "text": way.text, "statements": way.statements}
            for way in told.ways
        ],
    }


def _lines(t: Words, workbook: Workbook) -> Iterator[str]:
    told = workbook.map
    if not told.nodes:
        yield t("This workbook has no map.")
        return
    yield told.intro
    stated, interpreted = _ways(workbook, "stated"), _ways(workbook, "interpreted")
    for node in told.nodes:
        yield from ("", node.title, f"  {node.about}")
        if node.card:
            yield t("  The card: {program} practice {card}", program="tarina", card=node.card)
        yield from stated.get(node.id, ())
    if interpreted:
        yield from ("", t("What we read between the lines; the cards do not say it"))
    for node in told.nodes:
        if node.id in interpreted:
            yield from ("", node.title, *interpreted[node.id])


def _ways(workbook: Workbook, how: str) -> Mapping[str, list[str]]:
    """By node, the links at it that are known so, each with where it leads."""
    titles = {each.id: each.title for each in workbook.map.nodes}
    found = defaultdict[str, list[str]](list)
    for way in workbook.map.ways:
        if way.how == how:
            for here, there in {(way.start, way.end), (way.end, way.start)}:
                found[here].append(f"  - {way.text} [{titles[there]}]")
    return found

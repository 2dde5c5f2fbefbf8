"""``tarina map``: the model as a map of the practice cards. Needs no book and no passphrase."""

from argparse import ArgumentParser
from collections.abc import Iterator

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
    for node in told.nodes:
        yield from ("", node.title, f"  {node.about}")
        if node.card:
            yield t("  The card: {program} practice {card}", program="tarina", card=node.card)
        yield from _ways(workbook, node.id, "stated")
    interpreted = [node for node in told.nodes if any(True for _ in _ways(workbook, node.id, "interpreted"))]
    if interpreted:
        yield from ("", t("What we read between the lines; the cards do not say it"))
    for node in interpreted:
        yield from ("", node.title)
        yield from _ways(workbook, node.id, "interpreted")


def _ways(workbook: Workbook, node: str, how: str) -> Iterator[str]:
    """The links at a node, each with where it leads."""
    titles = {each.id: each.title for each in workbook.map.nodes}
    for way in workbook.map.ways:
        if way.how == how and node in (way.start, way.end):
            other = way.end if way.start == node else way.start
            yield f"  - {way.text} [{titles[other]}]"

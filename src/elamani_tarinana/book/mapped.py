"""The model as a map: what can be gone to from one of its nodes."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..content import How, Node, Workbook


@dataclass(frozen=True, slots=True)
class Step:
    """A way from a node: the sentence that tells of it, and the node at its other end."""

    text: str
    to: Node


def node_of(workbook: Workbook, node: str) -> Node:
    """The node with this id, which must be on the map."""
    return next(known for known in workbook.map.nodes if known.id == node)


def steps(workbook: Workbook, node: str, how: How) -> Iterator[Step]:
    """The ways from a node that the cards state, or those that we read between the lines."""
    for way in workbook.map.ways:
        if way.how == how and node in (way.start, way.end):
            yield Step(way.text, node_of(workbook, way.end if way.start == node else way.start))

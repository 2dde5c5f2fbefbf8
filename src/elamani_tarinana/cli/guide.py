"""``tarina guide``: what the workbook tells and nobody answers. Needs no book and no passphrase."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import groupby

from ..book.guide import Leaf, leaf_of, leaves
from ..locale import Words
from .call import Call
from .guide_lines import leaf_lines
from .guide_shapes import leaf_shape, listed_shape
from .output import give


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "id", metavar="ID", nargs="?", help=t("what to read; without it, all that there is to read")
    )


def run(call: Call) -> int:
    """Show one thing to read, or list them all."""
    workbook, t, named = call.workbook(), call.words, call.options.id
    if named is None:
        every = list(leaves(workbook, t))
        give(call, [listed_shape(leaf) for leaf in every], _list(t, every))
        return 0
    today = datetime.now(UTC).astimezone().date()
    leaf = leaf_of(workbook, named, t)
    give(call, leaf_shape(workbook, leaf, today), leaf_lines(t, workbook, leaf, today))
    return 0


def _list(t: Words, every: Iterable[Leaf]) -> Iterator[str]:
    for heading, several in groupby(every, lambda leaf: _heading(t, leaf)):
        yield heading
        for leaf in several:
            yield f"  {leaf.title}"
            yield f"    {leaf.id}"
        yield ""
    yield t("To read one of these: {program} guide ID", program="tarina")


def _heading(t: Words, leaf: Leaf) -> str:
    match leaf.kind, leaf.audience:
        case "page", "writer":
            return t("Pages for the writer")
        case "page", "worker":
            return t("Pages for the worker")
        case "page", _:
            return t("Pages for the one who leads a group")
        case "exercise", _:
            return t("Small exercises")
        case "example", _:
            return t("Examples by an imaginary writer, section by section")
        case "guidance", _:
            return t("Guidance for the worker, section by section")
    return t("For everybody")

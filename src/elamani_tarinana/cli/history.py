"""``tarina history``: the versions of one answer, the oldest first."""

from argparse import ArgumentParser
from collections.abc import Iterable

from ..book.look import history
from ..book.session import Book
from ..locale import Words
from ..story import Revision
from .call import Call
from .opened import look
from .reading import heading, moment_of_time
from .shapes import revision_shape


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument("id", metavar="ID", help=t("the question's id, as `tarina questions` prints it"))


def run(call: Call) -> int:
    """List the revisions of an entry."""
    return look(call, lambda book: _found(call, book))


def _found(call: Call, book: Book) -> tuple[object, Iterable[str]]:
    entry = call.options.id
    revisions = history(book, entry)
    current = {head.rid for head in book.story.heads(entry)}
    lines = [*heading(book, entry), *(_line(call.words, each, each.rid in current) for each in revisions)]
    shapes = [revision_shape(revision, revision.rid in current) for revision in revisions]
    return shapes, lines if revisions else [call.words("Nothing is written here yet.")]


def _line(t: Words, revision: Revision, current: bool) -> str:
    pieces = [moment_of_time(t, revision.time), revision.rid]
    if revision.device:
        pieces.append(t("on the machine {name}", name=revision.device))
    if revision.content is None:
        pieces.append(t("taken away"))
    elif revision.content.scribe:
        pieces.append(t("written down by {name}", name=revision.content.scribe))
    if current:
        pieces.append(t("in force now"))
    return " · ".join(pieces)

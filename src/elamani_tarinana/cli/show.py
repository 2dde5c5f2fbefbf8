"""``tarina show``: what was written, in book order."""

from argparse import ArgumentParser
from collections.abc import Iterable

from ..book.checking import Finding, damaged_media
from ..book.look import answers
from ..book.session import Book
from ..locale import Words
from ..story import Answer
from .call import Call
from .opened import look
from .reading import answer_lines
from .shapes import answer_shapes


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument("id", metavar="ID", nargs="*", help=t("the questions; without one, all of them"))
    parser.add_argument("--part", metavar="P", help=t("only the answers of this part"))


def run(call: Call) -> int:
    """Show answers."""
    return look(call, lambda book: _found(call, book), lambda book: _judged(call, book))


def _chosen(call: Call, book: Book) -> list[Answer]:
    return answers(book, call.options.id, call.options.part)


def _judged(call: Call, book: Book) -> Iterable[Finding]:
    return (*book.findings(), *damaged_media(book, _chosen(call, book)))


def _found(call: Call, book: Book) -> tuple[object, Iterable[str]]:
    found = _chosen(call, book)
    shapes = [shape for answer in found for shape in answer_shapes(book, answer)] if call.json else []
    lines = (line for answer in found for line in answer_lines(call.words, book, answer))
    return shapes, lines if found else [call.words("Nothing is written here yet.")]

"""``tarina search``: the answers that have all the words."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from ..book.look import search
from ..book.session import Book
from ..errors import WrongUsage
from ..locale import Words
from ..search import Found
from .call import Call
from .opened import look
from .reading import heading


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument("words", metavar="WORDS", nargs="+", help=t("the words; an answer must have all of them"))


def run(call: Call) -> int:
    """Find words."""
    words = " ".join(call.options.words)
    if not words.split():
        raise WrongUsage("no-words")
    return look(call, lambda book: _found(call.words, book, words))


def _found(t: Words, book: Book, words: str) -> tuple[object, Iterable[str]]:
    found = search(book, words)
    shapes = [asdict(each) for each in found]
    return shapes, _lines(book, found) if found else [t("Nothing was found.")]


def _lines(book: Book, found: list[Found]) -> Iterator[str]:
    for each in found:
        yield from heading(book, each.id)
        yield from dict.fromkeys(f"  {match.excerpt.strip()}" for match in each.matches)
        yield ""

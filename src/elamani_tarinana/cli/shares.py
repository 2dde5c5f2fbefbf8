"""``tarina shares``: the log of what was given to whom, for the writer alone."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator

from ..book.session import Book
from ..book.share import LoggedShare, shares
from ..locale import Words
from .call import Call
from .opened import look
from .reading import heading, moment_of_time
from .shapes import Shape


def arguments(parser: ArgumentParser, t: Words) -> None:
    """This command has no options of its own."""


def run(call: Call) -> int:
    """List what was given, oldest first."""
    return look(call, lambda book: _found(call.words, book))


def share_shape(share: LoggedShare) -> Shape:
    """One line of the log."""
    return {
        "share": share.id,
        "created": share.created,
        "to": [{"name": name, "fingerprint": digits} for name, digits in share.to],
        "purpose": share.purpose or None,
        "answers": [{"id": entry, "revision": rid} for entry, rid in share.given],
    }


def _found(t: Words, book: Book) -> tuple[object, Iterable[str]]:
    given = shares(book)
    lines = [line for share in given for line in _lines(t, book, share)]
    return [share_shape(share) for share in given], lines or [t("You have given nothing to anybody.")]


def _lines(t: Words, book: Book, share: LoggedShare) -> Iterator[str]:
    names = ", ".join(name for name, _ in share.to)
    yield t("{time}: given to {names}", time=moment_of_time(t, share.created), names=names)
    if share.purpose:
        yield t("Why: {purpose}", purpose=share.purpose)
    for entry in dict.fromkeys(entry for entry, _ in share.given):
        yield from heading(book, entry)
    yield ""

"""``tarina practice-book``: the story of an imaginary writer as a book of its own, to train with and to show."""

from argparse import ArgumentParser
from pathlib import Path

from ..book.practise import make_practice_book, require_example
from ..book.session import real_surroundings
from ..book.start import cost_of
from ..locale import Words
from .call import Call
from .output import give, tell

_MEMORY = 64
"""The passphrase is no secret: a costly guess would guard nothing, and a cheap one opens soon everywhere."""


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "folder", metavar="DIR", help=t("an empty or a new folder, where the practice book is made")
    )


def run(call: Call) -> int:
    """Make a practice book."""
    t, folder, workbook = call.words, Path(call.options.folder).absolute(), call.workbook()
    example = require_example(workbook)
    around = real_surroundings(call.places.state)
    make_practice_book(around, folder, workbook, cost_of(_MEMORY))
    lines = [
        t("Folder: {folder}", folder=folder),
        t("Passphrase: {passphrase}", passphrase=example.passphrase),
        t("Writer: {writer}", writer=example.writer),
    ]
    shape = {"vault": str(folder), "passphrase": example.passphrase, "writer": example.writer}
    give(call, shape, lines)
    tell(t("The practice book is ready. Its story is invented, and nobody is meant by it."))
    tell(t("To open it: {program} --vault {folder}", program="tarina", folder=folder))
    tell(t("Do not write about yourself in it: its passphrase is no secret."))
    return 0

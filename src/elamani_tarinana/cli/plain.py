"""``tarina plain``: the same book line by line, for screen readers, braille displays and slow lines."""

import sys
from argparse import ArgumentParser

from ..locale import Words
from ..plain import main as plain
from .call import Call
from .inputs import MOST_TEXT, first_line


def arguments(parser: ArgumentParser, t: Words) -> None:
    """This command has no options of its own."""


def run(call: Call) -> int:
    """Talk through the book."""
    call.require_whole_pack()
    return plain.run(
        places=call.places,
        language=call.language,
        workbook=call.workbook_folder,
        passphrase=_given(call.passphrase_file),
    )


def _given(source: str | None) -> str | None:
    """The passphrase that comes with the call; from standard input it is the line before all others."""
    if source != "-" or sys.stdin is None:
        return None if source is None else first_line(source)
    with open(sys.stdin.fileno(), "rb", buffering=0, closefd=False) as first:
        return first.readline(MOST_TEXT).decode("utf-8-sig", "replace").rstrip("\r\n")

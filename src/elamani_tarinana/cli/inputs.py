"""What a command reads: files, standard input, and the terminal."""

import sys
from getpass import getpass

from ..book.start import SHORTEST_PASSPHRASE
from ..errors import Refusal, WrongUsage
from ..locale import Words

MOST_TEXT = 16 * 2**20
MOST_PHOTO = 64 * 10**6
_MISSING = "passphrase-missing"


def read_bytes(source: str, limit: int) -> bytes:
    """The bytes of a file, or of standard input where ``source`` is ``-``; ``limit`` and one more at the most.

    Raises ``Refusal`` ``file-not-found`` or ``file-unreadable``.
    """
    try:
        if source == "-":
            return _standard_input(limit)
        with open(source, "rb") as file:  # noqa: PTH123 - a path as it was typed
            return file.read(limit + 1)
    except FileNotFoundError:
        raise Refusal("file-not-found", path=source) from None
    except OSError:
        raise Refusal("file-unreadable", path=source) from None


def _standard_input(limit: int) -> bytes:
    """What comes in there; a program can be started with its streams closed."""
    if sys.stdin is None:
        raise Refusal("file-unreadable", path="-")
    return sys.stdin.buffer.read(limit + 1)


def read_text(source: str) -> str:
    """A text in UTF-8, with or without its mark, and without the line ends that a file closes with.

    Raises ``Refusal`` ``not-utf8`` or ``too-large``, and as ``read_bytes`` does.
    """
    data = read_bytes(source, MOST_TEXT)
    if len(data) > MOST_TEXT:
        raise Refusal("too-large")
    try:
        return data.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise Refusal("not-utf8", path=source) from None


def first_line(source: str) -> str:
    """The first line of a text, without its end."""
    return read_text(source).split("\n", 1)[0].removesuffix("\r")


def on_terminal() -> bool:
    """Whether a person can be asked."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def ask(prompt: str, missing: str) -> str:
    """What the person types, unseen.

    Raises ``WrongUsage`` with the code ``missing`` where nobody can be asked, or nothing is said.
    """
    if not on_terminal():
        raise WrongUsage(missing)
    try:
        typed = getpass(prompt, sys.stderr)
    except EOFError:
        typed = ""
    if not typed:
        raise WrongUsage(missing)
    return typed


def passphrase(words: Words, source: str | None) -> str:
    """The passphrase from ``source``, or from the person; raises ``WrongUsage`` ``passphrase-missing``."""
    if source is None:
        return ask(words("Passphrase: "), _MISSING)
    given = first_line(source)
    if not given:
        raise WrongUsage(_MISSING)
    return given


def new_passphrase(words: Words, source: str | None) -> str:
    """A new passphrase from ``source``, or typed twice.

    Raises ``WrongUsage`` ``passphrase-missing``, ``Refusal`` ``passphrases-differ``.
    """
    if source is not None:
        return passphrase(words, source)
    typed = ask(words("New passphrase, at least {shortest} characters: ", shortest=SHORTEST_PASSPHRASE), _MISSING)
    if typed != ask(words("The same again: "), _MISSING):
        raise Refusal("passphrases-differ")
    return typed

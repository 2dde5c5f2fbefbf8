"""Reads the words that passphrases are made of: ``<language>/words.txt``, one word a line."""

import re
from pathlib import Path

from elamani_tarinana.content.files import MAX_BYTES, Files
from elamani_tarinana.content.findings import Finding, Problem

WORDS = 6**5
_WORD = re.compile(r"[a-z]+")


def read_words(files: Files, language: str) -> tuple[str, ...]:
    """Return the words of ``language`` in the order of the file; what is wrong goes to the notes of ``files``.

    ``files`` is the pack, ``language`` the name of a folder in it. Lines that begin with ``#`` are remarks. Noted
    with its line is what is no word of the letters a–z, what stood before already, and what is out of the order
    of the alphabet; with line 0 a file that is missing or too large, that holds no word, or another number of
    words than 7,776. What is no word or stood before is left out.
    """
    name = f"{language}/words.txt"
    try:
        text = _text(files.pack / name)
    except _UnreadableError as fault:
        files.notes.append(Finding(name, fault.line, "", fault.problem))
        return ()
    words: dict[str, None] = {}
    last = ""
    for line, word in enumerate(text.removesuffix("\n").split("\n") if text else (), start=1):
        if word.startswith("#"):
            continue
        problem = _problem(word, last, words)
        if problem:
            files.notes.append(Finding(name, line, "", problem))
        if _WORD.fullmatch(word):
            words[word] = None
            last = word
    if len(words) != WORDS:
        files.notes.append(Finding(name, 0, "", "wrong-type" if words else "empty"))
    return tuple(words)


class _UnreadableError(Exception):
    """The file cannot be read as text: why, and on which line."""

    def __init__(self, problem: Problem, line: int) -> None:
        super().__init__(problem, line)
        self.problem: Problem = problem
        self.line = line


def _text(path: Path) -> str:
    try:
        if not path.is_file():  # a pipe would be waited for without end
            raise _UnreadableError("missing", 0)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        raise _UnreadableError("missing", 0) from None
    if len(data) > MAX_BYTES:
        raise _UnreadableError("too-large", 0)
    try:
        return data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise _UnreadableError("not-utf8", data.count(b"\n", 0, error.start) + 1) from None


def _problem(word: str, last: str, before: dict[str, None]) -> Problem | None:
    if not word:
        return "empty"
    if word in before:
        return "duplicate-id"
    if not _WORD.fullmatch(word) or word < last:
        return "unknown-value"
    return None

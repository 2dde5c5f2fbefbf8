"""Output: data to standard output, sentences to standard error, both safe for any terminal."""

import json
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TextIO

from ..book.typed import clean, clean_line
from .call import Call


def give(call: Call, data: object, lines: Iterable[str]) -> None:
    """Print a command's data: for a program one JSON document, for a person ``lines``."""
    if call.json:
        _print_json(data)
    else:
        _print(sys.stdout, "".join(f"{clean(line)}\n" for line in lines), "replace")


def give_failure(code: str, message: str) -> None:
    """Print the JSON document of a failure."""
    _print_json({"error": {"code": code, "message": clean_line(message)}})


def tell(line: str) -> None:
    """Say one line to the person."""
    _print(sys.stderr, f"{clean_line(line)}\n", "replace")


def flush() -> None:
    """Let everything printed reach where it goes; raises ``OSError``."""
    if _is_open(sys.stdout):
        sys.stdout.flush()


def _print_json(data: object) -> None:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    _print(sys.stdout, clean(json.dumps(data, ensure_ascii=False, indent=2)) + "\n", "strict")


def _is_open(stream: TextIO | None) -> bool:
    """Whether there is a stream at all: a program can be started with its streams closed."""
    return stream is not None


def _print(stream: TextIO, text: str, errors: str) -> None:
    if not _is_open(stream):
        return
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors=errors)
    stream.write(text)
    stream.flush()

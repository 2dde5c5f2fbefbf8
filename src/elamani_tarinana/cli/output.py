"""Output: data to standard output, sentences to standard error, both safe for any terminal."""

import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

from ..book.typed import clean, clean_line
from ..errors import InUse, Refusal
from .call import Call

_BREAKS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}
"""What ends a line for some and may stand in the name of a file; in a JSON text none of them may become one."""


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
    """Say one line to the person. What was done stays done where nobody can be told."""
    with suppress(Refusal):
        _print(sys.stderr, f"{clean_line(line)}\n", "replace")


def flush() -> None:
    """Let everything printed reach where it goes; raises ``Refusal`` or ``InUse`` ``output-closed``."""
    _print(sys.stdout, "", "replace")


def _print_json(data: object) -> None:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    document = json.dumps(data, ensure_ascii=False, indent=2).translate(_BREAKS)
    _print(sys.stdout, f"{clean(document)}\n", "strict")


def _is_open(stream: TextIO | None) -> bool:
    """Whether there is a stream at all: a program can be started with its streams closed."""
    return stream is not None


def _print(stream: TextIO, text: str, errors: str) -> None:
    if not _is_open(stream):
        return
    try:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=errors)
        stream.write(text)
        stream.flush()
    except OSError as error:
        _drop(stream)
        kind = Refusal if isinstance(error, BrokenPipeError) else InUse
        raise kind("output-closed") from None


def _drop(stream: TextIO) -> None:
    """Let what is left of the output go nowhere, so that the interpreter does not stumble on it at its end."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - a device
        os.dup2(nowhere.fileno(), stream.fileno())

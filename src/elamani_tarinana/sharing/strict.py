"""Strict reading of what comes from others: JSON within bounds, no name twice, no name unexpected.

Every refusal is a ``ValueError`` without the text in it.
"""

from collections.abc import Iterable
from datetime import datetime
from re import DOTALL
from re import compile as pattern
from typing import Any

from ..vault.values import is_time
from ..vault.values import read_json as read_any_json

LARGEST_JSON = 16 * 2**20
DEEPEST = 16
MOST_CONTAINERS = 100_000
MOST_ITEMS = 200_000

_STRING = pattern(rb'"(?:[^"\\]|\\.)*+"', DOTALL)
_BUT_MARKS = bytes(set(range(256)) - set(b"[]{},"))
_ENTRY = pattern(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_LONGEST_ENTRY = 200


def read_json(data: bytes) -> Any:  # noqa: ANN401 - what it is, the caller checks
    """The value of a JSON document in UTF-8, its size judged before anything is made of it."""
    if len(data) > LARGEST_JSON or not _is_bounded(data):
        raise ValueError("JSON too large or too deep")
    return read_any_json(data)


def require(value: object, names: Iterable[str]) -> dict[str, Any]:
    """``value``, if it is an object with exactly these names."""
    if not isinstance(value, dict) or value.keys() != set(names):
        raise ValueError("other names than expected")
    return value


def items(value: object) -> list[Any]:
    """``value``, if it is a list."""
    if not isinstance(value, list):
        raise ValueError("no list")  # noqa: TRY004 - one kind of refusal for every wrong value
    return value


def text(value: object, longest: int = LARGEST_JSON) -> str:
    """``value``, if it is a text of at most ``longest`` characters."""
    if not isinstance(value, str) or len(value) > longest:
        raise ValueError("no text")
    return value


def number(value: object, low: int, high: int) -> int:
    """``value``, if it is a whole number in a range."""
    if type(value) is not int or not low <= value <= high:
        raise ValueError("no number in range")
    return value


def hex_bytes(value: object, size: int) -> str:
    """``value``, if it is ``size`` bytes in lower-case hex."""
    found = text(value, 2 * size)
    if len(found) != 2 * size or not set(found) <= set("0123456789abcdef"):
        raise ValueError("no hex")
    return found


def moment_of_time(value: object) -> str:
    """``value``, if it is a time in UTC as ``2026-01-31T12:00:00Z``."""
    found = text(value)
    if not is_time(found):
        raise ValueError("no time")
    try:
        datetime.fromisoformat(found)
    except ValueError:
        raise ValueError("no day of the calendar, or no hour of it") from None
    return found


def entry_id(value: object) -> str:
    """``value``, if it is the id of a question as the content packs write it."""
    found = text(value, _LONGEST_ENTRY)
    if not _ENTRY.fullmatch(found):
        raise ValueError("no id")
    return found


def _is_bounded(data: bytes) -> bool:
    """Whether a document nests no deeper and holds no more lists, objects and items than we take."""
    marks = _STRING.sub(b"", data).translate(None, _BUT_MARKS)
    if marks.count(b",") > MOST_ITEMS:
        return False
    brackets = marks.replace(b",", b"")
    depth = 0
    for bracket in brackets[: 2 * MOST_CONTAINERS]:
        depth += 1 if bracket in b"[{" else -1
        if depth > DEEPEST:
            return False
    return len(brackets) <= 2 * MOST_CONTAINERS

"""The days that a pack may name, exactly or vaguely, and only such as the calendar has."""

import re
from datetime import date

_YEARS = range(1900, 2101)
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_YEAR = re.compile(r"[12][0-9]{3}")
_VAGUE = re.compile(r"[12][0-9]{3}(?:~|-2[1-4])?|[12][0-9]{2}X|@(?:[1-9]?[0-9]|1[0-2][0-9]|130)")


def is_date(text: str) -> bool:
    """Return whether ``text`` is ``2025``, ``2025-05`` or ``2025-05-31``, from 1900 to 2100."""
    return _in_calendar(text) and int(text[:4]) in _YEARS


def is_day(text: str) -> bool:
    """Return whether ``text`` is a whole day, ``2025-05-31``, from 1900 to 2100."""
    return is_date(text) and text.count("-") == 2


def is_vague(text: str) -> bool:
    """Return whether ``text`` is a date as the vault writes it: also a season, a span, an age."""
    first, span, last = text.partition("/")
    if span:
        return all(map(_YEAR.fullmatch, (first, last))) and first <= last
    return _VAGUE.fullmatch(text) is not None or (_in_calendar(text) and text[0] in "12")


def _in_calendar(text: str) -> bool:
    found = _DATE.fullmatch(text)
    try:
        return found is not None and bool(date(*map(int, found.groups("1"))))
    except ValueError:
        return False

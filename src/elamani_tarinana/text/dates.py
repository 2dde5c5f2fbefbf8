"""Vague dates: when something happened, as exactly as a person knows it.

The written form is the one of the command line and the files, a small part of EDTF (ISO 8601-2) and an age::

    (empty) · 1974 · 1974-06 · 1974-06-15 · 1974-22 · 197X · 1974~ · 1974/1978 · @7
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from elamani_tarinana.errors import WrongUsage

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
FIRST_YEAR, LAST_YEAR, HIGHEST_AGE = 1000, 2999, 130

Order = tuple[int, int, int]
"""Year, month and day to sort by; 0 where the date is silent."""


class DateKind(StrEnum):
    """How exactly a date is known; beside each the numbers that ``VagueDate.parts`` holds."""

    UNKNOWN = "unknown"
    """()"""
    YEAR = "year"
    """(year)"""
    MONTH = "month"
    """(year, month 1–12)"""
    DAY = "day"
    """(year, month, day)"""
    SEASON = "season"
    """(year, season 21–24: spring, summer, autumn, winter)"""
    DECADE = "decade"
    """(first year of the decade)"""
    ABOUT = "about"
    """(year)"""
    SPAN = "span"
    """(first year, last year)"""
    AGE = "age"
    """(years of age)"""


_FORMS: dict[DateKind, str] = {
    DateKind.UNKNOWN: "",
    DateKind.YEAR: "{0:04}",
    DateKind.MONTH: "{0:04}-{1:02}",
    DateKind.DAY: "{0:04}-{1:02}-{2:02}",
    DateKind.SEASON: "{0:04}-{1}",
    DateKind.ABOUT: "{0:04}~",
    DateKind.SPAN: "{0:04}/{1:04}",
    DateKind.AGE: "@{0}",
}
_GRAMMAR = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (DateKind.UNKNOWN, r""),
        (DateKind.YEAR, r"([0-9]{4})"),
        (DateKind.SEASON, r"([0-9]{4})-(2[1-4])"),
        (DateKind.MONTH, r"([0-9]{4})-([0-9]{2})"),
        (DateKind.DAY, r"([0-9]{4})-([0-9]{2})-([0-9]{2})"),
        (DateKind.DECADE, r"([0-9]{3})X"),
        (DateKind.ABOUT, r"([0-9]{4})~"),
        (DateKind.SPAN, r"([0-9]{4})/([0-9]{4})"),
        (DateKind.AGE, r"@(0|[1-9][0-9]{0,2})"),
    )
)
_SEASON_MONTH = {SPRING: 3, SUMMER: 6, AUTUMN: 9, WINTER: 12}


def _year(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


def _day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


_HOLDS: dict[DateKind, Callable[..., bool]] = {
    DateKind.UNKNOWN: lambda: True,
    DateKind.YEAR: _year,
    DateKind.MONTH: lambda year, month: _year(year) and 1 <= month <= 12,
    DateKind.DAY: lambda year, month, day: _year(year) and _day(year, month, day),
    DateKind.SEASON: lambda year, season: _year(year) and season in _SEASON_MONTH,
    DateKind.DECADE: lambda year: _year(year) and year % 10 == 0,
    DateKind.ABOUT: _year,
    DateKind.SPAN: lambda first, last: _year(first) and _year(last) and first <= last,
    DateKind.AGE: lambda age: 0 <= age <= HIGHEST_AGE,
}


@dataclass(frozen=True, slots=True)
class VagueDate:
    """A date as exactly as it is known: ``parts`` are the numbers that ``kind`` names.

    Raises ``WrongUsage`` ``bad-date`` for a day, year, span or age that cannot be. ``str()`` writes it.
    """

    kind: DateKind = DateKind.UNKNOWN
    parts: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        try:
            holds = _HOLDS[self.kind](*self.parts)
        except TypeError:
            holds = False
        if not holds:
            raise WrongUsage("bad-date")

    @classmethod
    def parse(cls, text: str) -> "VagueDate":
        """Read the written form, to the letter. Raises ``WrongUsage("bad-date")``."""
        for kind, pattern in _GRAMMAR:
            if found := pattern.fullmatch(text):
                numbers = tuple(int(group) for group in found.groups())
                return cls(kind, (numbers[0] * 10,) if kind is DateKind.DECADE else numbers)
        raise WrongUsage("bad-date")

    def __str__(self) -> str:
        if self.kind is DateKind.DECADE:
            return f"{self.parts[0] // 10}X"
        return _FORMS[self.kind].format(*self.parts)

    def order(self, birth_year: int | None = None) -> Order:
        """Give what to sort by: the beginning of the date, the vaguer first where two begin together.

        An age needs ``birth_year`` to stand among the years; without it ages follow all years, and an
        unknown date comes last.
        """
        match self.kind, self.parts:
            case DateKind.UNKNOWN, _:
                return (LAST_YEAR + 2, 0, 0)
            case DateKind.AGE, (age,):
                return (LAST_YEAR + 1, age, 0) if birth_year is None else (birth_year + age, 0, 0)
            case DateKind.SEASON, (year, season):
                return (year, _SEASON_MONTH[season], 0)
            case DateKind.SPAN, (first, _):
                return (first, 0, 0)
        year, month, day = (*self.parts, 0, 0)[:3]
        return (year, month, day)

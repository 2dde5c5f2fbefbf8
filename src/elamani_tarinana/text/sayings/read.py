"""What the sayings of every language are read with: groups of a pattern in, a vague date out."""

import re
from collections.abc import Callable, Iterable, Sequence

from elamani_tarinana.text.dates import DateKind, VagueDate

Saying = tuple[re.Pattern[str], Callable[..., VagueDate | None]]

YEAR4 = "[12][0-9]{3}"
YEAR2 = r"[-'’–][3-9][0-9]"


def sayings(pairs: Iterable[tuple[str, Callable[..., VagueDate | None]]]) -> tuple[Saying, ...]:
    """The patterns, compiled, each with its reader; a reader gets the groups that took part."""
    return tuple((re.compile(pattern), reader) for pattern, reader in pairs)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


def century(year: str) -> int:
    """A year of four digits, or one of two after its mark: the 1900s."""
    return int(year) if len(year) == 4 else 1900 + int(year[1:])


def year(text: str) -> VagueDate:
    """A year."""
    return VagueDate(DateKind.YEAR, (century(text),))


def about(*years: str) -> VagueDate:
    """About a year."""
    return VagueDate(DateKind.ABOUT, (century(years[0]),))


def span(first: str, last: str) -> VagueDate:
    """From a year to another, which may leave out the digits that they share."""
    return VagueDate(DateKind.SPAN, (int(first), int(first[: 4 - len(last)] + last)))


def decade(digits: str) -> VagueDate | None:
    """Leave out the tens and the twenties, which may be of two centuries, and whole centuries."""
    if len(digits) == 4:
        return None if digits.endswith("00") else VagueDate(DateKind.DECADE, (int(digits),))
    if digits in {"10", "20"}:
        return None
    return VagueDate(DateKind.DECADE, (2000 if digits == "00" else 1900 + int(digits),))


def months(names: Sequence[Sequence[str]]) -> tuple[dict[str, int], str]:
    """The numbers of the months by each of their names, and a pattern for any of the names."""
    numbers = {name: number for number, each in enumerate(names, 1) for name in each}
    return numbers, any_of(numbers)


def day_reader(numbers: dict[str, int]) -> Callable[[str, str, str], VagueDate]:
    """A reader of a day, a month by its name or number, and a year."""

    def read(day: str, month: str, text: str) -> VagueDate:
        number = int(month) if month.isdigit() else numbers[month]
        return VagueDate(DateKind.DAY, (century(text), number, int(day)))

    return read


def month_reader(numbers: dict[str, int]) -> Callable[[str, str], VagueDate]:
    """A reader of a month by its name or number, and a year."""

    def read(month: str, text: str) -> VagueDate:
        number = int(month) if month.isdigit() else numbers[month]
        return VagueDate(DateKind.MONTH, (century(text), number))

    return read


def season_reader(seasons: dict[str, int]) -> Callable[[str, str], VagueDate]:
    """A reader of a season by its name, and a year."""
    return lambda name, text: VagueDate(DateKind.SEASON, (century(text), seasons[name]))


def age_reader(ages: dict[str, int]) -> Callable[[str], VagueDate]:
    """A reader of an age in figures or in words."""
    return lambda age: VagueDate(DateKind.AGE, (int(age) if age.isdigit() else ages[age],))

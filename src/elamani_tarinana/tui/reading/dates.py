"""A vague date in words."""

from datetime import datetime

from ...book.texts import AUTUMN, SPRING, SUMMER, WINTER, DateKind, vague_date
from ...locale import Words


def date_words(t: Words, written: str) -> str:
    """A kept date as it is said; an empty text where it is not known."""
    date = vague_date(written)
    match date.kind, date.parts:
        case DateKind.YEAR, (year,):
            return str(year)
        case DateKind.MONTH, (year, month):
            return t("{month}/{year}", month=month, year=year)
        case DateKind.DAY, (year, month, day):
            return t("{day}.{month}.{year}", day=day, month=month, year=year)
        case DateKind.SEASON, (year, season):
            return _season(t, season, year)
        case DateKind.DECADE, (year,):
            return t("the {year}s", year=year)
        case DateKind.ABOUT, (year,):
            return t("about {year}", year=year)
        case DateKind.SPAN, (first, last):
            return f"{first}–{last}"
        case DateKind.AGE, (age,):
            return t("aged {age}", age=age)
    return ""


def _season(t: Words, season: int, year: int) -> str:
    names = {
        SPRING: t("spring {year}", year=year),
        SUMMER: t("summer {year}", year=year),
        AUTUMN: t("autumn {year}", year=year),
        WINTER: t("winter {year}", year=year),
    }
    return names[season]


def day_words(t: Words, time: str) -> str:
    """The day of a time (RFC 3339), by this machine's clock."""
    when = datetime.fromisoformat(time).astimezone()
    return t("{day}.{month}.{year}", day=when.day, month=when.month, year=when.year)


def moment_in_time(t: Words, time: str) -> str:
    """The day and the time of day of a time (RFC 3339), by this machine's clock."""
    when = datetime.fromisoformat(time).astimezone()
    return t("{day} at {time}", day=day_words(t, time), time=f"{when:%H:%M}")

"""Vague dates as people say them: "kesällä 1974", "1970-luvulla", "7-vuotiaana"."""

from datetime import date

from ..errors import Refusal
from ..locale import Words
from ..text.dates import AUTUMN, SPRING, SUMMER, WINTER, DateKind, VagueDate

_MONTHS = (
    "in January {year}",
    "in February {year}",
    "in March {year}",
    "in April {year}",
    "in May {year}",
    "in June {year}",
    "in July {year}",
    "in August {year}",
    "in September {year}",
    "in October {year}",
    "in November {year}",
    "in December {year}",
)
_SEASONS = {
    SPRING: "in spring {year}",
    SUMMER: "in summer {year}",
    AUTUMN: "in autumn {year}",
    WINTER: "in winter {year}",
}


def read_written(written: str) -> VagueDate | None:
    """The date that the written form says; None where it is no written form."""
    try:
        return VagueDate.parse(written)
    except Refusal:
        return None


def say_date(when: VagueDate, t: Words) -> str:
    """The date in words; empty where nothing is known."""
    match when.kind, when.parts:
        case DateKind.YEAR, (year,):
            return str(year)
        case DateKind.MONTH, (year, month):
            return t(_MONTHS[month - 1], year=year)
        case DateKind.DAY, (year, month, day):
            return say_day(date(year, month, day), t)
        case DateKind.SEASON, (year, season):
            return t(_SEASONS[season], year=year)
        case DateKind.DECADE, (year,):
            return t("in the {year}s", year=year)
        case DateKind.ABOUT, (year,):
            return t("about {year}", year=year)
        case DateKind.SPAN, (first, last):
            return f"{first}–{last}"
        case DateKind.AGE, (age,):
            return t("aged {age}", age=age) if age else t("as a baby")
    return ""


def say_day(day: date, t: Words) -> str:
    """A day as a date of the language."""
    return t("{day}/{month}/{year}", day=day.day, month=day.month, year=day.year)

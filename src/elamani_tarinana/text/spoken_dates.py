"""What Finnish people type for a date, read into a ``VagueDate``: "kesällä 1974", "7-vuotiaana", "noin 1974"."""

import re
from collections.abc import Callable

from elamani_tarinana.errors import Refusal
from elamani_tarinana.text.clean import clean_line
from elamani_tarinana.text.dates import AUTUMN, SPRING, SUMMER, WINTER, DateKind, VagueDate

_SEASONS = {"kev": SPRING, "kes": SUMMER, "syk": AUTUMN, "tal": WINTER}
_MONTHS = (
    *("tammi", "helmi", "maalis", "huhti", "touko", "kesä"),
    *("heinä", "elo", "syys", "loka", "marras", "joulu"),
)
_AGES = {
    "vastasyntyneenä": 0,
    "vauvana": 0,
    "yksi": 1,
    "kaksi": 2,
    "kolmi": 3,
    "kolme": 3,
    "neli": 4,
    "neljä": 4,
    "viisi": 5,
    "kuusi": 6,
    "seitsen": 7,
    "seitsemän": 7,
    "kahdeksan": 8,
    "yhdeksän": 9,
    "kymmen": 10,
    "kymmenen": 10,
}
_YEAR = r"(?:vuonna |vuoden |v\.? ?)?((?:[12][0-9]{3})|[-'’–][3-9][0-9])"
_MONTH = "(" + "|".join(_MONTHS) + ")kuu"
_ABOUT = r"(?:noin|n\.|suunnilleen|suurin piirtein|ehkä|joskus)"
_NEAR = r"(?:tienoilla|tienoissa|paikkeilla|maissa|vaiheilla)"


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else 1900 + int(year[1:])


def _span(first: str, last: str) -> VagueDate:
    return VagueDate(DateKind.SPAN, (int(first), int(first[: 4 - len(last)] + last)))


def _decade(digits: str) -> VagueDate | None:
    """Leave out "10-luku" and "20-luku", which may be of two centuries, and whole centuries."""
    if len(digits) == 4:
        return None if digits.endswith("00") else VagueDate(DateKind.DECADE, (int(digits),))
    if digits in {"10", "20"}:
        return None
    return VagueDate(DateKind.DECADE, (2000 if digits == "00" else 1900 + int(digits),))


def _day(day: str, month: str, year: str) -> VagueDate:
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    return VagueDate(DateKind.DAY, (_century(year), number, int(day)))


def _month(month: str, year: str) -> VagueDate:
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    return VagueDate(DateKind.MONTH, (_century(year), number))


def _season(name: str, year: str) -> VagueDate:
    return VagueDate(DateKind.SEASON, (_century(year), _SEASONS[name[:3]]))


def _age(age: str) -> VagueDate:
    return VagueDate(DateKind.AGE, (int(age) if age.isdigit() else _AGES[age],))


def _year(year: str) -> VagueDate:
    return VagueDate(DateKind.YEAR, (_century(year),))


def _about(*years: str | None) -> VagueDate:
    return VagueDate(DateKind.ABOUT, (_century(next(year for year in years if year)),))


_SAYINGS: tuple[tuple[re.Pattern[str], Callable[..., VagueDate | None]], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"{_YEAR}", _year),
        (
            rf"(kevät|kevään|keväällä|kesä|kesän|kesällä|syksy|syksyn|syksyllä|talvi|talven|talvella) {_YEAR}",
            _season,
        ),
        (rf"{_MONTH}(?:n|ssa|ta)? {_YEAR}", _month),
        (r"([0-9]{1,2}) ?[/.] ?([12][0-9]{3})", _month),
        (r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([12][0-9]{3}|[-'’–][3-9][0-9])", _day),
        (rf"([0-9]{{1,2}})\.? {_MONTH}(?:n|ssa|ta)? {_YEAR}", _day),
        (r"([12][0-9]{2}0|[0-9]0)[- ]?lu(?:ku|vulla|vun)(?: \w+)?", _decade),
        (rf"{_ABOUT} {_YEAR}|{_YEAR} {_NEAR}|{_YEAR} ?\?", _about),
        (r"(?:vuosina |v\.? ?)?([12][0-9]{3}) ?[-–—] ?([12][0-9]{3}|[0-9]{2})", _span),
        (r"vuodesta ([12][0-9]{3}) vuoteen ([12][0-9]{3})", _span),
        (r"([0-9]{1,3})[- ]?(?:vuotiaana|vuotias|v\.?|vuoden ikäisenä|vuoden iässä)", _age),
        (rf"({'|'.join(_AGES)})[- ]?(?:vuotiaana|vuotias)", _age),
        (r"(vastasyntyneenä|vauvana)", _age),
    )
)


def read_date(text: str) -> VagueDate | None:
    """Read a date as people type it, in the written form or in Finnish; None when it says no date for sure.

    Two digits mean the 1900s when they are 30 or more ("kesällä -74", "70-luvulla"); else nothing is guessed.
    """
    said = clean_line(text).casefold()
    try:
        return VagueDate.parse(said.upper())
    except Refusal:
        pass
    for pattern, reader in _SAYINGS:
        if found := pattern.fullmatch(said):
            try:
                return reader(*(group for group in found.groups() if group is not None))
            except Refusal:
                return None
    return None

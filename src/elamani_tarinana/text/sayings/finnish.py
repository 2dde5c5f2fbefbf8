"""Finnish: "kesällä 1974", "70-luvulla", "noin 1974", "7-vuotiaana"."""

from elamani_tarinana.text.dates import AUTUMN, SPRING, SUMMER, WINTER
from elamani_tarinana.text.sayings.read import (
    YEAR2,
    YEAR4,
    about,
    age_reader,
    any_of,
    day_reader,
    decade,
    month_reader,
    months,
    sayings,
    season_reader,
    span,
    year,
)

_NUMBERS, _MONTH = months(
    [
        [f"{name}kuu{ending}" for ending in ("", "n", "ssa", "ta")]
        for name in (
            *("tammi", "helmi", "maalis", "huhti", "touko", "kesä"),
            *("heinä", "elo", "syys", "loka", "marras", "joulu"),
        )
    ]
)
_SEASONS = {
    **dict.fromkeys(("kevät", "kevään", "keväällä"), SPRING),
    **dict.fromkeys(("kesä", "kesän", "kesällä"), SUMMER),
    **dict.fromkeys(("syksy", "syksyn", "syksyllä"), AUTUMN),
    **dict.fromkeys(("talvi", "talven", "talvella"), WINTER),
}
_AGES = {
    "yksi": 1,
    "kaksi": 2,
    **dict.fromkeys(("kolmi", "kolme"), 3),
    **dict.fromkeys(("neli", "neljä"), 4),
    "viisi": 5,
    "kuusi": 6,
    **dict.fromkeys(("seitsen", "seitsemän"), 7),
    "kahdeksan": 8,
    "yhdeksän": 9,
    **dict.fromkeys(("kymmen", "kymmenen"), 10),
}
_BORN = {"vastasyntyneenä": 0, "vauvana": 0}
_YEAR = rf"(?:vuonna |vuoden |v\.? ?)?({YEAR4}|{YEAR2})"
_ABOUT = r"(?:noin|n\.|suunnilleen|suurin piirtein|ehkä|joskus)"
_NEAR = r"(?:tienoilla|tienoissa|paikkeilla|maissa|vaiheilla)"

FINNISH = sayings(
    (
        (_YEAR, year),
        (rf"({any_of(_SEASONS)}) {_YEAR}", season_reader(_SEASONS)),
        (rf"({_MONTH}) {_YEAR}", month_reader(_NUMBERS)),
        (rf"([0-9]{{1,2}}) ?[/.] ?({YEAR4})", month_reader(_NUMBERS)),
        (rf"([0-9]{{1,2}})\. ?([0-9]{{1,2}})\. ?({YEAR4}|{YEAR2})", day_reader(_NUMBERS)),
        (rf"([0-9]{{1,2}})\.? ({_MONTH}) {_YEAR}", day_reader(_NUMBERS)),
        (r"([12][0-9]{2}0|[0-9]0)[- ]?lu(?:ku|vulla|vun)(?: \w+)?", decade),
        (rf"{_ABOUT} {_YEAR}|{_YEAR} {_NEAR}|{_YEAR} ?\?", about),
        (rf"(?:vuosina |v\.? ?)?({YEAR4}) ?[-–—] ?({YEAR4}|[0-9]{{2}})", span),
        (rf"vuodesta ({YEAR4}) vuoteen ({YEAR4})", span),
        (r"([0-9]{1,3})[- ]?(?:vuotiaana|vuotias|v\.?|vuoden ikäisenä|vuoden iässä)", age_reader(_AGES)),
        (rf"({any_of(_AGES)})[- ]?(?:vuotiaana|vuotias)", age_reader(_AGES)),
        (rf"({any_of(_BORN)})", age_reader(_BORN)),
    )
)

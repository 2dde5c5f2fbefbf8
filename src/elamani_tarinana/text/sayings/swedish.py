"""Swedish: "sommaren 1974", "på 70-talet", "omkring 1974", "vid 7 års ålder"."""

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
        [name]
        for name in (
            *("januari", "februari", "mars", "april", "maj", "juni"),
            *("juli", "augusti", "september", "oktober", "november", "december"),
        )
    ]
)
_SEASONS = {
    **dict.fromkeys(("vår", "våren"), SPRING),
    **dict.fromkeys(("sommar", "sommaren"), SUMMER),
    **dict.fromkeys(("höst", "hösten"), AUTUMN),
    **dict.fromkeys(("vinter", "vintern"), WINTER),
}
_AGES = {
    name: age
    for age, name in enumerate(
        ("ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"), 1
    )
}
_BORN = {"som baby": 0, "som nyfödd": 0, "som spädbarn": 0}
_YEAR = rf"(?:år )?({YEAR4}|{YEAR2})"
_ABOUT = r"(?:omkring|ungefär|cirka|ca\.?|runt|kanske|kring)"
_AGE = r"(?:när jag var |som |vid )"

SWEDISH = sayings(
    (
        (_YEAR, year),
        (rf"(?:på |om )?({any_of(_SEASONS)}) {_YEAR}", season_reader(_SEASONS)),
        (rf"(?:i )?({_MONTH}) {_YEAR}", month_reader(_NUMBERS)),
        (rf"(?:den )?([0-9]{{1,2}})\.? ({_MONTH}) {_YEAR}", day_reader(_NUMBERS)),
        (r"(?:på )?([12][0-9]{2}0|[0-9]0)[- ]?tal(?:et)?", decade),
        (rf"{_ABOUT} {_YEAR}", about),
        (rf"(?:åren )({YEAR4}) ?[-–—] ?({YEAR4}|[0-9]{{2}})", span),
        (rf"(?:från )?({YEAR4}) till ({YEAR4})", span),
        (rf"{_AGE}?([0-9]{{1,3}})[- ]?(?:års ålder|åring|år gammal|år)", age_reader(_AGES)),
        (rf"{_AGE}?({any_of(_AGES)})[- ]?(?:års ålder|åring|år gammal|år)", age_reader(_AGES)),
        (rf"({any_of(_BORN)})", age_reader(_BORN)),
    )
)

"""English: "summer 1974", "the 70s", "about 1974", "aged 7"."""

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
        [name] if name == "july" else [name, name[:3], f"{name[:3]}."]  # "jul" is Christmas in Swedish
        for name in (
            *("january", "february", "march", "april", "may", "june"),
            *("july", "august", "september", "october", "november", "december"),
        )
    ]
)
_SEASONS = {"spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "fall": AUTUMN, "winter": WINTER}
_AGES = {
    name: age
    for age, name in enumerate(
        (
            *("one", "two", "three", "four", "five", "six", "seven"),
            *("eight", "nine", "ten", "eleven", "twelve"),
        ),
        1,
    )
}
_BORN = {"as a baby": 0, "newborn": 0, "as a newborn": 0}
_YEAR = rf"(?:the year )?({YEAR4}|{YEAR2})"
_ABOUT = r"(?:about|around|circa|c\.|roughly|maybe|perhaps|sometime in)"
_THE = r"(?:in )?(?:the )?"

ENGLISH = sayings(
    (
        (rf"(?:in )?{_YEAR}", year),
        (rf"{_THE}({any_of(_SEASONS)}) (?:of )?{_YEAR}", season_reader(_SEASONS)),
        (rf"(?:in )?({_MONTH}) (?:of )?{_YEAR}", month_reader(_NUMBERS)),
        (rf"(?:on )?(?:the )?([0-9]{{1,2}})(?:st|nd|rd|th)? (?:of )?({_MONTH}),? {_YEAR}", day_reader(_NUMBERS)),
        (rf"([0-9]{{1,2}})/([0-9]{{1,2}})/({YEAR4})", day_reader(_NUMBERS)),
        (rf"{_THE}['’]?([12][0-9]{{2}}0|[0-9]0)['’]?s", decade),
        (rf"{_ABOUT} {_YEAR}", about),
        (rf"(?:from )?({YEAR4}) to ({YEAR4})", span),
        (r"(?:aged|age|at|at age|at the age of|when i was) ([0-9]{1,3})", age_reader(_AGES)),
        (r"([0-9]{1,3}) years? old", age_reader(_AGES)),
        (rf"(?:aged|age|at|at the age of|when i was) ({any_of(_AGES)})", age_reader(_AGES)),
        (rf"({any_of(_BORN)})", age_reader(_BORN)),
    )
)

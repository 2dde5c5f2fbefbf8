"""A moment of the life-line in one line: ``DATE;FEELING;TITLE``, as the command line takes it."""

import re

from elamani_tarinana.errors import WrongUsage
from elamani_tarinana.text.clean import clean_line
from elamani_tarinana.text.dates import VagueDate

LOWEST_FEELING, HIGHEST_FEELING = -5, 5

_FEELING = re.compile(r"[+\-\u2212]?[0-5]")


def parse_moment(line: str) -> tuple[VagueDate, int | None, str]:
    """Split ``line`` at its first two semicolons into date, feeling (−5…5, or None when empty) and title.

    Raises ``WrongUsage``: ``bad-moment`` (no three parts, or nothing in them), ``bad-date``, ``bad-feeling``.
    """
    parts = [clean_line(part) for part in line.split(";", 2)]
    if len(parts) != 3 or not any(parts):
        raise WrongUsage("bad-moment")
    date, feeling, title = parts
    return VagueDate.parse(date), parse_feeling(feeling), title


def parse_feeling(text: str) -> int | None:
    """A feeling from −5 to 5 (hyphen or minus sign), None when empty; raises ``WrongUsage`` ``bad-feeling``."""
    if not text:
        return None
    if not _FEELING.fullmatch(text):
        raise WrongUsage("bad-feeling", lowest=LOWEST_FEELING, highest=HIGHEST_FEELING)
    return int(text.replace("\u2212", "-"))

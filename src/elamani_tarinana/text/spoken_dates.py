"""What people type for a date, in Finnish, Swedish or English, read into a ``VagueDate``."""

from elamani_tarinana.errors import Refusal
from elamani_tarinana.text.clean import clean_line
from elamani_tarinana.text.dates import VagueDate
from elamani_tarinana.text.sayings.english import ENGLISH
from elamani_tarinana.text.sayings.finnish import FINNISH
from elamani_tarinana.text.sayings.swedish import SWEDISH


def read_date(text: str) -> VagueDate | None:
    """Read a date as people type it, in the written form or as they say it; None when it says no date for sure.

    Two digits mean the 1900s when they are 30 or more ("kesällä -74", "the 70s"); else nothing is guessed. A day
    in figures has the day before the month.
    """
    said = clean_line(text).casefold()
    try:
        return VagueDate.parse(said.upper())
    except Refusal:
        pass
    for pattern, reader in (*FINNISH, *SWEDISH, *ENGLISH):
        if found := pattern.fullmatch(said):
            try:
                return reader(*(group for group in found.groups() if group is not None))
            except Refusal:
                return None
    return None

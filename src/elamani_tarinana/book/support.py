"""The lines of help: how sure it is what is told of them."""

import re
from datetime import date

from ..content import SupportLine

_MONTH = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")
_YEAR_END = 12


def may_be_old(line: SupportLine, months: int, today: date) -> bool:
    """Whether a line was last looked up more than ``months`` ago; also where nobody knows when it was."""
    if line.lasting:
        return False
    known = _MONTH.match(line.checked_on or line.source_date or "")
    if known is None:
        return True
    year, month = int(known[1]), int(known[2] or _YEAR_END)  # a year alone can mean its last month
    return (today.year - year) * 12 + today.month - month > months

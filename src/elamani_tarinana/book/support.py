"""The lines of help: how sure it is what is told of them."""

import re
from datetime import date

from ..content import SupportLine

_YEAR_END, _MONTH_END = 12, 28


def may_be_old(line: SupportLine, months: int, today: date) -> bool:
    """Whether a line was last looked up more than ``months`` ago; also where nobody knows when it was."""
    if line.lasting:
        return False
    known = _day(line.checked_on or line.source_date)
    if known is None:
        return True
    return (today.year - known.year) * 12 + today.month - known.month > months


def _day(text: str | None) -> date | None:
    """The last day that ``2025``, ``2025-05`` or ``2025-05-31`` can mean, to the month."""
    if text is None:
        return None
    year, month, day = (*map(int, re.findall(r"\d+", text)), 0, 0)[:3]
    return date(year, month or _YEAR_END, min(day or _MONTH_END, _MONTH_END))

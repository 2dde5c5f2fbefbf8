"""Days of which only the year or the month may be known."""

from ..locale import Words


def say_known_day(day: str, t: Words) -> str:
    """An ISO date, as far as it is known (``2025``, ``2025-05``, ``2025-05-31``), in the way of the language."""
    parts = [part.lstrip("0") for part in reversed(day.split("-"))]
    if t.language == "en" or not all(part.isdecimal() for part in parts):
        return day
    return "/".join(parts) if len(parts) == 2 else ".".join(parts)

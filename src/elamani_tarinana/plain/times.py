"""Days and times as they are said."""

from datetime import datetime

from ..locale import Words


def say_time(t: Words, time: str) -> str:
    """The day and the time of day of a time (RFC 3339), by this machine's clock."""
    when = datetime.fromisoformat(time).astimezone()
    day = t("{day}.{month}.{year}", day=when.day, month=when.month, year=when.year)
    return t("{day} at {time}", day=day, time=f"{when:%H:%M}")


def say_day(t: Words, day: str) -> str:
    """An ISO date, as far as it is known (``2025``, ``2025-05``, ``2025-05-31``), in the way of the language."""
    parts = [part.lstrip("0") for part in reversed(day.split("-"))]
    if t.language == "en" or not all(part.isdecimal() for part in parts):
        return day
    return "/".join(parts) if len(parts) == 2 else ".".join(parts)

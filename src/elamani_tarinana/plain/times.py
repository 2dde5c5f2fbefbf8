"""Days and times as they are said."""

from datetime import date, datetime

from ..book.types import Surroundings
from ..locale import Words


def this_day(around: Surroundings) -> date:
    """The day on this machine's calendar."""
    return around.clock().astimezone().date()


def say_time(t: Words, time: str) -> str:
    """The day and the time of day of a time (RFC 3339), by this machine's clock."""
    when = datetime.fromisoformat(time).astimezone()
    day = t("{day}.{month}.{year}", day=when.day, month=when.month, year=when.year)
    return t("{day} at {time}", day=day, time=f"{when:%H:%M}")

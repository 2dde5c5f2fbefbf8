"""How a person's text is read: Markdown as a tree, and dates as people say them. The faces take it from here."""

from ..errors import Refusal
from ..text import tree
from ..text.dates import AUTUMN, SPRING, SUMMER, WINTER, DateKind, VagueDate
from ..text.markdown import parse
from ..text.spoken_dates import read_date

__all__ = [
    "AUTUMN",
    "SPRING",
    "SUMMER",
    "WINTER",
    "DateKind",
    "VagueDate",
    "parse",
    "read_date",
    "tree",
    "vague_date",
]


def vague_date(written: str) -> VagueDate:
    """A kept date; an unknown one where it is not in the written form, as another program might leave it."""
    try:
        return VagueDate.parse(written)
    except Refusal:
        return VagueDate()

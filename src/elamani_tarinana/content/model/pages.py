"""Pages that are no questions, and the lines of help."""

from dataclasses import dataclass
from typing import Literal, get_args

Doubt = Literal["low", "medium", "high"]
Audience = Literal["writer", "worker", "facilitator"]

DOUBTS: tuple[Doubt, ...] = get_args(Doubt)
AUDIENCES: tuple[Audience, ...] = get_args(Audience)


@dataclass(frozen=True, slots=True)
class Block:
    """A titled piece of a page: running text, a list, or both; ``statements`` of the seeds that it retells."""

    id: str
    title: str
    text: str | None
    items: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is no question, such as ``pause``.

    ``audience`` is whom it speaks to. ``to_check``: a professional has still to check its words.
    """

    id: str
    audience: Audience
    title: str
    intro: str
    to_check: bool
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class SupportLine:
    """A line of help. What is None is not known well enough to be shown.

    ``region`` is the name of the area that it serves, None for the whole country. ``source_date`` and
    ``checked_on`` are dates as far as they are known: ``2025``, ``2025-05`` or ``2025-05-31``; ``checked_on`` is
    None while nobody has looked the line up live. ``lasting``: the number does not age, as the emergency number.
    """

    id: str
    name: str
    number: str | None
    web: str | None
    for_whom: str
    hours: str | None
    price: str | None
    note: str | None
    languages: tuple[str, ...]
    region: str | None
    source_url: str
    source_date: str | None
    checked_on: str | None
    checked_by: str | None
    doubt: Doubt
    lasting: bool


@dataclass(frozen=True, slots=True)
class Support:
    """The lines of help, the emergency number first.

    ``dated`` is the day when they were last gone through; a line may be old after ``old_after_months``.
    """

    dated: str
    old_after_months: int
    lines: tuple[SupportLine, ...]

"""How a reader's card stands, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from ...export import say_day
from ..safe import Say

if TYPE_CHECKING:
    from ...locale import Words
    from ...sharing import Card


def state_word(t: Words, state: str) -> str:
    """The state of a card in a word or two."""
    said = {
        "unverified": t("not compared"),
        "verified": t("compared"),
        "changed": t("changed"),
        "expired": t("out of date"),
        "retired": t("out of use"),
    }
    return said[state]


def state_advice(t: Words, state: str) -> str:
    """What the state means, and what to do."""
    said = {
        "unverified": t(
            "You have not compared the digits of this card with the worker yet. Until then nobody knows for sure "
            "that the card is theirs."
        ),
        "verified": t("You have compared the digits of this card with the worker. It is theirs."),
        "changed": t(
            "WARNING: this card has other keys than the one you had under this name. The worker may have a new "
            "card, or somebody else has made this one. Nothing can be given before you have compared the digits."
        ),
        "expired": t("The last day of this card is past, so nothing can be given with it. Ask for a new card."),
        "retired": t("You have put this card out of use, so nothing can be given with it. Ask for a new card."),
    }
    return said[state]


def known_as(card: Card) -> str:
    """The name on a card, and where its owner works if the card says so."""
    return ", ".join(part for part in (card.name, card.organisation) if part)


def day_words(t: Words, written: str) -> str:
    """The day of a date or a time (RFC 3339, by this clock); what is neither stands as it is."""
    try:
        if len(written) == len("2027-01-31"):
            return say_day(date.fromisoformat(written), t)
        return say_day(datetime.fromisoformat(written).astimezone().date(), t)
    except (ValueError, OverflowError):
        return written


def digit_lines(digits: str, classes: str = "") -> Iterator[Say]:
    """The six groups of digits as two lines that are easy to read aloud."""
    groups = [" ".join(group) for group in digits.split()]
    yield Say("     ".join(groups[:3]), f"code line {classes}")
    yield Say("     ".join(groups[3:]), f"code {classes}")

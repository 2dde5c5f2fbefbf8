"""Who signed a letter, as far as this machine can know it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..sharing.states import day_words

if TYPE_CHECKING:
    from ...book.receive import Reading
    from ...locale import Words


def signature_words(t: Words, reading: Reading) -> str:
    """How the signature stands, and what to do."""
    day = day_words(t, reading.known_since)
    if reading.signature == "changed":
        return t(
            "WARNING: you have read letters under this name before, but they were signed with another key. "
            "Ask the writer, and compare the digits, before you believe what stands here."
        )
    if reading.signature == "valid":
        return t(
            "The signature is in order. This is the same writer whose letter you first read on {day}.", day=day
        )
    return t(
        "The signature is in order. You have not read this writer before: compare the digits with them, so that "
        "you know who it is."
    )


def opened_words(t: Words, reading: Reading) -> str:
    """When this very letter was opened before."""
    return t("You have opened this letter before, on {day}.", day=day_words(t, reading.opened_before))

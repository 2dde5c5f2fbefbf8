"""Passphrases as the person sees them: how strong one is, in three steps, and whether it opens this book."""

from contextlib import suppress
from typing import Literal

from ..errors import WrongKey
from ..vault.slots import open_with_passphrase
from .session import Book
from .start import SHORTEST_PASSPHRASE

Strength = Literal["short", "fair", "good"]
_GOOD_LENGTH = 16
_FEWEST_LETTERS = 6


def strength(passphrase: str) -> Strength:
    """``short``: refused; ``fair``: it does; ``good``: long enough and of many letters."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        return "short"
    varied = len(set(passphrase.casefold())) >= _FEWEST_LETTERS
    return "good" if varied and len(passphrase) >= _GOOD_LENGTH else "fair"


def opens(book: Book, passphrase: str) -> bool:
    """Whether a passphrase is that of the open book. Takes about a second: not for the main thread."""
    for slot in book.vault.slots():
        with suppress(WrongKey):
            if slot.kind == "passphrase":
                open_with_passphrase(slot, passphrase)
                return True
    return False

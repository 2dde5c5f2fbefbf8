"""Giving a part of the story: reader cards, shares, and what was given to whom.

The format is specified in ``docs/share-format.md``.
"""

from .answers import SharedAnswer
from .card import USUAL_MONTHS, Card, add_months, make_card, read_card
from .fingerprint import digits, same_digits, signer_fingerprint
from .keys import Identity, read_identity
from .manifest import LONGEST_NAME, LONGEST_PURPOSE, Manifest
from .names import known_as
from .readers import Reader, ReaderState, add_card, read_readers, reader_fields
from .share import LARGEST_FILE, OpenedShare, SealedShare, check_share_header, open_share, seal_share

__all__ = [
    "LARGEST_FILE",
    "LONGEST_NAME",
    "LONGEST_PURPOSE",
    "USUAL_MONTHS",
    "Card",
    "Identity",
    "Manifest",
    "OpenedShare",
    "Reader",
    "ReaderState",
    "SealedShare",
    "SharedAnswer",
    "add_card",
    "add_months",
    "check_share_header",
    "digits",
    "known_as",
    "make_card",
    "open_share",
    "read_card",
    "read_identity",
    "read_readers",
    "reader_fields",
    "same_digits",
    "seal_share",
    "signer_fingerprint",
]

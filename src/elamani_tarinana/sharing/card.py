"""Reader cards: how a worker tells a writer which keys to write for."""

import json
from dataclasses import dataclass
from datetime import date
from re import compile as pattern

from ..age import X25519Recipient
from ..errors import Damaged, Newer, Refusal, WrongUsage
from ..text.clean import clean_line
from ..vault import from_base64, to_base64
from .fingerprint import card_fingerprint
from .keys import KEY_SIZE, Identity, is_signed
from .strict import read_json, require, text

LARGEST = 8 * 1024
LONGEST_MONTHS = 24
USUAL_MONTHS = 12
LONGEST_NAME = 200

_PURPOSE = b"tarina/card/1"
_FIELDS = ("name", "organisation", "ed25519", "x25519", "hybrid", "created", "valid_until")
_CARD = pattern(r"tarina-card-([1-9][0-9]*) ([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)")
_HYBRID_SIZE = 1184 + 32
"""ML-KEM-768 and X25519, as https://c2sp.org/age has the recipient type mlkem768x25519."""


@dataclass(frozen=True, slots=True)
class Card:
    """A worker's card: who it says it is of, the public keys (32 bytes each; ``hybrid`` 1216 or None), the days
    from and to which it holds (ISO dates), and its exact text."""

    name: str
    organisation: str
    ed25519: bytes
    x25519: bytes
    hybrid: bytes | None
    created: str
    valid_until: str
    text: str

    @property
    def fingerprint(self) -> str:
        """The fingerprint of its keys, 32 bytes in hex; names and days do not enter it."""
        return card_fingerprint(self.ed25519, self.x25519, self.hybrid)

    @property
    def recipient(self) -> X25519Recipient:
        """The age recipient to write for."""
        return X25519Recipient(self.x25519)

    def is_expired(self, today: date) -> bool:
        """Whether its last day is past."""
        return today.isoformat() > self.valid_until


def make_card(identity: Identity, name: str, organisation: str, created: date, valid_until: date) -> Card:
    """A signed card for the keys of ``identity``; raises ``WrongUsage`` ``card-name`` or ``card-validity``."""
    if not name or max(len(name), len(organisation)) > LONGEST_NAME:
        raise WrongUsage("card-name", longest=LONGEST_NAME)
    if not created <= valid_until <= add_months(created, LONGEST_MONTHS):
        raise WrongUsage("card-validity", months=LONGEST_MONTHS)
    values = {
        "name": name,
        "organisation": organisation,
        "ed25519": to_base64(identity.signer),
        "x25519": to_base64(identity.age.recipient.key),
        "hybrid": None,
        "created": created.isoformat(),
        "valid_until": valid_until.isoformat(),
    }
    body = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    return read_card(f"tarina-card-1 {to_base64(body)}.{to_base64(identity.sign(_PURPOSE, body))}")


def read_card(written: str) -> Card:
    """Read a card from a file or pasted text; white space around and inside lines is forgiven.

    Raises ``Refusal`` ``not-a-card``, ``Newer`` ``card-newer``, ``Damaged`` ``card-damaged``. A good signature
    proves that the keys belong together, not whose they are.
    """
    found = _CARD.fullmatch(_unfolded(written)) if len(written) <= LARGEST else None
    if found is None:
        raise Refusal("not-a-card")
    if found[1] != "1":
        raise Newer("card-newer")
    try:
        body, signature = from_base64(found[2]), from_base64(found[3])
        card = _card(body, found[0])
    except ValueError:
        raise Damaged("card-damaged") from None
    if not is_signed(card.ed25519, _PURPOSE, body, signature):
        raise Damaged("card-damaged")
    return card


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last one of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise ValueError("no such month")


def _unfolded(written: str) -> str:
    """A card as one line: mail programs break long lines."""
    head, _, rest = " ".join(written.split()).partition(" ")
    return f"{head} {rest.replace(' ', '')}"


def _card(body: bytes, written: str) -> Card:
    values = require(read_json(body), _FIELDS)
    created, until = (_day(values[name]) for name in ("created", "valid_until"))
    if not created <= until <= add_months(created, LONGEST_MONTHS):
        raise ValueError("valid for too long, or never")
    name, organisation = (clean_line(text(values[one], LONGEST_NAME)) for one in ("name", "organisation"))
    if not name:
        raise ValueError("no name")
    return Card(
        name,
        organisation,
        _key(values["ed25519"], KEY_SIZE),
        _key(values["x25519"], KEY_SIZE),
        None if values["hybrid"] is None else _key(values["hybrid"], _HYBRID_SIZE),
        created.isoformat(),
        until.isoformat(),
        written,
    )


def _day(value: object) -> date:
    """An ISO date in the one form ``2026-01-31``."""
    day = date.fromisoformat(text(value, 10))
    if day.isoformat() != value:
        raise ValueError("no day")
    return day


def _key(value: object, size: int) -> bytes:
    key = from_base64(text(value))
    if len(key) != size:
        raise ValueError("no key")
    return key

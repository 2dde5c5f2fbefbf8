"""Readers: the workers whose cards a writer has, and how far each card is to be trusted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from ..errors import Refusal
from ..vault import Record
from .card import Card, read_card
from .names import known_as

KeptState = Literal["unverified", "verified", "changed", "retired"]
ReaderState = Literal["unverified", "verified", "changed", "expired", "retired"]

_LEAST_TRUSTED_FIRST: tuple[KeptState, ...] = ("retired", "changed", "unverified", "verified")


@dataclass(frozen=True, slots=True)
class Reader:
    """A worker whose card was added: the card, what was kept of its state, and the records that say so."""

    card: Card
    kept: KeptState
    rids: tuple[str, ...]

    def state(self, today: date) -> ReaderState:
        """How the card stands on a day; retired and changed weigh more than expired."""
        if self.kept in ("retired", "changed"):
            return self.kept
        return "expired" if self.card.is_expired(today) else self.kept


def read_readers(records: Iterable[Record]) -> tuple[Reader, ...]:
    """The readers that a vault's ``reader`` records tell of, one a name, by name."""
    living = {record.rid: record for record in records if record.kind == "reader"}
    replaced = {rid for record in living.values() for rid in record.fields["replaces"]}
    readers: dict[str, Reader] = {}
    for record in living.values():
        reader = None if record.rid in replaced else _reader(record)
        if reader is not None:
            key = known_as(reader.card.name)
            readers[key] = _together(readers[key], reader) if key in readers else reader
    return tuple(readers[key] for key in sorted(readers))


def add_card(readers: Iterable[Reader], card: Card) -> Reader:
    """The reader after a card was added.

    The same keys under the same name renew a card; other keys under a known name are ``changed`` and blocked
    until they are compared. A retired reader's card starts anew.
    """
    same = (reader for reader in readers if known_as(reader.card.name) == known_as(card.name))
    known = next(same, None)
    if known is None:
        return Reader(card, "unverified", ())
    if known.card.fingerprint != card.fingerprint:
        return Reader(card, "changed", known.rids)
    renewed: KeptState = "unverified" if known.kept == "retired" else known.kept
    return Reader(_newer(known.card, card), renewed, known.rids)


def reader_fields(reader: Reader) -> dict[str, Any]:
    """The fields of the ``reader`` record that takes the place of those before it."""
    return {"card": reader.card.text, "state": reader.kept, "replaces": list(reader.rids)}


def _reader(record: Record) -> Reader | None:
    """The reader of a record; None where a newer program wrote what we cannot read."""
    state = record.fields["state"]
    try:
        card = read_card(record.fields["card"])
    except Refusal:
        return None
    return Reader(card, state, (record.rid,)) if state in _LEAST_TRUSTED_FIRST else None


def _together(one: Reader, other: Reader) -> Reader:
    """Two machines kept the same reader at once: what trusts less counts."""
    kept = min(one.kept, other.kept, key=_LEAST_TRUSTED_FIRST.index)
    if one.card.fingerprint != other.card.fingerprint and kept != "retired":
        kept = "changed"
    return Reader(_newer(one.card, other.card), kept, (*one.rids, *other.rids))


def _newer(one: Card, other: Card) -> Card:
    return max(one, other, key=lambda card: (card.valid_until, card.created, card.text))

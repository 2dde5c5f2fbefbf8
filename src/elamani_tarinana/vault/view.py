"""The view: the union of all records that are here, without what is erased."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..errors import Refusal
from .copies import Journal
from .records import Record, is_known
from .slots import Slot, parse_slot
from .values import Head, from_base64, heads

_NONE = Head("", 0, "")


@dataclass(slots=True, repr=False)
class View:
    """What the logs say together."""

    records: dict[str, Record] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)
    claims: set[Head] = field(default_factory=set)
    covered: dict[str, int] = field(default_factory=dict)
    devices: dict[str, str] = field(default_factory=dict)
    locked_by: str = ""

    def take(self, records: Iterable[Record]) -> list[Record]:
        """Add records; gives those that were not known and are not erased, in the order they came."""
        fresh = []
        for record in records:
            if record.rid in self.records or record.rid in self.erased:
                continue
            self.records[record.rid] = record
            self._learn(record)
            fresh.append(record)
        return [record for record in fresh if record.rid not in self.erased]

    def living(self, kind: str) -> list[Record]:
        """The records of a kind, in the order they were read."""
        return [record for record in self.records.values() if record.kind == kind]

    def _learn(self, record: Record) -> None:
        if not is_known(record):
            self.locked_by = self.locked_by or (record.kind if record.must else "")
            return
        if record.kind in ("start", "seen"):
            self.claims.update(heads(record.fields["seen"]))
        if record.kind == "start":
            self.devices[record.log] = record.fields["device"]
        elif record.kind == "covers":
            for log, count, _digest in heads(record.fields["logs"]):
                self.covered[log] = max(count, self.covered.get(log, 0))
        elif record.kind == "erase":
            self._erase(record.fields["rids"])

    def _erase(self, rids: Iterable[str]) -> None:
        self.erased.update(rids)
        for rid in rids:
            self.records.pop(rid, None)


def unreached(journal: Journal, view: View, own: str) -> list[Head]:
    """The heads of the logs that no other ``seen`` or ``covers`` reaches, our own log left out."""
    reached = dict(view.covered)
    for log, count, _digest in view.claims:
        reached[log] = max(count, reached.get(log, 0))
    best: dict[str, Head] = {}
    for copy in journal.copies.values():
        if copy.log != own and copy.count > max(reached.get(copy.log, 0), best.get(copy.log, _NONE).frames):
            best[copy.log] = copy.head
    return list(best.values())


def living_slots(view: View, vault: str) -> list[Slot]:
    """The registered slots that are not switched off and that this program can read."""
    off = switched_off(view)
    slots = (_slot(record) for record in view.living("slot") if record.fields["slot"] not in off)
    return [slot for slot in slots if slot is not None and slot.vault == vault]


def switched_off(view: View) -> dict[str, str]:
    """The ids of the slots that are switched off, each with the day (ISO date)."""
    return {record.fields["slot"]: record.time[:10] for record in view.living("slot-off")}


def _slot(record: Record) -> Slot | None:
    try:
        slot = parse_slot(from_base64(record.fields["bytes"]))
    except Refusal:
        return None
    return slot if slot.id == record.fields["slot"] else None

"""The view: the union of all records that are here, what is erased, and what is out of order."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from .copies import Journal
from .findings import Claim, Evidence, Finding, judge_claims
from .memory import Memory
from .records import Record, is_known
from .values import Head, heads

_NONE = Head("", 0, "")


@dataclass(slots=True)
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


def judge(journal: Journal, view: View, memory: Memory, media: Collection[str]) -> tuple[Finding, ...]:
    """Everything out of order, gravest first; ``media`` are the names of the media files that are here."""
    names = [path.name.partition(".")[0] for path in journal.broken]
    evidence = Evidence(journal.copies.values(), view.covered, names)
    remembered = [Claim(entry.head, entry.day) for entry in memory.logs.values()]
    told = [Claim(head) for head in view.claims]
    found = judge_claims(evidence, [*remembered, *told])
    found += [Finding("newer", path.name, "log-newer") for path in journal.newer]
    found += [Finding("newer", view.locked_by, "record-newer")] if view.locked_by else []
    explained = {finding.where for finding in found}
    for path in journal.broken:
        if path.name.partition(".")[0] not in explained:
            found.append(Finding("changed", path.name, "file-changed"))
    for copy in journal.copies.values():
        if (copy.breaks or copy.unreadable) and copy.log not in explained:
            explained.add(copy.log)
            found.append(Finding("changed", copy.path.name, "log-changed"))
    if not any(finding.kind in ("older", "changed") for finding in found):
        found += _unknown_ancestors(view)
    found += _absent_media(view, media)
    order = ("changed", "older", "newer", "missing", "late")
    return tuple(sorted(found, key=lambda finding: order.index(finding.kind)))


def _unknown_ancestors(view: View) -> list[Finding]:
    known = view.records.keys() | view.erased
    waiting = any(
        not known >= set(record.fields["replaces"]) for record in view.living("rev") if record.fields["replaces"]
    )
    return [Finding("late", "", "revision-late")] if waiting else []


def _absent_media(view: View, media: Collection[str]) -> list[Finding]:
    wanted = {item["id"] for record in view.living("rev") for item in record.fields["media"]}
    return [Finding("late", medium, "media-late") for medium in sorted(wanted - set(media))]

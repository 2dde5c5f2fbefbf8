"""What is out of order in a vault: claims about logs weighed against the copies that are here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .copies import LogCopy
from .values import Head

FindingKind = Literal["late", "older", "changed", "missing", "newer"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing out of order: its kind, a file or log that it is about, a stable code for the sentence about it,
    and the day that the sentence may name (ISO date, or empty)."""

    kind: FindingKind
    where: str
    code: str
    day: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody saw a log up to a head: this machine's memory on a day, or another log's ``seen`` (no day)."""

    head: Head
    day: str = ""


class Evidence:
    """The copies of logs that are here, and what may stand in for logs that are not."""

    def __init__(
        self, copies: Iterable[LogCopy], covered: Mapping[str, int], broken_names: Sequence[str]
    ) -> None:
        self._copies: dict[str, list[LogCopy]] = {}
        for copy in copies:
            self._copies.setdefault(copy.log, []).append(copy)
        self._covered = covered
        self._broken = frozenset(broken_names)

    def judge(self, claim: Claim) -> Finding | None:
        """None where the claim is satisfied, else what is out of order."""
        log, count, digest = claim.head
        copies = self._copies.get(log, [])
        if self._covered.get(log, -1) >= count or any(copy.holds(count, digest) for copy in copies):
            return None
        if log in self._broken or any(copy.count >= count or copy.fails_whole for copy in copies):
            return Finding("changed", log, "log-changed", claim.day)
        if claim.day:
            return Finding("older", log, "log-older", claim.day)
        return Finding("late", log, "log-late")


def judge_claims(evidence: Evidence, claims: Iterable[Claim]) -> list[Finding]:
    """The findings, one a log at most: the gravest, with memory's word before another log's."""
    gravity = {"changed": 0, "older": 1, "late": 2}
    worst: dict[str, Finding] = {}
    for claim in claims:
        found = evidence.judge(claim)
        if found is None:
            continue
        known = worst.get(found.where)
        if known is None or gravity[found.kind] < gravity[known.kind]:
            worst[found.where] = found
    return list(worst.values())

"""The judgements over an open vault: late, older, changed, newer; a torn tail is none."""

from collections.abc import Collection, Iterable

from .copies import Journal
from .findings import Claim, Evidence, Finding, judge_claims
from .memory import Memory
from .values import Head
from .view import View

_ORDER = ("changed", "older", "newer", "missing", "late")


def judge(journal: Journal, view: View, memory: Memory, media: Collection[str]) -> tuple[Finding, ...]:
    """Everything out of order, gravest first; ``media`` are the names of the media files that are here."""
    remembered = [Claim(entry.head, entry.day) for entry in memory.logs.values()]
    told = [Claim(head) for head in view.claims - memory.gone_heads]
    found = judge_claims(_evidence(journal, view), [*remembered, *told])
    found += [Finding("newer", name, "log-newer") for name in journal.set_aside("newer")]
    found += [Finding("newer", view.locked_by, "record-newer")] if view.locked_by else []
    found += _damage(journal, {finding.where for finding in found})
    if not any(finding.kind in ("older", "changed") for finding in found):
        missing = unknown_ancestors(view) - memory.gone_revisions
        found += [Finding("late", "", "revision-late")] if missing else []
    found += [Finding("late", medium, "media-late") for medium in sorted(_wanted_media(view) - set(media))]
    return tuple(sorted(found, key=lambda finding: _ORDER.index(finding.kind)))


def unmet_heads(journal: Journal, view: View) -> set[Head]:
    """The heads that logs name and that are not here."""
    evidence = _evidence(journal, view)
    return {head for head in view.claims if evidence.judge(Claim(head)) is not None}


def unknown_ancestors(view: View) -> set[str]:
    """The revisions that others replace and that are not here."""
    named = {rid for record in view.living("rev") for rid in record.fields["replaces"]}
    return named - view.records.keys() - view.erased


def _evidence(journal: Journal, view: View) -> Evidence:
    return Evidence(journal.copies.values(), view.covered, list(map(_stem, journal.set_aside("broken"))))


def _damage(journal: Journal, explained: Collection[str]) -> Iterable[Finding]:
    """What is damaged and was not told already as a log that somebody had seen whole."""
    told = set(explained)
    for name in journal.set_aside("unreadable"):
        yield Finding("changed", name, "file-unreadable")
    for name in journal.set_aside("broken"):
        if _stem(name) not in told:
            yield Finding("changed", name, "file-changed")
    for copy in journal.copies.values():
        if (copy.breaks or copy.unreadable) and copy.log not in told:
            told.add(copy.log)
            yield Finding("changed", copy.path.name, "log-changed")


def _wanted_media(view: View) -> set[str]:
    return {item["id"] for record in view.living("rev") for item in record.fields["media"]}


def _stem(name: str) -> str:
    return name.partition(".")[0]

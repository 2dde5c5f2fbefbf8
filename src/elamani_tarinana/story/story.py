"""The story: all answers, from the records of a vault, kept up as records come."""

from collections.abc import Iterator, Mapping
from heapq import heapify, heappop, heappush

from ..vault import Record
from .answers import Answer, Content, Revision
from .codec import read_revision

SETTING = "setting."


class Story:
    """The answers of one book. A record may be taken more than once and in any order: the outcome is the same.

    ``unreadable`` counts revisions that no answer could be read from; ``settings_taken`` grows with every record
    of a setting, so that what follows from the settings can be kept until it does.
    """

    def __init__(self) -> None:
        self._revisions: dict[str, dict[str, Revision]] = {}
        self._settings: dict[str, dict[str, tuple[tuple[str, ...], object, str]]] = {}
        self.unreadable = 0
        self.settings_taken = 0

    def take(self, record: Record, device: str) -> None:
        """Learn a ``rev`` record; other kinds are left to their own readers."""
        if record.kind != "rev":
            return
        entry = record.fields["entry"]
        if entry.startswith(SETTING):
            self.settings_taken += 1
            value = (record.fields["content"] or {}).get("value")
            self._settings.setdefault(entry, {})[record.rid] = (
                tuple(record.fields["replaces"]),
                value,
                record.time,
            )
            return
        try:
            self._revisions.setdefault(entry, {})[record.rid] = read_revision(record, device)
        except ValueError:
            self.unreadable += 1

    def answer(self, entry: str) -> Answer | None:
        """The answer of an entry; None where nothing was ever written, or it was taken away."""
        answer = self._answer(entry)
        return answer if answer is not None and any(head.content for head in answer.heads) else None

    def history(self, entry: str) -> tuple[Revision, ...]:
        """All revisions of an entry, oldest first; also of one that was taken away."""
        answer = self._answer(entry)
        return answer.history if answer else ()

    def heads(self, entry: str) -> tuple[Revision, ...]:
        """The current revisions of an entry, also of one that was taken away."""
        answer = self._answer(entry)
        return answer.heads if answer else ()

    def answers(self) -> Iterator[Answer]:
        """The living answers, in the order they were first written."""
        for entry in self._revisions:
            answer = self.answer(entry)
            if answer is not None:
                yield answer

    def setting(self, name: str) -> object:
        """The value of a setting; None where it was never set. Of two set at once the later one counts."""
        versions = self._settings.get(SETTING + name, {})
        replaced = {rid for replaces, _, _ in versions.values() for rid in replaces}
        heads = [(time, rid, value) for rid, (_, value, time) in versions.items() if rid not in replaced]
        return max(heads, key=lambda head: head[:2], default=("", "", None))[2]

    def settings(self, beginning: str) -> dict[str, object]:
        """The values of all settings whose names begin so, by the rest of the name."""
        names = [entry.removeprefix(SETTING) for entry in self._settings]
        found = [name for name in names if name.startswith(beginning)]
        return {name.removeprefix(beginning): self.setting(name) for name in found}

    def setting_heads(self, name: str) -> tuple[str, ...]:
        """The ids of a setting's current records."""
        versions = self._settings.get(SETTING + name, {})
        replaced = {rid for replaces, _, _ in versions.values() for rid in replaces}
        return tuple(rid for rid in versions if rid not in replaced)

    def _answer(self, entry: str) -> Answer | None:
        versions = self._revisions.get(entry)
        if not versions:
            return None
        replaced = {rid for revision in versions.values() for rid in revision.replaces}
        heads = [revision for rid, revision in versions.items() if rid not in replaced]
        return Answer(entry, _living(heads), tuple(_in_order(versions)))


def _in_order(versions: Mapping[str, Revision]) -> Iterator[Revision]:
    """Every revision after those that it replaces, else by time: clocks differ and stand still, replacing does
    not."""
    waiting = {rid: {old for old in found.replaces if old in versions} for rid, found in versions.items()}
    followers: dict[str, list[str]] = {}
    for rid, before in waiting.items():
        for old in before:
            followers.setdefault(old, []).append(rid)
    ready = [(found.time, rid) for rid, found in versions.items() if not waiting[rid]]
    heapify(ready)
    while ready:
        _, rid = heappop(ready)
        yield versions[rid]
        for follower in followers.get(rid, ()):
            waiting[follower].discard(rid)
            if not waiting[follower]:
                heappush(ready, (versions[follower].time, follower))


def _living(heads: list[Revision]) -> tuple[Revision, ...]:
    """Where one machine took an answer away while another wrote on, the writing stays."""
    written = [head for head in heads if head.content is not None]
    return tuple(sorted(written or heads, key=lambda head: (head.time, head.rid)))


def is_answered(content: Content | None) -> bool:
    """Whether a content says anything."""
    return content is not None and not content.is_empty

"""Memory: which logs this machine has seen, and how far; what tells that pages have gone."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag

from .copies import LogCopy
from .sealing import pack_tuple, seal, unseal
from .storage import Storage
from .values import Head, heads, is_heads, is_ids, read_json

_CONTEXT = pack_tuple(b"tarina/memory/1")
_LARGEST = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Entry:
    """A log as this machine last saw it, and the day it did (ISO date)."""

    head: Head
    day: str


@dataclass(slots=True)
class Memory:
    """What this machine remembers of one vault: the logs it saw, those made here, and what the writer let go:
    heads and revisions that others name and that are not here."""

    logs: dict[str, Entry] = field(default_factory=dict)
    made_here: set[str] = field(default_factory=set)
    gone_heads: set[Head] = field(default_factory=set)
    gone_revisions: set[str] = field(default_factory=set)

    def note(self, copies: Iterable[LogCopy], day: str) -> None:
        """Remember logs that go on from what is remembered; a log that is shorter or other is not taken."""
        for copy in copies:
            known = self.logs.get(copy.log)
            if known is None or (copy.count >= known.head.frames and copy.holds(*known.head[1:])):
                self.logs[copy.log] = Entry(copy.head, day)

    def go_on(self, copies: Iterable[LogCopy], day: str, heads: set[Head], revisions: set[str]) -> None:
        """Take what is here now as all there is, and let go of what is named but missing: the writer was told."""
        self.logs = {}
        self.note(copies, day)
        self.gone_heads |= heads
        self.gone_revisions |= revisions


def read_memory(storage: Storage, path: Path, key: bytes) -> Memory:
    """The memory kept at ``path``; an empty one where there is none, or where it cannot be read."""
    try:
        return _memory(read_json(unseal(key, _CONTEXT, storage.read(path, 0, _LARGEST))))
    except (OSError, InvalidTag, ValueError, KeyError, TypeError, IndexError):
        return Memory()


def write_memory(storage: Storage, path: Path, key: bytes, memory: Memory) -> None:
    """Replace the memory at ``path``; losing it only weakens warnings, so nothing is flushed."""
    found = {
        "logs": [[*entry.head, entry.day] for entry in memory.logs.values()],
        "made_here": sorted(memory.made_here),
        "gone_heads": sorted(memory.gone_heads),
        "gone_revisions": sorted(memory.gone_revisions),
    }
    storage.replace(path, seal(key, _CONTEXT, json.dumps(found).encode()))


def _memory(found: dict[str, list[list[object]]]) -> Memory:
    logs, made, gone, revisions = (found[name] for name in ("logs", "made_here", "gone_heads", "gone_revisions"))
    seen = [entry[:3] for entry in logs]
    if not (is_heads(seen) and is_ids(made) and is_heads(gone) and is_ids(revisions)):
        raise ValueError("no memory")
    entries = (Entry(head, str(entry[3])) for head, entry in zip(heads(seen), logs, strict=True))
    names = [{str(name) for name in ids} for ids in (made, revisions)]
    return Memory({entry.head.log: entry for entry in entries}, names[0], set(heads(gone)), names[1])

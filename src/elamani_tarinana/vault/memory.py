"""Memory: which logs this machine has seen, and how far; what tells that pages have gone."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag

from .copies import LogCopy
from .sealing import pack_tuple, seal, unseal
from .storage import Storage
from .values import Head, is_heads, is_ids

_CONTEXT = pack_tuple(b"tarina/memory/1")


@dataclass(frozen=True, slots=True)
class Entry:
    """A log as this machine last saw it, and the day it did (ISO date)."""

    head: Head
    day: str


@dataclass(slots=True)
class Memory:
    """What this machine remembers of one vault."""

    logs: dict[str, Entry] = field(default_factory=dict)
    made_here: set[str] = field(default_factory=set)

    def note(self, copies: Iterable[LogCopy], day: str) -> None:
        """Remember logs that go on from what is remembered; a log that is shorter or other is not taken."""
        for copy in copies:
            known = self.logs.get(copy.log)
            if known is None or (copy.count > known.head.frames and copy.holds(*known.head[1:])):
                self.logs[copy.log] = Entry(copy.head, day)

    def go_on(self, copies: Iterable[LogCopy], day: str) -> None:
        """Take what is here now as all there is: the writer was told, and goes on."""
        self.logs = {}
        self.note(copies, day)


def read_memory(storage: Storage, path: Path, key: bytes) -> Memory:
    """The memory kept at ``path``; an empty one where there is none, or where it cannot be read."""
    try:
        found = json.loads(unseal(key, _CONTEXT, storage.read(path)))
        logs, made = found["logs"], found["made_here"]
    except (OSError, InvalidTag, ValueError, KeyError, TypeError):
        return Memory()
    if not (isinstance(logs, list) and is_ids(made) and is_heads([entry[:3] for entry in logs])):
        return Memory()
    return Memory({entry[0]: Entry(Head(*entry[:3]), str(entry[3])) for entry in logs}, set(made))


def write_memory(storage: Storage, path: Path, key: bytes, memory: Memory) -> None:
    """Replace the memory at ``path``; losing it only weakens warnings, so nothing is flushed."""
    logs = [[*entry.head, entry.day] for entry in memory.logs.values()]
    text = json.dumps({"logs": logs, "made_here": sorted(memory.made_here)}).encode()
    storage.replace(path, seal(key, _CONTEXT, text))

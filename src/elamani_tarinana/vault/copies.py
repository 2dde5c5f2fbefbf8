"""Copies of logs: what stands in the journal folder, whatever the files are called."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from .log import (
    FAMILY,
    HEADER_SIZE,
    LARGEST_FRAME,
    MAGIC,
    Place,
    first_place,
    frame_end,
    read_frames,
    read_header,
)
from .records import Record
from .storage import Found, Storage
from .values import Head

AsideKind = Literal["newer", "foreign", "broken", "unreadable", "other"]

_STRIDE = 2 * (LARGEST_FRAME + 4)
_UNKNOWN = -1


@dataclass(slots=True)
class LogCopy:
    """One file that holds a log, read up to its first frame that is not intact."""

    path: Path
    log: str
    place: Place
    digests: list[bytes]
    size: int = 0
    fails_whole: bool = False
    breaks: bool = False
    unreadable: int = 0

    @property
    def count(self) -> int:
        """How many frames are intact."""
        return self.place.count

    @property
    def head(self) -> Head:
        """How far this copy goes."""
        return Head(self.log, self.place.count, self.place.digest.hex())

    def holds(self, count: int, digest: str) -> bool:
        """Whether the copy has ``count`` intact frames with this digest after them."""
        return count < len(self.digests) and self.digests[count].hex() == digest

    def take(self, key: bytes, data: bytes) -> list[Record]:
        """Read on with ``data``, the bytes from the present place; gives the records that came."""
        start = self.place
        records: list[Record] = []
        for frame in read_frames(key, data, start, self.log):
            self.place = frame.after
            self.digests.append(frame.after.digest)
            self.unreadable += frame.unreadable
            records.extend(frame.records)
        self._look_behind(data, self.place.offset - start.offset)
        self.size = start.offset + len(data)
        return records

    def _look_behind(self, data: bytes, begin: int) -> None:
        """Tell a torn tail from a change: a log is never written on after a frame that failed."""
        end = frame_end(data, begin)
        self.fails_whole = end is not None
        self.breaks = end is not None and frame_end(data, end) is not None


@dataclass(frozen=True, slots=True)
class Aside:
    """A file of the journal folder that is no log to be read, why, and its size when that was found."""

    kind: AsideKind
    size: int


_NOTHING = Aside("other", _UNKNOWN)


@dataclass(slots=True, repr=False)
class Journal:
    """The journal folder as far as it was read: the copies of this vault's logs, and what else stands there.

    ``writing`` is the log that this process writes: it is known from the writing and never read back, unless it
    became shorter.
    """

    storage: Storage
    folder: Path
    vault: str
    key: bytes
    copies: dict[str, LogCopy] = field(default_factory=dict)
    aside: dict[str, Aside] = field(default_factory=dict)
    writing: str = ""

    def scan(self) -> list[Record]:
        """Read what is new or has grown since the last scan; gives the records that came, repeats included.

        Raises ``OSError`` where the folder cannot be listed.
        """
        found = self.storage.files(self.folder)
        for name in (self.copies.keys() | self.aside.keys()) - {file.name for file in found}:
            self.copies.pop(name, None)
            self.aside.pop(name, None)
        return [record for file in found if not self._is_known(file) for record in self._try(file)]

    def adopt(self, copy: LogCopy) -> None:
        """Know how far the log is that this process writes."""
        self.copies[copy.path.name] = copy

    def set_aside(self, kind: AsideKind) -> list[str]:
        """The names of the files that were set aside for a reason."""
        return [name for name, aside in self.aside.items() if aside.kind == kind]

    def _is_known(self, file: Found) -> bool:
        known = self.copies.get(file.name) or self.aside.get(file.name, _NOTHING)
        return file.size == known.size or (file.name == self.writing and file.size > known.size)

    def _try(self, file: Found) -> Iterable[Record]:
        try:
            return self._read(file)
        except FileNotFoundError:
            return []
        except OSError:
            self.aside[file.name] = Aside("unreadable", _UNKNOWN)
            return []

    def _read(self, file: Found) -> Iterable[Record]:
        copy = self.copies.get(file.name)
        if copy is not None and file.size > copy.size:
            came = self._read_on(copy, file.size)
            if came or not copy.fails_whole:
                return came
        return self._read_new(file)

    def _read_new(self, file: Found) -> Iterable[Record]:
        self.copies.pop(file.name, None)
        start = self.storage.read(file.path, 0, HEADER_SIZE)
        ids = read_header(start)
        if ids is None or ids[0] != self.vault:
            kind = _why_not(file.name, start) if ids is None else "foreign"
            self.aside[file.name] = Aside(kind, file.size)
            return []
        self.aside.pop(file.name, None)
        place = first_place(start)
        copy = self.copies[file.name] = LogCopy(file.path, ids[1], place, [place.digest])
        return self._read_on(copy, file.size)

    def _read_on(self, copy: LogCopy, size: int) -> list[Record]:
        """Read a file on from where it was intact, in strides that hold any two frames."""
        came: list[Record] = []
        while True:
            before = copy.count
            data = self.storage.read(copy.path, copy.place.offset, _STRIDE)
            came += copy.take(self.key, data)
            if len(data) < _STRIDE or copy.count == before:
                copy.size = max(size, copy.size)
                return came


def _why_not(name: str, start: bytes) -> AsideKind:
    """What a file without a sound log header is. One of zeros, or shorter than a header, is a torn beginning."""
    family, version = start[: len(FAMILY)], start[len(FAMILY) : len(MAGIC)]
    if family == FAMILY and version in (b"2", b"3", b"4", b"5", b"6", b"7", b"8", b"9"):
        return "newer"
    whole = len(start) == HEADER_SIZE and any(start) and start[:1] != b"{"
    return "broken" if whole and (start.startswith(MAGIC) or name.endswith(".log")) else "other"

"""Copies of logs: what stands in the journal folder, whatever the files are called."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from .log import FAMILY, HEADER_SIZE, MAGIC, Place, first_place, frame_end, read_frames, read_header
from .records import Record
from .storage import Found, Storage
from .values import Head


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


@dataclass(slots=True)
class Journal:
    """The journal folder as far as it was read: the copies of this vault's logs, and what else stands there."""

    storage: Storage
    folder: Path
    vault: str
    key: bytes
    copies: dict[Path, LogCopy] = field(default_factory=dict)
    broken: set[Path] = field(default_factory=set)
    newer: set[Path] = field(default_factory=set)
    foreign: set[Path] = field(default_factory=set)

    def scan(self) -> list[Record]:
        """Read what is new or has grown since the last scan; gives the records that came, repeats included."""
        found = self.storage.files(self.folder)
        for path in self.copies.keys() - {file.path for file in found}:
            del self.copies[path]
        return [record for file in found for record in self._try(file)]

    def adopt(self, copy: LogCopy) -> None:
        """Know a log that this process writes, so that it is not read back."""
        self.copies[copy.path] = copy

    def _try(self, file: Found) -> Iterable[Record]:
        try:
            return self._read(file)
        except FileNotFoundError:
            return []
        except OSError:
            self.broken.add(file.path)
            return []

    def _read(self, file: Found) -> Iterable[Record]:
        copy = self.copies.get(file.path)
        if copy is not None and file.size == copy.size:
            return []
        if copy is not None and file.size > copy.size:
            return copy.take(self.key, self.storage.read(file.path, copy.place.offset))
        self.copies.pop(file.path, None)
        return self._read_new(file)

    def _read_new(self, file: Found) -> Iterable[Record]:
        start = self.storage.read(file.path, 0, HEADER_SIZE)
        ids = read_header(start)
        if ids is None:
            self._put_aside(file.path, start)
            return []
        vault, log = ids
        if vault != self.vault:
            self.foreign.add(file.path)
            return []
        place = first_place(start)
        copy = self.copies[file.path] = LogCopy(file.path, log, place, [place.digest])
        return copy.take(self.key, self.storage.read(file.path, HEADER_SIZE))

    def _put_aside(self, path: Path, start: bytes) -> None:
        if start[: len(FAMILY)] == FAMILY and start[: len(MAGIC)] != MAGIC and len(start) >= len(MAGIC):
            self.newer.add(path)
        elif len(start) == HEADER_SIZE and start[:1] != b"{":
            self.broken.add(path)

"""Drafts: the text being written, sealed in this machine's local state, so that no crash takes it.

Each process keeps two files and overwrites them in turn, in place, in room that was reserved when it began: this
works on a full disk, and a cut in the middle of one write leaves the other.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag

from ..errors import InUse
from .sealing import pack_tuple, padded_size, seal, unseal
from .storage import Storage, StoredFile

RESERVED = 256 * 1024
_OVERHEAD = 4096


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """An unsaved text: the entry it is for, the revisions it was begun from, and its content as JSON values."""

    entry: str
    heads: tuple[str, ...]
    content: dict[str, object]


@dataclass(frozen=True, slots=True, repr=False)
class LeftDraft:
    """A draft that a process which is gone left behind, and the files that hold it."""

    draft: Draft
    files: tuple[Path, ...]


class DraftKeeper:
    """Keeps this process's draft; one keeper a process and vault."""

    def __init__(
        self, storage: Storage, folder: Path, vault: str, key: bytes, random: Callable[[int], bytes]
    ) -> None:
        self._key = key
        self._context = _context(vault)
        self._counter = 0
        name = random(8).hex()
        self._files = [_reserve(storage, folder / f"{name}-{side}") for side in "ab"]

    def keep(self, draft: Draft) -> None:
        """Return once the draft is on the medium; raises ``OSError`` and keeps the one before."""
        self._write({"entry": draft.entry, "heads": list(draft.heads), "content": draft.content})

    def clear(self) -> None:
        """Overwrite both files: what they held was saved."""
        self._write(None)
        self._write(None)

    def close(self) -> None:
        """Let go of the files and remove them; a draft that was not cleared stays."""
        for file in self._files:
            file.close()

    def remove(self, storage: Storage) -> None:
        """Clear the draft and remove the files."""
        self.clear()
        self.close()
        for file in self._files:
            storage.unlink(file.path)

    def _write(self, draft: dict[str, object] | None) -> None:
        self._counter += 1
        text = json.dumps({"counter": self._counter, "draft": draft}, ensure_ascii=False).encode()
        size = padded_size(len(text), RESERVED - _OVERHEAD)
        sealed = seal(self._key, self._context, text + b" " * (size - len(text)))
        file = self._files[self._counter % 2]
        file.write_at(0, len(sealed).to_bytes(4, "little") + sealed)
        file.flush()


def left_drafts(storage: Storage, folder: Path, vault: str, key: bytes) -> list[LeftDraft]:
    """The drafts of processes that are gone; the files of those that held nothing are removed."""
    left = []
    for files in _pairs(storage, folder):
        if _owned(storage, files):
            continue
        draft = _newest(storage, files, _context(vault), key)
        if draft is None:
            discard(storage, files)
        else:
            left.append(LeftDraft(draft, files))
    return left


def discard(storage: Storage, files: tuple[Path, ...]) -> None:
    """Overwrite and remove a draft's files."""
    for path in files:
        file = storage.reopen(path)
        file.write_at(0, bytes(file.size))
        file.flush()
        file.close()
        storage.unlink(path)


def _context(vault: str) -> bytes:
    return pack_tuple(b"tarina/draft/1", bytes.fromhex(vault))


def _reserve(storage: Storage, path: Path) -> StoredFile:
    file = storage.create(path)
    file.hold()
    file.append(bytes(RESERVED))
    file.flush()
    return file


def _pairs(storage: Storage, folder: Path) -> Iterator[tuple[Path, ...]]:
    names: dict[str, list[Path]] = {}
    for file in storage.files(folder):
        names.setdefault(file.path.name.rpartition("-")[0], []).append(file.path)
    yield from (tuple(paths) for paths in names.values())


def _owned(storage: Storage, files: tuple[Path, ...]) -> bool:
    for path in files:
        file = storage.reopen(path)
        try:
            file.hold()
        except InUse:
            return True
        finally:
            file.close()
    return False


def _newest(storage: Storage, files: tuple[Path, ...], context: bytes, key: bytes) -> Draft | None:
    found = [kept for path in files if (kept := _read(storage.read(path), context, key)) is not None]
    newest = max(found, key=lambda kept: kept[0], default=None)
    return newest[1] if newest else None


def _read(data: bytes, context: bytes, key: bytes) -> tuple[int, Draft | None] | None:
    sealed = memoryview(data)[4 : 4 + int.from_bytes(data[:4], "little")]
    try:
        kept = json.loads(unseal(key, context, sealed))
    except (InvalidTag, ValueError):
        return None
    draft = kept["draft"]
    return kept["counter"], draft and Draft(draft["entry"], tuple(draft["heads"]), draft["content"])

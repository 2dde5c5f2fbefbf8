"""Drafts: the text being written, sealed in this machine's local state, so that no crash takes it.

Each process keeps two files and overwrites them in turn, in place, in room that was reserved when it began: this
works on a full disk, and a cut in the middle of one write leaves the other. Files are made, and looked for, under
one lock, so that a file without a living owner is one that was left.
"""

import json
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from re import compile as pattern

from cryptography.exceptions import InvalidTag

from ..errors import InUse
from .sealing import pack_tuple, padded_size, seal, unseal
from .storage import Storage, StoredFile

RESERVED = 256 * 1024
_OVERHEAD = 4096
_LARGEST = 64 * 2**20
_NAME = pattern(r"([0-9a-f]{16})-[ab]")
_LOCK = ".lock"


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


@dataclass(frozen=True, slots=True, repr=False)
class _Kept:
    """What one draft file says: its place in the turns, and the draft or None where there was none."""

    counter: int
    draft: Draft | None


class DraftKeeper:
    """Keeps this process's draft; one keeper a process and vault. Used by one thread at a time."""

    def __init__(
        self, storage: Storage, folder: Path, vault: str, key: bytes, random: Callable[[int], bytes]
    ) -> None:
        self._key = key
        self._context = _context(vault)
        self._counter = 0
        name = random(8).hex()
        with storage.locked(folder / _LOCK):
            self._files = _reserve(storage, [folder / f"{name}-{side}" for side in "ab"])

    def keep(self, draft: Draft) -> None:
        """Return once the draft is on the medium; raises ``OSError`` and keeps the one before."""
        self._write({"entry": draft.entry, "heads": list(draft.heads), "content": draft.content})

    def clear(self) -> None:
        """Overwrite both files: what they held was saved. Raises ``OSError``."""
        self._write(None)
        self._write(None)

    def close(self) -> None:
        """Let go of the files; a draft that was not cleared stays and is offered to the next process."""
        for file in self._files:
            file.close()

    def remove(self, storage: Storage) -> None:
        """Clear the draft and remove the files. Raises ``OSError``."""
        try:
            self.clear()
            for file in self._files:
                storage.unlink(file.path)
        finally:
            self.close()

    def _write(self, draft: dict[str, object] | None) -> None:
        """Write the file whose turn it is; the turn passes only when that is done, so the other one is safe."""
        turn = self._counter + 1
        file = self._files[turn % 2]
        text = json.dumps({"counter": turn, "draft": draft}, ensure_ascii=False).encode("utf-8", "surrogatepass")
        size = padded_size(len(text), RESERVED - _OVERHEAD)
        sealed = seal(self._key, self._context, text.ljust(size))
        data = len(sealed).to_bytes(4, "little") + sealed
        file.write_at(0, data.ljust(file.size, b"\0"))
        file.flush()
        self._counter = turn


def left_drafts(storage: Storage, folder: Path, vault: str, key: bytes) -> list[LeftDraft]:
    """The drafts of processes that are gone; the files of those that held nothing are removed.

    A file that cannot be read stays: it may be what a newer program wrote. Nothing is raised; what cannot be
    looked at now is offered another time.
    """
    left: list[LeftDraft] = []
    with suppress(OSError), storage.locked(folder / _LOCK):
        for files in _pairs(storage, folder):
            with suppress(OSError, InUse):
                left += _left(storage, files, _context(vault), key)
    return left


def discard(storage: Storage, files: Sequence[Path]) -> None:
    """Overwrite and remove a draft's files; those that are gone already are fine. Raises ``OSError``."""
    for path in files:
        with suppress(FileNotFoundError):
            file = storage.reopen(path)
            try:
                _wipe(storage, file)
            finally:
                file.close()


def _left(storage: Storage, paths: tuple[Path, ...], context: bytes, key: bytes) -> list[LeftDraft]:
    """The draft in a pair of files, or nothing; raises ``InUse`` where its owner lives."""
    with ExitStack() as stack:
        files = []
        for path in paths:
            files.append(file := storage.reopen(path))
            stack.callback(file.close)
            file.hold()
        if any(file.size > _LARGEST for file in files):
            return []
        datas = [storage.read(path, 0, _LARGEST) for path in paths]
        kept = [found for data in datas if (found := _read(data, context, key)) is not None]
        newest = max(kept, key=lambda found: found.counter, default=None)
        if newest is not None and newest.draft is not None:
            return [LeftDraft(newest.draft, paths)]
        if newest is not None or not any(map(any, datas)):
            for file in files:
                _wipe(storage, file)
    return []


def _wipe(storage: Storage, file: StoredFile) -> None:
    file.write_at(0, bytes(file.size))
    file.flush()
    storage.unlink(file.path)


def _context(vault: str) -> bytes:
    return pack_tuple(b"tarina/draft/1", bytes.fromhex(vault))


def _reserve(storage: Storage, paths: Sequence[Path]) -> list[StoredFile]:
    """Files of zeros, held by this process; none stays where one of them cannot be made."""
    files: list[StoredFile] = []
    try:
        for path in paths:
            files.append(storage.create(path))
            files[-1].hold()
            files[-1].append(bytes(RESERVED))
            files[-1].flush()
        storage.flush_folder(paths[0].parent)
    except OSError:
        for file in files:
            file.close()
            storage.unlink(file.path)
        raise
    return files


def _pairs(storage: Storage, folder: Path) -> list[tuple[Path, ...]]:
    names: dict[str, list[Path]] = {}
    for file in storage.files(folder):
        if (match := _NAME.fullmatch(file.name)) is not None:
            names.setdefault(match[1], []).append(file.path)
    return [tuple(paths) for paths in names.values()]


def _read(data: bytes, context: bytes, key: bytes) -> _Kept | None:
    """What a file says, or None: nothing was written yet, a write was cut, or a newer program wrote it."""
    sealed = memoryview(data)[4 : 4 + int.from_bytes(data[:4], "little")]
    try:
        kept = json.loads(unseal(key, context, sealed).decode("utf-8", "surrogatepass"))
        draft = kept["draft"]
        made = None if draft is None else Draft(draft["entry"], tuple(draft["heads"]), draft["content"])
        return _Kept(int(kept["counter"]), made)
    except (InvalidTag, ValueError, KeyError, TypeError):
        return None

"""Small worlds to keep vaults in: a vault made once and copied, and storages that count, fail and record."""

import errno
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from elamani_tarinana.errors import Refusal
from elamani_tarinana.vault import (
    NewRecord,
    Secrets,
    Storage,
    Surroundings,
    Vault,
    create_vault,
    open_vault,
    with_code,
)
from elamani_tarinana.vault.slots import Cost
from elamani_tarinana.vault.storage import StoredFile

CODE = bytes(range(16))
PASSPHRASE = "tuuli kääntyy etelään"
CHEAP = Cost(64 * 1024, 3, 4)
NOW = datetime(2026, 5, 1, 12, 0, 0, tzinfo=UTC)


@dataclass
class World:
    """A folder with a vault in it and a folder of local state; the day can be changed."""

    folder: Path
    state: Path
    now: datetime = NOW
    opened: list[Vault] = field(default_factory=list)

    def around(self, storage: Storage | None = None, state: Path | None = None) -> Surroundings:
        return Surroundings(
            storage or Storage(), lambda: self.now, os.urandom, "kone", "0.1", state or self.state
        )

    def create(self, storage: Storage | None = None, hand_over: Callable[[], None] = lambda: None) -> Vault:
        made = create_vault(self.around(storage), self.folder, Secrets(PASSPHRASE, CODE), CHEAP, hand_over)
        self.opened.append(made)
        return made

    def open(self, storage: Storage | None = None, state: Path | None = None) -> Vault:
        """Open by the recovery code, which costs no time."""
        vault = open_vault(self.around(storage, state), self.folder, with_code(CODE))
        self.opened.append(vault)
        return vault

    def close(self) -> None:
        for vault in self.opened:
            vault.close()
        self.opened.clear()

    def logs(self) -> list[Path]:
        return sorted((self.folder / "journal").glob("*.log"), key=lambda path: path.stat().st_mtime_ns)


def copy_of(world: World, place: Path) -> World:
    """The same vault on another machine's disk."""
    shutil.copytree(world.folder, place / "kirja")
    return World(place / "kirja", place / "state")


def rev(vault: Vault, text: str, entry: str = "koti", replaces: tuple[str, ...] = ()) -> NewRecord:
    """A revision that says ``text``."""
    fields = {
        "entry": entry,
        "replaces": list(replaces),
        "deleted": False,
        "openness": "only-mine",
        "content": {"text": text},
        "media": [],
    }
    return vault.new("rev", fields)


def save(vault: Vault, made: NewRecord) -> None:
    """Save one record and wait for it."""
    vault.save([made]).result(20)


def write(vault: Vault, *texts: str) -> list[NewRecord]:
    """Save revisions one after the other and wait for each."""
    made = [rev(vault, text) for text in texts]
    for one in made:
        save(vault, one)
    vault.drain()
    return made


def texts(vault: Vault) -> list[str]:
    return sorted(record.fields["content"]["text"] for record in vault.records("rev"))


def arrived(vault: Vault) -> list[str]:
    """The texts that came from others since the last look."""
    return [record.fields["content"]["text"] for record in vault.arrived() if record.kind == "rev"]


def kinds(vault: Vault) -> list[str]:
    return sorted({finding.kind for finding in vault.findings()})


def refusal(act: Callable[[], object]) -> str:
    """The code with which something is refused, or an empty text where it is done."""
    try:
        act()
    except Refusal as found:
        return found.code
    return ""


class Watched(StoredFile):
    """A file whose writes and flushes are told to its storage before they are done."""

    def __init__(self, file: StoredFile, disk: "WatchedStorage", number: int) -> None:
        super().__init__(file.path, file._descriptor, file.size)
        self.disk, self.number = disk, number

    def write_at(self, offset: int, data: bytes) -> None:
        self.disk.about_to("write", self.path, self.number, offset, data)
        super().write_at(offset, data)

    def flush(self) -> None:
        self.disk.about_to("flush", self.path, self.number)
        super().flush()


class WatchedStorage(Storage):
    """A storage that tells ``about_to`` of every change before it is made."""

    def __init__(self) -> None:
        self.numbers = 0
        self.read_bytes = 0

    def about_to(self, what: str, path: Path, *more: object) -> None:
        raise NotImplementedError

    def make_folder(self, path: Path) -> None:
        for folder in reversed([folder for folder in (path, *path.parents) if not folder.exists()]):
            self.about_to("folder", folder)
            folder.mkdir(0o700)
            self.flush_folder(folder.parent)

    def create(self, path: Path) -> StoredFile:
        self.numbers += 1
        self.about_to("create", path, self.numbers)
        return Watched(super().create(path), self, self.numbers)

    def rename(self, path: Path, to: Path) -> None:
        self.about_to("rename", path, to)
        super().rename(path, to)

    def unlink(self, path: Path) -> None:
        if path.exists():
            self.about_to("unlink", path)
        super().unlink(path)

    def flush_folder(self, folder: Path) -> None:
        self.about_to("flush-folder", folder)
        super().flush_folder(folder)

    def read(self, path: Path, offset: int = 0, limit: int | None = None) -> bytes:
        data = super().read(path, offset, limit)
        self.read_bytes += len(data)
        return data


class CountingStorage(WatchedStorage):
    """Counts what is done, by kind; local state is left out of the count."""

    def __init__(self, of: Path) -> None:
        super().__init__()
        self.of = of
        self.done: Counter[str] = Counter()

    def about_to(self, what: str, path: Path, *more: object) -> None:
        if path.is_relative_to(self.of):
            self.done[what] += 1

    def read(self, path: Path, offset: int = 0, limit: int | None = None) -> bytes:
        data = Storage.read(self, path, offset, limit)
        self.read_bytes += len(data) if path.is_relative_to(self.of) else 0
        return data


class FullStorage(WatchedStorage):
    """A disk on which ``room`` more changes can be made; a write that fails leaves half of it behind."""

    def __init__(self, room: int, error: int = errno.ENOSPC) -> None:
        super().__init__()
        self.room, self.error = room, error
        self.failed = 0

    def about_to(self, what: str, path: Path, *more: object) -> None:
        if what == "unlink":
            return
        self.room -= 1
        if self.room >= 0:
            return
        self.failed += 1
        if what == "write":
            _number, offset, data = more
            half = data[: len(data) // 2]
            descriptor = os.open(path, os.O_WRONLY)
            os.pwrite(descriptor, half, offset)
            os.close(descriptor)
        raise OSError(self.error, os.strerror(self.error))


class RecordingStorage(WatchedStorage):
    """Records every change, and what was acknowledged between them."""

    def __init__(self) -> None:
        super().__init__()
        self.log: list[tuple[object, ...]] = []

    def about_to(self, what: str, path: Path, *more: object) -> None:
        self.log.append((what, path, *more))


class Medium:
    """What is on a medium after some recorded changes: what was flushed for certain, and what may be there."""

    def __init__(self) -> None:
        self.names: dict[Path, int | None] = {}
        self.sure_names: dict[Path, int | None] = {}
        self.data: dict[int, bytes] = {}
        self.sure_data: dict[int, bytes] = {}

    def do(self, what: str, path: Path, *more: object) -> None:
        getattr(self, "_" + what.replace("-", "_"))(path, *more)

    def _folder(self, path: Path) -> None:
        self.names[path] = None

    def _create(self, path: Path, number: int) -> None:
        self.names[path] = number
        self.data[number] = self.sure_data[number] = b""

    def _write(self, _path: Path, number: int, offset: int, data: bytes) -> None:
        old = self.data[number].ljust(offset, b"\0")
        self.data[number] = old[:offset] + data + old[offset + len(data) :]

    def _flush(self, _path: Path, number: int) -> None:
        self.sure_data[number] = self.data[number]

    def _rename(self, path: Path, to: Path) -> None:
        self.names[to] = self.names.pop(path)

    def _unlink(self, path: Path) -> None:
        self.names.pop(path, None)

    def _flush_folder(self, folder: Path) -> None:
        gone = [path for path in self.sure_names if path.parent == folder and path not in self.names]
        for path in gone:
            del self.sure_names[path]
        self.sure_names |= {path: number for path, number in self.names.items() if path.parent == folder}

    def images(self) -> Iterator[tuple[dict[Path, int | None], dict[int, bytes]]]:
        """What may be found after a cut now: nothing unflushed, all of it, names alone, torn and zeroed data."""
        yield self.sure_names, self.sure_data
        yield self.names, self.data
        yield self.sure_names, self.data
        yield self.names, self.sure_data
        for spoil in (_torn, _zeroed, _holed):
            yield self.names, {n: spoil(self.sure_data[n], data) for n, data in self.data.items()}


def lay_out(names: dict[Path, int | None], data: dict[int, bytes], root: Path, place: Path) -> None:
    """Put an image that was recorded under ``root`` on the disk under ``place``."""
    place.mkdir()
    for path, number in sorted(names.items()):
        to = place / path.relative_to(root)
        if to.parent.is_dir():
            to.mkdir() if number is None else to.write_bytes(data[number])


def _torn(sure: bytes, data: bytes) -> bytes:
    return data if sure == data else data[: len(sure) + max(0, len(data) - len(sure)) // 2]


def _zeroed(sure: bytes, data: bytes) -> bytes:
    return data if sure == data else sure + bytes(max(0, len(data) - len(sure)))


def _holed(sure: bytes, data: bytes) -> bytes:
    """The first half of what was written is not there, the second is."""
    middle = len(sure) + max(0, len(data) - len(sure)) // 2
    return data if sure == data else sure + bytes(middle - len(sure)) + data[middle:]

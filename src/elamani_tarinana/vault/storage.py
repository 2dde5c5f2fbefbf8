"""Every file operation of the vault, in one place; what is POSIX-only stands here and nowhere else.

Files are made 0600 in folders 0700, never through a link, and only regular files are read. A test takes the
place of ``Storage`` to enumerate power cuts and full disks: ``make_folder``, ``create``, ``rename``, ``unlink``,
``flush_folder`` and the two writing methods of ``StoredFile`` are all that changes anything.
"""

import errno
import fcntl
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import get_ident

from ..errors import InUse

_OPEN = os.O_NOFOLLOW | os.O_CLOEXEC
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | _OPEN
_NOT_OFFERED = (errno.EINVAL, errno.ENOTSUP)
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK)
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True)
class Found:
    """One regular file of a folder, and its size in bytes."""

    folder: Path
    name: str
    size: int

    @property
    def path(self) -> Path:
        """Where the file stands."""
        return self.folder / self.name


class StoredFile:
    """An open file that this process made: written at the end, or in place."""

    def __init__(self, path: Path, descriptor: int, size: int = 0) -> None:
        self.path = path
        self._descriptor = descriptor
        self.size = size

    def append(self, data: bytes) -> None:
        """Write all of ``data`` at the end, in one write where the system allows; raises ``OSError``."""
        self.write_at(self.size, data)

    def write_at(self, offset: int, data: bytes) -> None:
        """Write all of ``data`` at ``offset``; raises ``OSError``."""
        written = 0
        while written < len(data):
            written += os.pwrite(self._descriptor, memoryview(data)[written:], offset + written)
        self.size = max(self.size, offset + len(data))

    def flush(self) -> None:
        """Return once the written bytes are on the medium; raises ``OSError``."""
        if sys.platform == "darwin":
            fcntl.fcntl(self._descriptor, fcntl.F_FULLFSYNC)
        else:
            os.fdatasync(self._descriptor)

    def untouched(self) -> bool:
        """Whether the path still leads to this very file, at the size that was written."""
        try:
            there = self.path.lstat()
        except OSError:
            return False
        here = os.fstat(self._descriptor)
        return (there.st_dev, there.st_ino, there.st_size) == (here.st_dev, here.st_ino, self.size)

    def hold(self) -> None:
        """Take the file's lock until it is closed; raises ``InUse`` where another holds it, and ``OSError``."""
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InUse("in-use") from None

    def close(self) -> None:
        """Let go of the file."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


class Storage:
    """The file system, as the vault uses it. Every method raises ``OSError`` as the system does."""

    def files(self, folder: Path) -> list[Found]:
        """The regular files of a folder that are no dot files, by name; [] where there is no folder."""
        try:
            with os.scandir(folder) as entries:
                found = [file for entry in entries if (file := _found(folder, entry)) is not None]
        except (FileNotFoundError, NotADirectoryError):
            return []
        return sorted(found, key=lambda file: file.name)

    def is_folder(self, path: Path) -> bool:
        """Whether the path is a folder; a name that no file system takes is none."""
        try:
            return path.is_dir()
        except OSError as error:
            if error.errno == errno.ENAMETOOLONG:
                return False
            raise

    def is_empty(self, folder: Path) -> bool:
        """Whether a folder holds nothing but dot files; also where there is no folder."""
        try:
            return all(entry.name.startswith(".") for entry in folder.iterdir())
        except FileNotFoundError:
            return True

    def read(self, path: Path, offset: int = 0, limit: int | None = None) -> bytes:
        """The bytes of a regular file from ``offset``, ``limit`` of them at the most."""
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | _OPEN), "rb") as file:
            there = max(0, _regular_size(file.fileno()) - offset)
            file.seek(offset)
            return file.read(there if limit is None else min(there, limit))

    def make_folder(self, path: Path) -> None:
        """Make a folder and its parents; one that is there is left as it is."""
        missing = [folder for folder in (path, *path.parents) if not folder.exists()]
        for folder in reversed(missing):
            folder.mkdir(mode=0o700, exist_ok=True)
            self.flush_folder(folder.parent)

    def create(self, path: Path) -> StoredFile:
        """Make a new, empty file; raises ``FileExistsError`` where something is."""
        return StoredFile(path, os.open(path, _NEW, 0o600))

    def rename(self, path: Path, to: Path) -> None:
        """Give a file another name in its folder, in the place of what had it."""
        path.replace(to)

    def remove_folder(self, folder: Path) -> None:
        """Remove an empty folder."""
        folder.rmdir()

    def unlink(self, path: Path) -> None:
        """Remove a file; one that is gone already is fine."""
        path.unlink(missing_ok=True)

    def flush_folder(self, folder: Path) -> None:
        """Return once the names in a folder are on the medium; a system that offers no such thing is fine."""
        descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _NOT_OFFERED:
                raise
        finally:
            os.close(descriptor)

    def write_new(self, path: Path, data: bytes) -> None:
        """Make a file with ``data`` in it and flush it; the folder is not flushed. Leaves nothing if it fails."""
        file = self.create(path)
        try:
            file.append(data)
            file.flush()
        except OSError:
            self.unlink(path)
            raise
        finally:
            file.close()

    def put(self, path: Path, data: bytes) -> None:
        """Put ``data``, whole and flushed, in the place of whatever has the name; the folder is not flushed."""
        fresh = _beside(path)
        self.unlink(fresh)
        self.write_new(fresh, data)
        self.rename(fresh, path)

    def replace(self, path: Path, data: bytes) -> None:
        """Put ``data`` in the place of a file without flushing: for what may be lost, but not be torn."""
        fresh = _beside(path)
        self.unlink(fresh)
        file = self.create(fresh)
        try:
            file.append(data)
        finally:
            file.close()
        self.rename(fresh, path)

    def publish(self, temporary: Path, path: Path) -> None:
        """Give a flushed file its final name, unless something has that name, and flush the folder."""
        try:
            os.link(temporary, path)
            self.unlink(temporary)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            self.create(path).close()
            self.rename(temporary, path)
        self.flush_folder(path.parent)

    def reopen(self, path: Path) -> StoredFile:
        """Open an existing file of this machine's own state for writing in place."""
        descriptor = os.open(path, os.O_RDWR | os.O_NONBLOCK | _OPEN)
        try:
            return StoredFile(path, descriptor, _regular_size(descriptor))
        except OSError:
            os.close(descriptor)
            raise

    @contextmanager
    def locked(self, path: Path) -> Iterator[None]:
        """Hold the lock of a file of this machine's own state, made where it is not there; waits for its turn."""
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NONBLOCK | _OPEN, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)


def not_saved(error: OSError) -> InUse:
    """The refusal for a write that failed: ``disk-full`` or ``not-saved``."""
    return InUse("disk-full" if error.errno in FULL else "not-saved")


def _found(folder: Path, entry: os.DirEntry[str]) -> Found | None:
    """What an entry of a folder is, or None: no regular file, a dot file, or gone since it was listed."""
    try:
        if entry.name.startswith(".") or not entry.is_file(follow_symlinks=False):
            return None
        return Found(folder, entry.name, entry.stat(follow_symlinks=False).st_size)
    except FileNotFoundError:
        return None


def _regular_size(descriptor: int) -> int:
    about = os.fstat(descriptor)
    if not stat.S_ISREG(about.st_mode):
        raise OSError(errno.EINVAL, "not a regular file")
    return about.st_size


def _beside(path: Path) -> Path:
    """A dot name beside ``path`` that is this thread's own."""
    return path.with_name(f".{path.name}.{os.getpid()}.{get_ident()}")

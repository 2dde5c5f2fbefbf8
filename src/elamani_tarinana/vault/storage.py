"""Every file operation of the vault, in one place; what is POSIX-only stands here and nowhere else.

Files are made 0600 in folders 0700, never through a link, and only regular files are read. A test takes the
place of ``Storage`` to enumerate power cuts and full disks.
"""

import errno
import fcntl
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

from ..errors import InUse, Refusal

_NEW = os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_NOT_OFFERED = (errno.EINVAL, errno.ENOTSUP)


@dataclass(frozen=True, slots=True)
class Found:
    """One regular file of a folder: its path and its size in bytes."""

    path: Path
    size: int


class StoredFile:
    """An open file that this process made: written at the end, or in place."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor = descriptor
        self.size = 0

    def append(self, data: bytes) -> None:
        """Write all of ``data`` at the end, in one write where the system allows; raises ``OSError``."""
        self.write_at(self.size, data)

    def write_at(self, offset: int, data: bytes) -> None:
        """Write all of ``data`` at ``offset``; raises ``OSError``."""
        written = 0
        while written < len(data):
            written += os.pwrite(self._descriptor, data[written:], offset + written)
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
        """Take the file's lock for as long as this process lives; raises ``InUse``."""
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
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
                found = [
                    Found(Path(entry.path), entry.stat(follow_symlinks=False).st_size)
                    for entry in entries
                    if not entry.name.startswith(".") and entry.is_file(follow_symlinks=False)
                ]
        except (FileNotFoundError, NotADirectoryError):
            return []
        return sorted(found, key=lambda file: file.path.name)

    def is_folder(self, path: Path) -> bool:
        """Whether the path is a folder."""
        return path.is_dir()

    def is_empty(self, folder: Path) -> bool:
        """Whether a folder holds nothing but dot files; also where there is no folder."""
        try:
            return all(entry.name.startswith(".") for entry in folder.iterdir())
        except FileNotFoundError:
            return True

    def read(self, path: Path, offset: int = 0, limit: int | None = None) -> bytes:
        """The bytes of a regular file from ``offset``, ``limit`` of them at the most."""
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise Refusal("not-a-file")
            file.seek(offset)
            return file.read() if limit is None else file.read(limit)

    def make_folder(self, path: Path) -> None:
        """Make a folder and its parents; one that is there is left as it is."""
        missing = [folder for folder in (path, *path.parents) if not folder.exists()]
        for folder in reversed(missing):
            folder.mkdir(mode=0o700, exist_ok=True)
            self.flush_folder(folder.parent)

    def create(self, path: Path) -> StoredFile:
        """Make a new, empty file; raises ``FileExistsError`` where something is."""
        return StoredFile(path, os.open(path, _NEW | os.O_RDWR, 0o600))

    def write_new(self, path: Path, data: bytes) -> None:
        """Make a file with ``data`` in it and flush it; the folder is not flushed."""
        file = self.create(path)
        try:
            file.append(data)
            file.flush()
        finally:
            file.close()

    def replace(self, path: Path, data: bytes) -> None:
        """Put ``data`` in the place of a file without flushing: for what may be lost, but not be torn."""
        fresh = path.with_name(f".{path.name}.{os.getpid()}")
        fresh.unlink(missing_ok=True)
        file = self.create(fresh)
        try:
            file.append(data)
        finally:
            file.close()
        fresh.replace(path)

    def publish(self, temporary: Path, path: Path) -> None:
        """Give a flushed file its final name, unless something has that name, and flush the folder."""
        os.link(temporary, path)
        temporary.unlink()
        self.flush_folder(path.parent)

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

    def reopen(self, path: Path) -> StoredFile:
        """Open an existing file of this machine's own state for writing in place."""
        file = StoredFile(path, os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC))
        file.size = path.stat().st_size
        return file

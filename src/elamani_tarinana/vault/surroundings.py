"""What a vault needs from outside, so that a test can hold it still."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from .local import LocalState
from .storage import Storage

PROGRAM = "tarina"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The file system, the time (aware), random bytes, this device's name, the program's version, and the folder
    of this machine's local state."""

    storage: Storage
    clock: Callable[[], datetime]
    random: Callable[[int], bytes]
    device: str
    version: str
    state: Path

    def local(self, vault: str) -> LocalState:
        """The local state of one vault."""
        return LocalState(self.storage, self.state / vault)

    @property
    def program(self) -> str:
        """The program and its version, as a log's ``start`` names it."""
        return f"{PROGRAM} {self.version}"

    @property
    def label(self) -> str:
        """The device's name as a record can hold it, whatever the system calls the machine."""
        return self.device.encode("utf-8", "replace").decode("utf-8")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts of a vault's folder stand."""

    folder: Path

    @property
    def keys(self) -> Path:
        """The key slots."""
        return self.folder / "keys"

    @property
    def journal(self) -> Path:
        """The logs, and a second copy of the slots."""
        return self.folder / "journal"

    @property
    def media(self) -> Path:
        """The media files."""
        return self.folder / "media"

    @property
    def inbox(self) -> Path:
        """Feedback left while the book is closed."""
        return self.folder / "inbox"

    @property
    def slot_folders(self) -> tuple[Path, Path]:
        """Where slots stand, in the order they are written: the one in keys/ is what makes a vault."""
        return (self.journal, self.keys)

"""Local state: what this machine keeps of one vault, all of it sealed or harmless, none of it needed to open."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .memory import Memory, read_memory, write_memory
from .sealing import Keys
from .slots import Slot
from .storage import Storage


@dataclass(frozen=True, slots=True)
class LocalState:
    """The folder of one vault in this machine's state folder."""

    storage: Storage
    folder: Path

    @property
    def drafts(self) -> Path:
        """Where drafts stand."""
        return self.folder / "drafts"

    def prepare(self) -> None:
        """Make the folders; raises ``OSError`` where nothing can be kept here."""
        for folder in (self.folder, self.drafts, self.folder / "keys"):
            self.storage.make_folder(folder)

    def slot_files(self) -> list[Path]:
        """The slots kept here."""
        return [file.path for file in self.storage.files(self.folder / "keys")]

    def keep_slots(self, slots: Iterable[Slot]) -> None:
        """Keep copies of slots, and no others."""
        wanted = {f"{slot.id}.slot": slot.raw for slot in slots}
        for path in self.slot_files():
            if path.name not in wanted:
                self.storage.unlink(path)
        for name, raw in wanted.items():
            if not (self.folder / "keys" / name).exists():
                self.storage.write_new(self.folder / "keys" / name, raw)

    def memory(self, keys: Keys) -> Memory:
        """What this machine remembers."""
        return read_memory(self.storage, self.folder / "memory", keys.local)

    def remember(self, keys: Keys, memory: Memory) -> None:
        """Replace the memory."""
        write_memory(self.storage, self.folder / "memory", keys.local, memory)

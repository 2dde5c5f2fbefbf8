"""Local state: what this machine keeps of one vault, all of it sealed or harmless, none of it needed to open."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from .memory import Memory, read_memory, write_memory
from .sealing import Keys
from .slotfiles import keep_slot
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

    @property
    def notes(self) -> Path:
        """Where notes stand."""
        return self.folder / "notes"

    @property
    def keys(self) -> Path:
        """Where copies of the slots stand."""
        return self.folder / "keys"

    def prepare(self) -> None:
        """Make the folders; raises ``OSError`` where nothing can be kept here."""
        for folder in (self.folder, self.drafts, self.keys):
            self.storage.make_folder(folder)

    def keep_slots(self, slots: Iterable[Slot], off: Collection[str]) -> None:
        """Keep copies of slots, and none that was switched off."""
        self.prepare()
        for slot in slots:
            keep_slot(self.storage, self.keys, slot)
        for slot_id in off:
            self.storage.unlink(self.keys / f"{slot_id}.slot")

    def memory(self, keys: Keys) -> Memory:
        """What this machine remembers."""
        return read_memory(self.storage, self.folder / "memory", keys.local)

    def remember(self, keys: Keys, memory: Memory) -> None:
        """Replace the memory; what another program of this machine noted as made here is kept."""
        self.storage.make_folder(self.folder)
        memory.made_here |= self.memory(keys).made_here
        write_memory(self.storage, self.folder / "memory", keys.local, memory)

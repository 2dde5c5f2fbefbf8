"""The key slots of a vault: where they are found, how they open, how they are replaced and healed."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..errors import Damaged, Newer, Refusal, WrongKey
from .log import HEADER_SIZE, read_header
from .slots import Slot, SlotKind, open_with_code, open_with_passphrase, parse_slot
from .surroundings import Layout, Surroundings

_TRIED = 8
_LARGEST = 4096


@dataclass(frozen=True, slots=True)
class Keyring:
    """The intact slots of one vault that are at hand, those known to local state first."""

    vault: str
    slots: tuple[Slot, ...]
    other_vaults: tuple[str, ...]

    def open_with_passphrase(self, passphrase: str) -> tuple[bytes, Slot]:
        """The master key and the slot that gave it; raises ``WrongKey`` ``wrong-passphrase``."""
        return self._open("passphrase", lambda slot: open_with_passphrase(slot, passphrase), "wrong-passphrase")

    def open_with_code(self, code: bytes) -> tuple[bytes, Slot]:
        """The master key and the slot that gave it; raises ``WrongKey`` ``wrong-recovery-code``."""
        return self._open("recovery", lambda slot: open_with_code(slot, code), "wrong-recovery-code")

    def _open(self, kind: SlotKind, unwrap: Callable[[Slot], bytes], refusal: str) -> tuple[bytes, Slot]:
        for slot in [slot for slot in self.slots if slot.kind == kind][:_TRIED]:
            with suppress(WrongKey):
                return unwrap(slot), slot
        raise WrongKey(refusal)


def find_keyring(around: Surroundings, layout: Layout) -> Keyring:
    """Find the slots of the vault in a folder, without any key.

    Raises ``Refusal`` ``no-vault`` or ``key-file-missing``, ``Damaged`` ``slot-damaged``, ``Newer``
    ``slot-newer``.
    """
    raws = [raw for folder in (layout.keys, layout.journal) for raw in _slot_files(around, folder)]
    slots, troubles = _read_slots(raws)
    vaults = [slot.vault for slot in slots] or _log_vaults(around, layout.journal)
    if not vaults and not raws:
        raise Refusal("no-vault", path=str(layout.folder))
    vault = max(dict.fromkeys(vaults), key=vaults.count, default="")
    kept = [around.storage.read(path, 0, _LARGEST + 1) for path in _local_files(around, vault)]
    known, _ = _read_slots(kept)
    ring = {slot.id: slot for slot in [*known, *slots] if slot.vault == vault}
    if not ring:
        raise troubles[0] if troubles else Refusal("key-file-missing", path=str(layout.folder))
    return Keyring(vault, tuple(ring.values()), tuple(sorted(set(vaults) - {vault})))


def place_slots(around: Surroundings, layout: Layout, slots: Iterable[Slot]) -> None:
    """Write slots to journal/ and then to keys/, each flushed with its folder; those that stand are left."""
    slots = tuple(slots)
    for folder in (layout.journal, layout.keys):
        around.storage.make_folder(folder)
        missing = [slot for slot in slots if not (folder / f"{slot.id}.slot").exists()]
        for slot in missing:
            around.storage.write_new(folder / f"{slot.id}.slot", slot.raw)
        if missing:
            around.storage.flush_folder(folder)


def remove_slots(around: Surroundings, layout: Layout, ids: Iterable[str]) -> None:
    """Remove the files of slots, whatever their names, from the vault's folder."""
    gone = set(ids)
    for folder in (layout.keys, layout.journal):
        for file in around.storage.files(folder):
            with suppress(Refusal):
                if file.size <= _LARGEST and parse_slot(around.storage.read(file.path)).id in gone:
                    around.storage.unlink(file.path)
        around.storage.flush_folder(folder)


def _slot_files(around: Surroundings, folder: Path) -> list[bytes]:
    small = [file.path for file in around.storage.files(folder) if file.size <= _LARGEST]
    raws = (around.storage.read(path) for path in small)
    return [raw for raw in raws if raw[:1] == b"{"]


def _read_slots(raws: Iterable[bytes]) -> tuple[list[Slot], list[Damaged | Newer]]:
    slots: list[Slot] = []
    troubles: list[Damaged | Newer] = []
    for raw in raws:
        try:
            slots.append(parse_slot(raw))
        except (Damaged, Newer) as trouble:
            troubles.append(trouble)
        except Refusal:
            continue
    return slots, troubles


def _log_vaults(around: Surroundings, journal: Path) -> list[str]:
    heads = (read_header(around.storage.read(f.path, 0, HEADER_SIZE)) for f in around.storage.files(journal))
    return [ids[0] for ids in heads if ids]


def _local_files(around: Surroundings, vault: str) -> list[Path]:
    return around.local(vault).slot_files() if vault else []

"""Slot files: written whole or not at all, found by what they say, whatever they are called."""

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from ..errors import Damaged, InUse, Newer, Refusal
from .slots import LARGEST_SLOT, Slot, parse_slot
from .storage import Storage

Trouble = Damaged | Newer | InUse


def read_slots(storage: Storage, folder: Path) -> tuple[list[Slot], list[Trouble]]:
    """The intact slots in a folder, and what is wrong with files that should be slots; others are passed over.

    Raises ``InUse`` ``not-readable`` where the folder cannot be listed.
    """
    try:
        files = storage.files(folder)
    except OSError:
        raise InUse("not-readable", path=str(folder)) from None
    slots: list[Slot] = []
    troubles: list[Trouble] = []
    for file in files:
        try:
            slots += _read(storage, file.path)
        except (Damaged, Newer, InUse) as trouble:
            troubles.append(trouble)
        except Refusal:
            continue
    return slots, troubles


def place_slots(storage: Storage, folders: Sequence[Path], slots: Collection[Slot]) -> None:
    """Write slots to each folder in turn, flushed with the folder; those that stand whole are left."""
    for folder in folders:
        storage.make_folder(folder)
        written = [keep_slot(storage, folder, slot) for slot in slots]
        if any(written):
            storage.flush_folder(folder)


def remove_slots(storage: Storage, folders: Sequence[Path], ids: Collection[str]) -> None:
    """Remove the files of slots, whatever their names."""
    for folder in folders:
        gone = [file.path for file in storage.files(folder) if _id(storage, file.path) in ids]
        for path in gone:
            storage.unlink(path)
        if gone:
            storage.flush_folder(folder)


def keep_slot(storage: Storage, folder: Path, slot: Slot) -> bool:
    """Write a slot unless it stands in ``folder`` whole; says whether it was written. Raises ``OSError``."""
    path = folder / f"{slot.id}.slot"
    if _holds(storage, path, slot):
        return False
    storage.put(path, slot.raw)
    return True


def missing_slots(storage: Storage, folder: Path, slots: Iterable[Slot]) -> list[Slot]:
    """The slots that do not stand in ``folder`` whole under their names."""
    return [slot for slot in slots if not _holds(storage, folder / f"{slot.id}.slot", slot)]


def _read(storage: Storage, path: Path) -> list[Slot]:
    """The slot in a file, or nothing where the file is no slot by its first byte and size."""
    try:
        raw = storage.read(path, 0, LARGEST_SLOT + 1)
    except FileNotFoundError:
        return []
    except OSError:
        raise InUse("not-readable", path=str(path)) from None
    return [parse_slot(raw)] if raw[:1] == b"{" and len(raw) <= LARGEST_SLOT else []


def _id(storage: Storage, path: Path) -> str:
    with suppress(Refusal):
        return next((slot.id for slot in _read(storage, path)), "")
    return ""


def _holds(storage: Storage, path: Path, slot: Slot) -> bool:
    try:
        return storage.read(path, 0, LARGEST_SLOT + 1) == slot.raw
    except OSError:
        return False

"""The key slots of a vault that are at hand before it is open, and opening by one of them."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from ..errors import Refusal, WrongKey
from .log import HEADER_SIZE, read_header
from .slotfiles import Trouble, read_slots
from .slots import Slot, SlotKind, open_with_code, open_with_passphrase
from .surroundings import Layout, Surroundings

_TRIED = 8


@dataclass(frozen=True, slots=True)
class Keyring:
    """The intact slots of one vault that are at hand, those known to local state first, and what is wrong with
    others."""

    vault: str
    slots: tuple[Slot, ...]
    other_vaults: tuple[str, ...]
    troubles: tuple[Trouble, ...] = ()

    def open_with_passphrase(self, passphrase: str) -> tuple[bytes, Slot]:
        """The master key and the slot that gave it; raises ``WrongKey`` ``wrong-passphrase``."""
        return self._open("passphrase", lambda slot: open_with_passphrase(slot, passphrase), "wrong-passphrase")

    def open_with_code(self, code: bytes) -> tuple[bytes, Slot]:
        """The master key and the slot that gave it; raises ``WrongKey`` ``wrong-recovery-code``."""
        return self._open("recovery", lambda slot: open_with_code(slot, code), "wrong-recovery-code")

    def _open(self, kind: SlotKind, unwrap: Callable[[Slot], bytes], refusal: str) -> tuple[bytes, Slot]:
        slots = [slot for slot in self.slots if slot.kind == kind]
        if self.troubles and not slots:
            raise self.troubles[0]
        for slot in slots[:_TRIED]:
            with suppress(WrongKey):
                return unwrap(slot), slot
        raise WrongKey(refusal)


def find_keyring(around: Surroundings, layout: Layout) -> Keyring:
    """Find the slots of the vault in a folder, without any key.

    Raises ``Refusal`` ``folder-missing``, ``no-vault`` or ``key-file-missing``, ``Damaged`` ``slot-damaged``,
    ``Newer`` ``slot-newer``, ``InUse`` ``not-readable``.
    """
    if not around.storage.is_folder(layout.folder):
        raise Refusal("folder-missing", path=str(layout.folder))
    slots, troubles = _found(around, layout)
    vaults = [slot.vault for slot in slots] or _log_vaults(around, layout)
    if not vaults:
        raise troubles[0] if troubles else Refusal("no-vault", path=str(layout.folder))
    vault = max(dict.fromkeys(vaults), key=lambda found: (bool(_kept(around, found)), vaults.count(found)))
    ring = {slot.raw: slot for slot in [*_kept(around, vault), *slots] if slot.vault == vault}
    if not ring:
        raise troubles[0] if troubles else Refusal("key-file-missing", path=str(layout.folder))
    return Keyring(vault, tuple(ring.values()), tuple(sorted(set(vaults) - {vault})), tuple(troubles))


def _found(around: Surroundings, layout: Layout) -> tuple[list[Slot], list[Trouble]]:
    """The slots of the folder, and what is wrong with others."""
    found = [read_slots(around.storage, folder) for folder in (layout.keys, layout.journal)]
    return [slot for slots, _ in found for slot in slots], [trouble for _, most in found for trouble in most]


def _kept(around: Surroundings, vault: str) -> Sequence[Slot]:
    """The slots that this machine keeps of a vault."""
    with suppress(Refusal):
        return read_slots(around.storage, around.local(vault).keys)[0]
    return ()


def _log_vaults(around: Surroundings, layout: Layout) -> list[str]:
    vaults = []
    for file in around.storage.files(layout.journal):
        with suppress(OSError):
            ids = read_header(around.storage.read(file.path, 0, HEADER_SIZE))
            vaults += [ids[0]] if ids else []
    return vaults

"""Opening a vault: the slots first, then the key, then every page, then the judgement."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ..errors import WrongKey
from .keyring import Keyring, find_keyring, remove_slots
from .sealing import derive_keys
from .slots import Slot
from .surroundings import Layout, Surroundings
from .vault import Vault

Unlock = Callable[[Keyring], tuple[bytes, Slot]]


def open_vault(around: Surroundings, folder: Path, unlock: Unlock) -> Vault:
    """Open the vault in ``folder``; ``unlock`` gives the master key from the slots at hand.

    Raises ``Refusal`` ``no-vault``, ``folder-missing`` or ``key-file-missing``, ``WrongKey``
    ``wrong-passphrase``, ``wrong-recovery-code`` or ``slot-switched-off``, ``Damaged`` ``slot-damaged``,
    ``Newer`` ``slot-newer``.
    """
    layout = Layout(folder)
    keyring = find_keyring(around, layout)
    master, slot = unlock(keyring)
    vault = Vault(around, layout, keyring.vault, derive_keys(master), slot)
    day = vault.switched_off(slot)
    if day:
        _forget(around, vault, slot)
        raise WrongKey("slot-switched-off", day=day)
    vault.keep_slots()
    return vault


def with_passphrase(passphrase: str) -> Unlock:
    """Unlock by the passphrase."""
    return lambda keyring: keyring.open_with_passphrase(passphrase)


def with_code(code: bytes) -> Unlock:
    """Unlock by the 16 bytes of the recovery code."""
    return lambda keyring: keyring.open_with_code(code)


def _forget(around: Surroundings, vault: Vault, slot: Slot) -> None:
    """Remove a switched-off slot that came back with an old copy, where another slot stands."""
    vault.keep_slots()
    with suppress(OSError):
        remove_slots(around, vault.layout, [slot.id])
    vault.close()

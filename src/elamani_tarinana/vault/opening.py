"""Opening a vault: the slots first, then the key, then every page, then the judgement."""

from collections.abc import Callable
from pathlib import Path

from ..errors import InUse, WrongKey
from .keyring import Keyring, find_keyring
from .sealing import derive_keys
from .slots import Slot
from .surroundings import Layout, Surroundings
from .vault import Vault

Unlock = Callable[[Keyring], tuple[bytes, Slot]]


def open_vault(around: Surroundings, folder: Path, unlock: Unlock) -> Vault:
    """Open the vault in ``folder``; ``unlock`` gives the master key from the slots at hand.

    Raises ``Refusal`` ``folder-missing``, ``no-vault``, ``key-file-missing`` or ``not-enough-memory``,
    ``WrongKey`` ``wrong-passphrase``, ``wrong-recovery-code`` or ``slot-switched-off``, ``Damaged``
    ``slot-damaged``, ``Newer`` ``slot-newer``, ``InUse`` ``not-readable``.
    """
    layout = Layout(folder)
    try:
        keyring = find_keyring(around, layout)
        master, slot = unlock(keyring)
        vault = Vault(around, layout, keyring.vault, derive_keys(master), slot)
    except OSError:
        raise InUse("not-readable", path=str(folder)) from None
    vault.keep_slots()
    vault.remember()
    day = vault.switched_off(slot)
    if day:
        vault.close()
        raise WrongKey("slot-switched-off", day=day)
    return vault


def with_passphrase(passphrase: str) -> Unlock:
    """Unlock by the passphrase."""
    return lambda keyring: keyring.open_with_passphrase(passphrase)


def with_code(code: bytes) -> Unlock:
    """Unlock by the 16 bytes of the recovery code."""
    return lambda keyring: keyring.open_with_code(code)

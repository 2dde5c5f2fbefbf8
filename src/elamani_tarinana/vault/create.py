"""Making a vault: everything is on the medium before the slot in keys/ makes it one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..errors import InUse, Refusal
from .keyring import place_slots
from .records import NewRecord
from .sealing import KEY_SIZE, derive_keys
from .slots import Cost, Slot, passphrase_slot, recovery_slot
from .surroundings import Layout, Surroundings
from .values import to_base64
from .vault import Vault

_README = """\
This folder belongs to one program and is kept as it is.
Do not rename, edit or delete the files in it. The folder may be copied as a whole.
"""


@dataclass(frozen=True, slots=True, repr=False)
class Secrets:
    """What a new vault opens with: the passphrase and the 16 bytes of the recovery code."""

    passphrase: str
    code: bytes


def create_vault(
    around: Surroundings, folder: Path, secrets: Secrets, cost: Cost, hand_over: Callable[[], None]
) -> Vault:
    """Make a vault in ``folder``, which holds nothing but dot files or is not there.

    ``hand_over`` is called when all but the key slots stands: it gives the recovery code to the person, and what
    it raises stops the making. Raises ``Refusal`` ``folder-not-empty``, ``InUse`` ``not-writable``.
    """
    layout = Layout(folder)
    try:
        if not around.storage.is_empty(folder):
            raise Refusal("folder-not-empty", path=str(folder))
        return _create(around, layout, secrets, cost, hand_over)
    except OSError as error:
        raise InUse("not-writable", path=str(folder), reason=error.strerror or "") from None


def _create(
    around: Surroundings, layout: Layout, secrets: Secrets, cost: Cost, hand_over: Callable[[], None]
) -> Vault:
    vault_id, master = around.random(16).hex(), around.random(KEY_SIZE)
    slots = (
        passphrase_slot(vault_id, master, secrets.passphrase, cost, around.random),
        recovery_slot(vault_id, master, secrets.code, around.random),
    )
    for part in (layout.folder, layout.keys, layout.journal, layout.media, layout.folder / "inbox"):
        around.storage.make_folder(part)
    vault = Vault(around, layout, vault_id, derive_keys(master), slots[0])
    vault.save([_identity(around, vault), *map(vault.slot_record, slots)]).result()
    around.storage.write_new(layout.folder / "README.txt", _README.encode())
    around.storage.flush_folder(layout.folder)
    hand_over()
    _commit(around, layout, vault, slots)
    return vault


def _commit(around: Surroundings, layout: Layout, vault: Vault, slots: tuple[Slot, ...]) -> None:
    place_slots(around, layout, slots)
    vault.keep_slots()


def _identity(around: Surroundings, vault: Vault) -> NewRecord:
    """The seeds of the keys by which this vault signs and receives; made once, with the vault."""
    seeds = {name: to_base64(around.random(KEY_SIZE)) for name in ("ed25519", "x25519", "hybrid")}
    return vault.new("identity", seeds)

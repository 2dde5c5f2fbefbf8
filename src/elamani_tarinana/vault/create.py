"""Making a vault: everything is on the medium before the slot in keys/ makes it one."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..errors import InUse, Refusal
from .log import HEADER_SIZE, read_header
from .records import NewRecord
from .sealing import KEY_SIZE, derive_keys
from .slotfiles import place_slots
from .slots import Cost, Slot, passphrase_slot, recovery_slot
from .storage import FULL, not_saved
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
    it raises stops the making. A making that fails takes back what it made; one that is killed leaves a folder
    that no program opens. Raises
    ``Refusal`` ``folder-not-empty`` or ``not-enough-memory``, ``WrongUsage`` ``kdf-cost``, ``InUse``
    ``not-writable``, ``disk-full`` or ``not-saved``.
    """
    layout = Layout(folder)
    vault_id, master = around.random(16).hex(), around.random(KEY_SIZE)
    slots = (
        passphrase_slot(vault_id, master, secrets.passphrase, cost, around.random),
        recovery_slot(vault_id, master, secrets.code, around.random),
    )
    _or_refuse(layout, lambda: _make_folders(around, layout))
    vault = Vault(around, layout, vault_id, derive_keys(master), slots[0])
    try:
        _or_refuse(layout, lambda: _fill(around, layout, vault, slots))
        hand_over()
        _or_refuse(layout, lambda: place_slots(around.storage, layout.slot_folders, slots))
    except BaseException:
        vault.close()
        _take_back(around, layout, vault, slots)
        raise
    vault.keep_slots()
    return vault


def _or_refuse(layout: Layout, step: Callable[[], None]) -> None:
    try:
        step()
    except OSError as error:
        if error.errno in FULL:
            raise not_saved(error) from None
        raise InUse("not-writable", path=str(layout.folder), reason=error.strerror or "") from None


def _make_folders(around: Surroundings, layout: Layout) -> None:
    if not around.storage.is_empty(layout.folder):
        raise Refusal("folder-not-empty", path=str(layout.folder))
    for part in (layout.folder, layout.keys, layout.journal, layout.media, layout.inbox):
        around.storage.make_folder(part)


def _fill(around: Surroundings, layout: Layout, vault: Vault, slots: tuple[Slot, ...]) -> None:
    vault.save([_identity(around, vault), *map(vault.slot_record, slots)]).result()
    around.storage.write_new(layout.folder / "README.txt", _README.encode())
    around.storage.flush_folder(layout.folder)


def _take_back(around: Surroundings, layout: Layout, vault: Vault, slots: tuple[Slot, ...]) -> None:
    """Remove what stands of a vault that was not made, and nothing else, so that the next try finds room."""
    storage = around.storage
    mine = [folder / f"{slot.id}.slot" for folder in reversed(layout.slot_folders) for slot in slots]
    with suppress(OSError):
        heads = {
            file.path: read_header(storage.read(file.path, 0, HEADER_SIZE))
            for file in storage.files(layout.journal)
        }
        mine += [path for path, ids in heads.items() if ids and ids[0] == vault.id]
    for path in [*mine, layout.folder / "README.txt"]:
        with suppress(OSError):
            storage.unlink(path)
    for part in (layout.keys, layout.journal, layout.media, layout.inbox):
        with suppress(OSError):
            storage.remove_folder(part)


def _identity(around: Surroundings, vault: Vault) -> NewRecord:
    """The seeds of the keys by which this vault signs and receives; made once, with the vault."""
    seeds = {name: to_base64(around.random(KEY_SIZE)) for name in ("ed25519", "x25519", "hybrid")}
    return vault.new("identity", seeds)

"""The encrypted folder: keys, frames, storage, drafts. It knows nothing of questions.

The format is specified in ``docs/vault-format.md``.
"""

from .create import Secrets, create_vault
from .drafts import Draft, DraftKeeper, LeftDraft
from .findings import Finding
from .media import MediaKey
from .opening import open_vault, with_code, with_passphrase
from .records import NewRecord, Record
from .recovery import CODE_SIZE, ReadCode, read_code, write_code
from .slots import Cost, RandomBytes, measured_cost, passphrase_slot, recovery_slot
from .storage import Storage
from .surroundings import Surroundings
from .values import from_base64, to_base64
from .vault import Vault

__all__ = [
    "CODE_SIZE",
    "Cost",
    "Draft",
    "DraftKeeper",
    "Finding",
    "LeftDraft",
    "MediaKey",
    "NewRecord",
    "RandomBytes",
    "ReadCode",
    "Record",
    "Secrets",
    "Storage",
    "Surroundings",
    "Vault",
    "create_vault",
    "from_base64",
    "measured_cost",
    "open_vault",
    "passphrase_slot",
    "read_code",
    "recovery_slot",
    "to_base64",
    "with_code",
    "with_passphrase",
    "write_code",
]

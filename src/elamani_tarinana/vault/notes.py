"""Notes: small things that a face keeps of one vault in local state, sealed; losing one loses no text."""

from pathlib import Path

from cryptography.exceptions import InvalidTag

from .sealing import pack_tuple, seal, unseal
from .storage import Storage

_LARGEST = 16 * 2**20


def read_note(storage: Storage, path: Path, key: bytes) -> bytes:
    """The note kept at ``path``; empty where there is none, or where it cannot be read."""
    try:
        return unseal(key, _context(path.name), storage.read(path, 0, _LARGEST))
    except (OSError, InvalidTag):
        return b""


def write_note(storage: Storage, path: Path, key: bytes, data: bytes) -> None:
    """Replace the note at ``path``, bound to its name; raises ``OSError``."""
    storage.make_folder(path.parent)
    storage.replace(path, seal(key, _context(path.name), data))


def _context(name: str) -> bytes:
    return pack_tuple(b"tarina/note/1", name.encode())

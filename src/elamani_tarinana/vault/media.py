"""Media files: one sealed file for each photo, drawing or recording, never changed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag

from ..errors import Damaged, Refusal
from .sealing import KEY_SIZE, pack_tuple, padded_size, seal, unseal
from .storage import Storage, not_saved

MAGIC = b"TARINAM1"
_ID_SIZE = 16
_FLOOR = 512
LARGEST_MEDIUM = 256 * 2**20
_LARGEST_FILE = LARGEST_MEDIUM + LARGEST_MEDIUM // 8


@dataclass(frozen=True, slots=True, repr=False)
class MediaKey:
    """What opens one media file: its id in hex and its own 32-byte key. Both stand in a record."""

    id: str
    key: bytes


def write_media(storage: Storage, folder: Path, data: bytes, random: Callable[[int], bytes]) -> MediaKey:
    """Seal ``data`` into a new file; on return the file and its name are on the medium.

    Raises ``Refusal`` ``too-large``, ``InUse`` ``disk-full`` or ``not-saved``.
    """
    if len(data) > LARGEST_MEDIUM:
        raise Refusal("too-large")
    made = MediaKey(random(_ID_SIZE).hex(), random(KEY_SIZE))
    text = len(data).to_bytes(8, "little") + data
    text += bytes(padded_size(len(text), _FLOOR) - len(text))
    try:
        storage.write_new(folder / made.id, MAGIC + seal(made.key, _context(made.id), text))
        storage.flush_folder(folder)
    except OSError as error:
        raise not_saved(error) from None
    return made


def read_media(storage: Storage, folder: Path, medium: MediaKey) -> bytes:
    """The bytes that were sealed; raises ``Refusal`` ``media-late`` or ``Damaged`` ``media-damaged``."""
    context = _context(medium.id)
    try:
        data = storage.read(folder / medium.id, 0, _LARGEST_FILE)
        text = unseal(medium.key, context, memoryview(data)[len(MAGIC) :])
    except FileNotFoundError:
        raise Refusal("media-late") from None
    except (OSError, InvalidTag):
        raise Damaged("media-damaged") from None
    size = int.from_bytes(text[:8], "little")
    if data[: len(MAGIC)] != MAGIC or size > len(text) - 8:
        raise Damaged("media-damaged")
    return text[8 : 8 + size]


def media_names(storage: Storage, folder: Path) -> set[str]:
    """The ids of the media files that are here."""
    return {file.name for file in storage.files(folder)}


def _context(medium: str) -> bytes:
    return pack_tuple(b"tarina/media/1", bytes.fromhex(medium))

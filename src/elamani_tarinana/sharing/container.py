"""The container inside a share: a ZIP that can be read in one way only.

Stored members, one after the other, nothing between, before or after; no flags, extra fields, comments, folders
or times; the central directory repeats the local headers. So every unzip sees the same members as our reader.
Source of the layout: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
"""

from collections.abc import Iterable, Mapping
from re import compile as pattern
from struct import Struct
from zlib import crc32

from ..errors import Damaged, Refusal

MOST_MEMBERS = 500
LARGEST = 256 * 2**20
FLOOR = 64 * 1024
PAD = "pad"

_NAME = pattern(r"[a-z0-9.]{1,32}")
_LOCAL = Struct("<4sHHHHHIIIHH")
_CENTRAL = Struct("<4sHHHHHHIIIHHHHHII")
_END = Struct("<4sHHHHIIH")
_LOCAL_SIGN, _CENTRAL_SIGN, _END_SIGN = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION, _STORED, _MIDNIGHT, _DAY = 20, 0, 0, 0x0021


def write_container(members: Mapping[str, bytes]) -> bytes:
    """The ZIP of ``members`` in their order, brought by a last member of zeros to 64 KiB or the PADMÉ size.

    Raises ``Refusal`` ``share-too-much`` beyond the caps.
    """
    bare = _size([*members.items(), (PAD, b"")])
    if len(members) >= MOST_MEMBERS or bare > LARGEST:
        raise Refusal("share-too-much")
    full = {**members, PAD: bytes(_padded(bare) - bare)}
    local = (piece for name, data in full.items() for piece in (_local(name, data), data))
    return b"".join((*local, _directory(full.items())))


def read_container(data: bytes) -> dict[str, bytes]:
    """The members of a container in their order, the padding left out.

    Raises ``Damaged`` ``share-changed`` for everything that ``write_container`` cannot have written, ``Refusal``
    ``share-too-large`` beyond the caps, ``Refusal`` ``not-a-share`` for what is no ZIP at all.
    """
    if data[:4] != _LOCAL_SIGN:
        raise Refusal("not-a-share")
    if len(data) > LARGEST:
        raise Refusal("share-too-large")
    members, end = _members(data)
    padding = members.pop(PAD, b"\1")
    if padding != bytes(len(padding)) or data[end:] != _directory([*members.items(), (PAD, padding)]):
        raise Damaged("share-changed")
    if len(data) != _padded(len(data) - len(padding)):
        raise Damaged("share-changed")
    return members


def _members(data: bytes) -> tuple[dict[str, bytes], int]:
    """All members, and the place where the last one ends."""
    members: dict[str, bytes] = {}
    place = 0
    while data[place : place + 4] == _LOCAL_SIGN:
        name, content, place = _member(data, place)
        if name in members or PAD in members:
            raise Damaged("share-changed")
        members[name] = content
        if len(members) > MOST_MEMBERS:
            raise Refusal("share-too-large")
    return members, place


def _member(data: bytes, place: int) -> tuple[str, bytes, int]:
    if place + _LOCAL.size > len(data):
        raise Damaged("share-changed")
    size, name_size = _LOCAL.unpack_from(data, place)[8:10]
    start = place + _LOCAL.size + name_size
    name = data[place + _LOCAL.size : start].decode("latin-1")
    content = data[start : start + size]
    if not _NAME.fullmatch(name) or len(content) != size or data[place:start] != _local(name, content):
        raise Damaged("share-changed")
    return name, content, start + size


def _local(name: str, data: bytes) -> bytes:
    size = len(data)
    fields = (_VERSION, 0, _STORED, _MIDNIGHT, _DAY, crc32(data), size, size, len(name), 0)
    return _LOCAL.pack(_LOCAL_SIGN, *fields) + name.encode()


def _directory(members: Iterable[tuple[str, bytes]]) -> bytes:
    entries, place = [], 0
    for name, data in members:
        size = len(data)
        fields = (_VERSION, _VERSION, 0, _STORED, _MIDNIGHT, _DAY, crc32(data), size, size, len(name))
        entries.append(_CENTRAL.pack(_CENTRAL_SIGN, *fields, 0, 0, 0, 0, 0, place) + name.encode())
        place += _LOCAL.size + len(name) + size
    directory = b"".join(entries)
    count = len(entries)
    return directory + _END.pack(_END_SIGN, 0, 0, count, count, len(directory), place, 0)


def _size(members: Iterable[tuple[str, bytes]]) -> int:
    each = sum(_LOCAL.size + _CENTRAL.size + 2 * len(name) + len(data) for name, data in members)
    return each + _END.size


def _padded(size: int) -> int:
    """PADMÉ (Nikitin and others, 2019, algorithm 1), at least 64 KiB."""
    size = max(size, FLOOR)
    exponent = size.bit_length() - 1
    mask = (1 << max(0, exponent - exponent.bit_length())) - 1
    return (size + mask) & ~mask

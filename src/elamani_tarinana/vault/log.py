"""Logs: append-only files of sealed frames, each chained to all before it."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from struct import pack

from cryptography.exceptions import InvalidTag

from .records import Record, pack_records, read_record, unpack_records
from .sealing import pack_tuple, padded_size, seal, unseal

MAGIC = b"TARINAJ1"
FAMILY = b"TARINAJ"
HEADER_SIZE = 48
FRAME_FLOOR = 512
LARGEST_FRAME = 16 * 2**20
_CHECK_SIZE = 8


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a log: after ``count`` frames, ``offset`` bytes in, with the running digest there."""

    count: int
    offset: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Frame:
    """One intact frame: the place after it, the records in it, and how many of them could not be read."""

    after: Place
    records: tuple[Record, ...]
    unreadable: int = 0


def write_header(vault: bytes, log: bytes) -> bytes:
    """The 48 bytes that a log begins with; both ids are 16 bytes."""
    head = MAGIC + vault + log
    return head + sha256(head).digest()[:_CHECK_SIZE]


def read_header(raw: bytes) -> tuple[str, str] | None:
    """The vault id and log id of a log header in hex, or None where it is damaged."""
    head, check = raw[: HEADER_SIZE - _CHECK_SIZE], raw[HEADER_SIZE - _CHECK_SIZE : HEADER_SIZE]
    if raw[:8] != MAGIC or sha256(head).digest()[:_CHECK_SIZE] != check:
        return None
    return head[8:24].hex(), head[24:40].hex()


def first_place(header: bytes) -> Place:
    """The place before the first frame."""
    return Place(0, HEADER_SIZE, sha256(header).digest())


def write_frame(key: bytes, place: Place, raws: list[bytes]) -> tuple[bytes, Place]:
    """Seal records into the frame that stands at ``place``; gives its bytes and the place after it.

    Raises ``ValueError`` where the records make a larger frame than the format allows.
    """
    body = pack_records(raws)
    body += bytes(padded_size(len(body) + 4, FRAME_FLOOR) - len(body))
    sealed = seal(key, _context(place), body)
    if len(sealed) > LARGEST_FRAME:
        raise ValueError("frame too large")
    length = pack("<I", len(sealed))
    return length + sealed, _after(place, length, sealed)


def read_frames(key: bytes, data: bytes, start: Place, log: str) -> Iterator[Frame]:
    """The intact frames of ``data``, which begins at ``start``; ends before the first that is not intact."""
    view, base, place = memoryview(data), start.offset, start
    while (end := frame_end(data, place.offset - base)) is not None:
        begin = place.offset - base
        sealed = view[begin + 4 : end]
        try:
            body = unseal(key, _context(place), sealed)
        except InvalidTag:
            return
        place = _after(place, view[begin : begin + 4], sealed)
        yield _frame(place, body, log)


def frame_end(data: bytes, begin: int) -> int | None:
    """Where the frame at ``begin`` ends by its length, or None where its bytes are not all there."""
    if begin + 4 > len(data):
        return None
    size = int.from_bytes(data[begin : begin + 4], "little")
    return begin + 4 + size if 1 <= size <= LARGEST_FRAME and begin + 4 + size <= len(data) else None


def _frame(after: Place, body: bytes, log: str) -> Frame:
    """The frame's records; one that cannot be read takes no other with it, for the seal was good."""
    records, unreadable = [], 0
    try:
        raws = unpack_records(body)
    except ValueError:
        return Frame(after, (), 1)
    for raw in raws:
        try:
            records.append(read_record(raw, log))
        except ValueError:
            unreadable += 1
    return Frame(after, tuple(records), unreadable)


def _context(place: Place) -> bytes:
    return pack_tuple(b"tarina/frame/1", place.digest, pack("<Q", place.count))


def _after(place: Place, length: bytes | memoryview, sealed: bytes | memoryview) -> Place:
    running = sha256(place.digest)
    running.update(length)
    running.update(sealed)
    return Place(place.count + 1, place.offset + 4 + len(sealed), running.digest())

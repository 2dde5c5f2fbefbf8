"""Records: what a vault remembers, one JSON object each, never changed and never re-encoded."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from .sealing import pack_tuple
from .values import (
    Check,
    is_bool,
    is_bytes,
    is_heads,
    is_id,
    is_ids,
    is_key,
    is_list,
    is_media,
    is_nonce,
    is_object,
    is_text,
    is_time,
    read_json,
    to_base64,
)

ID_SIZE = 16
_COMMON = frozenset({"k", "v", "n", "t"})


@dataclass(frozen=True, slots=True, repr=False)
class Record:
    """One record: its id (hex of 16 bytes), kind, version, time (display only), the fields of its kind, and the
    id of the log it was read from."""

    rid: str
    kind: str
    version: int
    time: str
    fields: Mapping[str, Any]
    log: str
    must: bool


@dataclass(frozen=True, slots=True, repr=False)
class NewRecord:
    """A record about to be saved: its exact bytes and what they say."""

    raw: bytes
    record: Record


KINDS: Mapping[tuple[str, int], Mapping[str, Check]] = MappingProxyType(
    {
        ("start", 1): {"program": is_text, "device": is_text, "seen": is_heads},
        ("seen", 1): {"seen": is_heads},
        ("slot", 1): {"slot": is_id, "kind": is_text, "bytes": is_bytes},
        ("slot-off", 1): {"slot": is_id},
        ("erase", 1): {"rids": is_ids, "media": is_ids},
        ("covers", 1): {"logs": is_heads},
        ("rev", 1): {
            "entry": is_text,
            "replaces": is_ids,
            "deleted": is_bool,
            "openness": is_text,
            "content": is_object,
            "media": is_media,
        },
        ("identity", 1): {"ed25519": is_key, "x25519": is_key, "hybrid": is_key},
        ("reader", 1): {"card": is_text, "state": is_text, "replaces": is_ids},
        ("share", 1): {
            "share": is_id,
            "manifest": is_text,
            "reply": is_bytes,
            "to": is_list,
            "given": is_list,
            "purpose": is_text,
        },
    }
)
"""The fields of every kind and version that this program knows, each with the check of its value."""


def rid_of(raw: bytes) -> str:
    """A record's id: the first 16 bytes of SHA-256 over its bytes, in hex."""
    return sha256(raw).digest()[:ID_SIZE].hex()


def new_record(
    kind: str, now: datetime, random: Callable[[int], bytes], fields: Mapping[str, Any], version: int = 1
) -> NewRecord:
    """Make a record; ``fields`` must be those of the kind."""
    time = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    common = {"k": kind, "v": version, "n": to_base64(random(ID_SIZE)), "t": time}
    raw = json.dumps({**common, **fields}, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    return NewRecord(raw, read_record(raw, ""))


def read_record(raw: bytes, log: str) -> Record:
    """Read a record's bytes; raises ``ValueError`` where they are none, or a known kind has other fields."""
    found = read_json(raw)
    if not (isinstance(found, dict) and _is_common(found)):
        raise ValueError("no record")
    fields = {name: value for name, value in found.items() if name not in _COMMON and name != "must"}
    checks = KINDS.get((found["k"], found["v"]))
    if checks is not None and not (
        fields.keys() == checks.keys() and all(check(fields[name]) for name, check in checks.items())
    ):
        raise ValueError("other fields than the kind's")
    kind, version, must = found["k"], found["v"], found.get("must", False)
    return Record(rid_of(raw), kind, version, found["t"], MappingProxyType(fields), log, must)


def _is_common(found: dict[str, Any]) -> bool:
    """Whether an object has what every record has, of whatever kind."""
    return (
        found.keys() >= _COMMON
        and is_text(found["k"])
        and type(found["v"]) is int
        and is_nonce(found["n"])
        and is_time(found["t"])
        and is_bool(found.get("must", False))
    )


def is_known(record: Record) -> bool:
    """Whether this program knows the record's kind and version."""
    return (record.kind, record.version) in KINDS


def pack_records(raws: list[bytes]) -> bytes:
    """The records of one frame, each with its length before it."""
    return pack_tuple(*raws)


def unpack_records(body: bytes) -> list[bytes]:
    """The records of a frame's body, up to the zero length that ends them; raises ``ValueError``."""
    raws: list[bytes] = []
    place = 0
    while True:
        size = int.from_bytes(body[place : place + 4], "little")
        if place + 4 + size > len(body):
            raise ValueError("records run over the frame")
        if size == 0:
            return raws
        raws.append(body[place + 4 : place + 4 + size])
        place += 4 + size

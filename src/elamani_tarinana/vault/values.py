"""The values that records hold: how they are written in JSON, and checks that refuse everything else."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Callable
from re import compile as pattern
from typing import Any, NamedTuple

Check = Callable[[object], bool]

_ID = pattern(r"[0-9a-f]{32}")
_DIGEST = pattern(r"[0-9a-f]{64}")
_BASE64 = pattern(r"[A-Za-z0-9_-]*")


class Head(NamedTuple):
    """How far a log was seen: its id, the count of its intact frames and the digest after them, both in hex."""

    log: str
    frames: int
    digest: str


def to_base64(data: bytes) -> str:
    """Bytes as base64url without padding."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def from_base64(text: str) -> bytes:
    """The bytes of base64url without padding; raises ``ValueError``."""
    if not _BASE64.fullmatch(text):
        raise ValueError("no base64url")
    try:
        return urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except Error:
        raise ValueError("no base64url") from None


def heads(values: list[list[Any]]) -> tuple[Head, ...]:
    """Checked JSON heads as ``Head``."""
    return tuple(Head(*value) for value in values)


def is_text(value: object) -> bool:
    """A string."""
    return isinstance(value, str)


def is_bool(value: object) -> bool:
    """true or false."""
    return isinstance(value, bool)


def is_count(value: object) -> bool:
    """A whole number from 0."""
    return type(value) is int and value >= 0


def is_object(value: object) -> bool:
    """An object, or null."""
    return value is None or isinstance(value, dict)


def is_list(value: object) -> bool:
    """A list of whatever the kind's own reader checks further."""
    return isinstance(value, list)


def is_id(value: object) -> bool:
    """16 bytes in lower-case hex."""
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def is_ids(value: object) -> bool:
    """A list of ids."""
    return isinstance(value, list) and all(map(is_id, value))


def is_bytes(value: object) -> bool:
    """Bytes in base64url without padding."""
    return isinstance(value, str) and _BASE64.fullmatch(value) is not None


def is_heads(value: object) -> bool:
    """A list of [log id, count, digest]."""
    return isinstance(value, list) and all(map(_is_head, value))


def is_media(value: object) -> bool:
    """A list of objects, each with the id and the 32-byte key of a media file."""
    return isinstance(value, list) and all(map(_is_medium, value))


def _is_head(value: object) -> bool:
    if not (isinstance(value, list) and len(value) == 3):
        return False
    log, count, digest = value
    return is_id(log) and is_count(count) and isinstance(digest, str) and _DIGEST.fullmatch(digest) is not None


def _is_medium(value: object) -> bool:
    return isinstance(value, dict) and is_id(value.get("id")) and is_bytes(value.get("key"))

"""The values that records hold: how they are written in JSON, and checks that refuse everything else."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Callable
from re import compile as pattern
from typing import Any, NamedTuple, NoReturn

Check = Callable[[object], bool]

_ID = pattern(r"[0-9a-f]{32}")
_DIGEST = pattern(r"[0-9a-f]{64}")
_BASE64 = pattern(r"[A-Za-z0-9_-]*")
_TIME = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_NONCE = pattern(r"[A-Za-z0-9_-]{21}[AQgw]")
_KEY_SIZE = 32


class Head(NamedTuple):
    """How far a log was seen: its id, the count of its intact frames and the digest after them, both in hex."""

    log: str
    frames: int
    digest: str


def to_base64(data: bytes) -> str:
    """Bytes as base64url without padding."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def from_base64(text: str) -> bytes:
    """The bytes of base64url without padding, written in the one way there is; raises ``ValueError``."""
    if not _BASE64.fullmatch(text):
        raise ValueError("no base64url")
    try:
        data = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except Error:
        raise ValueError("no base64url") from None
    if to_base64(data) != text:
        raise ValueError("no base64url")
    return data


def read_json(raw: bytes) -> Any:  # noqa: ANN401 - what it is, the caller checks
    """Read JSON in UTF-8: no name twice in an object, no NaN, no half of a surrogate pair.

    Raises ``ValueError``, without the text in it.
    """
    try:
        found = _DECODER.decode(raw.decode("utf-8"))
        if b"\\u" in raw:
            json.dumps(found, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        raise ValueError("no JSON") from None
    return found


def heads(values: list[list[Any]]) -> tuple[Head, ...]:
    """Checked JSON heads as ``Head``."""
    return tuple(Head(*value) for value in values)


def is_text(value: object) -> bool:
    """A string."""
    return isinstance(value, str)


def is_time(value: object) -> bool:
    """A time in UTC as ``2026-01-31T12:00:00Z``."""
    return isinstance(value, str) and _TIME.fullmatch(value) is not None


def is_nonce(value: object) -> bool:
    """16 bytes in base64url without padding."""
    return isinstance(value, str) and _NONCE.fullmatch(value) is not None


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
    return _decoded(value) is not None


def is_key(value: object) -> bool:
    """32 bytes in base64url without padding."""
    data = _decoded(value)
    return data is not None and len(data) == _KEY_SIZE


def is_heads(value: object) -> bool:
    """A list of [log id, count, digest]."""
    return isinstance(value, list) and all(map(_is_head, value))


def is_media(value: object) -> bool:
    """A list of objects, each with the id and the 32-byte key of a media file."""
    return isinstance(value, list) and all(map(_is_medium, value))


def _decoded(value: object) -> bytes | None:
    try:
        return from_base64(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _is_head(value: object) -> bool:
    if not (isinstance(value, list) and len(value) == 3):
        return False
    log, count, digest = value
    return is_id(log) and is_count(count) and isinstance(digest, str) and _DIGEST.fullmatch(digest) is not None


def _is_medium(value: object) -> bool:
    return isinstance(value, dict) and is_id(value.get("id")) and is_key(value.get("key"))


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name twice")
    return found


def _refuse(_constant: str) -> NoReturn:
    raise ValueError("no number")


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refuse)

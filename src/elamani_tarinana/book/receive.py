"""The reading room: a worker opens what was given, in memory only."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

from ..errors import InUse, Newer
from ..sharing import (
    LARGEST_FILE,
    Manifest,
    OpenedShare,
    check_share_header,
    digits,
    known_as,
    open_share,
    signer_fingerprint,
)
from .card import identity, today
from .letter import opened_letter
from .session import Book

__all__ = [
    "LARGEST_FILE",
    "Reading",
    "Signature",
    "check_header",
    "open_for_reading",
    "opened_letter",
    "trust_signer",
]

Signature = Literal["valid", "unknown-signer", "changed"]

_SIGNER = "signer."
_NAMED = "signer.name."
_OPENED = "opened."


@dataclass(frozen=True, slots=True)
class Reading:
    """A share as a worker sees it: what it holds, how its signature stands, the writer's digits to compare, the
    digits of those it is for, the day this writer was first read on, and the day this very share was opened
    before (ISO dates, or empty)."""

    share: OpenedShare
    signature: Signature
    signer_digits: str
    to: tuple[str, ...]
    known_since: str
    opened_before: str


def check_header(data: bytes) -> None:
    """Refuse what is no share, or a share with a bad header, before any key is asked for."""
    check_share_header(data)


def open_for_reading(book: Book, data: bytes) -> Reading:
    """Open a share with this book's keys and remember its signer; raises as ``open_share`` does.

    Kept are the signer's key and name and the share's id, never a word of what it says. Where nothing can be
    kept, on a medium that cannot be written, the share is read all the same.
    """
    share = open_share(data, identity(book))
    manifest = share.manifest
    fingerprint = signer_fingerprint(manifest.signer)
    since, before = _kept(book, _SIGNER + fingerprint), _kept(book, _OPENED + manifest.id)
    signature = _judge(book, manifest, since)
    with suppress(InUse, Newer):
        _remember(book, manifest)
    to = tuple(digits(card) for card in manifest.to)
    return Reading(share, signature, digits(fingerprint), to, since, before)


def trust_signer(book: Book, reading: Reading) -> None:
    """From now on this name stands for this key: the worker compared the digits."""
    manifest = reading.share.manifest
    _keep(book, _named(manifest), signer_fingerprint(manifest.signer))()


def _judge(book: Book, manifest: Manifest, since: str) -> Signature:
    """The same name with another key is ``changed``; a key that was read before is ``valid``."""
    known = _kept(book, _named(manifest)) if manifest.sender else ""
    if known and known != signer_fingerprint(manifest.signer):
        return "changed"
    return "valid" if since else "unknown-signer"


def _remember(book: Book, manifest: Manifest) -> None:
    """Keep when a signer and a share were first seen; a name goes on standing for the key it first came with."""
    fingerprint, now = signer_fingerprint(manifest.signer), today(book).isoformat()
    fresh = {_SIGNER + fingerprint: now, _OPENED + manifest.id: now}
    if manifest.sender:
        fresh[_named(manifest)] = fingerprint
    for finish in [_keep(book, name, value) for name, value in fresh.items() if not _kept(book, name)]:
        finish()


def _named(manifest: Manifest) -> str:
    return _NAMED + known_as(manifest.sender)


def _kept(book: Book, name: str) -> str:
    kept = book.setting(name)
    return kept if isinstance(kept, str) else ""


def _keep(book: Book, name: str, value: str) -> Callable[[], None]:
    """Begin to keep a value; calling what it gives waits until it is safe."""
    return book.set_setting(name, value).result

"""The reading room: a worker opens what was given, in memory only."""

from dataclasses import dataclass
from typing import Literal

from ..sharing import Manifest, OpenedShare, check_share_header, digits, open_share, signer_fingerprint
from .card import identity
from .session import Book

Signature = Literal["valid", "unknown-signer", "changed"]

_SIGNER = "signer."
_OPENED = "opened."


@dataclass(frozen=True, slots=True)
class Reading:
    """A share as a worker sees it: what it holds, how its signature stands, the writer's digits to compare, the
    day this writer was first read on, and the day this very share was opened before (ISO dates, or empty)."""

    share: OpenedShare
    signature: Signature
    signer_digits: str
    known_since: str
    opened_before: str


def check_header(data: bytes) -> None:
    """Refuse what is no share, or a share with a bad header, before any key is asked for."""
    check_share_header(data)


def open_for_reading(book: Book, data: bytes) -> Reading:
    """Open a share with this book's keys and remember its signer; raises as ``open_share`` does.

    Kept are the signer's key and name and the share's id, never a word of what it says.
    """
    share = open_share(data, identity(book))
    fingerprint = signer_fingerprint(share.manifest.signer or b"")
    now = book.around.clock().date().isoformat()
    since, before = _kept(book, _SIGNER + fingerprint), _kept(book, _OPENED + share.manifest.id)
    reading = Reading(share, _judge(book, share.manifest, since), digits(fingerprint), since, before)
    if not since:
        _keep(book, _SIGNER + fingerprint, now)
    if share.manifest.sender and reading.signature != "changed":
        _keep(book, _named(share.manifest), fingerprint)
    if not before:
        _keep(book, _OPENED + share.manifest.id, now)
    return reading


def _judge(book: Book, manifest: Manifest, since: str) -> Signature:
    """The same name with another key is ``changed``; a key that was read before is ``valid``."""
    known = _kept(book, _named(manifest)) if manifest.sender else ""
    if known and known != signer_fingerprint(manifest.signer or b""):
        return "changed"
    return "valid" if since else "unknown-signer"


def _named(manifest: Manifest) -> str:
    return f"{_SIGNER}name.{manifest.sender.casefold()}"


def _kept(book: Book, name: str) -> str:
    kept = book.setting(name)
    return kept if isinstance(kept, str) else ""


def _keep(book: Book, name: str, value: str) -> None:
    if _kept(book, name) != value:
        book.set_setting(name, value).result()

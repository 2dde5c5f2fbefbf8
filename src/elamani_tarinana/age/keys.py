"""What every kind of recipient and identity offers, and the one key derivation of the format."""

from collections.abc import Callable, Sequence
from typing import Protocol

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from elamani_tarinana.age.stanza import Stanza

FILE_KEY_LENGTH = 16

RandomBytes = Callable[[int], bytes]
"""Gives that many bytes of cryptographic randomness, like ``os.urandom``."""


class Recipient(Protocol):
    """Somebody a file is written for. The recipients of one file are all of one ``kind``."""

    @property
    def kind(self) -> str:
        """The first argument of its stanzas."""

    def wrap(self, file_key: bytes, random_bytes: RandomBytes) -> Stanza:
        """Return the stanza that gives the 16 bytes of ``file_key`` to this recipient alone."""


class Identity(Protocol):
    """The secret counterpart of a recipient."""

    @property
    def kind(self) -> str:
        """The first argument of the stanzas that it can open."""

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the 16 bytes of the file key, or None if no stanza is for this identity.

        Gets all the stanzas of a header and ignores those of other kinds. Raises Damaged ``age-damaged`` if
        a stanza of its own kind breaks the rules of that kind.
        """


def derive_key(secret: bytes, *, salt: bytes, info: bytes) -> bytes:
    """Return 32 bytes of HKDF-SHA-256 (RFC 5869)."""
    return HKDF(SHA256(), 32, salt, info).derive(secret)

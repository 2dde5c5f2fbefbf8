"""The X25519 recipient type: ``age1…`` and ``AGE-SECRET-KEY-1…``.

https://c2sp.org/age, section "The X25519 recipient type".
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from elamani_tarinana.age import bech32
from elamani_tarinana.age.keys import FILE_KEY_LENGTH, RandomBytes, derive_key
from elamani_tarinana.age.refusals import damaged, key_damaged
from elamani_tarinana.age.stanza import Stanza, from_base64, to_base64

_KIND = "X25519"
_KEY_LENGTH = 32
_BODY_LENGTH = FILE_KEY_LENGTH + 16
_NONCE = bytes(12)
_INFO = b"age-encryption.org/v1/X25519"
_RECIPIENT_PREFIX = "age"
_IDENTITY_PREFIX = "AGE-SECRET-KEY-"


@dataclass(frozen=True, slots=True)
class X25519Recipient:
    """A public key, 32 bytes; its text ``age1…`` is what ``str`` gives."""

    kind: ClassVar[str] = _KIND
    key: bytes

    def __post_init__(self) -> None:
        _check_length(self.key)

    def __str__(self) -> str:
        return bech32.encode(_RECIPIENT_PREFIX, self.key)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``age1…``, lower case as the specification writes it; raises Damaged ``age-key-damaged``."""
        return cls(_parse(text, _RECIPIENT_PREFIX))

    def wrap(self, file_key: bytes, random_bytes: RandomBytes) -> Stanza:
        """Return the stanza that gives ``file_key`` (16 bytes) to this recipient.

        Raises Damaged ``age-key-damaged``, problem ``low-order``, if the key is one that hides nothing.
        """
        ephemeral = X25519PrivateKey.from_private_bytes(random_bytes(_KEY_LENGTH))
        share = ephemeral.public_key().public_bytes_raw()
        try:
            secret = ephemeral.exchange(X25519PublicKey.from_public_bytes(self.key))
        except ValueError:
            raise key_damaged("low-order") from None
        body = _cipher(secret, share, self.key).encrypt(_NONCE, file_key, None)
        return Stanza(_KIND, (to_base64(share),), body)


@dataclass(frozen=True, slots=True)
class X25519Identity:
    """A secret key, 32 bytes. Its ``repr`` does not show it."""

    kind: ClassVar[str] = _KIND
    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _check_length(self.secret)

    @classmethod
    def generate(cls, random_bytes: RandomBytes = os.urandom) -> Self:
        """Make a new identity."""
        return cls(random_bytes(_KEY_LENGTH))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``AGE-SECRET-KEY-1…``, upper case as specified; raises Damaged ``age-key-damaged``."""
        return cls(_parse(text, _IDENTITY_PREFIX))

    def secret_text(self) -> str:
        """Return ``AGE-SECRET-KEY-1…``, the line that other age programs read from an identity file."""
        return bech32.encode(_IDENTITY_PREFIX.lower(), self.secret).upper()

    @property
    def recipient(self) -> X25519Recipient:
        """The recipient whose files this identity opens."""
        return X25519Recipient(self._private_key().public_key().public_bytes_raw())

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the file key (16 bytes) from the first stanza for this identity, or None.

        Raises Damaged ``age-damaged``: ``stanza`` or ``base64`` if any X25519 stanza has a wrong shape,
        ``low-order`` if a share would make the secret known to everybody.
        """
        own, private = self.recipient.key, self._private_key()
        for share, body in [_share_and_body(stanza) for stanza in stanzas if stanza.kind == _KIND]:
            try:
                return _cipher(_exchange(private, share), share, own).decrypt(_NONCE, body, None)
            except InvalidTag:
                continue
        return None

    def _private_key(self) -> X25519PrivateKey:
        return X25519PrivateKey.from_private_bytes(self.secret)


def _share_and_body(stanza: Stanza) -> tuple[bytes, bytes]:
    if len(stanza.args) != 1 or len(stanza.body) != _BODY_LENGTH:
        raise damaged("stanza")
    share = from_base64(stanza.args[0].encode("ascii"))
    if len(share) != _KEY_LENGTH:
        raise damaged("stanza")
    return share, stanza.body


def _exchange(private: X25519PrivateKey, share: bytes) -> bytes:
    """Return the shared secret; the library refuses an all-zero one (RFC 7748, section 6.1)."""
    try:
        return private.exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:
        raise damaged("low-order") from None


def _cipher(shared_secret: bytes, share: bytes, recipient: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(derive_key(shared_secret, salt=share + recipient, info=_INFO))


def _parse(text: str, prefix: str) -> bytes:
    found, key = bech32.decode(text)
    if found != prefix:
        raise key_damaged("prefix")
    return key


def _check_length(key: bytes) -> None:
    if len(key) != _KEY_LENGTH:
        raise key_damaged("length")

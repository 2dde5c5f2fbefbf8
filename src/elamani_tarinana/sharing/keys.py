"""The keys by which a vault signs and receives, from the seeds of its ``identity`` record."""

from collections.abc import Iterable
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from ..age import X25519Identity
from ..errors import Damaged
from ..vault import Record, from_base64

KEY_SIZE = 32


@dataclass(frozen=True, slots=True, repr=False)
class Identity:
    """The secrets of one vault: an Ed25519 seed for signing, an X25519 seed for receiving, and the seed of the
    hybrid key that a later version of the program receives by."""

    signing: bytes
    receiving: bytes
    hybrid: bytes

    @property
    def signer(self) -> bytes:
        """The Ed25519 key that others know this vault by."""
        return Ed25519PrivateKey.from_private_bytes(self.signing).public_key().public_bytes_raw()

    @property
    def age(self) -> X25519Identity:
        """The age identity that opens shares."""
        return X25519Identity(self.receiving)

    def sign(self, purpose: bytes, message: bytes) -> bytes:
        """Ed25519 (RFC 8032) over the purpose, a zero byte and the message: 64 bytes."""
        return Ed25519PrivateKey.from_private_bytes(self.signing).sign(purpose + b"\0" + message)


def read_identity(records: Iterable[Record]) -> Identity:
    """The identity that a vault's ``identity`` record holds, the oldest where there are several.

    Raises ``Damaged`` ``identity-missing``: the page that held it is gone.
    """
    oldest = min(records, key=lambda record: (record.time, record.rid), default=None)
    if oldest is None:
        raise Damaged("identity-missing")
    return Identity(*(from_base64(oldest.fields[name]) for name in ("ed25519", "x25519", "hybrid")))


def is_signed(signer: bytes, purpose: bytes, message: bytes, signature: bytes) -> bool:
    """Whether ``signer`` (32 bytes) signed the message for this purpose."""
    try:
        Ed25519PublicKey.from_public_bytes(signer).verify(signature, purpose + b"\0" + message)
    except (InvalidSignature, ValueError):
        return False
    return True

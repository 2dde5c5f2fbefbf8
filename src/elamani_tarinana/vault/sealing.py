"""Sealing bytes: one Cobblestone-256 message each, bound to what it is for.

Source: https://c2sp.org/chunked-encryption (Cobblestone-256); padding: Nikitin et al., "Reducing Metadata
Leakage from Encrypted Files and Communication with PURBs", 2019 (PADMÉ).
"""

from dataclasses import dataclass
from struct import pack

from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

KEY_SIZE = 32


def pack_tuple(*items: bytes) -> bytes:
    """Join ``items`` so that no two lists of items give the same bytes: u32 length before each."""
    return b"".join(part for item in items for part in (pack("<I", len(item)), item))


def seal(key: bytes, context: bytes, text: bytes) -> bytes:
    """Encrypt ``text`` under a 32-byte ``key``, bound to ``context``; 72 bytes longer up to 16 KiB."""
    encryptor = Cobblestone256Encryptor(key, context)
    return encryptor.update(text) + encryptor.finalize()


def unseal(key: bytes, context: bytes, sealed: bytes | memoryview) -> bytes:
    """Give back what ``seal`` was given; raises ``cryptography.exceptions.InvalidTag`` for anything else."""
    decryptor = Cobblestone256Decryptor(key, context)
    return decryptor.update(sealed) + decryptor.finalize()


def padded_size(size: int, floor: int) -> int:
    """The size in bytes that ``size`` bytes are padded to: PADMÉ, at least ``floor``."""
    size = max(size, floor)
    exponent = size.bit_length() - 1
    mask = (1 << max(0, exponent - exponent.bit_length())) - 1
    return (size + mask) & ~mask


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """The keys under which a vault's frames, local state and check words stand; 32 bytes each."""

    master: bytes
    frame: bytes
    local: bytes
    check: bytes


def derive_keys(master: bytes) -> Keys:
    """Derive the working keys from a vault's 32-byte master key."""
    return Keys(master, *(_expand(master, name) for name in ("frame", "local", "check")))


def _expand(master: bytes, name: str) -> bytes:
    return HKDFExpand(SHA512(), KEY_SIZE, f"tarina/1/{name}".encode()).derive(master)

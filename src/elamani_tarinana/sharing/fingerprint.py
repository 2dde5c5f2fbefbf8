"""Fingerprints: what two people compare by voice, digits only, so that no language stands in between."""

from hashlib import sha256

GROUPS, GROUP = 6, 5


def card_fingerprint(ed25519: bytes, x25519: bytes, hybrid: bytes | None) -> str:
    """The fingerprint of a card's keys: 32 bytes in hex."""
    return sha256(b"tarina/card-keys/1\0" + ed25519 + x25519 + (hybrid or b"")).hexdigest()


def signer_fingerprint(ed25519: bytes) -> str:
    """The fingerprint of a writer's signing key: 32 bytes in hex."""
    return sha256(b"tarina/signer/1\0" + ed25519).hexdigest()


def digits(fingerprint: str) -> str:
    """A fingerprint as 30 digits in six groups: its first 16 bytes as a big-endian number, mod 10^30."""
    number = int(fingerprint[:32], 16) % 10 ** (GROUPS * GROUP)
    text = f"{number:0{GROUPS * GROUP}d}"
    return " ".join(text[start : start + GROUP] for start in range(0, len(text), GROUP))


def same_digits(fingerprint: str, typed: str) -> bool:
    """Whether typed digits, in any spacing, are those of the fingerprint."""
    return "".join(letter for letter in typed if letter.isdecimal()) == digits(fingerprint).replace(" ", "")

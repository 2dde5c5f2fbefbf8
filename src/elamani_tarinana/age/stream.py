"""The payload: chunks of 64 KiB, each sealed by itself, the last one marked (STREAM).

https://c2sp.org/age, section "Payload". At most two chunks are in memory at a time.
"""

from itertools import count
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from elamani_tarinana.age.keys import RandomBytes, derive_key
from elamani_tarinana.age.refusals import damaged

CHUNK = 64 * 1024
TAG = 16
SALT = 16
_SEALED_CHUNK = CHUNK + TAG
_MORE, _LAST = b"\x00", b"\x01"


def seal(src: BinaryIO, dst: BinaryIO, file_key: bytes, random_bytes: RandomBytes) -> None:
    """Encrypt all of ``src`` under ``file_key`` (16 bytes, used for this one payload) into ``dst``."""
    salt = random_bytes(SALT)
    cipher = _cipher(file_key, salt)
    dst.write(salt)
    chunk = _read_full(src, CHUNK)
    for counter in count():
        following = _read_full(src, CHUNK)
        dst.write(cipher.encrypt(_nonce(counter, _MORE if following else _LAST), chunk, None))
        if not following:
            return
        chunk = following


def unseal(src: BinaryIO, dst: BinaryIO, file_key: bytes) -> None:
    """Decrypt the rest of ``src`` into ``dst``, each chunk only after it proved authentic.

    Raises Damaged ``age-damaged``: ``truncated`` if the file ends where a chunk should begin, ``trailing`` if
    it goes on after the last one, else ``payload``. Earlier chunks have then been written already.
    """
    cipher = _cipher(file_key, _read_full(src, SALT))
    for counter in count():
        mark, plain = _unseal_chunk(cipher, counter, _read_full(src, _SEALED_CHUNK))
        dst.write(plain)
        if mark == _LAST:
            break
    if src.read(1):
        raise damaged("trailing")


def _unseal_chunk(cipher: ChaCha20Poly1305, counter: int, sealed: bytes) -> tuple[bytes, bytes]:
    """Return a chunk's mark and its plaintext; only a full chunk can be one that others follow."""
    if not sealed:
        raise damaged("truncated")
    if len(sealed) == TAG and counter > 0:
        raise damaged("payload")
    for mark in (_MORE, _LAST) if len(sealed) == _SEALED_CHUNK else (_LAST,):
        try:
            return mark, cipher.decrypt(_nonce(counter, mark), sealed, None)
        except InvalidTag:
            continue
    raise damaged("payload")


def plaintext_size(payload: int) -> int:
    """Return how many bytes a payload of that many bytes decrypts to, if it is whole."""
    sealed = max(payload - SALT, TAG)
    return sealed - TAG * -(-sealed // _SEALED_CHUNK)


def _cipher(file_key: bytes, salt: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(derive_key(file_key, salt=salt, info=b"payload"))


def _nonce(counter: int, mark: bytes) -> bytes:
    return counter.to_bytes(11, "big") + mark


def _read_full(src: BinaryIO, size: int) -> bytes:
    """Read ``size`` bytes, fewer only at the end: a pipe may give them in pieces."""
    data = src.read(size)
    while 0 < len(data) < size and (more := src.read(size - len(data))):
        data += more
    return data

"""What is sealed is a Cobblestone-256 message that any other implementation reads, and its size tells little."""

import os

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from hypothesis import given, settings
from hypothesis import strategies as st

from elamani_tarinana.vault.sealing import derive_keys, pack_tuple, padded_size, seal, unseal

CHUNK = 16 * 1024
SIZES = st.sampled_from([0, CHUNK, 2 * CHUNK]).flatmap(lambda n: st.integers(max(0, n - 3), n + 3)) | st.integers(
    0, 700
)


class Cobblestone256:
    """A second implementation, written from https://c2sp.org/chunked-encryption alone."""

    def __init__(self, key: bytes, context: bytes, salt: bytes) -> None:
        info = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\x00" + salt + context
        derived = HKDFExpand(SHA512(), 32 + 12 + 32, info).derive(key)
        self.aead, self.base, self.commitment = AESGCM(derived[:32]), derived[32:44], derived[44:]
        self.salt = salt

    def nonce(self, number: int) -> bytes:
        return (int.from_bytes(self.base, "big") ^ number).to_bytes(12, "big")

    def encrypt(self, text: bytes) -> bytes:
        chunks = [text[at : at + CHUNK] for at in range(0, len(text) + 1, CHUNK)]
        sealed = [self.aead.encrypt(self.nonce(number), chunk, None) for number, chunk in enumerate(chunks)]
        return self.salt + self.commitment + b"".join(sealed)

    def decrypt(self, message: bytes) -> bytes:
        assert message[24:56] == self.commitment
        body, size = message[56:], CHUNK + 16
        chunks = [body[at : at + size] for at in range(0, len(body) + 1, size)]
        assert 16 <= len(chunks[-1]) < size
        return b"".join(self.aead.decrypt(self.nonce(number), chunk, None) for number, chunk in enumerate(chunks))


@settings(max_examples=60, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=80), SIZES)
def test_a_second_implementation_reads_what_was_sealed_and_the_other_way_round(
    key: bytes, context: bytes, size: int
) -> None:
    text = os.urandom(size)
    sealed = seal(key, context, text)
    assert Cobblestone256(key, context, sealed[:24]).decrypt(sealed) == text
    assert unseal(key, context, Cobblestone256(key, context, os.urandom(24)).encrypt(text)) == text


@pytest.mark.parametrize("size", [0, 1, 200, CHUNK - 1])
def test_sealing_adds_72_bytes_below_16_kib(size: int) -> None:
    assert len(seal(bytes(32), b"", bytes(size))) == size + 72


def test_any_changed_or_missing_byte_is_told() -> None:
    sealed = seal(bytes(32), b"mihin", b"talvi")
    changed = [sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :] for at in range(len(sealed))]
    for other in (*changed, *(sealed[:size] for size in range(len(sealed))), sealed + b"\0"):
        with pytest.raises(InvalidTag):
            unseal(bytes(32), b"mihin", other)
    with pytest.raises(InvalidTag):
        unseal(bytes(32), b"muualle", sealed)


@given(st.lists(st.binary(max_size=8), max_size=5), st.lists(st.binary(max_size=8), max_size=5))
def test_no_two_lists_are_packed_alike(first: list[bytes], second: list[bytes]) -> None:
    assert (pack_tuple(*first) == pack_tuple(*second)) is (first == second)


def test_a_list_is_packed_with_little_endian_lengths() -> None:
    assert pack_tuple(b"ab", b"", b"c") == bytes.fromhex("02000000 6162 00000000 01000000 63".replace(" ", ""))


@given(st.integers(1, 2**40), st.sampled_from([1, 512]))
def test_padding_adds_at_most_12_percent_and_leaves_few_sizes(size: int, floor: int) -> None:
    padded = padded_size(size, floor)
    assert max(size, floor) <= padded <= max(size, floor) * 1.12
    assert padded_size(padded, floor) == padded
    exponent = padded.bit_length() - 1
    assert padded % (1 << max(0, exponent - exponent.bit_length())) == 0


def test_the_keys_of_a_vault_are_what_the_specification_says() -> None:
    master = bytes(range(32))
    keys = derive_keys(master)
    for name in ("frame", "local", "check"):
        expected = HKDFExpand(SHA512(), 32, f"tarina/1/{name}".encode()).derive(master)
        assert getattr(keys, name) == expected
    assert "01020304" not in repr(keys)
    assert repr(master)[2:-1] not in repr(keys)

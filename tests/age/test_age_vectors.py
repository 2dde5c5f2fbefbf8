"""The community's 143 test vectors for age: each ends as its authors say, or is refused by name."""

import zlib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from elamani_tarinana.age import X25519Identity, decrypt
from elamani_tarinana.age.header import header_bytes, read_header
from elamani_tarinana.age.stream import SALT, seal
from elamani_tarinana.errors import Refusal

FOLDER = Path(__file__).parent / "vectors" / "cctv"
OTHER_KINDS = ("armor", "hybrid", "scrypt")
CODES = {
    "success": {None},
    "no match": {"not-a-recipient"},
    "HMAC failure": {"age-damaged"},
    "header failure": {"age-damaged", "not-an-age-file", "age-newer"},
    "payload failure": {"age-damaged"},
}
NAMES = sorted(path.name for path in FOLDER.iterdir())
OURS = [name for name in NAMES if not name.startswith(OTHER_KINDS)]
OTHERS = [name for name in NAMES if name.startswith(OTHER_KINDS)]


@dataclass(frozen=True)
class Vector:
    expect: str
    payload: str
    file_key: bytes
    identities: list[X25519Identity]
    file: bytes


@cache
def vector(name):
    head, file = (FOLDER / name).read_bytes().split(b"\n\n", 1)
    fields = defaultdict(list)
    for line in head.decode().splitlines():
        key, value = line.split(": ", 1)
        fields[key].append(value)
    return Vector(
        fields["expect"][0],
        "".join(fields["payload"]),
        bytes.fromhex("".join(fields["file key"])),
        [X25519Identity.parse(text) for text in fields["identity"] if "-PQ-" not in text],
        zlib.decompress(file) if fields["compressed"] else file,
    )


def released(name):
    """The refusal, or None, and all bytes that came out."""
    known, dst = vector(name), BytesIO()
    try:
        decrypt(BytesIO(known.file), dst, known.identities)
    except Refusal as refusal:
        return refusal, dst.getvalue()
    return None, dst.getvalue()


def test_all_vectors_are_here():
    assert (len(NAMES), len(OURS)) == (143, 67)


@pytest.mark.parametrize("name", OURS)
def test_a_vector_ends_as_its_authors_say_and_releases_exactly_the_bytes_they_name(name):
    refusal, plain = released(name)
    assert (refusal.code if refusal else None) in CODES[vector(name).expect]
    assert sha256(plain).hexdigest() == (vector(name).payload or sha256(b"").hexdigest())


@pytest.mark.parametrize("name", OTHERS)
def test_a_file_of_a_kind_not_read_here_is_refused_and_gives_nothing(name):
    refusal, plain = released(name)
    assert refusal is not None
    assert plain == b""


@pytest.mark.parametrize(("name", "code", "values"), [
    ("armor_x25519", "age-unsupported", {"feature": "armor"}),
    ("armor_crlf", "age-unsupported", {"feature": "armor"}),
    ("scrypt", "age-unsupported", {"feature": "passphrase"}),
    ("scrypt_work_factor_23", "age-unsupported", {"feature": "passphrase"}),
    ("scrypt_and_x25519", "age-damaged", {"problem": "passphrase-not-alone"}),
    ("hybrid", "not-a-recipient", {}),
    ("version_unsupported", "age-newer", {}),
    ("x25519_low_order", "age-damaged", {"problem": "low-order"}),
    ("hmac_bad", "age-damaged", {"problem": "mac"}),
    ("hmac_trailing_space", "age-damaged", {"problem": "header"}),
    ("hmac_truncated", "age-damaged", {"problem": "header"}),
    ("x25519_short_share", "age-damaged", {"problem": "stanza"}),
    ("x25519_long_share", "age-damaged", {"problem": "stanza"}),
    ("stream_no_nonce", "age-damaged", {"problem": "truncated"}),
    ("stream_short_nonce", "age-damaged", {"problem": "truncated"}),
    ("stream_no_final_full", "age-damaged", {"problem": "truncated"}),
    ("stream_trailing_garbage_short", "age-damaged", {"problem": "trailing"}),
    ("empty", "not-an-age-file", {}),
])  # fmt: skip
def test_a_refusal_says_what_is_wrong(name, code, values):
    refusal, _ = released(name)
    assert (refusal.code, dict(refusal.values)) == (code, values)


READABLE = [
    name
    for name in OURS
    if vector(name).expect not in ("header failure", "HMAC failure", "no match")
]  # fmt: skip


@pytest.mark.parametrize("name", READABLE)
def test_a_header_is_written_exactly_as_it_was_read(name):
    src = BytesIO(vector(name).file)
    header = read_header(src)
    assert header_bytes(header.stanzas, vector(name).file_key) == vector(name).file[: src.tell()]


@pytest.mark.parametrize("name", [name for name in READABLE if vector(name).expect == "success"])
def test_a_payload_is_sealed_exactly_as_the_authors_sealed_it(name):
    src, sealed = BytesIO(vector(name).file), BytesIO()
    read_header(src)
    payload = src.read()
    seal(BytesIO(released(name)[1]), sealed, vector(name).file_key, lambda _: payload[:SALT])
    assert sealed.getvalue() == payload

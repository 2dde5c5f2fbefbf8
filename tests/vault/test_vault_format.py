"""The specification is enough: this reader knows docs/vault-format.md and nothing of the program.

The vault in golden/ was written by the first version of format 1 and opens for ever.
"""

import json
import shutil
from base64 import urlsafe_b64decode
from hashlib import sha256
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from vault_worlds import CODE, PASSPHRASE, World, write

from elamani_tarinana.vault import MediaKey, open_vault, with_passphrase

GOLDEN = Path(__file__).parent / "golden" / "format-1"
DOCUMENT = Path(__file__).parents[2] / "docs" / "vault-format.md"


def join(*items: bytes) -> bytes:
    return b"".join(len(item).to_bytes(4, "little") + item for item in items)


def unseal(key: bytes, context: bytes, message: bytes) -> bytes:
    info = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0" + message[:24] + context
    derived = HKDFExpand(SHA512(), 76, info).derive(key)
    assert derived[44:] == message[24:56]
    base = int.from_bytes(derived[32:44], "big")
    size, text = 16400, b""
    for number in range(len(message[56:]) // size + 1):
        chunk = message[56 + number * size : 56 + (number + 1) * size]
        text += AESGCM(derived[:32]).decrypt((base ^ number).to_bytes(12, "big"), chunk, None)
    return text


def master_key(raw: bytes) -> bytes:
    """The master key from a slot file, whichever of the two it is."""
    assert sha256(raw[:-8]).digest()[:8] == raw[-8:]
    line, sealed = raw[: raw.index(b"\n") + 1], raw[raw.index(b"\n") + 1 : -8]
    head = json.loads(line)
    salt = bytes.fromhex(head["salt"])
    if head["kind"] == "recovery":
        key = HKDF(SHA512(), 32, salt, b"tarina/recovery/1").derive(CODE)
    else:
        secret = normalize("NFC", PASSPHRASE).encode()
        cost = {"iterations": head["t"], "lanes": head["p"], "memory_cost": head["m"]}
        key = Argon2id(salt=salt, length=32, **cost).derive(secret)
    return unseal(key, join(b"tarina/slot/1", line), sealed)


def records(log: bytes, key: bytes) -> dict[str, dict[str, Any]]:
    """The records of a log by their ids."""
    found = {}
    assert log[:8] == b"TARINAJ1"
    assert sha256(log[:40]).digest()[:8] == log[40:48]
    digest, at, number = sha256(log[:48]).digest(), 48, 0
    while at < len(log):
        length, end = log[at : at + 4], at + 4 + int.from_bytes(log[at : at + 4], "little")
        sealed = log[at + 4 : end]
        body = unseal(key, join(b"tarina/frame/1", digest, number.to_bytes(8, "little")), sealed)
        digest, at, number = sha256(digest + length + sealed).digest(), end, number + 1
        place = 0
        while size := int.from_bytes(body[place : place + 4], "little"):
            raw = body[place + 4 : place + 4 + size]
            found[sha256(raw).hexdigest()[:32]] = json.loads(raw)
            place += 4 + size
        assert not any(body[place:])
    return found


@pytest.fixture(scope="module")
def read() -> dict[str, dict[str, Any]]:
    key = HKDFExpand(SHA512(), 32, b"tarina/1/frame").derive(
        master_key(next((GOLDEN / "keys").iterdir()).read_bytes())
    )
    found: dict[str, dict[str, Any]] = {}
    for path in (GOLDEN / "journal").iterdir():
        if path.read_bytes()[:1] == b"T":
            found |= records(path.read_bytes(), key)
    return found


def test_every_slot_gives_the_same_master_key() -> None:
    keys = {master_key(path.read_bytes()) for path in GOLDEN.rglob("*.slot")}
    assert len(keys) == 1


def test_a_stranger_reads_every_record_and_the_program_reads_the_same(
    read: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    shutil.copytree(GOLDEN, tmp_path / "kirja")
    world = World(tmp_path / "kirja", tmp_path / "state")
    vault = world.open()
    gone = {rid for record in read.values() if record["k"] == "erase" for rid in record["rids"]}
    assert len(gone) == 1
    for kind in ("start", "seen", "slot", "erase", "rev", "identity", "dream"):
        living = {rid: r for rid, r in read.items() if r["k"] == kind and rid not in gone}
        assert {r.rid: r.time for r in vault.records(kind)} == {rid: r["t"] for rid, r in living.items()}
        assert all(dict(r.fields).items() <= living[r.rid].items() for r in vault.records(kind))
    assert {record["k"] for record in read.values()} >= {"start", "slot", "erase", "rev", "identity", "dream"}
    world.close()


def test_a_stranger_reads_the_photo(read: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    medium = next(item for record in read.values() if record["k"] == "rev" for item in record["media"])
    data, key = (GOLDEN / "media" / medium["id"]).read_bytes(), urlsafe_b64decode(medium["key"] + "=")
    assert data[:8] == b"TARINAM1"
    text = unseal(key, join(b"tarina/media/1", bytes.fromhex(medium["id"])), data[8:])
    assert text[8 : 8 + int.from_bytes(text[:8], "little")] == b"kuva kotoa"
    shutil.copytree(GOLDEN, tmp_path / "kirja")
    world = World(tmp_path / "kirja", tmp_path / "state")
    assert world.open().read_medium(MediaKey(medium["id"], key)) == b"kuva kotoa"
    world.close()


def test_the_heads_that_a_log_saw_are_those_a_stranger_counts(read: dict[str, dict[str, Any]]) -> None:
    seen = [head for record in read.values() if record["k"] == "start" for head in record["seen"]]
    (log, count, _digest), *others = seen
    assert not others
    assert (GOLDEN / "journal" / f"{log}.log").exists()
    assert count == 5


def test_the_first_vault_of_format_1_opens_and_goes_on(tmp_path: Path) -> None:
    shutil.copytree(GOLDEN, tmp_path / "kirja")
    world = World(tmp_path / "kirja", tmp_path / "state")
    vault = open_vault(world.around(), world.folder, with_passphrase(PASSPHRASE))
    assert vault.findings() == ()
    assert len(vault.records("rev")) == 4
    write(vault, "uusi")
    vault.close()
    vault = world.open()
    assert len(vault.records("rev")) == 5
    world.close()


def test_the_example_slot_of_the_specification_opens() -> None:
    blocks = DOCUMENT.read_text(encoding="utf-8").split("*Example.*")[1].split("```")
    raw = blocks[1].strip().removesuffix("⏎").encode() + b"\n" + bytes.fromhex("".join(blocks[3].split()))
    assert master_key(raw) == bytes(range(32))


def test_the_example_keys_and_header_of_the_specification_are_right() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    for name in ("frame", "local", "check"):
        key = HKDFExpand(SHA512(), 32, f"tarina/1/{name}".encode()).derive(bytes(range(32)))
        assert f"K_{name} = {key.hex()}" in text
    header = b"TARINAJ1" + bytes(16) + b"\x33" * 16
    header += sha256(header).digest()[:8]
    assert f"{header.hex()}\n{sha256(header).hexdigest()}" in text

"""The example of the specification stays what it is: shares of today open for ever, and by the text alone."""

import hashlib
import json
import struct
import subprocess
import zlib
from base64 import urlsafe_b64decode
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sharing_making import ANNA, PHOTO, TODAY, card, medium, sealed, shared

from elamani_tarinana.sharing import digits, open_share, read_card, signer_fingerprint

HERE = Path(__file__).parent / "vectors"
SPECIFICATION = (Path(__file__).parents[2] / "docs/share-format.md").read_text("utf-8")
SHARE = (HERE / "share.age").read_bytes()
CARD = (HERE / "card.txt").read_text()


def test_the_share_of_the_specification_opens():
    share = open_share(SHARE, ANNA)
    assert share.answers == (_as_read(shared(media=(medium(),))),)
    assert share.media == {"m001.jpg": PHOTO}


def _as_read(answer):
    from dataclasses import replace

    media = tuple(replace(one, key=b"") for one in answer.content.media)
    return replace(answer, content=replace(answer.content, media=media))


def test_the_program_still_writes_the_very_bytes():
    assert sealed([shared(media=(medium(),))], media={"m001.jpg": PHOTO}) == SHARE
    assert card().text == CARD.strip()


def test_the_specification_tells_the_values_of_the_vector():
    share = open_share(SHARE, ANNA)
    plain = inside()
    for value in (
        read_card(CARD).fingerprint,
        digits(read_card(CARD).fingerprint),
        digits(signer_fingerprint(share.manifest.signer)),
        share.manifest.signer.hex(),
        share.manifest_hash,
        hashlib.sha256(SHARE).hexdigest(),
        hashlib.sha256(plain).hexdigest(),
    ):
        assert value in SPECIFICATION
    assert read_card(CARD).created == TODAY.isoformat()


def inside():
    """The plaintext, by another implementation of age."""
    return pyrage.decrypt(SHARE, [pyrage.x25519.Identity.from_str((HERE / "identity.txt").read_text().strip())])


def test_a_reader_written_from_the_specification_alone_opens_and_judges_it():
    plain, members, place = inside(), {}, 0
    while plain[place : place + 4] == b"PK\x03\x04":
        crc, size, again, name_size, extra = struct.unpack_from("<IIIHH", plain, place + 14)
        start = place + 30 + name_size
        name, body = plain[place + 30 : start].decode(), plain[start : start + size]
        assert (zlib.crc32(body), size, extra) == (crc, again, 0)
        members[name], place = body, start + size
    manifest = json.loads(members["manifest.json"])
    key = Ed25519PublicKey.from_public_bytes(urlsafe_b64decode(manifest["signer"] + "="))
    key.verify(members["manifest.sig"], b"tarina/share/1\0" + members["manifest.json"])
    for told in manifest["members"]:
        body = members[told["name"]]
        assert (len(body), hashlib.sha256(body).hexdigest()) == (told["size"], told["sha256"])
    head, _, signature = CARD.strip().removeprefix("tarina-card-1 ").partition(".")
    body = urlsafe_b64decode(head + "=" * (-len(head) % 4))
    keys = [urlsafe_b64decode(json.loads(body)[name] + "=") for name in ("ed25519", "x25519")]
    Ed25519PublicKey.from_public_bytes(keys[0]).verify(
        urlsafe_b64decode(signature + "=="), b"tarina/card/1\0" + body
    )
    assert manifest["to"] == [hashlib.sha256(b"tarina/card-keys/1\0" + b"".join(keys)).hexdigest()]
    assert json.loads(members["answers.json"])[0]["text"] == "Hoidan puutarhaa."


@pytest.mark.needs("age")
@pytest.mark.needs("unzip")
def test_age_and_unzip_open_it(tmp_path):
    command = ["age", "-d", "-i", HERE / "identity.txt", "-o", tmp_path / "a.zip", HERE / "share.age"]
    subprocess.run(command, check=True)
    subprocess.run(["unzip", "-q", "a.zip"], cwd=tmp_path, check=True)
    assert json.loads((tmp_path / "answers.json").read_text("utf-8"))[0]["id"] == "who-am-i.now.gladly"

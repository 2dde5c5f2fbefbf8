"""The manifest of a share: what it is, from whom, for whom, and the hash of every member; signed as stored."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from re import compile as pattern

from ..errors import Damaged, Newer
from ..text.clean import clean, clean_line
from ..vault import from_base64, to_base64
from .keys import Identity, is_signed
from .strict import hex_bytes, items, moment_of_time, number, read_json, require, text

PURPOSE = b"tarina/share/1"
MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
LONGEST_NAME, LONGEST_PURPOSE = 200, 2000

_FIELDS = ("format", "kind", "id", "created", "from", "signer", "to", "purpose", "reply_to", "re", "members")
_RECIPIENT = pattern(r"age1[a-z0-9]{1,4000}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a share says of itself.

    ``id`` is 16 bytes in hex; ``created`` a time in UTC; ``sender`` the name that the writer chose, or empty;
    ``signer`` the writer's Ed25519 key; ``to`` the full fingerprints of the cards it is for; ``reply_to`` an age
    recipient made for this share only.
    """

    id: str
    created: str
    sender: str = field(repr=False)
    signer: bytes
    to: tuple[str, ...]
    purpose: str = field(repr=False)
    reply_to: str

    def pack(self, members: Mapping[str, bytes], identity: Identity) -> dict[str, bytes]:
        """The whole members of the container: this manifest, its signature, and ``members``."""
        values = {
            "format": 1,
            "kind": "share",
            "id": self.id,
            "created": self.created,
            "from": self.sender,
            "signer": to_base64(self.signer),
            "to": list(self.to),
            "purpose": self.purpose,
            "reply_to": self.reply_to,
            "re": None,
            "members": [
                {"name": name, "size": len(data), "sha256": sha256(data).hexdigest()}
                for name, data in members.items()
            ],
        }
        body = json.dumps(values, ensure_ascii=False).encode()
        return {MANIFEST: body, SIGNATURE: identity.sign(PURPOSE, body), **members}


def judge_manifest(members: Mapping[str, bytes]) -> tuple[Manifest, str]:
    """The manifest of a container whose every member is as it was signed, and its SHA-256 in hex.

    Raises ``Damaged`` ``share-changed``, ``Newer`` ``share-newer``. Nothing of the members may be shown before.
    """
    names = list(members)
    if names[:2] != [MANIFEST, SIGNATURE]:
        raise Damaged("share-changed")
    body = members[MANIFEST]
    try:
        values = require(_of_this_version(body), _FIELDS)
        manifest = _manifest(values)
        told = [_member(member) for member in items(values["members"])]
    except ValueError:
        raise Damaged("share-changed") from None
    here = [(name, len(members[name]), sha256(members[name]).hexdigest()) for name in names[2:]]
    if told != here or not is_signed(manifest.signer, PURPOSE, body, members[SIGNATURE]):
        raise Damaged("share-changed")
    return manifest, sha256(body).hexdigest()


def _of_this_version(body: bytes) -> object:
    """What a manifest says, unless only a newer program reads it: a later format, or a reply."""
    values = read_json(body)
    if isinstance(values, dict):
        version = values.get("format")
        if (type(version) is int and version > 1) or (version == 1 and values.get("kind") == "reply"):
            raise Newer("share-newer")
    return values


def _manifest(values: Mapping[str, object]) -> Manifest:
    if number(values["format"], 1, 1) and (values["kind"] != "share" or values["re"] is not None):
        raise ValueError("no share")
    return Manifest(
        hex_bytes(values["id"], 16),
        moment_of_time(values["created"]),
        clean_line(text(values["from"], LONGEST_NAME)),
        from_base64(text(values["signer"], 43)),
        tuple(hex_bytes(fingerprint, 32) for fingerprint in items(values["to"])),
        clean(text(values["purpose"], LONGEST_PURPOSE)),
        _recipient(values["reply_to"]),
    )


def _recipient(value: object) -> str:
    found = text(value)
    if not _RECIPIENT.fullmatch(found):
        raise ValueError("no recipient")
    return found


def _member(value: object) -> tuple[str, int, str]:
    fields = require(value, ("name", "size", "sha256"))
    return text(fields["name"], 32), number(fields["size"], 0, 2**32), hex_bytes(fields["sha256"], 32)

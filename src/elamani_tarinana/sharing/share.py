"""Shares: chosen answers, signed by the writer and encrypted for chosen readers, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from ..age import Recipient, decrypt_bytes, encrypt_bytes, recipient_kinds
from ..errors import Damaged, Newer, Refusal, WrongKey
from ..vault import RandomBytes
from .answers import SharedAnswer, files_of, read_answers, write_answers
from .container import LARGEST, read_container, write_container
from .fingerprint import card_fingerprint
from .keys import Identity
from .manifest import MANIFEST, SIGNATURE, Manifest, judge_manifest

ANSWERS, PAGE = "answers.json", "read.html"
LARGEST_FILE = LARGEST + 2**20
"""The most bytes that a share's file can have: the container, age's header, and 16 bytes for each 64 KiB."""

_BEGINNINGS = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
_LATER, _PASSPHRASE = "mlkem768x25519", "scrypt"


@dataclass(frozen=True, slots=True, repr=False)
class SealedShare:
    """A share as a file: the age file's bytes, and the SHA-256 of its manifest in hex."""

    data: bytes
    manifest_hash: str


@dataclass(frozen=True, slots=True, repr=False)
class OpenedShare:
    """A share that was opened in memory: the signed manifest and its SHA-256 in hex, the answers, the page for
    people without the program, and the media by member name."""

    manifest: Manifest
    manifest_hash: str
    answers: tuple[SharedAnswer, ...]
    page: bytes
    media: Mapping[str, bytes]


def seal_share(
    manifest: Manifest,
    answers: Sequence[SharedAnswer],
    page: bytes,
    media: Mapping[str, bytes],
    identity: Identity,
    recipients: Sequence[Recipient],
    random: RandomBytes,
) -> SealedShare:
    """Sign and encrypt a share; ``media`` are the members that ``answers`` name, in their order.

    Raises ``Refusal`` ``share-too-much``: more than a reader takes.
    """
    members = manifest.pack({ANSWERS: write_answers(answers), PAGE: page, **media}, identity)
    inside = write_container(members)
    try:
        share = _read(members, *judge_manifest(members))
    except Damaged:
        raise Refusal("share-too-much") from None
    return SealedShare(encrypt_bytes(inside, recipients, random), share.manifest_hash)


def check_share_header(data: bytes) -> None:
    """Refuse what is no share, and one that this program could not open, before any key is asked for.

    Raises ``Refusal`` ``not-a-share``, ``share-too-large`` or ``age-unsupported`` (by a passphrase, armoured),
    ``Newer`` ``share-newer`` (sealed for hybrid keys), and what the age format raises for a bad header.
    """
    if not data.startswith(_BEGINNINGS):
        raise Refusal("not-a-share")
    if len(data) > LARGEST_FILE:
        raise Refusal("share-too-large")
    kinds = recipient_kinds(BytesIO(data))
    if _PASSPHRASE in kinds:
        raise Refusal("age-unsupported", feature="passphrase")
    if _LATER in kinds:
        raise Newer("share-newer")


def open_share(data: bytes, identity: Identity) -> OpenedShare:
    """Open a share that was written for ``identity``, in memory only.

    Raises ``Refusal`` ``not-a-share`` or ``share-too-large``, ``WrongKey`` ``not-a-recipient`` or
    ``share-for-other`` (written for someone else and passed on), ``Damaged`` ``share-changed`` or
    ``age-damaged``, ``Newer`` ``share-newer``. Nothing is given before the signature is judged.
    """
    check_share_header(data)
    members = read_container(decrypt_bytes(data, [identity.age], limit=LARGEST_FILE))
    if MANIFEST not in members:
        raise Refusal("not-a-share")
    manifest, manifest_hash = judge_manifest(members)
    if manifest.to and not _is_for(manifest, identity):
        raise WrongKey("share-for-other")
    return _read(members, manifest, manifest_hash)


def _read(members: Mapping[str, bytes], manifest: Manifest, manifest_hash: str) -> OpenedShare:
    """The content of a share that was judged: all members in their order, and nothing besides."""
    try:
        answers = read_answers(members[ANSWERS])
    except (ValueError, KeyError):
        raise Damaged("share-changed") from None
    files = files_of(answers)
    if list(members) != [MANIFEST, SIGNATURE, ANSWERS, PAGE, *files]:
        raise Damaged("share-changed")
    return OpenedShare(manifest, manifest_hash, answers, members[PAGE], {name: members[name] for name in files})


def _is_for(manifest: Manifest, identity: Identity) -> bool:
    return card_fingerprint(identity.signer, identity.age.recipient.key, None) in manifest.to

"""Whole age files: encrypt for recipients, decrypt with identities. https://c2sp.org/age"""

import os
from collections.abc import Sequence
from io import BytesIO
from typing import BinaryIO

from elamani_tarinana.age.header import Header, header_bytes, read_header
from elamani_tarinana.age.keys import FILE_KEY_LENGTH, Identity, RandomBytes, Recipient
from elamani_tarinana.age.stanza import MAX_STANZAS
from elamani_tarinana.age.stream import plaintext_size, seal, unseal
from elamani_tarinana.errors import Refusal, WrongKey, WrongUsage


def encrypt(
    src: BinaryIO, dst: BinaryIO, recipients: Sequence[Recipient], random_bytes: RandomBytes = os.urandom
) -> None:
    """Encrypt all of ``src`` into ``dst``, so that each of the ``recipients`` can open it.

    Works in constant memory. ``dst`` takes whole what it is given, as buffered files do.
    Raises WrongUsage ``age-recipients`` unless there are 1 to 20 recipients, all of one kind, and what their
    ``wrap`` raises; nothing has been written then.
    """
    _check_recipients(recipients)
    file_key = random_bytes(FILE_KEY_LENGTH)
    stanzas = [recipient.wrap(file_key, random_bytes) for recipient in recipients]
    dst.write(header_bytes(stanzas, file_key))
    seal(src, dst, file_key, random_bytes)


def decrypt(src: BinaryIO, dst: BinaryIO, identities: Sequence[Identity]) -> None:
    """Decrypt the age file in ``src`` into ``dst`` with the first of the ``identities`` that opens it.

    Works in constant memory and writes only bytes that proved authentic; but the end is proved last: a file
    cut short or damaged further on raises when its earlier chunks stand in ``dst`` already. A caller keeps
    none of it unless this returns. Raises the refusals of the package but ``age-too-large``.
    """
    unseal(src, dst, _open(read_header(src), identities))


def encrypt_bytes(data: bytes, recipients: Sequence[Recipient], random_bytes: RandomBytes = os.urandom) -> bytes:
    """Return ``data`` as an age file for the ``recipients``; raises as ``encrypt`` does."""
    dst = BytesIO()
    encrypt(BytesIO(data), dst, recipients, random_bytes)
    return dst.getvalue()


def decrypt_bytes(data: bytes, identities: Sequence[Identity], *, limit: int) -> bytes:
    """Return what the age file ``data`` holds, all of it authentic and at most ``limit`` bytes.

    Raises the refusals of the package; ``age-too-large`` before anything is decrypted.
    """
    src, dst = BytesIO(data), BytesIO()
    header = read_header(src)
    if plaintext_size(len(data) - src.tell()) > limit:
        raise Refusal("age-too-large", limit=limit)
    unseal(src, dst, _open(header, identities))
    return dst.getvalue()


def recipient_kinds(src: BinaryIO) -> tuple[str, ...]:
    """The kinds of recipient that an age file's header names, checked within its bounds without any key."""
    return tuple(stanza.kind for stanza in read_header(src).stanzas)


def _check_recipients(recipients: Sequence[Recipient]) -> None:
    if not recipients:
        raise WrongUsage("age-recipients", problem="none")
    if len(recipients) > MAX_STANZAS:
        raise WrongUsage("age-recipients", problem="too-many")
    if len({recipient.kind for recipient in recipients}) > 1:
        raise WrongUsage("age-recipients", problem="mixed")


def _open(header: Header, identities: Sequence[Identity]) -> bytes:
    """Return the file key of a header whose MAC holds."""
    file_key = _unwrap(header, identities)
    header.verify(file_key)
    return file_key


def _unwrap(header: Header, identities: Sequence[Identity]) -> bytes:
    for identity in identities:
        file_key = identity.unwrap(header.stanzas)
        if file_key is not None:
            return file_key
    if header.stanzas[0].kind == "scrypt" and all(identity.kind != "scrypt" for identity in identities):
        raise Refusal("age-unsupported", feature="passphrase")
    raise WrongKey("not-a-recipient")

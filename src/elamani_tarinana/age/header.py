"""The textual header of an age file: version line, stanzas, MAC.

https://c2sp.org/age, sections "Header" to "ABNF definition of file header". Bounds are checked while reading,
before any key is touched.
"""

import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from elamani_tarinana.age.keys import derive_key
from elamani_tarinana.age.refusals import damaged
from elamani_tarinana.age.stanza import MAX_STANZAS, Stanza, from_base64, read_stanza, to_base64
from elamani_tarinana.errors import Damaged, Newer, Refusal

# 20 hybrid stanzas, the largest that are specified, take 20 × 1.6 KiB: half of this.
MAX_HEADER = 64 * 1024

_VERSION_LINE = b"age-encryption.org/v1\n"
_ANY_VERSION = re.compile(rb"age-encryption\.org/[!-~]+\n")
_VERSION_LIMIT = 128
_ARMOR = b"-----BEGIN AGE ENCRYPTED FILE-----"
_MAC_LINE = re.compile(rb"--- [A-Za-z0-9+/]{43}")


@dataclass(frozen=True, slots=True)
class Header:
    """A header as it was read: its stanzas, the bytes under the MAC, and the MAC (32 bytes)."""

    stanzas: tuple[Stanza, ...]
    signed: bytes
    mac: bytes

    def verify(self, file_key: bytes) -> None:
        """Raise Damaged ``age-damaged``, problem ``mac``, unless the header is the one that was written."""
        if not hmac.compare_digest(self.mac, _mac(file_key, self.signed)):
            raise damaged("mac")


def header_bytes(stanzas: Sequence[Stanza], file_key: bytes) -> bytes:
    """Return the whole header, MAC line included."""
    signed = b"".join([_VERSION_LINE, *(stanza.to_bytes() for stanza in stanzas), b"---"])
    return signed + b" " + to_base64(_mac(file_key, signed)).encode("ascii") + b"\n"


def read_header(src: BinaryIO) -> Header:
    """Read a header and leave ``src`` at the first byte of the payload.

    Raises Damaged ``not-an-age-file`` or ``age-damaged`` (``header``, ``header-too-large``,
    ``too-many-stanzas``, ``passphrase-not-alone``, ``stanza``, ``base64``), Newer ``age-newer`` or Refusal
    ``age-unsupported`` for armour.
    """
    _check_version(src.readline(_VERSION_LIMIT))
    lines = _Lines(src)
    stanzas: list[Stanza] = []
    while (line := lines.next_line()).startswith(b"->"):
        if len(stanzas) == MAX_STANZAS:
            raise damaged("too-many-stanzas")
        stanzas.append(read_stanza(line, lines.next_line))
    _check_kinds(stanzas)
    if not _MAC_LINE.fullmatch(line):
        raise damaged("header")
    signed = lines.read.removesuffix(line + b"\n") + b"---"
    return Header(tuple(stanzas), bytes(signed), from_base64(line[4:]))


class _Lines:
    """The lines of a header, kept for the MAC and counted against the bound."""

    def __init__(self, src: BinaryIO) -> None:
        self._src = src
        self.read = bytearray(_VERSION_LINE)

    def next_line(self) -> bytes:
        line = self._src.readline(MAX_HEADER - len(self.read) + 1)
        self.read += line
        if len(self.read) > MAX_HEADER:
            raise damaged("header-too-large")
        if not line.endswith(b"\n"):
            raise damaged("header")
        return line[:-1]


def _check_version(line: bytes) -> None:
    if line == _VERSION_LINE:
        return
    if _ANY_VERSION.fullmatch(line):
        raise Newer("age-newer")
    if line.strip() == _ARMOR:
        raise Refusal("age-unsupported", feature="armor")
    raise Damaged("not-an-age-file")


def _check_kinds(stanzas: Sequence[Stanza]) -> None:
    if not stanzas:
        raise damaged("header")
    if len(stanzas) > 1 and any(stanza.kind == "scrypt" for stanza in stanzas):
        raise damaged("passphrase-not-alone")


def _mac(file_key: bytes, signed: bytes) -> bytes:
    return hmac.digest(derive_key(file_key, salt=b"", info=b"header"), signed, "sha256")

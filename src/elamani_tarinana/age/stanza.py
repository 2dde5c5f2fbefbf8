"""Recipient stanzas: the file key as one recipient can read it, in the text of the header.

https://c2sp.org/age, sections "Conventions" (base64) and "Recipient stanza".
"""

import binascii
import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass

from elamani_tarinana.age.refusals import damaged

MAX_STANZAS = 20
_COLUMNS = 64
_ARGUMENTS = re.compile(rb"-> [!-~]+(?: [!-~]+)*")


@dataclass(frozen=True, slots=True)
class Stanza:
    """One stanza: ``kind`` is its first argument, ``args`` are the others, ``body`` is what it carries."""

    kind: str
    args: tuple[str, ...]
    body: bytes

    def to_bytes(self) -> bytes:
        """Return the lines of the stanza, the last one shorter than 64 columns and perhaps empty."""
        text = to_base64(self.body)
        lines = [text[at : at + _COLUMNS] for at in range(0, len(text) + 1, _COLUMNS)]
        return "\n".join([" ".join(["->", self.kind, *self.args]), *lines, ""]).encode("ascii")


def read_stanza(first: bytes, next_line: Callable[[], bytes]) -> Stanza:
    """Read one stanza whose ``first`` line is known and whose other lines come from ``next_line``.

    Lines are without their line feed. Raises Damaged ``age-damaged``, problem ``stanza``.
    """
    if not _ARGUMENTS.fullmatch(first):
        raise damaged("stanza")
    kind, *args = first[3:].decode("ascii").split(" ")
    return Stanza(kind, tuple(args), from_base64(_read_body(next_line)))


def _read_body(next_line: Callable[[], bytes]) -> bytes:
    lines = [next_line()]
    while len(lines[-1]) == _COLUMNS:
        lines.append(next_line())
    if len(lines[-1]) > _COLUMNS:
        raise damaged("stanza")
    return b"".join(lines)


def to_base64(data: bytes) -> str:
    """Return ``data`` in standard base64 without padding."""
    return b64encode(data).rstrip(b"=").decode("ascii")


def from_base64(text: bytes) -> bytes:
    """Return the bytes of canonical, unpadded base64; raises Damaged ``age-damaged``, problem ``base64``."""
    # The decoder is lenient; that the encoder gives the same text is what makes it canonical.
    try:
        data = b64decode(text + b"=" * (-len(text) % 4))
    except binascii.Error:
        raise damaged("base64") from None
    if to_base64(data).encode("ascii") != text:
        raise damaged("base64")
    return data

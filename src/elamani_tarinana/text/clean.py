"""The one cleaning for every text that comes in: typed, pasted, imported, received, read from file names.

What stays is what a person can see or a script of the world needs. What goes is what drives a terminal, turns
the direction of reading or hides: control characters, escape sequences (ECMA-48), bidirectional controls,
invisible operators, tag characters, noncharacters. All functions are idempotent.
"""

import re
import unicodedata

_STRING_END = r"(?:\x07|\x1b\\|\x9c)"
_STRING_BODY = r"[^\x00-\x1f\x7f-\x9f]*"
_SEQUENCES = re.compile(
    r"\x1b\[(?:[0-?]+[ -/]*|!)?[@-~]|\x9b[0-?]+[ -/]*[@-~]"
    rf"|(?:\x1b\]|\x9d)(?:[0-9]{{1,4}}(?:;{_STRING_BODY})?|[lLI]{_STRING_BODY}){_STRING_END}"
    rf"|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f]){_STRING_BODY}{_STRING_END}"
    r"|\x1b\([B0]"
    r"|\x1b[\[\]]?"
)


_RESERVED = re.compile(r'[/\\:*?"<>|]')
_LONGEST_NAME, _LONGEST_ENDING = 200, 12


def _removed() -> dict[int, str]:
    gone = [
        *range(0x20),
        *range(0x7F, 0xA0),
        *(0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0xFEFF),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFDD0, 0xFDF0),
        *range(0xFFF9, 0xFFFC),
        *range(0xE0000, 0xE0080),
        *(plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)),
    ]
    lines = dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n")
    return dict.fromkeys(gone, "") | {ord(kept): kept for kept in "\t\n\r"} | lines


_TABLE = _removed()
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U0001fffe\U0001ffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x20000, 0x110000, 0x10000))
    + "\U000e0000-\U000e007f]"
)


def clean(text: str) -> str:
    """Give ``text`` in NFC with ``\\n`` line ends, without anything that controls or hides.

    Line breaks and tabs stay, and the joiners and variation selectors that emoji and some scripts need.
    Escape sequences go whole; one that never ends loses its introducer only, so that no words go with it.
    """
    if _SUSPECT.search(text):
        text = _without_surrogates(text)
        text = _SEQUENCES.sub("", text).translate(_TABLE)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Give ``text`` as one clean line, for words, titles and names: white space folded, ends trimmed."""
    return " ".join(clean(text).split())


def clean_name(name: str) -> str:
    """Give ``name`` as a file name that any system takes, at most 200 bytes of UTF-8; empty if nothing is left.

    Separators and reserved characters become ``_``; it never begins with a dot nor ends with dot or space.
    The ending (as ``.jpg``) survives the cut.
    """
    line = _trim(_RESERVED.sub("_", clean_line(name)))
    stem, dot, ending = line.rpartition(".")
    if not dot or not ending.isalnum() or len(ending) > _LONGEST_ENDING:
        return _trim(_cut(line, _LONGEST_NAME))
    kept = _trim(_cut(stem, _LONGEST_NAME - len(f".{ending}".encode())))
    return f"{kept}.{ending}"


def _trim(name: str) -> str:
    return name.lstrip(" .").rstrip(" .")


def _cut(text: str, size: int) -> str:
    return text.encode()[:size].decode(errors="ignore")


def _without_surrogates(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

"""Where a thing's theme comes from: the method's source, the practice cards, a frame, or ourselves."""

import re

from elamani_tarinana.content.reader import Reader

_PROVENANCE = re.compile(r"[MC] [AB]\d\d-\d\d|O|F \S.*")
_STATEMENT = re.compile(r"[AB]\d\d-\d\d")


def read_provenance(marks: Reader) -> tuple[str, ...]:
    """Return ``provenance``: ``M`` or ``C`` with a seed statement, ``F`` with a frame, ``O`` for ours."""
    found = marks.maybe_texts("provenance")
    for index, each in enumerate(found):
        if each and not _PROVENANCE.fullmatch(each):
            marks.note("bad-provenance", "provenance", index)
    return found


def read_statements(marks: Reader, name: str = "statements") -> tuple[str, ...]:
    """Return a list of ids of seed statements, ``A00-00`` or ``B00-00``; empty where it is left out."""
    found = marks.maybe_texts(name)
    for index, each in enumerate(found):
        if each and not _STATEMENT.fullmatch(each):
            marks.note("bad-id", name, index)
    return found

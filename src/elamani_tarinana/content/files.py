"""The files of a content pack: where it lies, and one of its files as a Reader."""

import os
import re
from importlib import resources
from pathlib import Path

from elamani_tarinana.content.findings import Finding, Problem
from elamani_tarinana.content.nodes import Scalar, Table, Unreadable, parse
from elamani_tarinana.content.reader import Notes, Reader, nothing
from elamani_tarinana.errors import Refusal

MAX_BYTES = 2 * 1024 * 1024
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_WORDS = frozenset(
    (
        *("parts", "guidance", "pages", "exercises.yaml", "example.yaml"),
        *("cards.yaml", "map.yaml", "glossary.yaml", "words.txt"),
    )
)


def find_pack() -> Path:
    """Return the folder of the pack that ships with the program.

    Inside an installed wheel it lies in the package, in a source tree beside ``src``. Raises Refusal
    ``content-missing``.
    """
    package = Path(str(resources.files("elamani_tarinana")))
    for folder in (package / "workbook", package.parents[1] / "workbook"):
        if (folder / "book.yaml").is_file():
            return folder
    raise Refusal("content-missing")


def spoken(pack: Path) -> tuple[str, ...]:
    """Return the languages that the folder ``pack`` has words in, sorted; none where it may not be looked into.

    Raises Refusal ``content-missing``.
    """
    try:
        folders = tuple(pack.iterdir())
    except PermissionError:
        return ()
    except OSError:
        raise Refusal("content-missing", path=str(pack)) from None
    return tuple(sorted(each.name for each in folders if _LANGUAGE.fullmatch(each.name) and _speaks(each)))


def _speaks(folder: Path) -> bool:
    """Whether a folder holds words; of one that may not be looked into, each file is then told to be missing."""
    try:
        return not _WORDS.isdisjoint(each.name for each in folder.iterdir())
    except PermissionError:
        return True
    except OSError:
        return False


def stands(folder: Path, name: str) -> bool:
    """Return whether ``folder`` has something of this name, be it a link that leads nowhere."""
    return os.path.lexists(folder / name)


class Files:
    """The files of one pack, and the notes of what is wrong in them."""

    def __init__(self, pack: Path) -> None:
        self.pack = pack
        self.notes: Notes = []

    def table(self, name: str) -> Reader:
        """Return the table that the file ``name`` (with ``/``, within the pack) holds."""
        try:
            node = parse(self._bytes(name))
        except Unreadable as fault:
            return self._unread(name, fault.problem, fault.line)
        if isinstance(node, Table):
            return Reader(node, name, "", self.notes)
        empty = isinstance(node, Scalar) and node.is_null
        return self._unread(name, "empty" if empty else "wrong-type", node.line)

    def structure(self, name: str) -> Reader:
        """Return the table of a file that names the version of its format, which is 1."""
        table = self.table(name)
        if table.text("format") not in {"", "1"}:
            table.note("unknown-format", "format")
        return table

    def maybe_structure(self, name: str) -> Reader | None:
        """Return the table of a structure file, None where the pack does not have that file."""
        return self.structure(name) if stands(self.pack, name) else None

    def raise_first(self) -> None:
        """Raise the first finding, if there is one, as Refusal ``content-broken``."""
        for finding in self.notes:
            raise finding.refusal()

    def _bytes(self, name: str) -> bytes:
        try:
            data = _ordinary(self.pack / name, MAX_BYTES + 1)
        except OSError:
            raise Unreadable("missing", 0) from None
        if len(data) > MAX_BYTES:
            raise Unreadable("too-large", 0)
        return data

    def _unread(self, name: str, problem: Problem, line: int) -> Reader:
        self.notes.append(Finding(name, line, "", problem))
        return nothing(name)


def _ordinary(path: Path, limit: int) -> bytes:
    """The first ``limit`` bytes of an ordinary file: a pipe would be waited for without end. Raises OSError."""
    if not path.is_file():
        raise FileNotFoundError(path)
    with path.open("rb") as file:
        return file.read(limit)

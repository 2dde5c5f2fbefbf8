"""Typed, forgiving access to one table of a content file.

Every question asked of a Reader is answered, with something empty where the file is wrong; what is wrong goes to
the notes. So one pass over a pack finds all that is wrong in it, and no reading code needs a second path.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TypeVar

from elamani_tarinana.content.findings import Finding, Problem
from elamani_tarinana.content.nodes import Listing, Node, Scalar, Table

Word = TypeVar("Word", bound=str)
Notes = list[Finding]

_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_MAX_ID = 80


class Reader:
    """One table: ``file`` within the pack, the dotted ``path`` to it, and the notes that its faults go to."""

    def __init__(self, table: Table, file: str, path: str, notes: Notes) -> None:
        self.file, self.path, self.notes = file, path, notes
        self._table = table
        self._asked: set[str] = set()

    def note(self, problem: Problem, name: str = "", index: int | None = None) -> None:
        """Note a fault of the whole table, of its field ``name``, or of one item of the list ``name``."""
        self.notes.append(Finding(self.file, self._line(name, index), self._place(name, index), problem))

    def done(self, problem: Problem = "unknown-field") -> None:
        """Note every field that nobody has asked for."""
        for name in self._table.entries:
            if name not in self._asked:
                self.note(problem, name)

    def text(self, name: str) -> str:
        """Return a text that must be there and say something, in one line."""
        return self._string(self._wanted(name), name)

    def maybe_text(self, name: str) -> str | None:
        """Return a text, or None where it is left out or null."""
        node = self._found(name)
        return self._string(node, name) if node else None

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts that must be there and hold something."""
        return self._strings(self._wanted(name), name)

    def maybe_texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts, empty where it is left out."""
        return self._strings(self._found(name), name)

    def id(self, name: str = "id") -> str:
        """Return an id, ``[a-z0-9]+([.-][a-z0-9]+)*``."""
        return self._an_id(self.text(name), name)

    def new_id(self, taken: set[str]) -> str:
        """Return an id that is not ``taken`` yet, and take it."""
        found = self.id()
        if found and found in taken:
            self.note("duplicate-id", "id")
        taken.add(found)
        return found

    def ids(self, name: str) -> tuple[str, ...]:
        """Return a list of ids, each of them once; empty where it is left out."""
        found = self.maybe_texts(name)
        seen: set[str] = set()
        for index, each in enumerate(found):
            self._an_id(each, name, index)
            if each in seen:
                self.note("duplicate-id", name, index)
            seen.add(each)
        return found

    def pick(self, name: str, allowed: Sequence[Word], problem: Problem = "unknown-value") -> Word:
        """Return a word out of ``allowed`` that must be there; the first of them where it is not."""
        if self._wanted(name) is None:
            return allowed[0]
        return self.maybe_pick(name, allowed, problem) or allowed[0]

    def maybe_pick(self, name: str, allowed: Sequence[Word], problem: Problem = "unknown-value") -> Word | None:
        """Return a word out of ``allowed``, or None where it is left out or not among them."""
        given = self.maybe_text(name)
        for word in allowed:
            if word == given:
                return word
        if given:
            self.note(problem, name)
        return None

    def number(self, name: str, allowed: range) -> int:
        """Return a whole number; the first of ``allowed`` where it is left out."""
        text = self.maybe_text(name)
        if text is None:
            return allowed[0]
        for number in allowed:
            if text == str(number):
                return number
        self.note("wrong-type", name)
        return allowed[0]

    def flag(self, name: str) -> bool:
        """Return a yes or no, written ``true`` or ``false``; no where it is left out."""
        return self.maybe_pick(name, ("true", "false"), "wrong-type") == "true"

    def table(self, name: str) -> "Reader":
        """Return the table ``name``, which must be there."""
        node = self._wanted(name)
        return self._below(node, name) if node else nothing(self.file)

    def maybe_table(self, name: str) -> "Reader":
        """Return the table ``name``, an empty one where it is left out."""
        node = self._found(name)
        return self._below(node, name) if node else nothing(self.file)

    def rows(self, name: str) -> Iterator["Reader"]:
        """Yield the tables of a list that must be there and hold something."""
        return self._tables(self._wanted(name), name)

    def maybe_rows(self, name: str) -> Iterator["Reader"]:
        """Yield the tables of a list, none where it is left out."""
        return self._tables(self._found(name), name)

    def names(self) -> tuple[str, ...]:
        """Return the names of this table's fields, in the order of the file."""
        return tuple(self._table.entries)

    def _found(self, name: str) -> Node | None:
        self._asked.add(name)
        node = self._table.entries.get(name)
        return None if isinstance(node, Scalar) and node.is_null else node

    def _wanted(self, name: str) -> Node | None:
        node = self._found(name)
        if node is None:
            self.note("missing", name)
        return node

    def _string(self, node: Node | None, name: str, index: int | None = None) -> str:
        if isinstance(node, Scalar) and node.text.strip() and not node.is_null:
            return " ".join(unicodedata.normalize("NFC", node.text).split())
        if node:
            self.note("empty" if isinstance(node, Scalar) else "wrong-type", name, index)
        return ""

    def _strings(self, node: Node | None, name: str) -> tuple[str, ...]:
        items = self._listed(node, name)
        return tuple(self._string(item, name, index) for index, item in enumerate(items))

    def _tables(self, node: Node | None, name: str) -> Iterator["Reader"]:
        for index, item in enumerate(self._listed(node, name)):
            yield self._below(item, name, index)

    def _listed(self, node: Node | None, name: str) -> tuple[Node, ...]:
        if isinstance(node, Listing):
            if not node.items:
                self.note("empty", name)
            return node.items
        if node:
            self.note("wrong-type", name)
        return ()

    def _below(self, node: Node, name: str, index: int | None = None) -> "Reader":
        if isinstance(node, Table):
            return Reader(node, self.file, self._place(name, index), self.notes)
        self.note("wrong-type", name, index)
        return nothing(self.file)

    def _an_id(self, text: str, name: str, index: int | None = None) -> str:
        if text and not is_id(text):
            self.note("bad-id", name, index)
        return text

    def _place(self, name: str, index: int | None) -> str:
        return ".".join(part for part in (self.path, name, "" if index is None else str(index)) if part)

    def _line(self, name: str, index: int | None) -> int:
        node = self._table.entries.get(name)
        if isinstance(node, Listing) and index is not None:
            return node.items[index].line
        return self._table.lines.get(name, self._table.line)


def nothing(file: str) -> Reader:
    """Return a Reader of an empty table whose faults nobody hears: what holds it was noted already."""
    return Reader(Table(0, {}, {}), file, "", [])


def is_id(text: str) -> bool:
    """Return whether ``text`` has the form of an id."""
    return len(text) <= _MAX_ID and _ID.fullmatch(text) is not None

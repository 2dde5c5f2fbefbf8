"""YAML 1.1, the narrow part of it that content files use, as nodes that know their lines.

Text is text: ``no``, ``on`` and ``112`` stay what was written. Aliases, anchors, tags, doubled keys and second
documents are refused, so a small file stays small and nothing but text, lists and tables can come out.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from elamani_tarinana.content.findings import Problem

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MAX_DEPTH = 16
_MAX_ROWS = 2_000
_MAX_EVENTS = 100_000
# C0 and C1 controls, bidi marks, overrides and isolates, line separators, lone surrogates, a byte-order mark
_CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
# what YAML itself does not read; a byte-order mark may stand at the beginning only
_RAW = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; ``plain`` when it was written without quotes."""

    line: int
    text: str
    plain: bool

    @property
    def is_null(self) -> bool:
        """Whether this says that there is nothing: ``null``, ``~`` or no text at all, without quotes."""
        return self.plain and self.text in {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of nodes in the order of the file."""

    line: int
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping from names to nodes; ``lines`` tells where each name stands."""

    line: int
    entries: dict[str, "Node"]
    lines: dict[str, int]


Node = Scalar | Listing | Table


class Unreadable(Exception):  # noqa: N818 - caught within this room and turned into a finding
    """The bytes are not the YAML that content may use."""

    def __init__(self, problem: Problem, line: int) -> None:
        super().__init__(problem)
        self.problem: Problem = problem
        self.line = line


def parse(data: bytes) -> Node:
    """Return the one document in ``data`` (UTF-8); an empty file is a null scalar. Raises Unreadable."""
    try:
        return _document(_bounded(yaml.parse(_decoded(data.removeprefix(BOM_UTF8)), Loader=_LOADER)))
    except yaml.YAMLError as error:
        raise Unreadable("yaml", _fault_line(error)) from None


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable("not-utf8", data.count(b"\n", 0, error.start) + 1) from None
    if raw := _RAW.search(text):
        raise Unreadable("control-character", text.count("\n", 0, raw.start()) + 1)
    return text


def _fault_line(error: yaml.YAMLError) -> int:
    if not isinstance(error, yaml.MarkedYAMLError):
        return 1
    # a quote that is never closed is noticed at the end of the file, far below where it was opened
    unclosed = "quoted scalar" in (error.context or "")
    mark = error.context_mark if unclosed else error.problem_mark
    return mark.line + 1 if mark else 1


def _bounded(events: Iterator[Any]) -> Iterator[Any]:
    for count, event in enumerate(events):
        if count == _MAX_EVENTS:
            raise Unreadable("too-large", _line(event))
        yield event


def _document(events: Iterator[Any]) -> Node:
    node: Node | None = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if node is not None:
                raise Unreadable("yaml", _line(event))
            node = _node(next(events), events, _MAX_DEPTH)
    return node or Scalar(1, "", plain=True)


def _node(event: Any, events: Iterator[Any], depth: int) -> Node:  # noqa: ANN401 - PyYAML's events are untyped
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None or event.tag is not None or not depth:
        raise Unreadable("yaml", _line(event))
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event)
    if isinstance(event, yaml.SequenceStartEvent):
        return Listing(_line(event), tuple(_items(events, depth)))
    return _table(_line(event), events, depth)


def _scalar(event: Any) -> Scalar:  # noqa: ANN401
    if _CONTROL.search(event.value):
        raise Unreadable("control-character", _line(event))
    return Scalar(_line(event), event.value, plain=not event.style)


def _items(events: Iterator[Any], depth: int) -> Iterator[Node]:
    for count, event in enumerate(events):
        if isinstance(event, yaml.SequenceEndEvent):
            return
        if count == _MAX_ROWS:
            raise Unreadable("too-large", _line(event))
        yield _node(event, events, depth - 1)


def _table(line: int, events: Iterator[Any], depth: int) -> Table:
    table = Table(line, {}, {})
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        key = _node(event, events, depth - 1)
        if not isinstance(key, Scalar) or key.text in table.entries:
            raise Unreadable("yaml", key.line)
        table.lines[key.text] = key.line
        table.entries[key.text] = _node(next(events), events, depth - 1)
    return table


def _line(event: Any) -> int:  # noqa: ANN401
    return int(event.start_mark.line) + 1

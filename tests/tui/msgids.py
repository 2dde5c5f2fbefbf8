"""The English words that the code of a room says, read from its syntax trees."""

import ast
from collections.abc import Iterator
from pathlib import Path

_SPEAKERS = {"t", "words", "_"}


def said_in(files: list[Path]) -> set[str]:
    """Every message in the files, singular of a pair; a call with anything but plain strings is left out."""
    return {message for file in files for message in _messages(ast.parse(file.read_text("utf-8")))}


def _messages(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in _SPEAKERS:
            yield from (arg.value for arg in node.args[:1] if _is_text(arg))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return _name(function.value) if function.attr == "count" else function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)

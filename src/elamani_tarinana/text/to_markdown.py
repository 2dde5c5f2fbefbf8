"""The tree as Markdown, in a plain CommonMark that this program and others read back as the same tree."""

import re

from elamani_tarinana.text import tree
from elamani_tarinana.text.layout import hang, indent
from elamani_tarinana.text.markdown import parse

_MARKED = re.compile(r"[\\`*_\[\]~]|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_LINE_START = re.compile(r"#{1,6}(?:\s|$)|>|[-+](?:\s|$)|(?:-[ \t]*){2,}$|=+[ \t]*$")
_NUMBER_START = re.compile(r"([0-9]{1,9})[.)](?:\s|$)")
_CLOSING_HASHES = re.compile(r"(?=#+$)")
_TICKS = re.compile(r"`+")

_BULLETS = ("-+", "*+")
_ENDS = ".)"

Marks = dict[type, str]
_PLAIN: Marks = {tree.Emphasis: "", tree.Strong: "", tree.Strike: ""}
_MARKS: tuple[Marks, ...] = tuple(
    {tree.Emphasis: emphasis, tree.Strong: strong, tree.Strike: "~~"}
    for emphasis, strong in (("_", "**"), ("*", "**"), ("*", "__"), ("", "**"))
)
"""Marks in the order they are tried, since none can stand everywhere."""


def to_markdown(document: tree.Document) -> str:
    """Write ``document`` as Markdown that ends with a line break, or is empty.

    ``parse`` gives the same tree again. Where Markdown has no way to write a style (as between two letters
    beside other marks), the style goes and the words stay.
    """
    text = _blocks(document.blocks, depth=0)
    return f"{text}\n" if text else ""


def _blocks(blocks: tuple[tree.Block, ...], depth: int) -> str:
    written: list[str] = []
    turn = 0
    for before, block in zip((None, *blocks), blocks, strict=False):
        turn = 1 - turn if type(before) is type(block) else 0
        written.append(_block(block, depth, turn))
    return "\n\n".join(written)


def _block(block: tree.Block, depth: int, turn: int) -> str:
    """Write a block; ``turn`` alternates between lists side by side, whose marks keep them apart."""
    match block:
        case tree.Paragraph(children):
            return _safe_starts(_words(children))
        case tree.Heading(children, level):
            words = _CLOSING_HASHES.sub(r"\\", _words(children), count=1)
            return f"{'#' * level} {words}"
        case tree.CodeBlock(text):
            fence = _ticks(text, 3)
            return f"{fence}\n{text}{fence}"
        case tree.Rule():
            return "___"
        case tree.Quote(blocks):
            return indent(_blocks(blocks, depth), "> ")
        case tree.BulletList(items):
            mark = _BULLETS[depth % 2][turn]
            return _items([(f"{mark} ", item) for item in items], depth)
        case tree.NumberedList(items):
            return _items([(f"{item.number}{_ENDS[turn]} ", item) for item in items], depth)


def _items(items: list[tuple[str, tree.Item]], depth: int) -> str:
    return "\n".join(hang(marker, _blocks(item.blocks, depth + 1)) for marker, item in items)


def _words(children: tuple[tree.Inline, ...]) -> str:
    """Write ``children`` with the first marks that read back as what they were."""
    if any(isinstance(node, tree.Strong | tree.Emphasis | tree.Strike | tree.Link) for node in children):
        same = tree.Document((tree.Paragraph(children),))
        for marks in _MARKS:
            written = _inlines(children, marks)
            if parse(_safe_starts(written)) == same:
                return written
    return _inlines(children, _PLAIN)


def _safe_starts(lines: str) -> str:
    return "\n".join(map(_safe_start, lines.split("\n")))


def _safe_start(line: str) -> str:
    """Keep a line of words from being read as a heading, quote, list or line, an empty one from ending them."""
    if number := _NUMBER_START.match(line):
        return f"{number[1]}\\{line[number.end(1) :]}"
    return f"\\{line}" if not line or _LINE_START.match(line) else line


def _inlines(children: tuple[tree.Inline, ...], marks: Marks) -> str:
    written = ""
    for node in children:
        after = _inline(node, marks)
        if after.startswith("[") and written.endswith("!"):
            written = f"{written[:-1]}\\!"
        written += after
    return written


def _inline(node: tree.Inline, marks: Marks) -> str:
    match node:
        case tree.Text(text):
            return _MARKED.sub(r"\\\g<0>", text)
        case tree.LineBreak():
            return "\n"
        case tree.Code(text):
            return _code(text)
        case tree.Link((tree.Text(text),), href) if text == href:
            return f"<{href}>"
        case tree.Link(children, href):
            return f"[{_inlines(children, marks)}]({href})"
        case tree.Strong(children) | tree.Emphasis(children) | tree.Strike(children):
            mark = marks[type(node)]
            return f"{mark}{_inlines(children, marks)}{mark}"


def _code(text: str) -> str:
    ticks = _ticks(text, 1)
    room = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{ticks}{room}{text}{room}{ticks}" if text.strip(" ") else f"{ticks}{text}{ticks}"


def _ticks(text: str, least: int) -> str:
    """Give a run of backticks that does not stand in ``text``."""
    longest = max(map(len, _TICKS.findall(text)), default=0)
    return "`" * max(least, longest + 1)

"""The rules by which this program reads Markdown, laid upon markdown-it's CommonMark.

A person tells a life here and does not write for the web, so what would make words vanish or change is off:
raw HTML, images, link definitions, entities, and titles of links stay visible as they were typed; indented
paragraphs are paragraphs; a line of dashes below a line is a line. A typed line break stays one.
Preview and export use this same parser.
"""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, list_block
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

_DEEPEST = 12
"""Levels of nesting (a quote is one, a list two), well below where markdown-it itself drops what is deeper."""

_HREF = r"(?:https?://|mailto:)(?:[^\s()<>]|\([^\s()<>]*\))+"
_LINK = re.compile(rf"\[((?:[^\[\]\n\\]|\\.)+)\]\(({_HREF})\)", re.IGNORECASE)
_SAFE = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)
_OFF = ["code", "entity", "html_block", "html_inline", "lheading", "reference"]

BlockRule = Callable[[StateBlock, int, int, bool], bool]


def parser() -> MarkdownIt:
    """Make a parser by these rules, as ``textual.widgets.Markdown(parser_factory=parser)`` takes it."""
    made = MarkdownIt("commonmark", {"html": False})
    made.disable(_OFF).enable("strikethrough")
    made.inline.ruler.at("link", _link)
    made.inline.ruler.at("image", _image_as_text)
    made.block.ruler.at("blockquote", _bounded(blockquote), {"alt": ["paragraph", "blockquote", "list"]})
    made.block.ruler.at("list", _bounded(list_block), {"alt": ["paragraph", "blockquote"]})
    made.core.ruler.push("line_breaks", _keep_line_breaks)
    made.__dict__.update(validateLink=_is_safe, normalizeLink=str, normalizeLinkText=str)
    return made


def _is_safe(href: str) -> bool:
    return _SAFE.fullmatch(href) is not None


def _bounded(rule: BlockRule) -> BlockRule:
    def bounded(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        return state.level < _DEEPEST and rule(state, start, end, silent)

    return bounded


def _link(state: StateInline, silent: bool) -> bool:
    """Read ``[words](address)`` with a safe address and nothing else; linear, unlike the rule it replaces."""
    found = _LINK.match(state.src, state.pos, state.posMax)
    if not found or state.linkLevel:
        return False
    if not silent:
        state.pos, state.posMax, outer = found.start(1), found.end(1), state.posMax
        state.push("link_open", "a", 1).attrs = {"href": found[2]}
        state.linkLevel += 1
        state.md.inline.tokenize(state)
        state.linkLevel -= 1
        state.push("link_close", "a", -1)
        state.posMax = outer
    state.pos = found.end()
    return True


def _image_as_text(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("![", state.pos):
        return False
    if not silent:
        state.pending += "!["
    state.pos += 2
    return True


def _keep_line_breaks(state: StateCore) -> None:
    for token in state.tokens:
        for child in token.children or ():
            if child.type == "softbreak":
                child.type, child.tag = "hardbreak", "br"

"""Markdown in, the tree of ``tree`` out."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from elamani_tarinana.text import tree
from elamani_tarinana.text.clean import clean
from elamani_tarinana.text.rules import parser

LONGEST_MARKED = 200_000


def parse(markdown: str) -> tree.Document:
    """Read a person's text. Every text is valid; no letter of it is lost, whatever it looks like.

    A text of more than ``LONGEST_MARKED`` characters is shown as it was typed, marks and all: dense marks take
    the parser seconds for each megabyte, and a text may come from somebody who means harm.
    """
    cleaned = clean(markdown)
    if len(cleaned) > LONGEST_MARKED:
        return tree.Document(tuple(_plain(part) for part in cleaned.split("\n\n") if part.strip()))
    return tree.Document(_without_skips(_blocks(iter(_parser().parse(cleaned)))))


def _plain(part: str) -> tree.Paragraph:
    first, *more = part.strip("\n").split("\n")
    rest = [inline for line in more for inline in (tree.LineBreak(), tree.Text(line))]
    return tree.Paragraph((tree.Text(first), *rest))


@cache
def _parser() -> MarkdownIt:
    return parser()


def _blocks(tokens: Iterator[Token]) -> tuple[tree.Block, ...]:
    """Read blocks up to the end of the block that holds them; the parser bounds how deep they go."""
    found: list[tree.Block] = []
    for token in tokens:
        if token.nesting < 0:
            break
        if block := _block(token, tokens):
            found.append(block)
    return tuple(found)


def _block(token: Token, tokens: Iterator[Token]) -> tree.Block | None:
    match token.type:
        case "hr":
            return tree.Rule()
        case "fence":
            return _code_block(token)
        case "blockquote_open":
            quoted = _blocks(tokens)
            return tree.Quote(quoted) if quoted else None
        case "bullet_list_open":
            return tree.BulletList(_items(tokens))
        case "ordered_list_open":
            return tree.NumberedList(_items(tokens))
    children = _inlines(next(tokens).children or ())
    next(tokens)
    if not children:
        return None
    return tree.Heading(children, int(token.tag[1])) if token.type == "heading_open" else tree.Paragraph(children)


def _items(tokens: Iterator[Token]) -> tuple[tree.Item, ...]:
    found: list[tree.Item] = []
    for token in tokens:
        if token.nesting < 0:
            break
        found.append(tree.Item(_blocks(tokens), int(token.info) if token.info else None))
    return tuple(found)


def _code_block(token: Token) -> tree.CodeBlock:
    """Keep what stands beside the opening fence as a first line: it is more often a sentence than a language."""
    beside = token.info.strip()
    text = f"{beside}\n{token.content}" if beside else token.content
    return tree.CodeBlock(text if text.endswith("\n") or not text else f"{text}\n")


_STYLES: dict[str, Callable[[tuple[tree.Inline, ...]], tree.Inline]] = {
    "strong_open": tree.Strong,
    "em_open": tree.Emphasis,
    "s_open": tree.Strike,
}


class _Open:
    """A style that is open, and what has been read into it."""

    def __init__(self, token: Token | None, children: list[tree.Inline]) -> None:
        self.token = token
        self.children = children

    def closed(self) -> tree.Inline | None:
        if self.token is None or not self.children:
            return None
        if self.token.type == "link_open":
            return tree.Link(tuple(self.children), str(self.token.attrs["href"]))
        return _STYLES[self.token.type](tuple(self.children))


def _inlines(tokens: Sequence[Token]) -> tuple[tree.Inline, ...]:
    """Read inline tokens with a stack of its own, since a hostile text opens styles without end.

    A style inside the same style says nothing: its children go to the one around it.
    """
    found: list[tree.Inline] = []
    stack = [_Open(None, found)]
    opened: set[str] = set()
    for token in tokens:
        if token.nesting > 0:
            new = token.type not in opened
            stack.append(_Open(token, []) if new else _Open(None, stack[-1].children))
            opened.add(token.type)
        elif token.nesting < 0:
            done = stack.pop()
            if done.token:
                opened.discard(done.token.type)
            if node := done.closed():
                stack[-1].children.append(node)
        else:
            _add_leaf(token, stack[-1].children)
    return tuple(found)


def _add_leaf(token: Token, children: list[tree.Inline]) -> None:
    before = children[-1] if children else None
    if token.type == "hardbreak":
        if isinstance(before, tree.Text):
            children[-1:] = _texts(before.text.rstrip(" "))
        children.append(tree.LineBreak())
    elif token.type == "code_inline":
        children.append(tree.Code(token.content))
    elif isinstance(before, tree.Text):
        children[-1] = tree.Text(before.text + token.content)
    else:
        children += _texts(token.content)


def _texts(text: str) -> list[tree.Text]:
    return [tree.Text(text)] if text else []


def _without_skips(blocks: tuple[tree.Block, ...]) -> tuple[tree.Block, ...]:
    """Draw headings up so that none skips a level, in the order of reading."""
    last = 0

    def draw(block: tree.Block) -> tree.Block:
        nonlocal last
        match block:
            case tree.Heading(children, level):
                last = min(level, last + 1)
                return tree.Heading(children, last)
            case tree.Quote(inner):
                return tree.Quote(tuple(map(draw, inner)))
            case tree.BulletList(items) | tree.NumberedList(items):
                drawn = tuple(tree.Item(tuple(map(draw, item.blocks)), item.number) for item in items)
                return type(block)(drawn)
        return block

    return tuple(map(draw, blocks))

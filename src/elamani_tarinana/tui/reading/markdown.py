"""A person's Markdown on the screen: through our own tree, never through Textual's markup. Links lead nowhere."""

from collections.abc import Iterator

from textual.content import Content

from ...book.texts import parse, tree
from ...book.typed import clean


def show_markdown(text: str) -> Content:
    """A text with its emphasis; blocks stand apart by an empty line."""
    return Content("\n\n").join(_blocks(parse(text).blocks))


def _blocks(blocks: tuple[tree.Block, ...]) -> Iterator[Content]:
    yield from map(_block, blocks)


def _block(block: tree.Block) -> Content:
    match block:
        case tree.Paragraph(children):
            return _inlines(children)
        case tree.Heading(children, _):
            return _inlines(children).stylize("bold")
        case tree.CodeBlock(text):
            return _behind("    ", Content(clean(text).rstrip("\n")))
        case tree.Rule():
            return Content("* * *")
        case tree.Quote(blocks):
            return _behind("> ", Content("\n\n").join(_blocks(blocks)))
        case tree.BulletList(items) | tree.NumberedList(items):
            return Content("\n").join(map(_item, items))


def _item(item: tree.Item) -> Content:
    sign = "– " if item.number is None else f"{item.number}. "
    inside = Content("\n").join(_blocks(item.blocks))
    first, *others = inside.split("\n", allow_blank=True) or [Content("")]
    return Content("\n").join([Content(sign) + first, *(Content(" " * len(sign)) + each for each in others)])


def _behind(margin: str, content: Content) -> Content:
    return Content("\n").join(Content(margin) + line for line in content.split("\n", allow_blank=True))


def _inlines(children: tuple[tree.Inline, ...]) -> Content:
    return Content("").join(map(_inline, children))


def _inline(node: tree.Inline) -> Content:
    match node:
        case tree.Text(text) | tree.Code(text):
            return Content(clean(text))
        case tree.LineBreak():
            return Content("\n")
        case tree.Strong(children):
            return _inlines(children).stylize("bold")
        case tree.Emphasis(children):
            return _inlines(children).stylize("italic")
        case tree.Strike(children):
            return Content("~~") + _inlines(children) + Content("~~")
        case tree.Link(children, href):
            return _inlines(children) + Content(f" ({clean(href)})")

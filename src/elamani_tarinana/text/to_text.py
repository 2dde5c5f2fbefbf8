"""The tree as plain text, for paper slips, mail and reading aloud."""

from elamani_tarinana.text import tree
from elamani_tarinana.text.layout import hang, indent


def to_text(document: tree.Document) -> str:
    """Write ``document`` without marks of its own but for lists, quotes and struck words; lines are not wrapped.

    The text ends with a line break, or is empty. An address stands in brackets after the words of its link.
    """
    text = _blocks(document.blocks)
    return f"{text}\n" if text else ""


def inlines_to_text(children: tuple[tree.Inline, ...]) -> str:
    """Write what stands in one paragraph."""
    return "".join(map(_inline, children))


def _blocks(blocks: tuple[tree.Block, ...]) -> str:
    return "\n\n".join(map(_block, blocks))


def _block(block: tree.Block) -> str:
    match block:
        case tree.Paragraph(children) | tree.Heading(children, _):
            return inlines_to_text(children)
        case tree.CodeBlock(text):
            return indent(text.removesuffix("\n"), "    ")
        case tree.Rule():
            return "* * *"
        case tree.Quote(blocks):
            return indent(_blocks(blocks), "> ")
        case tree.BulletList(items) | tree.NumberedList(items):
            return "\n".join(map(_item, items))


def _item(item: tree.Item) -> str:
    return hang("– " if item.number is None else f"{item.number}. ", _blocks(item.blocks))


def _inline(node: tree.Inline) -> str:
    match node:
        case tree.Text(text) | tree.Code(text):
            return text
        case tree.LineBreak():
            return "\n"
        case tree.Strike(children):
            return f"~~{inlines_to_text(children)}~~"
        case tree.Link(children, href):
            words = inlines_to_text(children)
            return words if href.removeprefix("mailto:") in {words, f"mailto:{words}"} else f"{words} ({href})"
        case tree.Strong(children) | tree.Emphasis(children):
            return inlines_to_text(children)

"""The tree as HTML: a fragment that is XHTML too, so that it stands in a page and in an EPUB.

No raw HTML, no attribute but ``href``, ``rel`` and ``value``, no picture, no style: nothing in a person's text
reaches the page but as text.
"""

from html import escape

from elamani_tarinana.text import tree

_TAGS = {tree.Strong: "strong", tree.Emphasis: "em", tree.Strike: "s"}


def to_html(document: tree.Document, top_level: int = 1) -> str:
    """Write ``document`` as HTML; its headings begin at ``top_level`` (1–6) and never pass h6."""
    return _blocks(document.blocks, top_level)


def inlines_to_html(children: tuple[tree.Inline, ...]) -> str:
    """Write what stands in one paragraph."""
    return "".join(map(_inline, children))


def _blocks(blocks: tuple[tree.Block, ...], top_level: int) -> str:
    return "".join(_block(block, top_level) for block in blocks)


def _block(block: tree.Block, top_level: int) -> str:
    match block:
        case tree.Paragraph(children):
            return f"<p>{inlines_to_html(children)}</p>\n"
        case tree.Heading(children, level):
            tag = f"h{min(level + top_level - 1, 6)}"
            return f"<{tag}>{inlines_to_html(children)}</{tag}>\n"
        case tree.CodeBlock(text):
            return f"<pre><code>{escape(text)}</code></pre>\n"
        case tree.Rule():
            return "<hr/>\n"
        case tree.Quote(blocks):
            return f"<blockquote>\n{_blocks(blocks, top_level)}</blockquote>\n"
        case tree.BulletList(items):
            return f"<ul>\n{_items(items, top_level)}</ul>\n"
        case tree.NumberedList(items):
            return f"<ol>\n{_items(items, top_level)}</ol>\n"


def _items(items: tuple[tree.Item, ...], top_level: int) -> str:
    return "".join(f"<li{_value(item)}>{_within(item.blocks, top_level)}</li>\n" for item in items)


def _value(item: tree.Item) -> str:
    return "" if item.number is None else f' value="{item.number}"'


def _within(blocks: tuple[tree.Block, ...], top_level: int) -> str:
    """Leave out the tags of a paragraph that is alone, or has only lists after it."""
    match blocks:
        case (tree.Paragraph(children), *rest) if not any(isinstance(each, tree.Paragraph) for each in rest):
            return inlines_to_html(children) + _blocks(tuple(rest), top_level)
    return _blocks(blocks, top_level)


def _inline(node: tree.Inline) -> str:
    match node:
        case tree.Text(text):
            return escape(text)
        case tree.LineBreak():
            return "<br/>\n"
        case tree.Code(text):
            return f"<code>{escape(text)}</code>"
        case tree.Link(children, href):
            return f'<a href="{escape(href)}" rel="noopener noreferrer nofollow">{inlines_to_html(children)}</a>'
        case tree.Strong(children) | tree.Emphasis(children) | tree.Strike(children):
            tag = _TAGS[type(node)]
            return f"<{tag}>{inlines_to_html(children)}</{tag}>"

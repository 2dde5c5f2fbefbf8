"""A page of the content pack: its words as widgets."""

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from ..book.asked import Block, Page
from ..locale import Words
from .points import Points
from .safe import Say, Shown, show_text


def compose_page(words: Words, page: Page) -> Iterator[Widget]:
    """The widgets of a content page, its title left out. Small letters and numbers name what a block retells."""
    yield Shown(page.intro)
    for block in page.blocks:
        yield from _block(block)
    if page.to_check:
        yield Say(words("A professional has still to check the words of this page."), "quiet")


def _block(block: Block) -> Iterator[Widget]:
    yield Shown(block.title, "heading")
    retold = show_text(f"  {' '.join(block.statements)}").stylize("$quiet") if block.statements else Content()
    if block.text:
        text = show_text(block.text)
        yield Static(text if block.items else text + retold, classes="say", markup=False)
    if block.items:
        yield Points(block.items, retold)

"""A page of the content pack: its words as widgets."""

from collections.abc import Iterator

from textual.widget import Widget

from ..book.asked import Page
from ..locale import Words
from .safe import Say, Shown


def compose_page(words: Words, page: Page) -> Iterator[Widget]:
    """The widgets of a content page, its title left out."""
    yield Shown(page.intro)
    for block in page.blocks:
        yield Shown(block.title, "heading")
        if block.text:
            yield Shown(block.text)
        if block.items:
            yield Shown("\n".join(f"- {item}" for item in block.items))
    if page.to_check:
        yield Say(words("A professional has still to check the words of this page."), "quiet")

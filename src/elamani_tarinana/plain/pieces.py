"""Pieces of a page as lines: what the content pack tells, and lists under a heading."""

from collections.abc import Iterable, Iterator

from ..book.asked import Guidance
from ..book.asked import Page as Text
from ..locale import Words


def text_lines(t: Words, text: Text) -> Iterator[str]:
    """A page of the content pack, its title left out."""
    yield text.intro
    for block in text.blocks:
        yield from ("", block.title)
        if block.text:
            yield block.text
        yield from _points(block.items)
    yield from to_check(t, text)


def titled(title: str, items: Iterable[str]) -> Iterator[str]:
    """A heading with its points; nothing where there is no point."""
    if points := tuple(_points(items)):
        yield from ("", title, *points)


def to_check(t: Words, told: Text | Guidance) -> Iterator[str]:
    """Says of words that touch a person's health whether a professional has still to check them."""
    if told.to_check:
        yield from ("", t("A professional has still to check the words of this page."))


def _points(items: Iterable[str]) -> Iterator[str]:
    return (f"- {item}" for item in items)

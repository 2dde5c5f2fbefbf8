"""A document as Markdown: one tree of the whole, so that nothing in it can be read as anything else."""

from collections.abc import Iterator

from ..text import tree
from ..text.to_markdown import to_markdown
from .document import (
    Chapter,
    Document,
    Entry,
    Event,
    Items,
    LifeLine,
    Note,
    Picture,
    Piece,
    Prose,
    Scale,
    Version,
)

_WRITERS_TOP = 5
_DEEPEST = 6


def write_markdown(document: Document) -> str:
    """Write ``document`` as Markdown that any reader takes; pictures are there by their descriptions only."""
    return to_markdown(tree.Document(tuple(_blocks(document))))


def _blocks(document: Document) -> Iterator[tree.Block]:
    yield _heading(document.title, 1)
    for fact in document.facts:
        yield _line(f"{fact.label}: {fact.value}")
    yield from map(_line, document.opening)
    if any(isinstance(piece, Picture) for piece in _pieces(document)):
        yield _line(document.labels.no_pictures)
    for chapter in document.chapters:
        yield from _chapter(chapter)
    yield tree.Rule()
    yield from map(_line, document.colophon)


def _pieces(document: Document) -> Iterator[Piece]:
    for chapter in document.chapters:
        for section in chapter.sections:
            for entry in section.entries:
                for version in entry.versions:
                    yield from version.pieces


def _chapter(chapter: Chapter) -> Iterator[tree.Block]:
    yield _heading(chapter.title, 2)
    for section in chapter.sections:
        yield _heading(section.title, 3)
        for entry in section.entries:
            yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[tree.Block]:
    yield _heading(entry.question, 4)
    for version in entry.versions:
        yield from _version(version)


def _version(version: Version) -> Iterator[tree.Block]:
    if version.label:
        yield _emphasised(version.label)
    for piece in version.pieces:
        yield from _piece(piece)


def _piece(piece: Piece) -> Iterator[tree.Block]:
    match piece:
        case Prose(text):
            yield from map(_lowered, text.blocks)
        case Items(label, items):
            if label:
                yield _line(f"{label}:")
            yield tree.BulletList(tuple(tree.Item((_line(item),)) for item in items))
        case Scale(words) | Note(words):
            yield _line(words)
        case LifeLine():
            yield from _life_line(piece)
        case Picture():
            yield _emphasised(piece.named)


def _life_line(line: LifeLine) -> Iterator[tree.Block]:
    yield _line(line.caption)
    yield tree.NumberedList(tuple(map(_event, line.events)))


def _event(event: Event) -> tree.Item:
    feeling = "" if event.feeling is None else f" ({event.shown})"
    return tree.Item((_line(f"{event.when}{feeling}: {event.title}"),), event.number)


def _heading(words: str, level: int) -> tree.Heading:
    return tree.Heading((tree.Text(words),), level)


def _line(words: str) -> tree.Paragraph:
    return tree.Paragraph((tree.Text(words),))


def _emphasised(words: str) -> tree.Paragraph:
    return tree.Paragraph((tree.Emphasis((tree.Text(words),)),))


def _lowered(block: tree.Block) -> tree.Block:
    """Put a writer's headings below the question that they answer, wherever they stand."""
    match block:
        case tree.Heading(children, level):
            return tree.Heading(children, min(level + _WRITERS_TOP - 1, _DEEPEST))
        case tree.Quote(blocks):
            return tree.Quote(tuple(map(_lowered, blocks)))
        case tree.BulletList(items) | tree.NumberedList(items):
            lowered = (tree.Item(tuple(map(_lowered, item.blocks)), item.number) for item in items)
            return type(block)(tuple(lowered))
    return block

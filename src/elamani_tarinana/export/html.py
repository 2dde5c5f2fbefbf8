"""A document as one HTML file that opens anywhere, prints on A4, and fetches nothing."""

from base64 import b64encode
from html import escape

from ..text.to_html import to_html
from .document import (
    Chapter,
    Document,
    Entry,
    Event,
    Fact,
    Items,
    LifeLine,
    Note,
    Picture,
    Piece,
    Prose,
    Scale,
    Section,
    Version,
)
from .lifeline import draw
from .page import write_page

_WRITERS_TOP = 5
"""The level of the first heading inside an answer: below title, part, section and question."""


def write_html(document: Document) -> str:
    """Write ``document`` as a whole page (HTML 5), its pictures inside it."""
    body = f"{_header(document)}{_contents(document)}{_main(document)}{_footer(document)}"
    return write_page(document.language, document.title, body)


def _header(document: Document) -> str:
    facts = "".join(map(_fact, document.facts))
    listed = f'<dl class="facts">\n{facts}</dl>\n' if facts else ""
    return f"<header>\n<h1>{escape(document.title)}</h1>\n{listed}{_lines(document.opening)}</header>\n"


def _fact(fact: Fact) -> str:
    return f"<dt>{escape(fact.label)}</dt><dd>{escape(fact.value)}</dd>\n"


def _contents(document: Document) -> str:
    """Give the way to each section, where there is more than one."""
    if sum(len(chapter.sections) for chapter in document.chapters) < 2:
        return ""
    items = "".join(_contents_of(number, chapter) for number, chapter in enumerate(document.chapters, 1))
    title = escape(document.labels.contents)
    return f'<nav aria-labelledby="contents">\n<h2 id="contents">{title}</h2>\n<ul>\n{items}</ul>\n</nav>\n'


def _contents_of(part: int, chapter: Chapter) -> str:
    items = "".join(
        f'<li><a href="#s{part}-{number}">{escape(section.title)}</a></li>\n'
        for number, section in enumerate(chapter.sections, 1)
    )
    return f'<li><a href="#p{part}">{escape(chapter.title)}</a>\n<ul>\n{items}</ul>\n</li>\n'


def _main(document: Document) -> str:
    chapters = "".join(_chapter(number, chapter) for number, chapter in enumerate(document.chapters, 1))
    return f"<main>\n{chapters}</main>\n"


def _chapter(part: int, chapter: Chapter) -> str:
    sections = "".join(_section(f"s{part}-{number}", each) for number, each in enumerate(chapter.sections, 1))
    return f'<section>\n<h2 id="p{part}">{escape(chapter.title)}</h2>\n{sections}</section>\n'


def _section(anchor: str, section: Section) -> str:
    entries = "".join(map(_entry, section.entries))
    return f'<section>\n<h3 id="{anchor}">{escape(section.title)}</h3>\n{entries}</section>\n'


def _entry(entry: Entry) -> str:
    versions = "".join(map(_version, entry.versions))
    return f"<article>\n<h4>{escape(entry.question)}</h4>\n{versions}</article>\n"


def _version(version: Version) -> str:
    label = f'<p class="version">{escape(version.label)}</p>\n' if version.label else ""
    pieces = "".join(map(_piece, version.pieces))
    return (
        f'{label}<div lang="{escape(version.language)}">\n{pieces}</div>\n'
        if version.language
        else label + pieces
    )


def _piece(piece: Piece) -> str:
    match piece:
        case Prose(text):
            return to_html(text, _WRITERS_TOP)
        case Items():
            return _items(piece)
        case Scale(words):
            return f'<p class="scale">{escape(words)}</p>\n'
        case LifeLine():
            return draw(piece) + _table(piece)
        case Picture():
            return _picture(piece)
        case Note(words):
            return f'<p class="note">{escape(words)}</p>\n'


def _items(items: Items) -> str:
    label = f'<p class="label">{escape(items.label)}</p>\n' if items.label else ""
    listed = "".join(f"<li>{escape(item)}</li>\n" for item in items.items)
    return f'{label}<ul class="words">\n{listed}</ul>\n'


def _table(line: LifeLine) -> str:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in line.columns)
    rows = "".join(map(_row, line.events))
    return (
        f"<table>\n<caption>{escape(line.caption)}</caption>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _row(event: Event) -> str:
    cells = "".join(f"<td>{escape(cell)}</td>" for cell in (event.when, event.shown, event.title))
    return f'<tr><th scope="row">{event.number}</th>{cells}</tr>\n'


def _picture(picture: Picture) -> str:
    source = f"data:image/jpeg;base64,{b64encode(picture.data).decode()}"
    return f'<figure><img src="{source}" alt="{escape(picture.alt)}"></figure>\n'


def _footer(document: Document) -> str:
    return f"<footer>\n{_lines(document.colophon)}</footer>\n"


def _lines(lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{escape(line)}</p>\n" for line in lines)

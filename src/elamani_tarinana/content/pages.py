"""Reads the pages that are no questions: their structure from ``pages.yaml``, their words from a file each."""

from collections.abc import Mapping
from types import MappingProxyType

from elamani_tarinana.content.files import Files
from elamani_tarinana.content.model import AUDIENCES, Block, Page
from elamani_tarinana.content.provenance import read_statements
from elamani_tarinana.content.reader import Reader, is_id, nothing


def read_pages(files: Files, language: str) -> Mapping[str, Page]:
    """Return the pages by their ids; what is wrong goes to the notes of ``files``."""
    marks = files.structure("pages.yaml")
    seen: set[str] = set()
    pages = [_page(each, files, language, seen) for each in marks.rows("pages")]
    marks.done()
    return MappingProxyType({page.id: page for page in pages})


def _page(marks: Reader, files: Files, language: str, seen: set[str]) -> Page:
    own = marks.new_id(seen)
    file = f"{language}/pages/{own}.yaml"
    words = files.table(file) if is_id(own) else nothing(file)
    page = Page(
        own,
        marks.maybe_pick("audience", AUDIENCES) or AUDIENCES[0],
        words.text("title"),
        words.text("intro"),
        marks.flag("to_check"),
        _blocks(marks, words),
    )
    marks.done()
    words.done()
    return page


def _blocks(marks: Reader, words: Reader) -> tuple[Block, ...]:
    ids = marks.ids("blocks")
    if not ids:
        return ()
    texts, sources = words.table("blocks"), marks.maybe_table("statements")
    blocks = tuple(_block(each, texts.table(each), read_statements(sources, each)) for each in ids)
    texts.done("unknown-language-id")
    sources.done("unknown-id")
    return blocks


def _block(own: str, words: Reader, statements: tuple[str, ...]) -> Block:
    block = Block(own, words.text("title"), words.maybe_text("text"), words.maybe_texts("items"), statements)
    if not block.text and not block.items:
        words.note("empty")
    words.done()
    return block

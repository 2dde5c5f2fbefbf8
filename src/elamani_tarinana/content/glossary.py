"""Reads the glossary: structure from ``glossary.yaml``, words from ``<language>/glossary.yaml``."""

from types import MappingProxyType

from elamani_tarinana.content.files import Files
from elamani_tarinana.content.model import Term
from elamani_tarinana.content.reader import Reader


def read_glossary(files: Files, language: str) -> tuple[Term, ...]:
    """Return the terms in their order."""
    marks = files.structure("glossary.yaml")
    words = files.table(f"{language}/glossary.yaml")
    texts = words.table("terms")
    seen: set[str] = set()
    terms = tuple(_term(each, texts, seen) for each in marks.rows("terms"))
    texts.done("unknown-language-id")
    words.done()
    marks.done()
    return terms


def _term(marks: Reader, texts: Reader, seen: set[str]) -> Term:
    own = marks.new_id(seen)
    words = texts.table(own)
    phrases = words.table("phrases")
    at = {each: phrases.text(each) for each in marks.ids("at")}
    term = Term(own, words.text("term"), words.text("means"), words.texts("stems"), MappingProxyType(at))
    phrases.done("unknown-language-id")
    words.done()
    marks.done()
    return term

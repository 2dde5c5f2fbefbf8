"""Reads the lines of help: facts from ``support_lines.yaml``, words from ``<language>/support_lines.yaml``."""

import re

from elamani_tarinana.content.files import Files
from elamani_tarinana.content.model import DOUBTS, SupportLine
from elamani_tarinana.content.reader import Reader

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


def read_support_lines(files: Files, language: str) -> tuple[SupportLine, ...]:
    """Return the lines of help, the emergency number first; what is wrong goes to the notes of ``files``."""
    marks = files.structure("support_lines.yaml")
    words = files.table(f"{language}/support_lines.yaml")
    texts = words.table("support_lines")
    seen: set[str] = set()
    lines = tuple(_line(each, texts, seen) for each in marks.rows("support_lines"))
    texts.done("unknown-language-id")
    words.done()
    marks.done()
    return lines


def _line(marks: Reader, texts: Reader, seen: set[str]) -> SupportLine:
    own = marks.id()
    if own in seen:
        marks.note("duplicate-id", "id")
    seen.add(own)
    words = texts.table(own)
    line = SupportLine(
        id=own,
        name=words.text("name"),
        number=marks.maybe_text("number"),
        web=marks.maybe_text("web"),
        for_whom=words.text("for_whom"),
        hours=words.maybe_text("hours"),
        price=words.maybe_text("price"),
        note=words.maybe_text("note"),
        languages=marks.texts("languages"),
        region=words.text("region") if marks.maybe_text("region") else None,
        source_url=marks.text("source_url"),
        source_date=_date(marks, "source_date"),
        checked_on=_date(marks, "checked_on"),
        checked_by=marks.maybe_text("checked_by"),
        doubt=marks.pick("doubt", DOUBTS),
    )
    marks.done()
    words.done()
    return line


def _date(marks: Reader, name: str) -> str | None:
    found = marks.maybe_text(name)
    if found and not _DATE.fullmatch(found):
        marks.note("unknown-value", name)
    return found

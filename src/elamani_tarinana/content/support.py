"""Reads the lines of help from ``support_lines.yaml``, which holds its words in every language."""

import re

from elamani_tarinana.content.files import Files
from elamani_tarinana.content.model import DOUBTS, Support, SupportLine
from elamani_tarinana.content.reader import Reader

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_MONTHS = range(1, 121)
_FIRST = "fi"


def read_support(files: Files, language: str) -> Support:
    """Return the lines of help, the emergency number first; what is wrong goes to the notes of ``files``."""
    marks = files.structure("support_lines.yaml")
    seen: set[str] = set()
    dated = _date(marks, "dated")
    if dated is None:
        marks.note("missing", "dated")
    lines = tuple(_line(each, language, seen) for each in marks.rows("support_lines"))
    found = Support(dated or "", marks.number("old_after_months", _MONTHS), lines)
    marks.done()
    return found


def _line(marks: Reader, language: str, seen: set[str]) -> SupportLine:
    own = marks.id()
    if own in seen:
        marks.note("duplicate-id", "id")
    seen.add(own)
    line = SupportLine(
        id=own,
        name=_said(marks, "name", language) or _missing(marks, "name"),
        number=marks.maybe_text("number"),
        web=marks.maybe_text("web"),
        for_whom=_said(marks, "for_whom", language) or _missing(marks, "for_whom"),
        hours=_said(marks, "hours", language),
        price=_said(marks, "price", language),
        note=_said(marks, "note", language),
        languages=marks.texts("languages"),
        region=_said(marks, "region", language),
        source_url=marks.text("source_url"),
        source_date=_date(marks, "source_date"),
        checked_on=_date(marks, "checked_on"),
        checked_by=marks.maybe_text("checked_by"),
        doubt=marks.pick("doubt", DOUBTS),
        lasting=marks.flag("lasting"),
    )
    if line.hours and line.doubt != "low":
        marks.note("unknown-value", "hours")
    marks.done()
    return line


def _said(marks: Reader, name: str, language: str) -> str | None:
    """The text in the language, else in Finnish, else in the first that stands there."""
    words = marks.maybe_table(name)
    texts = {each: words.text(each) for each in words.names()}
    return texts.get(language) or texts.get(_FIRST) or next(iter(texts.values()), None)


def _missing(marks: Reader, name: str) -> str:
    marks.note("missing", name)
    return ""


def _date(marks: Reader, name: str) -> str | None:
    found = marks.maybe_text(name)
    if found and not _DATE.fullmatch(found):
        marks.note("unknown-value", name)
    return found

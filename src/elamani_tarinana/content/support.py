"""Reads the lines of help from ``support_lines.yaml``, which holds its words in every language."""

from elamani_tarinana.content.days import is_date
from elamani_tarinana.content.files import Files
from elamani_tarinana.content.model import DOUBTS, Support, SupportLine
from elamani_tarinana.content.reader import Reader

_MONTHS = range(1, 121)
_FIRST = "fi"
EMERGENCY = "112"
"""The number that no list of help may be without, and that stands first in every one."""


def read_support(files: Files, language: str) -> Support:
    """Return the lines of help; what is wrong goes to the notes of ``files``.

    The emergency number comes first, then the lines that are answered in ``language``, then the others.
    """
    marks = files.structure("support_lines.yaml")
    seen: set[str] = set()
    dated = _date(marks, "dated")
    if dated is None:
        marks.note("missing", "dated")
    lines = tuple(_line(each, language, seen) for each in marks.rows("support_lines"))
    if not any(line.number == EMERGENCY for line in lines):
        marks.note("missing", "support_lines")
    lines = tuple(sorted(lines, key=lambda line: (line.number != EMERGENCY, language not in line.languages)))
    found = Support(dated or "", marks.number("old_after_months", _MONTHS), lines)
    marks.done()
    return found


def _line(marks: Reader, language: str, seen: set[str]) -> SupportLine:
    line = SupportLine(
        id=marks.new_id(seen),
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
    if found and not is_date(found):
        marks.note("unknown-value", name)
    return found

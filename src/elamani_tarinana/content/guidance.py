"""Reads the guidance for workers: ``guidance.yaml`` and the words, ``<language>/guidance/<part>.yaml``."""

from collections.abc import Container, Mapping, Sequence
from types import MappingProxyType

from elamani_tarinana.content.files import Files
from elamani_tarinana.content.model import Guidance, Part
from elamani_tarinana.content.provenance import read_provenance
from elamani_tarinana.content.reader import Reader

_MINUTES = {str(number): number for number in range(1, 241)}


def read_guidance(
    files: Files, language: str, parts: Sequence[Part], points: Container[str]
) -> Mapping[str, Guidance]:
    """Return the guidance by section id, empty where the pack has none; ``points`` are the fidelity points."""
    marks = files.maybe_structure("guidance.yaml")
    if marks is None:
        return MappingProxyType({})
    seen: set[str] = set()
    rows = {each.new_id(seen): each for each in marks.rows("sections")}
    to_check = marks.flag("to_check")
    found: dict[str, Guidance] = {}
    for part in parts:
        texts = files.table(f"{language}/guidance/{part.id}.yaml").table("sections")
        for section in part.sections:
            if section.id in rows:
                found[section.id] = _guidance(
                    rows[section.id], texts.table(section.id), points, to_check=to_check
                )
        texts.done("unknown-language-id")
    for named, row in rows.items():
        if named not in found:
            row.note("unknown-id", "id")
    marks.done()
    return MappingProxyType(found)


def _guidance(marks: Reader, words: Reader, points: Container[str], *, to_check: bool) -> Guidance:
    found = Guidance(
        section=marks.id(),
        aim=words.text("aim"),
        minutes=_minutes(marks),
        say=words.texts("say"),
        may_come_up=words.texts("may_come_up"),
        stop=words.texts("stop"),
        fidelity=marks.ids("fidelity"),
        point=words.text("point"),
        provenance=read_provenance(marks),
        to_check=to_check,
    )
    for index, each in enumerate(found.fidelity):
        if each not in points:
            marks.note("unknown-id", "fidelity", index)
    marks.done()
    words.done()
    return found


def _minutes(marks: Reader) -> tuple[int, int]:
    match tuple(_MINUTES.get(each, 0) for each in marks.texts("minutes")):
        case (first, last) if 0 < first <= last:
            return first, last
        case (_, *_):
            marks.note("wrong-type", "minutes")
    return 0, 0

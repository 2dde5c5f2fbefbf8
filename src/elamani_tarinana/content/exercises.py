"""Reads the exercises: structure from ``exercises.yaml``, words from ``<language>/exercises.yaml``."""

from collections.abc import Sequence

from elamani_tarinana.content.files import Files
from elamani_tarinana.content.model import Exercise, Part
from elamani_tarinana.content.reader import Reader


def read_exercises(files: Files, language: str, parts: Sequence[Part]) -> tuple[Exercise, ...]:
    """Return the exercises in their order, none where the pack has none."""
    marks = files.maybe_structure("exercises.yaml")
    if marks is None:
        return ()
    sections = {
        section.id: {each.id for each in section.questions} for part in parts for section in part.sections
    }
    words = files.table(f"{language}/exercises.yaml")
    texts = words.table("exercises")
    seen: set[str] = set()
    found = tuple(_exercise(each, texts, sections, seen) for each in marks.rows("exercises"))
    texts.done("unknown-language-id")
    words.done()
    marks.done()
    return found


def _exercise(marks: Reader, texts: Reader, sections: dict[str, set[str]], seen: set[str]) -> Exercise:
    own = marks.new_id(seen)
    words = texts.table(own)
    found = Exercise(
        id=own,
        section=marks.text("section"),
        question=marks.text("question"),
        title=words.text("title"),
        read=words.text("read"),
        ask=words.text("ask"),
        ideas=words.texts("ideas"),
        then=words.text("then"),
    )
    if found.section not in sections:
        marks.note("unknown-id", "section")
    elif found.question not in sections[found.section]:
        marks.note("unknown-id", "question")
    marks.done()
    words.done()
    return found

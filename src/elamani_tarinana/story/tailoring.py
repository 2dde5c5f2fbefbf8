"""The workbook made the writer's own: questions added, put into other words, put away. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..content import Part, Question, Section, Workbook
from ..text.clean import clean_line
from .story import Story

QUESTION, HIDDEN = "question.", "hidden."
"""The beginnings of the settings that hold a question's own wording, and whether it was put away; its id follows.

Two settings, so that rewording on one machine and putting away on another both hold."""
LONGEST_QUESTION = 500
"""The most characters that a question of the writer's own may have."""
OWN = "mine."


@dataclass(frozen=True, slots=True)
class Wish:
    """What the writer has done with a question: their own wording, where an own one stands, whether put away."""

    text: str | None
    section: str | None
    hidden: bool


def wishes(story: Story) -> Mapping[str, Wish]:
    """The writer's wishes by the ids of the questions, the oldest first."""
    worded, hidden = story.settings(QUESTION), story.settings(HIDDEN)
    return {entry: _wish(worded.get(entry), hidden.get(entry)) for entry in (*worded, *hidden)}


def wording_values(wish: Wish) -> dict[str, object]:
    """The wording of a wish as the value of a setting."""
    return {"text": wish.text, "section": wish.section}


def tailor(workbook: Workbook, wanted: Mapping[str, Wish]) -> Workbook:
    """The workbook as the writer wants it. What is wished of a question that this pack lacks has no effect."""
    if not wanted:
        return workbook
    parts = tuple(_part(part, wanted) for part in workbook.parts)
    by_id = {each.id: each for part in parts for section in part.sections for each in section.questions}
    path = (by_id[each.id] for each in workbook.short_path)
    return replace(workbook, parts=parts, short_path=tuple(each for each in path if not each.hidden))


def _part(part: Part, wanted: Mapping[str, Wish]) -> Part:
    return replace(part, sections=tuple(_section(section, wanted) for section in part.sections))


def _section(section: Section, wanted: Mapping[str, Wish]) -> Section:
    *given, open_page = section.questions
    asked = (_question(each, wanted.get(each.id)) for each in given)
    own = (_own(section, entry, wish) for entry, wish in wanted.items() if _stands_in(section, entry, wish))
    return replace(section, questions=(*asked, *own, open_page))


def _stands_in(section: Section, entry: str, wish: Wish) -> bool:
    return entry.startswith(OWN) and wish.section == section.id and bool(wish.text)


def _question(question: Question, wish: Wish | None) -> Question:
    if wish is None:
        return question
    if not wish.text:
        return replace(question, hidden=wish.hidden)
    return replace(question, hidden=wish.hidden, text=wish.text, original=question.text)


def _own(section: Section, entry: str, wish: Wish) -> Question:
    return Question(
        id=entry,
        part=section.part,
        section=section.id,
        kind="text",
        text=wish.text or "",
        help="",
        starters=(),
        choices=(),
        lens=None,
        sensitive=section.sensitive,
        core=False,
        provenance=(),
        open_page=False,
        scale_labels=None,
        earlier=None,
        hidden=wish.hidden,
    )


def _wish(worded: object, hidden: object) -> Wish:
    """What the settings say, as far as they make sense; a text is made safe, whoever wrote the record."""
    kept = worded if isinstance(worded, Mapping) else {}
    text, section = (value if isinstance(value, str) else None for value in map(kept.get, ("text", "section")))
    return Wish(clean_line(text)[:LONGEST_QUESTION] if text else None, section, hidden is True)

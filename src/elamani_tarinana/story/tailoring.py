"""The workbook made the writer's own: questions added, put into other words, put away. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..content import Part, Question, Section, Workbook
from .story import Story

QUESTION = "question."
"""The beginning of the settings that hold what the writer has done with a question; its id follows."""
OWN = "mine."


@dataclass(frozen=True, slots=True)
class Wish:
    """What the writer has done with a question: their own wording, where an own one stands, whether put away."""

    text: str | None
    section: str | None
    hidden: bool


def wishes(story: Story) -> Mapping[str, Wish]:
    """The writer's wishes by the ids of the questions, the oldest first."""
    found = {entry: _wish(value) for entry, value in story.settings(QUESTION).items()}
    return {entry: wish for entry, wish in found.items() if wish is not None}


def wish_values(wish: Wish) -> dict[str, object]:
    """A wish as the value of a setting."""
    return {"text": wish.text, "section": wish.section, "hidden": wish.hidden}


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
    *asked, last = (_question(each, wanted.get(each.id)) for each in section.questions)
    own = (_own(section, entry, wish) for entry, wish in wanted.items() if _stands_in(section, entry, wish))
    return replace(section, questions=(*asked, *own, last))


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


def _wish(value: object) -> Wish | None:
    if not isinstance(value, Mapping):
        return None
    text, section = (value.get(name) for name in ("text", "section"))
    return Wish(
        text if isinstance(text, str) else None,
        section if isinstance(section, str) else None,
        value.get("hidden") is True,
    )

"""The writer's own questions: those that stand in a section, and the pages that were written without one."""

from dataclasses import dataclass

from ..story import OWN, wishes
from .asking import asked_of
from .session import Book


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question of the writer's own.

    ``text`` is None where nobody has kept a wording, ``section`` where it was asked in none, and ``part`` also
    where this pack lacks the section.
    """

    id: str
    part: str | None
    section: str | None
    text: str | None
    sensitive: int
    hidden: bool


def own_questions(book: Book) -> tuple[OwnQuestion, ...]:
    """All of them, also those put away, in book order; then those that stand in no section of this pack."""
    placed = tuple(
        OwnQuestion(each.id, each.part, each.section, each.text, each.sensitive, each.hidden)
        for each in book.workbook.questions
        if each.id.startswith(OWN)
    )
    known = {each.id for each in placed}
    named = {*wishes(book.story), *(answer.entry for answer in book.story.answers())}
    others = sorted(entry for entry in named - known if entry.startswith(OWN))
    return (*placed, *(_elsewhere(book, entry) for entry in others))


def _elsewhere(book: Book, entry: str) -> OwnQuestion:
    wish = wishes(book.story).get(entry)
    text = (wish.text if wish else None) or asked_of(book, entry) or None
    return OwnQuestion(entry, None, wish.section if wish else None, text, 0, hidden=bool(wish and wish.hidden))

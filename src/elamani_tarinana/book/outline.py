"""The content pack as the faces look at it: its questions by part, its cards by id. Knows nothing of a vault."""

from ..content import Card, Part, Question, Workbook
from ..errors import WrongUsage
from ..text.clean import clean_line


def part_of(workbook: Workbook, part: str) -> Part:
    """The part with this id; raises ``WrongUsage`` ``unknown-part``."""
    for known in workbook.parts:
        if known.id == part:
            return known
    raise WrongUsage("unknown-part", id=clean_line(part)[:80])


def questions_of(workbook: Workbook, part: str | None) -> tuple[Question, ...]:
    """The questions of a part, or of the whole book, in book order; raises ``WrongUsage`` ``unknown-part``."""
    if part is None:
        return workbook.questions
    return tuple(question for section in part_of(workbook, part).sections for question in section.questions)


def card_of(workbook: Workbook, card: str) -> Card:
    """The practice card with this id; raises ``WrongUsage`` ``unknown-card``."""
    for known in workbook.cards:
        if known.id == card:
            return known
    raise WrongUsage("unknown-card", id=clean_line(card)[:80])

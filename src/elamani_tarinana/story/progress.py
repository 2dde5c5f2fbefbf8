"""How far the book has come: counts for the person's own eyes, never a score."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..content import Part, Workbook
from .answers import Answer
from .story import Story


@dataclass(frozen=True, slots=True)
class PartProgress:
    """One part: how many questions it asks and how many have an answer, in all and on the short path."""

    id: str
    questions: int
    answered: int
    core: int
    core_answered: int


@dataclass(frozen=True, slots=True)
class Progress:
    """The whole book: how many answers, words and media it holds, and when it was last saved (RFC 3339)."""

    answers: int
    words: int
    media: int
    saved: str | None
    parts: tuple[PartProgress, ...]


def progress(story: Story, workbook: Workbook) -> Progress:
    """Count what is in the book."""
    answers = [answer for answer in story.answers() if not answer.content.is_empty]
    done = {answer.entry for answer in answers}
    return Progress(
        len(answers),
        sum(word_count(answer) for answer in answers),
        sum(len(answer.content.media) for answer in answers),
        max((answer.updated for answer in answers), default=None),
        tuple(_part(part, done) for part in workbook.parts),
    )


def word_count(answer: Answer) -> int:
    """How many words an answer's text and short words hold."""
    content = answer.content
    return sum(len(text.split()) for text in (content.text, *content.words))


def _part(part: Part, done: Iterable[str]) -> PartProgress:
    asked = [q for section in part.sections for q in section.asked if not q.open_page]
    core = [question for question in asked if question.core]
    answered = set(done)
    return PartProgress(
        part.id,
        len(asked),
        sum(question.id in answered for question in asked),
        len(core),
        sum(question.id in answered for question in core),
    )

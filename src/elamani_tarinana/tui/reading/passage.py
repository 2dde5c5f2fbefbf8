"""One answer as it is read: the question, what was told, what it shows, and who it is for."""

from collections.abc import Iterator

from textual.content import Content

from ...book.asked import Question
from ...book.offered import as_said
from ...book.session import Book
from ...locale import Words
from ...story import Answer, Revision
from ...story import Content as Told
from ..naming import name_of
from ..safe import plain, show_text
from .dates import day_words
from .facets import in_order, medium_words, moment_words, openness_words
from .markdown import show_markdown


def passage(t: Words, book: Book, answer: Answer) -> Content:
    """An answer; where two machines wrote at once, all versions, one after the other."""
    question = book.workbook.question(answer.entry) if book.workbook.has(answer.entry) else None
    blocks = [show_text(name_of(t, book, answer.entry)).stylize("bold")]
    heads = [head for head in answer.heads if head.content is not None]
    for head in heads:
        if len(heads) > 1:
            blocks.append(
                plain(t("Written in two places. This version is from {day}.", day=day_words(t, head.time)))
            )
        blocks.append(version(t, question, head))
    last = " · ".join((openness_words(t, answer.openness), day_words(t, answer.updated)))
    return Content("\n").join((*blocks, plain(last).stylize("italic")))


def version(t: Words, question: Question | None, revision: Revision) -> Content:
    """What one version says."""
    told = revision.content
    if told is None or told.is_empty:
        return plain(t("Nothing is written here."))
    text = [show_markdown(told.text)] if told.text.strip() else []
    others = Content("\n").join(_facets(t, question, told))
    return Content("\n\n").join([*text, *([others] if others.plain else [])])


def _facets(t: Words, question: Question | None, told: Told) -> Iterator[Content]:
    yield from (show_text(f"– {word}") for word in as_said(question, told))
    if told.scale is not None:
        yield _scale(t, question, told.scale)
    yield from (show_text(f"– {moment_words(t, moment)}") for moment in in_order(told.moments))
    yield from (show_text(f"[{medium_words(t, medium)}]") for medium in told.media)
    labels = {"resources": t("Resources"), "skills": t("Skills"), "abilities": t("Abilities")}
    for name, label in labels.items():
        if shown := getattr(told, name):
            yield plain(f"{label}: ") + show_text(", ".join(shown))


def _scale(t: Words, question: Question | None, scale: int) -> Content:
    labels = question.scale_labels if question else None
    if labels is None:
        return plain(t("{number} on a scale from 0 to 10", number=scale))
    ends = t("0 = {low}, 10 = {high}", low=labels.low, high=labels.high)
    return plain(f"{scale} ") + show_text(f"({ends})")

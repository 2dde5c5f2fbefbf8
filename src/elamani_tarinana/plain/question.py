"""The page of one question: what is asked, what was answered, and the ways to answer."""

import re
from collections.abc import Iterator

from ..book.asked import Question
from ..book.asking import asked_of
from ..book.doors import neighbour, section_of
from ..book.place import Place
from ..book.retold import retold
from ..book.ticks import of_card
from ..story import Answer, Content
from .page import BACK, Choice, Page
from .times import say_time
from .visit import Visit, question_of, section_with

_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


def writing(visit: Visit, about: str) -> Page:
    """The page of an entry."""
    t, question = visit.words, question_of(visit, about)
    answer = visit.book.story.answer(about)
    title = asked_of(visit.book, about) or t("A page of your own")
    lines = (*(_asked(visit, question) if question else ()), *(answer_lines(visit, answer) if answer else ()))
    choices = (
        *_left(visit, about),
        *_ways(visit, about),
        *(_next(visit, question) if question else ()),
        *_more(visit, answer),
        *(_beside(visit, question) if question else ()),
    )
    return Page("\n".join(_SENTENCE.split(title)), lines, choices, Choice(t("Go back"), BACK))


def answer_lines(visit: Visit, answer: Answer) -> Iterator[str]:
    """What an answer says and to whom it is open; where two machines wrote at once, both versions."""
    t, heads = visit.words, [head for head in answer.heads if head.content is not None]
    yield from ("", t("You have answered:"))
    for head in heads:
        if len(heads) > 1:
            yield t("Written in two places. This version is from {day}.", day=say_time(t, head.time))
        yield from content_lines(visit, answer.entry, head.content)
    yield f"{openness_words(visit, answer.openness)}. {t('Saved {time}', time=say_time(t, answer.updated))}."


def content_lines(visit: Visit, entry: str, content: Content | None) -> tuple[str, ...]:
    """What one version says."""
    said = retold(content, question_of(visit, entry), visit.words) if content else ()
    return said or (visit.words("Nothing is written here."),)


def openness_words(visit: Visit, openness: str) -> str:
    """Who an answer is open to."""
    t = visit.words
    said = t("only for me") if openness == "only-mine" else t("may be shared")
    return said[:1].upper() + said[1:]


def _asked(visit: Visit, question: Question) -> Iterator[str]:
    t = visit.words
    if question.hidden:
        yield t("You have hidden this question.")
    if question.help:
        yield question.help
    if question.earlier and (answer := visit.book.story.answer(question.earlier)):
        told = " · ".join(retold(answer.content, question_of(visit, question.earlier), t))
        yield t("Earlier you told: {what}", what=told)
    if question.starters:
        yield from ("", t("You can begin like this, or in your own way:"))
        yield from (f"{starter} …" for starter in question.starters)


def _left(visit: Visit, entry: str) -> Iterator[Choice]:
    for number, left in enumerate(visit.recovered):
        if left.entry == entry:
            yield Choice(visit.words("A recovered draft"), Place("left", str(number)))


def _ways(visit: Visit, entry: str) -> list[Choice]:
    """The ways to answer, that of the question's kind first. Their numbers stay when there is an answer."""
    t, question = visit.words, question_of(visit, entry)
    ways = {
        "text": Choice(t("Add to the end of the text"), Place("append", entry))
        if _has_text(visit.book.story.answer(entry))
        else Choice(t("Write a text"), Place("rewrite", entry)),
        "words": Choice(t("Short words"), Place("items", f"words {entry}")),
        "scale": Choice(t("A number on a scale"), Place("scale", entry)),
        "moments": Choice(t("Moments of the life-line"), Place("moments", entry)),
        "media": Choice(t("Attach a photo"), Place("photo", entry)),
        "strengths": Choice(t("Resources, skills, abilities"), Place("strengths", entry)),
    }
    first = [ways.pop(question.kind)] if question and question.kind in ways else []
    return [*first, *ways.values()]


def _has_text(answer: Answer | None) -> bool:
    return answer is not None and bool(answer.content.text)


def _more(visit: Visit, answer: Answer | None) -> Iterator[Choice]:
    if answer is None:
        return
    t, entry = visit.words, answer.entry
    if answer.openness == "only-mine":
        yield Choice(t("Only for me now. Change: may be shared"), Place("may-share", entry))
    else:
        yield Choice(t("May be shared now. Change: only for me"), Place("only-mine", entry))
    if _has_text(answer):
        yield Choice(t("Write the text anew"), Place("rewrite", entry))
    if len(answer.history) > 1:
        yield Choice(t("Earlier versions"), Place("versions", entry))


def _next(visit: Visit, question: Question) -> Iterator[Choice]:
    following = neighbour(visit.book, question, 1)
    if following:
        yield Choice(visit.words("Next question"), Place("writing", following.id))
    else:
        title, place = _list_of(visit, question)
        yield Choice(visit.words("To the list: {title}", title=title), place)


def _list_of(visit: Visit, question: Question) -> tuple[str, Place]:
    """The list that a question stands in: of its section, or of its practice card."""
    card = of_card(visit.book, question.id)
    if card:
        return card.title, Place("checks", card.id)
    return section_of(visit.book, question).title, Place("section", question.section)


def _beside(visit: Visit, question: Question) -> Iterator[Choice]:
    """What stands beside a question of a section: an example, guidance, and the writer's own way with it."""
    t, workbook = visit.words, visit.book.workbook
    if question.section in workbook.examples:
        yield Choice(t("Show an example"), Place("example", question.section))
    if question.section in workbook.guidance:
        yield Choice(t("Guidance for the worker"), Place("guidance", question.section))
    if section_with(visit, question.section) and not question.open_page:
        yield Choice(t("Change the words of this question, or hide it"), Place("wording", question.id))

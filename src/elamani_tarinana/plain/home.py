"""Home: today's question, the four parts, and the ways to read."""

from collections.abc import Iterator

from ..book.look import next_question, status
from ..book.place import Place
from .page import LOCK, Choice, Page
from .visit import Visit, name_of


def home(visit: Visit, _about: str) -> Page:
    """The start of every visit."""
    t = visit.words
    alone = () if visit.book.setting("worker") else (visit.book.workbook.pages["alone"].intro,)
    if visit.book.setting("practice"):
        alone = (t("This is a practice book. Its story is invented."),)
    choices = (*_ways(visit), *_parts(visit), *_doors(visit))
    return Page(t("Your book"), alone, choices, Choice(t("Close the book"), LOCK))


def _ways(visit: Visit) -> Iterator[Choice]:
    t, following = visit.words, next_question(visit.book)
    last = next((place for place in reversed(visit.way) if place.room == "writing"), None)
    if last:
        yield Choice(t("Go on: {question}", question=name_of(visit, last.about)), last)
    if following and (last is None or last.about != following.id):
        line = t("A question for today: {question}", question=following.text)
        yield Choice(line, Place("writing", following.id))


def _parts(visit: Visit) -> Iterator[Choice]:
    titles = {part.id: part.title for part in visit.book.workbook.parts}
    for part in status(visit.book).parts:
        words = visit.words(
            "{title}: {answered} of {questions} questions answered",
            title=titles[part.id],
            answered=part.answered,
            questions=part.questions,
        )
        yield Choice(words, Place("part", part.id))


def _doors(visit: Visit) -> Iterator[Choice]:
    t = visit.words
    yield Choice(t("Read my story"), Place("story"))
    yield Choice(t("Search"), Place("search"))
    yield Choice(t("Practice cards"), Place("cards"))
    yield Choice(t("Guides and sources"), Place("guides"))
    yield Choice(t("Settings"), Place("settings"))
    if visit.recovered:
        yield Choice(t("Recovered drafts"), Place("arrived"))

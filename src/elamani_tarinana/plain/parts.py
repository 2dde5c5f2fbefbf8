"""A part of the book and its sections, and what stands before some of them."""

from collections.abc import Iterator

from ..book.asked import Question, Section
from ..book.doors import is_closed
from ..book.look import require_part
from ..book.place import Place
from ..book.safety import needs_safety
from .care import named
from .page import BACK, Choice, Page
from .visit import Visit, question_of, require_section, section_with


def part(visit: Visit, about: str) -> Page:
    """The sections of a part."""
    t, found = visit.words, require_part(visit.book, about)
    lines = (found.intro, "", t("You can answer in any order. What you leave out leaves no mark."))
    choices = tuple(Choice(_section_words(visit, each), Place("section", each.id)) for each in found.sections)
    return Page(found.title, lines, choices, Choice(t("Go back"), BACK))


def section(visit: Visit, about: str) -> Page:
    """The questions of a section, and the ways to ask others."""
    t, found = visit.words, require_section(visit, about)
    away = len(found.questions) - len(found.asked)
    choices = (
        *(Choice(_question_words(visit, each), Place("writing", each.id)) for each in found.asked),
        *_exercises(visit, about),
        Choice(t("Add a question of your own"), Place("ask-own", about)),
        *([Choice(t("Questions that are hidden here: {n}", n=away), Place("put-away", about))] if away else ()),
    )
    return Page(found.title, (found.intro,), choices, Choice(t("Go back"), BACK))


def asked_words(visit: Visit, question: Question) -> str:
    """What a question asks; of a closed one only that it is there."""
    if is_closed(visit.book, question):
        return visit.words("One question is closed. You can open it when you want to.")
    return question.text


def before(visit: Visit, place: Place) -> Place:
    """What comes before a place: the safety page once, a closed door until it is opened, else the place."""
    found = _asked_at(visit, place)
    about = found.part if found else place.about
    if place.room in ("part", "section", "writing") and needs_safety(visit.book, about):
        return Place("safety", named(place))
    if found and is_closed(visit.book, found):
        return Place("gate", named(place))
    return place


def _asked_at(visit: Visit, place: Place) -> Question | Section | None:
    match place.room:
        case "writing":
            return question_of(visit, place.about)
        case "section" | "chapter" | "put-away":
            return section_with(visit, place.about)
    return None


def _section_words(visit: Visit, found: Section) -> str:
    t = visit.words
    if is_closed(visit.book, found):
        return f"{found.title}. {t('Closed. You can open it when you want to.')}"
    asked = [each for each in found.asked if not each.open_page]
    return t(
        "{title}: {answered} of {questions} questions answered",
        title=found.title,
        answered=sum(_is_answered(visit, each) for each in asked),
        questions=len(asked),
    )


def _exercises(visit: Visit, section: str) -> Iterator[Choice]:
    for each in visit.book.workbook.exercises:
        if each.section == section:
            yield Choice(visit.words("Exercise: {title}", title=each.title), Place("exercise", each.id))


def _question_words(visit: Visit, question: Question) -> str:
    words = asked_words(visit, question)
    told = _is_answered(visit, question) and not is_closed(visit.book, question)
    return f"{words} {visit.words('(answered)')}" if told else words


def _is_answered(visit: Visit, question: Question) -> bool:
    answer = visit.book.story.answer(question.id)
    return answer is not None and not answer.content.is_empty

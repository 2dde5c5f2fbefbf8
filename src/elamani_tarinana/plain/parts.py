"""A part of the book and its sections, and what stands before some of them."""

from ..book.asked import Question, Section
from ..book.doors import is_closed
from ..book.look import require_part
from ..book.place import Place
from ..book.safety import needs_safety
from .care import named
from .page import BACK, Choice, Page
from .visit import Visit, question_of


def part(visit: Visit, about: str) -> Page:
    """The sections of a part."""
    t, found = visit.words, require_part(visit.book, about)
    lines = (found.intro, "", t("You can answer in any order. What you leave out leaves no mark."))
    choices = tuple(Choice(_section_words(visit, each), Place("section", each.id)) for each in found.sections)
    return Page(found.title, lines, choices, Choice(t("Go back"), BACK))


def section(visit: Visit, about: str) -> Page:
    """The questions of a section."""
    found = section_with(visit, about)
    choices = tuple(Choice(_question_words(visit, each), Place("writing", each.id)) for each in found.questions)
    return Page(found.title, (found.intro,), choices, Choice(visit.words("Go back"), BACK))


def section_with(visit: Visit, wanted: str) -> Section:
    """The section with this id."""
    return next(each for each in visit.book.workbook.sections if each.id == wanted)


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
        case "section" | "chapter":
            sections = visit.book.workbook.sections
            return next((each for each in sections if each.id == place.about), None)
    return None


def _section_words(visit: Visit, found: Section) -> str:
    t = visit.words
    if is_closed(visit.book, found):
        return f"{found.title}. {t('Closed. You can open it when you want to.')}"
    answered = sum(_is_answered(visit, each) for each in found.questions)
    return t(
        "{title}: {answered} of {questions} questions answered",
        title=found.title,
        answered=answered,
        questions=len(found.questions),
    )


def _question_words(visit: Visit, question: Question) -> str:
    t = visit.words
    if is_closed(visit.book, question):
        return t("One question is closed. You can open it when you want to.")
    return f"{question.text} {t('(answered)')}" if _is_answered(visit, question) else question.text


def _is_answered(visit: Visit, question: Question) -> bool:
    answer = visit.book.story.answer(question.id)
    return answer is not None and not answer.content.is_empty

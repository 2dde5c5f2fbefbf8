"""Learning by looking at others: small exercises, and what an imaginary writer answered in a section."""

from collections.abc import Iterator

from ..book.asked import Exercise
from ..book.guide import example_lines
from ..book.place import Place
from .page import BACK, Choice, Page
from .pieces import titled
from .visit import Visit, require_section


def exercises(visit: Visit, _about: str) -> Page:
    """The list of the exercises."""
    t = visit.words
    choices = tuple(Choice(each.title, Place("exercise", each.id)) for each in visit.book.workbook.exercises)
    return Page(t("Small exercises"), (), choices, Choice(t("Go back"), BACK))


def exercise(visit: Visit, about: str) -> Page:
    """A small situation, and what to look for. What others have noticed waits until it is asked for."""
    t, found = visit.words, _exercise(visit, about)
    lines = (
        t("The people and what happens are invented. Nothing of this is kept."),
        *("", found.read, "", found.ask),
    )
    look = Choice(t("Show what others have noticed"), Place("ideas", about))
    choices = (look, *_following(visit, found))
    return Page(t("Exercise: {title}", title=found.title), lines, choices, Choice(t("Go back"), BACK))


def ideas(visit: Visit, about: str) -> Page:
    """What others have noticed, and the way to the writer's own life."""
    t, found = visit.words, _exercise(visit, about)
    lines = (*titled(t("What others have noticed"), found.ideas), "", found.then)
    write = Choice(t("Write about your own life"), Place("writing", found.question))
    return Page(found.title, lines[1:], (write, *_following(visit, found)), Choice(t("Go back"), BACK))


def example(visit: Visit, section: str) -> Page:
    """What the imaginary writer answered, with the question as the pack asks it."""
    t, pack = visit.words, visit.book.pack
    told = pack.examples[section]
    about = (pack.example.about, "") if pack.example else ()
    lines = (*about, pack.question(told.question).text, "", *example_lines(pack, told, t))
    title = t("An example: {section}", section=require_section(visit, section).title)
    return Page(title, lines, (), Choice(t("Go back"), BACK))


def _exercise(visit: Visit, wanted: str) -> Exercise:
    return next(each for each in visit.book.workbook.exercises if each.id == wanted)


def _following(visit: Visit, here: Exercise) -> Iterator[Choice]:
    every = visit.book.workbook.exercises
    for each in every[every.index(here) + 1 :][:1]:
        words = visit.words("Next exercise: {title}", title=each.title)
        yield Choice(words, Place("exercise", each.id))

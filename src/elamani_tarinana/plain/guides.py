"""Guides and sources: all that the content pack has to read beside the questions, for whom it is written."""

from collections.abc import Iterator

from ..book.asked import Section
from ..book.guide import fidelity_titles
from ..book.outline import part_of
from ..book.place import Place
from .page import BACK, Choice, Page
from .pieces import text_lines, titled, to_check
from .visit import Visit

_SOURCES = "about"
_ELSEWHERE = frozenset({"pause", _SOURCES})
"""Pages that have a way of their own."""


def guides(visit: Visit, _about: str) -> Page:
    """The ways to what there is to read. Everybody may read everything."""
    t, workbook = visit.words, visit.book.workbook
    leads = t("For the one who leads a group")
    choices = [
        Choice(t("For the writer"), Place("shelf", "writer")),
        *([Choice(t("Small exercises"), Place("exercises"))] if workbook.exercises else ()),
        Choice(t("For the worker"), Place("shelf", "worker")),
        *([Choice(t("Guidance, section by section"), Place("guided"))] if workbook.guidance else ()),
        *([Choice(leads, Place("shelf", "facilitator"))] if any(_shelved(visit, "facilitator")) else ()),
        *([Choice(t("Words and what they mean"), Place("glossary"))] if workbook.glossary else ()),
        Choice(workbook.pages[_SOURCES].title, Place("text", _SOURCES)),
    ]
    return Page(t("Guides and sources"), (), tuple(choices), Choice(t("Go back"), BACK))


def shelf(visit: Visit, audience: str) -> Page:
    """The pages for an audience."""
    t = visit.words
    titles = {
        "writer": t("For the writer"),
        "worker": t("For the worker"),
        "facilitator": t("For the one who leads a group"),
    }
    return Page(titles[audience], (), tuple(_shelved(visit, audience)), Choice(t("Go back"), BACK))


def text(visit: Visit, about: str) -> Page:
    """One page of the pack."""
    t, found = visit.words, visit.book.workbook.pages[about]
    return Page(found.title, tuple(text_lines(t, found)), (), Choice(t("Go back"), BACK))


def glossary(visit: Visit, _about: str) -> Page:
    """The words of the method and of the cards, in the order of the alphabet."""
    t = visit.words
    terms = sorted(visit.book.workbook.glossary, key=lambda term: term.term.casefold())
    lines = tuple(line for term in terms for line in ("", term.term, term.means))
    return Page(t("Words and what they mean"), lines[1:], (), Choice(t("Go back"), BACK))


def guided(visit: Visit, _about: str) -> Page:
    """The parts that have guidance for the worker."""
    t, guidance = visit.words, visit.book.workbook.guidance
    parts = [part for part in visit.book.workbook.parts if any(each.id in guidance for each in part.sections)]
    choices = tuple(Choice(part.title, Place("guided-part", part.id)) for part in parts)
    return Page(t("Guidance, section by section"), (), choices, Choice(t("Go back"), BACK))


def guided_part(visit: Visit, about: str) -> Page:
    """The sections of a part that have guidance."""
    part = part_of(visit.book.workbook, about)
    choices = tuple(
        Choice(each.title, Place("guidance", each.id)) for each in _guided(visit) if each.part == about
    )
    return Page(part.title, (), choices, Choice(visit.words("Go back"), BACK))


def guidance(visit: Visit, about: str) -> Page:
    """What a worker is told of a section, and the way to the next one."""
    t, every = visit.words, _guided(visit)
    at = next(index for index, each in enumerate(every) if each.id == about)
    following = tuple(
        Choice(t("Next section: {section}", section=each.title), Place("guidance", each.id))
        for each in every[at + 1 : at + 2]
    )
    title = t("For the worker: {section}", section=every[at].title)
    return Page(title, tuple(_guidance_lines(visit, about)), following, Choice(t("Go back"), BACK))


def _shelved(visit: Visit, audience: str) -> Iterator[Choice]:
    for page in visit.book.workbook.pages.values():
        if page.audience == audience and page.id not in _ELSEWHERE:
            yield Choice(page.title, Place("text", page.id))


def _guided(visit: Visit) -> list[Section]:
    workbook = visit.book.workbook
    return [section for section in workbook.sections if section.id in workbook.guidance]


def _guidance_lines(visit: Visit, section: str) -> Iterator[str]:
    t, workbook = visit.words, visit.book.workbook
    told = workbook.guidance[section]
    first, last = told.minutes
    yield t("Time: {first}–{last} minutes", first=first, last=last)
    yield from ("", t("Aim"), told.aim)
    yield from titled(t("You can say"), told.say)
    yield from titled(t("What may come up"), told.may_come_up)
    yield from titled(t("When to stop"), told.stop)
    yield from titled(t("How this keeps to the method"), fidelity_titles(workbook, told))
    yield told.point
    yield from to_check(t, told)

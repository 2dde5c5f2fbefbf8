"""The model as a map that is walked from node to node; what we read into the cards stands apart."""

from collections.abc import Iterable, Iterator

from ..book.mapped import Step, node_of, steps
from ..book.outline import card_of
from ..book.place import Place
from .page import BACK, Choice, Page
from .visit import Visit


def whole(visit: Visit, _about: str) -> Page:
    """All nodes of the map."""
    t, told = visit.words, visit.book.workbook.map
    choices = tuple(Choice(node.title, Place("node", node.id)) for node in told.nodes)
    return Page(t("The model as a map"), (told.intro,), choices, Choice(t("Go back"), BACK))


def node(visit: Visit, about: str) -> Page:
    """One node: the ways that are stated, its card, and then our own readings of it."""
    t, workbook = visit.words, visit.book.workbook
    here = node_of(workbook, about)
    stated = tuple(_ways(visit, steps(workbook, about, "stated")))
    lines = (here.about, *(() if stated else ("", t("The cards say of no way from here."))))
    choices = (*stated, *_card(visit, here.card), *_readings(visit, about))
    return Page(here.title, lines, choices, Choice(t("Go back"), BACK))


def readings(visit: Visit, about: str) -> Page:
    """The ways from a node that are our own reading."""
    t, workbook = visit.words, visit.book.workbook
    lines = (node_of(workbook, about).title,)
    choices = tuple(_ways(visit, steps(workbook, about, "interpreted")))
    title = t("What we read between the lines; the cards do not say it")
    return Page(title, lines, choices, Choice(t("Go back"), BACK))


def _ways(visit: Visit, ways: Iterable[Step]) -> Iterator[Choice]:
    for way in ways:
        words = visit.words("{sentence} Leads to: {place}", sentence=way.text, place=way.to.title)
        yield Choice(words, Place("node", way.to.id))


def _card(visit: Visit, card: str | None) -> Iterator[Choice]:
    if card:
        title = card_of(visit.book.workbook, card).title
        yield Choice(visit.words("The card: {title}", title=title), Place("card", card))


def _readings(visit: Visit, about: str) -> Iterator[Choice]:
    found = len(list(steps(visit.book.workbook, about, "interpreted")))
    if found:
        yield Choice(
            visit.words("Our own readings, not said on the cards: {number}", number=found),
            Place("readings", about),
        )

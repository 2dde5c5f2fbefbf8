"""The practice cards."""

from collections.abc import Iterator

from ..book.asked import Card
from ..book.outline import card_of
from ..book.place import Place
from ..locale import Words
from .page import BACK, Choice, Page
from .visit import Visit


def cards(visit: Visit, _about: str) -> Page:
    """The list of the cards."""
    t = visit.words
    choices = tuple(Choice(card.title, Place("card", card.id)) for card in visit.book.workbook.cards)
    return Page(t("Practice cards"), (), choices, Choice(t("Go back"), BACK))


def card(visit: Visit, about: str) -> Page:
    """One card with all that it says; its links lead to other cards."""
    t, workbook = visit.words, visit.book.workbook
    found = card_of(workbook, about)
    how = {"stated": t("said on the card"), "interpreted": t("our reading")}
    links = tuple(
        Choice(f"{card_of(workbook, link.to).title}, {how[link.how]}", Place("card", link.to))
        for link in found.links
    )
    return Page(found.title, tuple(_lines(t, found)), links, Choice(t("Go back"), BACK))


def _lines(t: Words, card: Card) -> Iterator[str]:
    pieces = (
        (t("In short"), [point.text for point in card.short]),
        (t("In more words"), [point.text for point in card.long]),
        (t("When you plan"), card.planning),
        (t("When you develop"), card.developing),
        (t("When you evaluate"), card.evaluating),
    )
    for title, items in pieces:
        if items:
            yield from ("", title, *items)
    if card.links:
        yield from ("", t("From here to:"))

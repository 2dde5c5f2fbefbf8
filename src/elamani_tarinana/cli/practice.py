"""``tarina practice``: the practice cards. Needs no book and no passphrase."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator

from ..book.asked import Card, Workbook
from ..book.outline import card_of
from ..locale import Words
from .call import Call
from .output import give


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument("card", metavar="CARD", nargs="?", help=t("one card, with all that it says"))


def run(call: Call) -> int:
    """Show one card, or list them all."""
    workbook = call.workbook()
    if call.options.card is None:
        give(call, [_shape(card) for card in workbook.cards], _list(call.words, workbook))
        return 0
    card = card_of(workbook, call.options.card)
    give(call, [_shape(card)], _lines(call.words, workbook, card))
    return 0


def _shape(card: Card) -> dict[str, object]:
    return {
        "id": card.id,
        "title": card.title,
        "short": [point.text for point in card.short],
        "long": [point.text for point in card.long],
        "planning": [check.text for check in card.planning],
        "developing": [check.text for check in card.developing],
        "evaluating": [check.text for check in card.evaluating],
        "statements": list(card.statements),
        "links": [{"to": link.to, "how": link.how} for link in card.links],
    }


def _list(t: Words, workbook: Workbook) -> Iterator[str]:
    for card in workbook.cards:
        yield card.title
        yield f"  {card.id}"
    yield ""
    yield t("To read a card: {program} practice CARD", program="tarina")


def _lines(t: Words, workbook: Workbook, card: Card) -> Iterator[str]:
    yield card.title
    for title, points in (("", card.short), (t("More"), card.long)):
        old = t("this may be old")
        yield from _items(title, (f"{each.text} ({old})" if each.may_be_old else each.text for each in points))
    for title, checks in (
        (t("When you plan"), card.planning),
        (t("When you develop"), card.developing),
        (t("When you evaluate"), card.evaluating),
    ):
        yield from _items(title, (f"{each.text}\n  {each.entry}" for each in checks))
    how = {"stated": t("said on the card"), "interpreted": t("our reading")}
    links = (f"{card_of(workbook, link.to).title} ({how[link.how]})" for link in card.links)
    yield from _items(t("See also"), links)
    yield ""
    yield t("To tick a question of the card: {program} answer ID --word done", program="tarina")
    yield t("To write a note on it: {program} answer ID --text FILE", program="tarina")


def _items(title: str, items: Iterable[str]) -> Iterator[str]:
    yield ""
    if title:
        yield title
    yield from (f"- {item}" for item in items)

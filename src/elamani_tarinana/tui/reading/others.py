"""What was written outside the sections: pages of one's own, notes on cards, and what this workbook lacks."""

from collections.abc import Mapping

from ...book.session import Book
from ...book.ticks import of_card
from ...locale import Words
from ...story import OWN, Answer

Headed = dict[str, list[str]]


def others(t: Words, book: Book, told: Mapping[str, Answer]) -> dict[str, Headed]:
    """The entries of ``told`` that stand in no section: by title, then by heading, which may be empty."""
    unknown = [entry for entry in told if not book.workbook.has(entry)]
    found: dict[str, Headed] = {
        t("Pages of your own"): {"": [entry for entry in unknown if entry.startswith(OWN)]},
        t("Notes on the practice cards"): _notes(book, told),
        t("From another workbook"): {"": [entry for entry in unknown if not entry.startswith(OWN)]},
    }
    return {title: headed for title, headed in found.items() if any(headed.values())}


def _notes(book: Book, told: Mapping[str, Answer]) -> Headed:
    cards = book.workbook.cards if any(of_card(book, entry) for entry in told) else ()
    noted = {card.title: [each.entry for each in card.checks if each.entry in told] for card in cards}
    return {title: entries for title, entries in noted.items() if entries}

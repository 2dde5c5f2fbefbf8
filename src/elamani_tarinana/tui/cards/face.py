"""What a practice card says, as text for the screen."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from ...book.asked import Card, Check, Page
from ...locale import Words
from ..safe import plain, show_text


def card_words(t: Words, card: Card) -> Content:
    """A card's short and long side. Small letters and numbers name the statements it retells."""
    blocks = [
        show_text(card.title).stylize("bold"),
        _list(t("In short"), (_point(point.text, point.statements) for point in card.short)),
        _list(t("In more words"), (_point(point.text, point.statements) for point in card.long)),
    ]
    return Content("\n\n").join(blocks)


def checks_of(t: Words, card: Card) -> dict[str, tuple[Check, ...]]:
    """A card's questions, by what they are for."""
    return {
        t("When you plan"): card.planning,
        t("When you develop"): card.developing,
        t("When you evaluate"): card.evaluating,
    }


def origin_words(page: Page) -> Content:
    """Where the cards come from."""
    return Content("\n\n").join(_origin(page))


def _origin(page: Page) -> Iterator[Content]:
    yield show_text(page.title).stylize("bold")
    for block in page.blocks:
        if block.id in ("cards", "attribution"):
            text = [show_text(block.text)] if block.text else []
            yield Content("\n").join((show_text(block.title).stylize("bold"), *text, *map(_item, block.items)))


def _list(title: str, points: Iterable[Content]) -> Content:
    return Content("\n").join((plain(title).stylize("bold"), *(plain("– ") + point for point in points)))


def _item(text: str) -> Content:
    return show_text(f"– {text}")


def _point(text: str, statements: tuple[str, ...]) -> Content:
    return show_text(text) + show_text(f"  {' '.join(statements)}").stylize("$quiet")

"""The lines of help, the emergency number first, each with how fresh what is said of it is."""

from collections.abc import Iterable, Iterator

from textual.widget import Widget

from ...book.asked import SupportLine
from ...locale import Words
from ..days import say_day
from ..safe import Say, Shown


def compose_lines(words: Words, lines: Iterable[SupportLine], own_person: str) -> Iterator[Widget]:
    """The widgets of the lines of help; the person's own safe person stands after the emergency number."""
    title = Say(words("Numbers to call"), "heading")
    title.id = "lines-title"
    yield title
    for place, line in enumerate(lines):
        yield from _line(words, line)
        if place == 0 and own_person:
            yield Shown(words("Your own person: {name}", name=own_person), "strong")


def _line(words: Words, line: SupportLine) -> Iterator[Widget]:
    yield Shown("   ".join(part for part in (line.name, line.number, line.web) if part), "strong line")
    facts = (line.for_whom, line.region, line.hours, line.price, line.note)
    yield Shown("\n".join(fact for fact in facts if fact), "line")
    yield Say(freshness(words, line), "quiet")


def freshness(words: Words, line: SupportLine) -> str:
    """When the line was looked up, or how old its source is; never more than is known."""
    if line.checked_on:
        return words("Checked {day}.", day=say_day(words, line.checked_on))
    if line.source_date:
        return words("Not checked yet. The source is from {day}.", day=say_day(words, line.source_date))
    return words("Not checked yet. The source has no date.")

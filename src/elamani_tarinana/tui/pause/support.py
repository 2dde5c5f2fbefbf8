"""Whom to call: the person's own and the emergency number, then all lines with how fresh each is."""

from collections.abc import Iterator
from datetime import date

from textual.widget import Widget

from ...book.asked import Support, SupportLine
from ...book.support import may_be_old
from ...locale import Words
from ..days import say_day
from ..safe import Say, Shown


def nearest(words: Words, support: Support, own_person: str) -> str:
    """Whom to call at once: the person's own safe person, and the emergency number."""
    emergency = support.lines[0]
    own = [words("Your own person: {name}", name=own_person)] if own_person else []
    return "\n".join((*own, f"{emergency.name} {emergency.number or ''}"))


def compose_lines(words: Words, support: Support, today: date) -> Iterator[Widget]:
    """The widgets of the lines of help."""
    title = Say(words("Numbers to call"), "heading")
    title.id = "lines-title"
    yield title
    yield Say(words("The numbers were gone through {day}.", day=say_day(words, support.dated)), "quiet")
    for line in support.lines:
        yield from _line(line, "" if line.lasting else freshness(words, support, line, today))


def _line(line: SupportLine, fresh: str) -> Iterator[Widget]:
    yield Shown("   ".join(part for part in (line.name, line.number, line.web) if part), "strong line")
    facts = (line.for_whom, line.region, line.hours, line.price, line.note)
    yield Shown("\n".join(fact for fact in facts if fact), "line")
    if fresh:
        yield Say(fresh, "quiet")


def freshness(words: Words, support: Support, line: SupportLine, today: date) -> str:
    """When the line was looked up, or how old its source is, and whether it may be old by now."""
    old = may_be_old(line, support.old_after_months, today)
    return " ".join((_looked_up(words, line), *([words("This may be old.")] if old else [])))


def _looked_up(words: Words, line: SupportLine) -> str:
    if line.checked_on:
        return words("Checked {day}.", day=say_day(words, line.checked_on))
    if line.source_date:
        return words("Not checked yet. The source is from {day}.", day=say_day(words, line.source_date))
    return words("Not checked yet. The source has no date.")

"""Numbers to call: the person's own first, then the lines of help, each with how sure it is."""

from collections.abc import Iterator
from datetime import date

from ..book.asked import Support, SupportLine
from ..book.days import say_known_day
from ..book.support import may_be_old
from ..locale import Words
from .page import BACK, Choice, Page


def nearest(t: Words, support: Support, own_person: str) -> tuple[str, ...]:
    """Whom to call at once: the person's own safe person, if there is one, and the emergency number."""
    first = support.lines[0]
    own = (t("Your own person: {name}", name=own_person),) if own_person else ()
    return (*own, f"{first.name} {first.number or ''}")


def numbers_page(t: Words, support: Support, own_person: str, today: date) -> Page:
    """All lines of help; the day on which they were gone through is said once."""
    dated = t("The numbers were gone through {day}.", day=say_known_day(support.dated, t))
    lines = (*nearest(t, support, own_person), dated, "", *_lines(t, support, today))
    return Page(t("Numbers to call"), lines[:-1], (), Choice(t("Go back"), BACK))


def _lines(t: Words, support: Support, today: date) -> Iterator[str]:
    for line in support.lines:
        yield ". ".join(part for part in (line.name, line.number, line.web) if part)
        yield from (fact for fact in (line.for_whom, line.region, line.hours, line.price, line.note) if fact)
        if not line.lasting:
            old = may_be_old(line, support.old_after_months, today)
            yield " ".join((_looked_up(t, line), *([t("This may be old.")] if old else [])))
        yield ""


def _looked_up(t: Words, line: SupportLine) -> str:
    if line.checked_on:
        return t("Checked {day}.", day=say_known_day(line.checked_on, t))
    if line.source_date:
        return t("Not checked yet. The source is from {day}.", day=say_known_day(line.source_date, t))
    return t("Not checked yet. The source has no date.")

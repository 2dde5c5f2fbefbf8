"""What there is to read as a person reads it on a terminal: plain lines, one thing below the other."""

from collections.abc import Iterable, Iterator
from datetime import date

from ..book.asked import ExampleAnswer, Exercise, Guidance, Page, Support, SupportLine, Workbook
from ..book.days import say_known_day
from ..book.guide import Leaf, example_lines, fidelity_titles
from ..book.support import may_be_old
from ..locale import Words


def leaf_lines(t: Words, workbook: Workbook, leaf: Leaf, today: date) -> Iterator[str]:
    """One thing to read, its title first."""
    yield leaf.title
    match leaf.told:
        case Page() as page:
            yield from _page_lines(t, page)
        case Exercise() as exercise:
            yield from _exercise_lines(t, exercise)
        case ExampleAnswer() as answer:
            yield from _example_lines(t, workbook, answer)
        case Guidance() as guidance:
            yield from _guidance_lines(t, workbook, guidance)
        case Support() as support:
            yield from _support_lines(t, support, today)
        case terms:
            yield from (line for each in terms for line in ("", each.term, f"  {each.means}"))


def _page_lines(t: Words, page: Page) -> Iterator[str]:
    yield from ("", page.intro)
    for block in page.blocks:
        yield from ("", block.title)
        if block.text:
            yield block.text
        yield from _items(block.items)
    yield from _still_to_check(t, page)


def _exercise_lines(t: Words, exercise: Exercise) -> Iterator[str]:
    yield from ("", exercise.read, "", exercise.ask)
    yield from _titled(t("What others have noticed"), exercise.ideas)
    yield from ("", exercise.then, f"[{exercise.question}]")


def _example_lines(t: Words, workbook: Workbook, answer: ExampleAnswer) -> Iterator[str]:
    if workbook.example:
        yield from ("", workbook.example.about)
    yield from ("", workbook.question(answer.question).text, f"[{answer.question}]", "")
    yield from example_lines(workbook, answer, t)


def _guidance_lines(t: Words, workbook: Workbook, guidance: Guidance) -> Iterator[str]:
    first, last = guidance.minutes
    yield from ("", guidance.aim)
    yield t("Time: {first}–{last} minutes", first=first, last=last)
    yield from _titled(t("You can say"), guidance.say)
    yield from _titled(t("What may come up"), guidance.may_come_up)
    yield from _titled(t("When to stop"), guidance.stop)
    yield from _titled(t("How this keeps to the method"), fidelity_titles(workbook, guidance))
    yield guidance.point
    yield from _still_to_check(t, guidance)


def _support_lines(t: Words, support: Support, today: date) -> Iterator[str]:
    yield t("These were last gone through {day}.", day=say_known_day(support.dated, t))
    for line in support.lines:
        yield from ("", ". ".join(part for part in (line.name, line.number, line.web) if part))
        yield from (f"  {fact}" for fact in _facts(t, line))
        if may_be_old(line, support.old_after_months, today):
            yield t("  This may be old.")


def _facts(t: Words, line: SupportLine) -> Iterator[str]:
    known = (line.for_whom, line.region, line.hours, line.price, line.note)
    yield from (fact for fact in known if fact)
    if line.checked_on:
        yield t("Checked {day}.", day=say_known_day(line.checked_on, t))
    elif line.source_date:
        yield t("Not checked yet. The source is from {day}.", day=say_known_day(line.source_date, t))
    else:
        yield t("Not checked yet. The source has no date.")


def _still_to_check(t: Words, told: Page | Guidance) -> Iterator[str]:
    if told.to_check:
        yield from ("", t("A professional has still to check the words of this page."))


def _titled(title: str, items: Iterable[str]) -> Iterator[str]:
    yield from ("", title)
    yield from _items(items)


def _items(items: Iterable[str]) -> Iterator[str]:
    return (f"- {item}" for item in items)

"""Pages for the person's own good: the pause, the numbers to call, safety, and closed doors."""

from collections.abc import Iterator

from ..book.asked import Page as Text
from ..book.asked import Section, SupportLine, Workbook
from ..book.doors import open_door, section_of
from ..book.place import Place
from ..book.safety import note_safety_seen
from ..locale import Words
from .page import BACK, LOCK, Choice, Page
from .talk import Talk
from .times import say_day
from .visit import Visit


def pause_page(t: Words, workbook: Workbook, own_person: str) -> Page:
    """Ways to come to rest, the first number to call before them. Needs no open book."""
    text, first = workbook.pages["pause"], workbook.support_lines[0]
    calls = [t("Your own person: {name}", name=own_person)] if own_person else []
    lines = (f"{first.name} {first.number or ''}", *calls, *text_lines(t, text))
    choices = (Choice(t("Numbers to call"), Place("numbers")), Choice(t("Lock the book"), LOCK))
    return Page(text.title, lines, choices, Choice(t("Go back"), BACK))


def numbers_page(t: Words, workbook: Workbook) -> Page:
    """The lines of help, the emergency number first, each with how fresh what is said of it is."""
    lines = tuple(line for each in workbook.support_lines for line in _support_line(t, each))
    return Page(t("Numbers to call"), lines, (), Choice(t("Go back"), BACK))


def pause(visit: Visit, _about: str) -> Page:
    """The pause in an open book."""
    own = visit.book.setting("own-person")
    return pause_page(visit.words, visit.book.workbook, own if isinstance(own, str) else "")


def support(visit: Visit, _about: str) -> Page:
    """The numbers to call in an open book."""
    return numbers_page(visit.words, visit.book.workbook)


def safety(visit: Visit, about: str) -> Page:
    """The safety page; ``about`` is the room and the id that come after it."""
    t, text = visit.words, visit.book.workbook.pages["safety"]
    go_on = Choice(t("I have read this. Go on"), Place("safety-seen", about))
    return Page(text.title, tuple(text_lines(t, text)), (go_on,), Choice(t("Not now"), BACK))


def gate(visit: Visit, about: str) -> Page:
    """The page before a closed door; ``about`` is the room and the id behind it."""
    t = visit.words
    lines = (
        t("These questions may touch sore places. You can open them now, another day or never."),
        t("Keeping them closed leaves no mark. If it gets heavy, t is a pause."),
    )
    title = _behind(visit, about).title
    return Page(title, lines, (Choice(t("Open"), Place("door", about)),), Choice(t("Not now"), BACK))


def pass_safety(visit: Visit, _talk: Talk, about: str) -> Place:
    """The person has read the safety page: give where they were going."""
    note_safety_seen(visit.book)
    return place_in(about)


def pass_gate(visit: Visit, _talk: Talk, about: str) -> Place:
    """Open a door, and give where the person was going."""
    behind = place_in(about)
    workbook = visit.book.workbook
    closed = workbook.question(behind.about) if workbook.has(behind.about) else _behind(visit, about)
    open_door(visit.book, closed)
    return behind


def place_in(about: str) -> Place:
    """The place that ``named`` has written."""
    room, _, rest = about.partition(" ")
    return Place(room, rest)


def named(place: Place) -> str:
    """A place as the ``about`` of a page that stands before it."""
    return f"{place.room} {place.about}"


def text_lines(t: Words, text: Text) -> Iterator[str]:
    """A page of the content pack, its title left out."""
    yield text.intro
    for block in text.blocks:
        yield from ("", block.title)
        yield from (line for line in (block.text, *block.items) if line)
    if text.to_check:
        yield from ("", t("A professional has still to check the words of this page."))


def _behind(visit: Visit, about: str) -> Section:
    wanted, workbook = place_in(about).about, visit.book.workbook
    if workbook.has(wanted):
        return section_of(visit.book, workbook.question(wanted))
    return next(section for section in workbook.sections if section.id == wanted)


def _support_line(t: Words, line: SupportLine) -> Iterator[str]:
    yield ". ".join(part for part in (line.name, line.number, line.web) if part)
    yield from (fact for fact in (line.for_whom, line.region, line.hours, line.price, line.note) if fact)
    yield _freshness(t, line)
    yield ""


def _freshness(t: Words, line: SupportLine) -> str:
    if line.checked_on:
        return t("Checked {day}.", day=say_day(t, line.checked_on))
    if line.source_date:
        return t("Not checked yet. The source is from {day}.", day=say_day(t, line.source_date))
    return t("Not checked yet. The source has no date.")

"""Pages for the person's own good: the pause, the numbers to call, safety, and closed doors."""

from ..book.asked import Section, Workbook
from ..book.doors import open_door, section_of
from ..book.place import Place
from ..book.safety import note_safety_seen
from ..locale import Words
from .numbers import nearest, numbers_page
from .page import BACK, LOCK, Choice, Page
from .pieces import text_lines
from .talk import Talk
from .times import this_day
from .visit import Visit, setting_text


def pause_page(t: Words, workbook: Workbook, own_person: str) -> Page:
    """Ways to come to rest, whom to call at once before them. Needs no open book."""
    text = workbook.pages["pause"]
    lines = (*nearest(t, workbook.support, own_person), *text_lines(t, text))
    choices = (Choice(t("Numbers to call"), Place("numbers")), Choice(t("Lock the book"), LOCK))
    return Page(text.title, lines, choices, Choice(t("Go back"), BACK))


def pause(visit: Visit, _about: str) -> Page:
    """The pause in an open book."""
    return pause_page(visit.words, visit.book.workbook, setting_text(visit, "own-person"))


def support(visit: Visit, _about: str) -> Page:
    """The numbers to call in an open book."""
    book = visit.book
    own = setting_text(visit, "own-person")
    return numbers_page(visit.words, book.workbook.support, own, this_day(book.around))


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


def _behind(visit: Visit, about: str) -> Section:
    wanted, workbook = place_in(about).about, visit.book.workbook
    if workbook.has(wanted):
        return section_of(visit.book, workbook.question(wanted))
    return next(section for section in workbook.sections if section.id == wanted)

"""The open book as a conversation has it: what pages are made from."""

from collections.abc import Callable
from dataclasses import dataclass

from ..book.asked import Question, Section, Workbook
from ..book.asking import asked_of
from ..book.desk import Desk, Recovered
from ..book.place import Place
from ..book.session import Book
from ..book.typed import clean_line
from ..errors import WrongUsage
from ..locale import Words


@dataclass(slots=True, repr=False)
class Visit:
    """The book, the desk (None where this machine keeps no drafts), the words, the drafts that were left and are
    still to be decided on, the way to where the person last was, and how the pack is read in another language."""

    book: Book
    desk: Desk | None
    words: Words
    recovered: list[Recovered]
    way: tuple[Place, ...]
    speak: Callable[[str], Workbook]


def question_of(visit: Visit, entry: str) -> Question | None:
    """What an entry was asked; None on a page that this workbook does not ask for."""
    workbook = visit.book.workbook
    return workbook.question(entry) if workbook.has(entry) else None


def name_of(visit: Visit, entry: str) -> str:
    """How an entry is called: what it was asked, or what stands for it where nobody has kept the wording."""
    return asked_of(visit.book, entry) or visit.words("A question of your own")


def section_with(visit: Visit, wanted: str) -> Section | None:
    """The section with this id; None for what is no section, such as a card."""
    return next((each for each in visit.book.workbook.sections if each.id == wanted), None)


def require_section(visit: Visit, wanted: str) -> Section:
    """The section with this id; raises ``WrongUsage`` ``unknown-section``."""
    found = section_with(visit, wanted)
    if found is None:
        raise WrongUsage("unknown-section", id=clean_line(wanted)[:80])
    return found


def setting_text(visit: Visit, name: str) -> str:
    """A setting that is a text; empty where it was never set."""
    found = visit.book.setting(name)
    return found if isinstance(found, str) else ""

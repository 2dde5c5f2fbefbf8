"""The quiet lines at the end of a section on the part page."""

from collections.abc import Callable, Iterator
from functools import partial

from ...book.asked import Section
from ..choices import Choice
from ..page import Page
from ..safe import plain
from .away import AwayPage
from .wording import AddPage


def lines_of(page: Page[None], section: Section, added: Callable[[str | None], None]) -> Iterator[Choice]:
    """A line to add a question, and one to those that are put away, where there are some.

    ``added`` takes the id of the new question, None where there is none.
    """
    t = page.words
    line = plain(t("Add a question of your own")).stylize("$quiet")
    yield Choice(f"add:{section.id}", line, lambda: page.open_page(AddPage(section.id), added))
    away = len(section.questions) - len(section.asked)
    if away:
        line = plain(t("Hidden questions ({n})", n=away)).stylize("$quiet")
        yield Choice(f"away:{section.id}", line, partial(page.open_page, AwayPage(section.id)))

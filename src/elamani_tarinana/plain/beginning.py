"""Pages while no book is open: what a letter leads to when there is nowhere to go yet."""

from dataclasses import dataclass

from ..book.place import Place
from .care import pause_page
from .house import House
from .numbers import numbers_page
from .page import BACK, HOME, LOCK, PAUSE, Page
from .talk import Talk
from .times import this_day


@dataclass(frozen=True, slots=True)
class Beginning:
    """A conversation before there is a book: home is the page itself, and the pause comes back to it."""

    house: House
    talk: Talk

    def show(self, page: Page) -> Place:
        """Say a page and give the choice."""
        self.talk.tell(page)
        while (place := self.talk.choose(page)) in (PAUSE, HOME):
            if place == PAUSE and self._pause() == LOCK:
                return LOCK
            self.talk.tell(page)
        return place

    def _pause(self) -> Place:
        t, workbook = self.talk.words, self.house.workbook
        place = self.show(pause_page(t, workbook, ""))
        if place not in (BACK, LOCK):
            place = self.show(numbers_page(t, workbook.support, "", this_day(self.house.around)))
        return place

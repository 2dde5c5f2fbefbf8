"""Walking through the book: from page to page until the person locks it."""

from collections.abc import Sequence

from ..book.place import Place
from ..errors import Refusal
from .page import AGAIN, BACK, HOME, LOCK, Page
from .parts import before
from .refused import say_refusal
from .rooms import DEEDS, PAGES, PASSED
from .talk import Talk
from .visit import Visit


class Walk:
    """The way to where the person is, home first. ``run`` ends when the book is to be locked."""

    def __init__(self, visit: Visit, talk: Talk, begin: Sequence[Place]) -> None:
        self._visit, self._talk = visit, talk
        self.way = [HOME, *begin]

    def run(self) -> None:
        """Go from page to page. Raises ``EOFError`` when no more lines come."""
        page = self._page()
        self._talk.tell(page)
        while (place := self._talk.choose(page)) != LOCK:
            here = self.way[-1]
            if self._go(place) == LOCK:
                return
            page = self._page()
            if self.way[-1] == here:
                self._talk.offer(page)
            else:
                self._talk.tell(page)

    def _go(self, place: Place) -> Place:
        """Go to a place, and through deeds to where they lead; gives the last one."""
        while place not in (AGAIN, LOCK):
            place = self._step(place)
        return place

    def _step(self, place: Place) -> Place:
        if place == BACK:
            self.way = self.way[:-1] or [HOME]
            return AGAIN
        if place == HOME:
            self.way = [HOME]
            return AGAIN
        if self.way[-1].room in PASSED:
            del self.way[-1]
        return self._do(place) if place.room in DEEDS else self._enter(before(self._visit, place))

    def _enter(self, place: Place) -> Place:
        if place.room == self.way[-1].room == "writing":
            del self.way[-1]
        if place.room == "writing":
            self._visit.way = (place,)
        if place != self.way[-1]:
            self.way.append(place)
        return AGAIN

    def _do(self, deed: Place) -> Place:
        try:
            return DEEDS[deed.room](self._visit, self._talk, deed.about)
        except Refusal as refusal:
            say_refusal(self._talk, refusal)
            return AGAIN

    def _page(self) -> Page:
        here = self.way[-1]
        return PAGES[here.room](self._visit, here.about)

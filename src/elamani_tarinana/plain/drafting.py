"""Drafts while somebody types: another thread puts them on the medium, soon and not at every line."""

from contextlib import suppress
from threading import Lock, Timer

from ..book.desk import Desk
from ..story import Content

SECONDS = 2.0
"""What was typed is on the medium at the latest so much later, and it is written no more often."""


class Drafting:
    """The draft of one entry, begun from the revisions ``heads``. ``fails`` says that nothing can be kept: there
    is no desk, or the medium has refused."""

    def __init__(self, desk: Desk | None, entry: str, heads: tuple[str, ...]) -> None:
        self._desk, self._entry, self._heads = desk, entry, heads
        self._turn = Lock()
        self._timer: Timer | None = None
        self._told: Content | None = None
        self._kept: Content | None = None
        self.fails = desk is None

    def tell(self, content: Content) -> None:
        """Let the draft be this, soon."""
        with self._turn:
            self._told = content
            if self._timer is None:
                self._timer = Timer(SECONDS, self.settle)
                self._timer.daemon = True
                self._timer.start()

    def settle(self) -> bool:
        """Return once what was told is on the medium; says whether it is."""
        with self._turn:
            self._rest()
            if self._told is None or self._desk is None:
                return False
            try:
                if self._told != self._kept:
                    self._desk.keep(self._entry, self._heads, self._told)
                    self._kept = self._told
            except OSError:
                self.fails = True
                return False
            self.fails = False
            return True

    def over(self) -> None:
        """Forget the draft: the book holds it. Where even that fails, the next visit knows it as saved."""
        with self._turn:
            self._rest()
            kept, self._told, self._kept = self._kept, None, None
            if kept is not None and self._desk is not None:
                with suppress(OSError):
                    self._desk.clear()

    def _rest(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

"""Ticking without waiting: the book is told at once, and the medium beside the screen."""

from asyncio import Lock, wrap_future

from ...book.answer import Saving, save_again
from ...book.session import Book
from ...book.ticks import turn_tick


class Ticking:
    """What is on its way to the medium; what could not be saved comes first next time, with the same bytes."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._waiting: list[Saving] = []
        self._turn = Lock()

    def turn(self, entry: str) -> None:
        """Tick a question, or take its tick away; ``settle`` tells whether it is safe. Raises ``Refusal``."""
        self._waiting.append(turn_tick(self._book, entry))

    async def settle(self) -> None:
        """Return once everything is on the medium; raises ``Refusal``, and then the same can be tried again."""
        async with self._turn:
            while self._waiting:
                saving = self._waiting[0]
                if saving.done.done() and saving.done.exception():
                    saving = self._waiting[0] = save_again(self._book, saving)
                await wrap_future(saving.done)
                del self._waiting[0]

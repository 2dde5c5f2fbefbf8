"""Work that takes a moment: it is done beside the screen, and words say that it goes on."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar, cast

from ..errors import Refusal
from .safe import Say

if TYPE_CHECKING:
    from .app import TarinaApp

Made = TypeVar("Made")


class Working(Say):
    """The line that says what is being done. A second call while one is under way does nothing."""

    def __init__(self) -> None:
        super().__init__("", "working")
        self._busy = False

    def work(self, words: str, do: Callable[[], Made], then: Callable[[Made], Awaitable[None]]) -> None:
        """Do something in a thread, then go on with what it gave; a refusal is told on the page."""
        if not self._busy:
            self._busy = True
            self.say(words)
            self.app.run_worker(self._work(do, then))

    async def _work(self, do: Callable[[], Made], then: Callable[[Made], Awaitable[None]]) -> None:
        app = cast("TarinaApp", self.app)
        try:
            made = await asyncio.to_thread(do)
        except Refusal as refusal:
            app.tell(refusal)
        except OSError as error:
            app.tell(Refusal("not-saved", reason=error.strerror or ""))
        else:
            await then(made)
        finally:
            self._busy = False
            self.say("")

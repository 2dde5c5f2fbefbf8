"""Leaving the screen: first it is empty, then everything is made durable, and only then the program ends.

While the draft cannot be made durable the screen stays empty; the passphrase brings the page back.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input

from ..errors import Refusal
from .safe import Say

if TYPE_CHECKING:
    from .app import TarinaApp

_AGAIN = 3.0
_PATIENCE = 10.0
_HUNG_UP = 128 + 1


async def make_durable(app: TarinaApp) -> None:
    """Let every open page, innermost first, make durable what it holds; raises ``Refusal`` or ``OSError``."""
    for page in reversed(app.pages()):
        await page.leave()


async def end_sitting(app: TarinaApp) -> None:
    """Make everything durable and let go of the book."""
    await make_durable(app)
    if app.book is None:
        return
    from ..book.sitting import end

    way = [page.place for page in app.pages() if page.place is not None]
    book, app.book = app.book, None
    await asyncio.to_thread(end, book, app.desk, way)


async def end_without_screen(app: TarinaApp) -> None:
    """The terminal is gone: make everything durable as far as it can be, and end at once."""
    with suppress(Refusal, OSError, TimeoutError):
        await asyncio.wait_for(end_sitting(app), _PATIENCE)
    os._exit(_HUNG_UP)


class Blank(Screen[None]):
    """An empty screen over everything."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,f2,f9", "nothing", show=False)]

    def __init__(self, app: TarinaApp, then: Callable[[], None]) -> None:
        super().__init__()
        self._tarina, self._then = app, then

    def compose(self) -> ComposeResult:
        """The widgets."""
        yield Say("")
        yield Input(password=True)

    def on_mount(self) -> None:
        """Ready to be shown."""
        self.query_one(Input).display = False
        self.call_after_refresh(self._leave)

    def action_nothing(self) -> None:
        """No key does anything here."""

    @work
    async def _leave(self) -> None:
        while True:
            try:
                await end_sitting(self._tarina)
                break
            except (Refusal, OSError):
                self._wait_for_passphrase()
                await asyncio.sleep(_AGAIN)
        self._then()

    def _wait_for_passphrase(self) -> None:
        t = self._tarina.words
        self.query_one(Say).say(t("The screen is hidden. Trying again. The passphrase brings the page back."))
        field = self.query_one(Input)
        field.display = True
        field.focus()

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter was pressed in a field."""
        from ..book.passphrases import opens

        event.input.value, typed = "", event.value
        book = self._tarina.book
        if book is not None and await asyncio.to_thread(opens, book, typed):
            with suppress(Exception):
                self.workers.cancel_node(self)
            _ = self.dismiss()

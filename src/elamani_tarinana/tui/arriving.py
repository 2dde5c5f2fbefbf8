"""Coming into the book: what was found and what was left is said first, then the person is where they were."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from ..book.place import Place
from ..errors import Refusal
from ..locale import LANGUAGES
from .arrived import ArrivedPage
from .rooms import TO_RETURN_TO, open_room
from .speaking import speak
from .themes import THEMES

if TYPE_CHECKING:
    from ..book.sitting import Sitting
    from .app import TarinaApp


async def arrive(app: TarinaApp, sitting: Sitting) -> None:
    """Go from the lock or the first start into the book."""
    _take_settings(app)
    while len(app.pages()) > 1:
        await app.pop_screen()
    await app.switch_screen(open_room(Place("home")))
    if app.was_locked:
        await _go_back(app, sitting)
    app.was_locked = False
    waiting = [left for left in sitting.recovered if left in app.recovered]
    if sitting.findings or waiting or sitting.desk is None:
        await app.push_screen(ArrivedPage(sitting))


async def _go_back(app: TarinaApp, sitting: Sitting) -> None:
    """After a lock: the same pages again; a draft of one of them goes on where it was."""
    for place in sitting.way:
        if place.room in TO_RETURN_TO:
            await app.push_screen(open_room(place))


def _take_settings(app: TarinaApp) -> None:
    """What the person has chosen and the book keeps: language, colours, minutes until the lock."""
    book = app.open_book
    if app.language_is_fixed and book.setting("language") is None:
        # A book that was begun in a language that was asked for by name opens in it again.
        book.set_setting("language", app.words.language)
    language, theme, minutes = (book.setting(name) for name in ("language", "theme", "lock-minutes"))
    for known in LANGUAGES:
        if language == known and not app.language_is_fixed:
            with suppress(Refusal):
                speak(app, known)
    if theme in [each.name for each in THEMES]:
        app.theme = str(theme)
    if isinstance(minutes, int) and 1 <= minutes <= 60:
        app.idle.minutes = minutes

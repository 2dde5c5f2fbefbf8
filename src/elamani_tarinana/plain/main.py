"""The plain face from its start to its end."""

import os
from collections.abc import Callable
from contextlib import nullcontext, suppress
from pathlib import Path

from ..book.pack import open_pack
from ..book.place import Place
from ..book.places import Places
from ..book.session import Book, real_surroundings
from ..book.sitting import Sitting, begin, end
from ..book.start import cost_of
from ..book.there import book_is_there
from ..book.types import Cost, Surroundings
from ..errors import WrongUsage
from ..locale import LANGUAGES, choose_language, load_words
from .arrived import warnings
from .house import House
from .rooms import TO_RETURN_TO
from .signals import Stopped
from .start import begin_book
from .talk import Ends, Talk
from .terminal import real_ends
from .unlocking import open_book
from .visit import Visit
from .walk import Walk

_BY_SIGNAL = 128
_UNFINISHED = 1
_USUAL_WAIT, _LONGEST_WAIT = 10, 60
"""Minutes."""


def run(
    *,
    places: Places,
    language: str | None,
    workbook: Path | None,
    passphrase: str | None,
    ends: Ends | None = None,
    around: Surroundings | None = None,
    cost: Callable[[], Cost] = lambda: cost_of(None),
) -> int:
    """Talk through the book until the person locks it or no more lines come, and give the exit code.

    ``language`` is the one asked for by name, which then counts before the book's own; ``passphrase`` came with
    the call. Raises as ``unlock`` and ``start`` do, and ``WrongUsage`` ``passphrase-missing``.
    """
    words = load_words(choose_language((language,), os.environ))
    pack = open_pack(workbook, words.language)
    surroundings = around or real_surroundings(places.state)
    house = House(places.vault, surroundings, pack, workbook, passphrase, places.state, cost)
    try:
        with nullcontext(ends) if ends else real_ends() as both:
            return _talk_through(house, Talk(both, words), language)
    except Stopped as stopped:
        return _BY_SIGNAL + stopped.number if stopped.number else 0


def _talk_through(house: House, talk: Talk, language: str | None) -> int:
    if book_is_there(house.folder):
        return _stay(house, talk, _in_its_language(house, talk, _unlocked(house, talk), language))
    try:
        book = begin_book(house, talk)
    except EOFError:
        talk.say(talk.words("Stopped here. Nothing was kept."))
        return _UNFINISHED
    if book is None:
        talk.say(talk.words("Stopped here. Nothing was kept."))
        return 0
    return _stay(house, talk, book)


def _unlocked(house: House, talk: Talk) -> Book:
    try:
        return open_book(house, talk)
    except EOFError:
        raise WrongUsage("passphrase-missing") from None


def _in_its_language(house: House, talk: Talk, book: Book, language: str | None) -> Book:
    setting = book.setting("language")
    for known in LANGUAGES:
        if setting == known and language is None:
            talk.words = load_words(known)
            book.pack = house.speak(known)
    return book


def _stay(house: House, talk: Talk, book: Book) -> int:
    """Be in the book; however that ends, everything is made durable before the program does."""
    sitting = begin(book)
    visit = Visit(book, sitting.desk, talk.words, list(sitting.recovered), sitting.way, house.speak)
    walk = Walk(visit, talk, [Place("arrived")] if sitting.recovered else [])
    try:
        talk.lock_after(_lock_minutes(book))
        talk.say(*warnings(talk.words, sitting))
        with suppress(EOFError):
            walk.run()
    finally:
        _leave(talk, sitting, walk, visit)
    return 0


def _lock_minutes(book: Book) -> int:
    chosen = book.setting("lock-minutes")
    return chosen if isinstance(chosen, int) and 1 <= chosen <= _LONGEST_WAIT else _USUAL_WAIT


def _leave(talk: Talk, sitting: Sitting, walk: Walk, visit: Visit) -> None:
    t = talk.words
    end(sitting.book, sitting.desk, [place for place in walk.way if place.room in TO_RETURN_TO] or visit.way)
    with suppress(OSError):
        talk.say(
            "",
            t("The book is locked. What you wrote is kept."),
            t("Close the terminal window, and the text goes out of sight."),
        )

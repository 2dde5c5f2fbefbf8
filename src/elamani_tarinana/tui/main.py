"""Starting the app, and beginning again, locked, in a fresh process that holds nothing of what was open."""

from __future__ import annotations

import codecs
import gc
import os
import signal
import sys
from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING

from ..locale import choose_language

if TYPE_CHECKING:
    from ..book.places import Places
    from ..book.types import Cost, Surroundings

MARKER = "TARINA_LOCKED"
"""Set in the environment of a process that a lock began: it takes no passphrase but a typed one."""


def run(
    *,
    places: Places,
    language: str | None,
    workbook: Path | None,
    around: Surroundings | None = None,
    cost: Cost | None = None,
    passphrase: Callable[[], str] | None = None,
) -> int:
    """Run the app until the person closes it, and give the exit code.

    ``language`` is the one asked for by name, which then counts before the book's own. ``passphrase`` gives the
    one that was given with the call; a program that a lock began takes none. Needs a terminal. After a lock this
    does not return: the program begins again, with ``MARKER`` in its environment.
    """
    told = _begin(os.environ)
    given = "" if told or passphrase is None else passphrase()
    # Nothing that is read before the first page is garbage; looking for it would hold the page up by a tenth.
    gc.disable()
    from .app import LOCK, STOP, TarinaApp
    from .crash import hush
    from .driver import QuietDriver

    hush()
    app = TarinaApp(
        places=places,
        language=choose_language((language,), os.environ),
        workbook=workbook,
        around=around,
        cost=cost,
        language_is_fixed=language is not None,
        was_locked=bool(told),
        given=given,
        shows_letters=_shows_letters(),
        driver=QuietDriver,
    )
    outcome = app.run()
    if outcome in (LOCK, STOP):
        _begin_again(outcome)
    return app.return_code or 0


def _begin(environment: MutableMapping[str, str]) -> str:
    """Drop what would let Textual write text to files, and give what the process before this one told."""
    for name in [name for name in environment if name.startswith("TEXTUAL")]:
        del environment[name]
    told = environment.pop(MARKER, "")
    if told == "stop":
        signal.raise_signal(signal.SIGSTOP)
    return told


def _begin_again(outcome: str) -> None:
    """Begin again in a fresh process; where that cannot be done, simply end."""
    os.environ[MARKER] = outcome
    try:
        os.execv(sys.executable, sys.orig_argv)  # noqa: S606 - the very command that began this process
    except OSError:
        return


def _shows_letters() -> bool:
    """Whether the terminal takes UTF-8."""
    try:
        return codecs.lookup(sys.__stderr__.encoding if sys.__stderr__ else "ascii").name == "utf-8"
    except LookupError:
        return False

"""What the system tells a program: the terminal hung up, end, stop."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .app import TarinaApp


def listen(app: TarinaApp) -> None:
    """Keep the draft before the program ends, and lock before it stops; nothing where there are no signals."""
    loop = asyncio.get_running_loop()
    told = {"SIGHUP": app.terminal_gone, "SIGTERM": app.terminated, "SIGTSTP": app.lock_and_stop}
    for name, do in told.items():
        with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(getattr(signal, name), do)

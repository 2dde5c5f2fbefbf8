"""What the system tells a program: the terminal hung up, end, stop. It is heard where a line is waited for."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_TOLD = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT)
_Handler = Callable[[int, FrameType | None], object]


class Stopped(BaseException):
    """The program is to end: by the signal ``number``, or for 0 because nobody has typed for long."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def stop(number: int, _frame: FrameType | None = None) -> NoReturn:
    """Raise what a signal means: ``KeyboardInterrupt`` for that of the keyboard, else ``Stopped``."""
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise Stopped(number)


class Ear:
    """Hears signals without being cut off in what it does; ``told`` is a file that can be read once one came. A
    second one stops at once."""

    def __init__(self) -> None:
        self.told, self._tell = os.pipe()
        os.set_blocking(self._tell, False)
        self._came = 0

    def hear(self, number: int, frame: FrameType | None) -> None:
        """Note that a signal came."""
        if self._came:
            stop(number, frame)
        self._came = number
        os.write(self._tell, b"!")

    def obey(self) -> None:
        """Do what was told, if anything was."""
        if self._came:
            stop(self._came)

    def close(self) -> None:
        """Hear no more."""
        os.close(self.told)
        os.close(self._tell)


@contextmanager
def handled(handler: _Handler) -> Iterator[None]:
    """Let ``handler`` have the signals until the end."""
    before = {number: signal.signal(number, handler) for number in _TOLD}
    try:
        yield
    finally:
        for number, handler_before in before.items():
            signal.signal(number, handler_before)

"""Noticing that nobody is there: no key and no mouse for some minutes, or a machine that slept."""

import time
from collections.abc import Callable

MINUTES = 10
_ASLEEP = 60.0


def steady_clock() -> float:
    """Seconds that also pass while the machine sleeps, and that nobody sets back."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class Idle:
    """Looked at every ``period`` seconds; ``clock`` gives seconds."""

    period = 5.0

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._touched = self._looked = clock()
        self.minutes = MINUTES

    def touch(self) -> None:
        """Somebody pressed a key or moved the mouse."""
        self._touched = self._clock()

    def is_over(self) -> bool:
        """Whether it is time to lock."""
        now = self._clock()
        slept = now - self._looked > self.period + _ASLEEP
        self._looked = now
        return slept or now - self._touched >= self.minutes * 60

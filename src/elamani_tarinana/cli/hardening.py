"""What this process asks of the system before it touches anything secret. All that is POSIX-only stands here."""

import ctypes
import os
import resource
import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4


def harden() -> None:
    """Make new files private to the person, and keep memory out of core files and from other processes.

    See ``prctl(2)`` and ``setrlimit(2)``. What a system does not offer is left out.
    """
    os.umask(0o077)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)

"""The real ends of a conversation: standard input and output. All that is POSIX-only in this face stands here."""

import os
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from getpass import getpass
from select import select

from ..errors import WrongUsage
from .signals import Ear, Stopped, handled, stop
from .talk import Ends

_LONGEST = 1023 if sys.platform == "darwin" else 4095
"""Bytes that the system's own line of a terminal holds; the rest of a longer one is thrown away."""
_LOCAL, _CONTROL = 3, 6
_MUCH = 65536


@contextmanager
def real_ends() -> Iterator[Ends]:
    """Lines from standard input, text to standard output; bytes that are no UTF-8 do not end anything."""
    ear = Ear()
    try:
        with handled(ear.hear), _gentle_keys():
            lines = _Lines(ear)
            longest = _LONGEST if _is_terminal() else 0
            yield Ends(lines.read, _write, _secret, lines.pending, lines.lock_after, longest)
    finally:
        ear.close()


class _Lines:
    """Standard input line by line. Waiting ends when a signal came; what was read by then is still there."""

    def __init__(self, ear: Ear) -> None:
        self._ear = ear
        self._seconds: float | None = None
        self._read = b""

    def lock_after(self, minutes: int) -> None:
        """From now on a terminal has to give a line within these minutes."""
        self._seconds = 60.0 * minutes if _is_terminal() else None

    def read(self) -> str | None:
        """The next line; raises ``Stopped`` or ``KeyboardInterrupt``."""
        self._ear.obey()
        while b"\n" not in self._read:
            if not (more := self._more()):
                break
            self._read += more
        line, _, rest = self._read.partition(b"\n")
        ended, self._read = not self._read, rest
        return None if ended else line.decode("utf-8", "replace").removesuffix("\r")

    def pending(self) -> str:
        """What was typed and not yet read as a line."""
        return (self._read + _not_entered()).decode("utf-8", "replace")

    def _more(self) -> bytes:
        """Some bytes, none when no more will come."""
        if sys.stdin is None:
            return b""
        ready, _, _ = select([sys.stdin, self._ear.told], [], [], self._seconds)
        self._ear.obey()
        if not ready:
            raise Stopped(0)
        try:
            return os.read(sys.stdin.fileno(), _MUCH)
        except OSError:
            return b""


def _write(text: str) -> None:
    if sys.stdout is None:
        return
    encoding = sys.stdout.encoding or "utf-8"
    try:
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
        sys.stdout.flush()
    except OSError:
        _drop_output()
        raise


def _drop_output() -> None:
    """Nobody reads any more: let what is left go nowhere, so that the interpreter does not stumble at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _secret(question: str) -> str:
    if not _is_terminal() or sys.stderr is None or not sys.stderr.isatty():
        raise WrongUsage("passphrase-missing")
    with handled(stop):
        return getpass(question, sys.stderr)


@contextmanager
def _gentle_keys() -> Iterator[None]:
    """Until the end, a key that stops the program leaves on the line what was typed before it."""
    if not _is_terminal():
        yield
        return
    before = termios.tcgetattr(sys.stdin)
    _set(termios.NOFLSH, 0)
    try:
        yield
    finally:
        with suppress(termios.error):
            termios.tcsetattr(sys.stdin, termios.TCSANOW, before)


def _not_entered() -> bytes:
    """Take what stands on the terminal's line: the system gives it where lines no longer count."""
    if not _is_terminal():
        return b""
    try:
        before = termios.tcgetattr(sys.stdin)
        try:
            _set(0, termios.ICANON)
            return os.read(sys.stdin.fileno(), _MUCH)
        finally:
            termios.tcsetattr(sys.stdin, termios.TCSANOW, before)
    except (OSError, termios.error):
        return b""


def _set(on: int, off: int) -> None:
    """Change the local modes of the terminal; without lines, a read takes what is there and waits for nothing."""
    modes = termios.tcgetattr(sys.stdin)
    local, control = modes[_LOCAL], modes[_CONTROL]
    if isinstance(local, int) and isinstance(control, list):
        modes[_LOCAL] = (local | on) & ~off
        if off & termios.ICANON:
            control[termios.VMIN], control[termios.VTIME] = 0, 0
        termios.tcsetattr(sys.stdin, termios.TCSANOW, modes)


def _is_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()

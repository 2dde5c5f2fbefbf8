"""How long a program takes to paint its first page, seen from outside, through a pseudo-terminal."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence

SIZE = struct.pack("HHHH", 24, 80, 0, 0)
PATIENCE = 20.0


def seconds_to_paint(argv: Sequence[str], word: bytes, environment: dict[str, str]) -> float:
    """Seconds from the start of ``argv`` until ``word`` has been painted."""
    start = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.execve(argv[0], list(argv), environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, SIZE)
    try:
        _read_until(terminal, word, start)
        return time.perf_counter() - start
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def _read_until(terminal: int, word: bytes, start: float) -> None:
    seen = b""
    while word not in seen:
        if time.perf_counter() - start > PATIENCE:
            raise TimeoutError(word)
        if select.select([terminal], [], [], 0.1)[0]:
            seen += os.read(terminal, 65536)

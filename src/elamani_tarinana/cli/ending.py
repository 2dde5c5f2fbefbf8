"""How a call ends: whatever happened becomes an exit code and, where it failed, one clear sentence."""

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from errno import EACCES, EDQUOT, EFBIG, ENOSPC, EPERM, EROFS
from typing import ClassVar

from ..errors import InUse, Refusal
from ..locale.refusals import sentence
from .call import Call
from .output import flush, give_failure, tell

_FULL, _CLOSED = (ENOSPC, EDQUOT, EFBIG), (EACCES, EPERM, EROFS)


class Interrupted(Refusal):
    """The person stopped the program."""

    exit_code: ClassVar[int] = 130


def end(call: Call, run: Callable[[Call], int]) -> int:
    """Run a call and give its exit code; nothing gets out of here."""
    try:
        code = _code(call, run)
        flush()
    except BaseException as error:  # noqa: BLE001 - a traceback could show a person's text
        return _fail(call, as_refusal(error))
    return code


def _code(call: Call, run: Callable[[Call], int]) -> int:
    try:
        return run(call)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0


def as_refusal(error: BaseException) -> Refusal:
    """What happened, as a refusal; of an error that nobody foresaw only its type is told."""
    match error:
        case Refusal():
            return error
        case KeyboardInterrupt():
            return Interrupted("interrupted")
        case BrokenPipeError():
            return Refusal("output-closed")
        case OSError(errno=number) if number in _FULL:
            return InUse("disk-full")
        case OSError(errno=number) if number in _CLOSED:
            return InUse("no-access")
    return Refusal("unexpected", type=type(error).__name__)


def show_no_traces() -> None:
    """From here on an error that nobody caught shows its type only, in every thread."""
    sys.excepthook = lambda kind, _error, _trace: _name(kind)
    threading.excepthook = lambda failed: _name(failed.exc_type)
    sys.unraisablehook = lambda failed: _name(failed.exc_type)


def _name(kind: type[BaseException] | None) -> None:
    if sys.stderr is not None:
        print(kind.__name__ if kind else "error", file=sys.stderr)


def _fail(call: Call, refusal: Refusal) -> int:
    said = sentence(call.words, refusal)
    with suppress(Refusal):
        if call.json and refusal.code != "output-closed":
            give_failure(refusal.code, said)
        flush()
    tell(said)
    return refusal.exit_code

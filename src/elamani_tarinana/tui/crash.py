"""What a failure of the program may say: its kind and where it happened, never a value and never a message."""

from __future__ import annotations

import sys
from traceback import extract_tb
from types import TracebackType
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text
from textual.app import App
from textual.worker import WorkerFailed

if TYPE_CHECKING:
    from ..locale import Words


def describe(error: BaseException) -> str:
    """The kind of a failure and the functions it went through, outermost first."""
    if isinstance(error, WorkerFailed):
        error = error.error
    calls = [frame.name for frame in extract_tb(error.__traceback__)]
    return f"{type(error).__name__}: {' > '.join(calls)}"


def hush() -> None:
    """Let failures outside the app say no more than ``describe`` does."""

    def report(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            sys.stderr.write(describe(error) + "\n")

    import threading

    sys.excepthook = report
    threading.excepthook = lambda failed: sys.stderr.write(
        (describe(failed.exc_value) if failed.exc_value else failed.exc_type.__name__) + "\n"
    )


class Crash(App[str]):
    """An app whose failures print no locals, no values and no text."""

    words: Words

    def panic(self, *_renderables: RenderableType) -> None:
        """End after a failure; what Textual would print of it is left out."""
        self._return_code = 1
        self._end_with(self._exception)

    def failed(self, error: Exception) -> None:
        """End after a failure in another thread."""
        self._handle_exception(error)

    def _handle_exception(self, error: Exception) -> None:
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._end_with(error)

    def _fatal_error(self) -> None:
        self._end_with(self._exception or sys.exc_info()[1])

    def _end_with(self, error: BaseException | None) -> None:
        if self._exit_renderables:
            return
        said = self.words(
            "The program stopped because of a fault in it. What you saved is safe; a draft waits if one was kept."
        )
        self._exit_renderables.append(Text(f"{said}\n{describe(error) if error else ''}".rstrip()))
        self._close_messages_no_wait()

"""The terminal: what Textual's driver leaves open, mended in one place (POSIX only).

One byte that is no UTF-8 must not end the app; the window has a neutral title; a terminal that went away ends the
sitting with the draft kept.
"""

from __future__ import annotations

from codecs import IncrementalDecoder, getincrementaldecoder
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.drivers import linux_driver

if TYPE_CHECKING:
    from .app import TarinaApp

TITLE = "kirja"
_KEEP_TITLE, _GIVE_TITLE_BACK = "\x1b[22;2t", "\x1b[23;2t"


def _forgiving(encoding: str) -> partial[IncrementalDecoder]:
    return partial(getincrementaldecoder(encoding), errors="replace")


vars(linux_driver)["getincrementaldecoder"] = _forgiving


class QuietDriver(linux_driver.LinuxDriver):
    """Textual's driver for terminals, with our mends."""

    def start_application_mode(self) -> None:
        """Take the terminal, and give its window a neutral title."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self.write(f"{_KEEP_TITLE}\x1b]2;{TITLE}\x07")
        self.flush()

    def stop_application_mode(self) -> None:
        """Give the terminal back, and its title."""
        self.write(_GIVE_TITLE_BACK)
        super().stop_application_mode()

    def _run_input_thread(self) -> None:
        app = cast("TarinaApp", self._app)
        try:
            self.run_input_thread()
        except OSError:
            app.call_later(app.terminal_gone)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told without its message
            app.call_later(app.failed, error)

"""Help: what can be done on the page it was called from, and the keys that hold everywhere."""

from textual.app import ComposeResult

from .page import Page
from .safe import Say


class HelpPage(Page[None]):
    """What F1 shows."""

    def __init__(self, about: str) -> None:
        super().__init__()
        self._about = about

    def title_text(self) -> str:
        """The title."""
        return self.words("Help")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        if self._about:
            yield Say(self._about)
        yield Say(t("Move with Tab and the arrow keys. Choose with Enter. The mouse works too."))
        yield Say(t("Keys that work everywhere"), "heading")
        lines = (
            t("F1 or Ctrl+O   this help"),
            t("F2 or Ctrl+T   a pause, and numbers to call"),
            t("F9 or Ctrl+L   hide the screen and lock the book at once"),
            t("Esc            one step back; what you wrote is kept"),
            t("Ctrl+P         everything you can do"),
            t("Page Up, Page Down   read further up or down"),
        )
        yield Say("\n".join(lines))

    def action_help(self) -> None:
        """It is open already."""

"""The first start: the passphrase."""

from textual.app import ComposeResult
from textual.widgets import Button

from ..page import Page
from ..passphrase import NewPassphrase
from ..safe import Say, plain
from .beginning import Beginning


class PassphrasePage(Page[None]):
    """The passphrase, twice."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__()
        self._beginning = beginning

    def title_text(self) -> str:
        """The title."""
        return self.words("2/4 A passphrase")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "Nobody else knows your passphrase. If you forget it, the recovery code in the next step helps."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Say(t("The passphrase opens your book. Four or five words that you remember make a good one."))
        yield NewPassphrase(self._beginning.passphrase)
        yield Button(plain(t("Go on")), id="on", variant="primary")

    async def leave(self) -> None:
        """Keep what was typed, for a step back."""
        self._beginning.passphrase = self.query_one(NewPassphrase).typed

    def on_new_passphrase_done(self) -> None:
        """Enter was pressed in the second field."""
        self._go_on()

    def on_button_pressed(self) -> None:
        """A button was pressed."""
        self._go_on()

    def _go_on(self) -> None:
        new = self.query_one(NewPassphrase)
        if new.agreed() is not None:
            from .code import CodePage

            self.notice("")
            self._beginning.passphrase = new.typed
            self.open_page(CodePage(self._beginning))

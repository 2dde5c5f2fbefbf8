"""The first start: the recovery code, written on paper and tried."""

from textual.app import ComposeResult
from textual.widgets import Button, Input

from ...errors import Refusal
from ..page import Page
from ..safe import Say, plain
from .beginning import Beginning


class CodePage(Page[None]):
    """Shows the code."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__()
        self._beginning = beginning

    def title_text(self) -> str:
        """The title."""
        return self.words("3/4 A recovery code")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "The code opens the book if you forget the passphrase. The program cannot show it again."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        from ...book.start import new_code

        t = self.words
        self._beginning.code = self._beginning.code or new_code(self.tarina.around)
        groups = self._beginning.code.split("-")
        yield Say(t("Write this code on paper. It opens your book if you forget the passphrase."))
        yield Say("   ".join(groups[:3]), "code")
        yield Say("   ".join(groups[3:]), "code")
        yield Say(
            t("Keep the paper apart from this machine, in a place that only you or somebody you trust knows.")
        )
        yield Say(t("Without the passphrase and the code nobody can open the book, not even we."))
        yield Button(plain(t("I have written it down")), id="on", variant="primary")

    def on_button_pressed(self) -> None:
        """A button was pressed."""
        self.open_page(TryCodePage(self._beginning))


class TryCodePage(Page[None]):
    """The code is typed back from the paper."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__()
        self._beginning = beginning

    def title_text(self) -> str:
        """The title."""
        return self.words("4/4 Try the code")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("Small and capital letters are the same. You can leave out spaces and hyphens.")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Say(t("Type the code from your paper. So we know that it is right."))
        yield Input(self._beginning.tried, id="code")
        yield Say(t("With Esc you can look at the code once more."), "quiet")
        yield Button(plain(t("Try")), id="try", variant="primary")

    async def leave(self) -> None:
        """Keep what was typed, for a step back."""
        self._beginning.tried = self.query_one("#code", Input).value

    def on_input_submitted(self) -> None:
        """Enter was pressed in a field."""
        self._try()

    def on_button_pressed(self) -> None:
        """A button was pressed."""
        self._try()

    def _try(self) -> None:
        from ...book.start import same_code

        typed = self.query_one("#code", Input).value
        try:
            same = same_code(self._beginning.code, typed)
        except Refusal as refusal:
            self.tarina.tell(refusal)
            return
        if same:
            from .making import MakingPage

            self.notice("")
            self.open_page(MakingPage(self._beginning))
        else:
            self.notice(
                self.words("This is another code than the one that was shown. Compare the paper with the screen.")
            )

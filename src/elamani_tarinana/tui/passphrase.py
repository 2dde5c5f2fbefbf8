"""Choosing a passphrase: twice the same, with kind words about its strength; the letters can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Button, Input

from ..errors import Refusal
from .safe import Say, plain, relabel

if TYPE_CHECKING:
    from .app import TarinaApp


class NewPassphrase(Vertical):
    """Two fields and what to say about them; ``typed`` is what stood in them before."""

    class Done(Message):
        """Enter was pressed in the second field."""

    def __init__(self, typed: tuple[str, str] = ("", "")) -> None:
        super().__init__()
        self._typed = typed

    def compose(self) -> ComposeResult:
        """The widgets."""
        t = self._app.words
        yield Say(t("New passphrase"), "heading")
        yield Input(self._typed[0], password=True, id="first")
        yield Say("", "quiet strength")
        yield Say(t("The same again"), "heading")
        yield Input(self._typed[1], password=True, id="again")
        yield Button(plain(t("Show the letters")), id="letters", compact=True)

    @property
    def typed(self) -> tuple[str, str]:
        """What stands in the two fields."""
        return self._field("first").value, self._field("again").value

    def agreed(self) -> str | None:
        """The passphrase, or None after saying what is still amiss."""
        from ..book.start import check_passphrase

        first, again = self.typed
        try:
            check_passphrase(first)
        except Refusal as refusal:
            self._app.tell(refusal)
            return None
        if first != again:
            self._app.say(
                self._app.words("The two are not the same yet. Have a look at them with “Show the letters”.")
            )
            return None
        return first

    def on_input_changed(self, event: Input.Changed) -> None:
        """Somebody types: what was said of the words before is out of date."""
        self._app.say("")
        if event.input.id == "first":
            self.query_one(".strength", Say).say(self._kind_words(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter was pressed in a field."""
        event.stop()
        if event.input.id == "first":
            self._field("again").focus()
        else:
            self.post_message(self.Done())

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was pressed."""
        event.stop()
        hide = not self._field("first").password
        for field in self.query(Input):
            field.password = hide
        t = self._app.words
        relabel(event.button, t("Show the letters") if hide else t("Hide the letters"))

    def _kind_words(self, passphrase: str) -> str:
        from ..book.passphrases import strength
        from ..book.start import SHORTEST_PASSPHRASE

        t = self._app.words
        said = {
            "short": t("At least {shortest} characters are needed.", shortest=SHORTEST_PASSPHRASE),
            "fair": t("This will do. A longer one is safer."),
            "good": t("This is a good one."),
        }
        return said[strength(passphrase)] if passphrase else ""

    def _field(self, name: str) -> Input:
        return self.query_one(f"#{name}", Input)

    @property
    def _app(self) -> TarinaApp:
        return cast("TarinaApp", self.app)

"""Choosing a passphrase: twice the same, with kind words about its strength; the letters can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Button, Input

from ..errors import Refusal
from .safe import Say, plain, relabel

if TYPE_CHECKING:
    from .app import TarinaApp


class NewPassphrase(Vertical):
    """Two fields, what to say about them, and an offer to fill them; ``typed`` is what stood in them before."""

    DEFAULT_CSS = """
    NewPassphrase #offers {height: auto;}
    NewPassphrase #offers Button {margin-right: 2;}
    """

    class Done(Message):
        """Enter was pressed in the second field."""

    def __init__(self, typed: tuple[str, str] = ("", "")) -> None:
        super().__init__()
        self._typed, self._suggested = typed, ""

    def on_mount(self) -> None:
        """Nothing is suggested yet."""
        self._show_suggestion("")

    def compose(self) -> ComposeResult:
        """The widgets."""
        t = self._app.words
        yield Say(t("New passphrase"), "heading")
        yield Input(self._typed[0], password=True, id="first")
        yield Say("", "quiet strength")
        yield Say(t("The same again"), "heading")
        yield Input(self._typed[1], password=True, id="again")
        with Horizontal(id="offers"):
            yield Button(plain(t("Show the letters")), id="letters", compact=True)
            yield Button(plain(t("Suggest a passphrase")), id="suggest", compact=True)
        yield Say("", "suggested heading")
        yield Say("", "suggested quiet line")

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
        if event.value != self._suggested:
            self._show_suggestion("")

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
        if event.button.id == "suggest":
            self._suggest()
        else:
            self._letters(hidden=not self._field("first").password)

    def _letters(self, *, hidden: bool) -> None:
        for field in self.query(Input):
            field.password = hidden
        t = self._app.words
        relabel(self.query_one("#letters", Button), t("Show the letters") if hidden else t("Hide the letters"))

    def _suggest(self) -> None:
        """Put six words by chance into both fields, to be read and written on paper."""
        from ..book.suggest import suggest_passphrase

        try:
            words = self._app.content.passphrase_words
        except Refusal as refusal:
            self._app.tell(refusal)
            return
        self._show_suggestion(suggest_passphrase(words, self._app.around.random))
        for field in self.query(Input):
            field.value = self._suggested
        self._letters(hidden=False)

    def _show_suggestion(self, words: str) -> None:
        t, self._suggested = self._app.words, words
        paper = t("Write the six words on paper, and keep the paper in a safe place. Push again for other words.")
        for line, said in zip(self.query(".suggested").results(Say), (words, paper), strict=True):
            line.say(said)
            line.display = bool(words)

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

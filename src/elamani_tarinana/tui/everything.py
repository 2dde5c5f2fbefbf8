"""Everything that can be done from here, in one list that narrows as one types."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from .choices import Choice, Choices
from .commands import Command
from .page import Page
from .safe import Say, plain


class EverythingPage(Page[Command]):
    """The list of commands; gives the chosen one to whoever called for it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = commands

    def title_text(self) -> str:
        """The title."""
        return self.words("Everything you can do")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("Type a word to make the list shorter. Choose with the arrow keys and Enter.")

    def compose_body(self) -> ComposeResult:
        """The body."""
        yield Input(placeholder=self.words("Type a word, or choose from the list"), id="wanted")
        yield Choices(self._matching(""))
        yield Say("", "quiet")

    def on_mount(self) -> None:
        """Ready to be shown."""
        self.query_one(Choices).can_focus = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Somebody types."""
        found = self._matching(event.value)
        self.query_one(Choices).offer(found)
        self.query_one(Say).say("" if found else self.words("Nothing with this word. Try another one."))

    def on_input_submitted(self) -> None:
        """Enter was pressed in a field."""
        self.query_one(Choices).action_select()

    def action_move(self, step: int) -> None:
        """Move in the list while the words keep the focus."""
        choices = self.query_one(Choices)
        choices.action_cursor_down() if step > 0 else choices.action_cursor_up()

    def action_everything(self) -> None:
        """It is open already."""

    def _matching(self, wanted: str) -> list[Choice]:
        words = wanted.casefold().split()
        found = [each for each in self._commands if all(word in each.name.casefold() for word in words)]
        return [Choice(each.id, plain(each.name), partial(self.close_page, each)) for each in found]

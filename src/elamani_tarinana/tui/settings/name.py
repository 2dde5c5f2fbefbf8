"""One name on a page of its own."""

from textual.app import ComposeResult
from textual.widgets import Button, Input

from ..page import Page
from ..safe import Say, plain


class NamePage(Page[str]):
    """Gives the name; Esc gives nothing, and the name stays as it was."""

    def __init__(self, title: str, about: str, name: str) -> None:
        super().__init__()
        self._heading, self._about, self._name_before = title, about, name

    def title_text(self) -> str:
        """The title."""
        return self._heading

    def compose_body(self) -> ComposeResult:
        """The body."""
        yield Say(self._about)
        yield Input(self._name_before, id="name")
        yield Button(plain(self.words("Keep")), variant="primary")

    def on_input_submitted(self) -> None:
        """Enter was pressed in a field."""
        self.close_page(self.query_one(Input).value)

    def on_button_pressed(self) -> None:
        """A button was pressed."""
        self.close_page(self.query_one(Input).value)

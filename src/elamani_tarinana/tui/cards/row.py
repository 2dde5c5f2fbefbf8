"""Some lines that one can go to and choose."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static


class Row(Static, can_focus=True):
    """Lines with what is chosen in ``about``; a bar beside them says where one is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]
    DEFAULT_CSS = """
    Row {height: auto; width: 100%; margin-bottom: 1; padding-left: 1; border-left: blank;}
    Row:focus {border-left: thick $primary;}
    Row:hover {background: $surface;}
    """

    class Chosen(Message):
        """It is to be opened."""

        def __init__(self, about: str) -> None:
            super().__init__()
            self.about = about

    def __init__(self, about: str, content: Content, classes: str = "") -> None:
        super().__init__(content, markup=False, classes=classes)
        self.about = about

    def action_choose(self) -> None:
        """Open it."""
        self.post_message(self.Chosen(self.about))

    def on_click(self) -> None:
        """A click opens it."""
        self.action_choose()

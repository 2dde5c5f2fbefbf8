"""What the fields of the writing page share."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Button, Input, Label

from ..safe import plain


class Row(Horizontal):
    """A label and a field on one row."""

    def __init__(self, label: str, name: str, placeholder: str = "") -> None:
        super().__init__(classes=f"row {name}")
        self._label = label
        self.field = Input(placeholder=placeholder, compact=True, id=name)

    def compose(self) -> ComposeResult:
        """The label and the field."""
        yield Label(plain(self._label), markup=False)
        yield self.field


def button(label: str, name: str) -> Button:
    """A small button."""
    return Button(plain(label), id=name, compact=True, classes=name)

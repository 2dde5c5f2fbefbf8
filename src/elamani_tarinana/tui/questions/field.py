"""The field for the words of one question."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from ...book.typed import clean_line
from ..writing.editor import Editor


class QuestionField(Editor):
    """A question on as many rows as it needs; Enter is done with it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "done", show=False, priority=True)]
    DEFAULT_CSS = """
    QuestionField {height: 7; margin-bottom: 0;}
    QuestionField, QuestionField:focus {padding: 0 1; background: $surface;}
    QuestionField {border: tall $quiet;}
    QuestionField:focus {border: tall $primary;}
    """

    class Done(Message):
        """Enter was pressed."""

    def __init__(self, text: str) -> None:
        super().__init__(name="question")
        self.load_text(text)

    def on_mount(self) -> None:
        """Go on where the words end."""
        self.move_cursor(self.document.end)

    @property
    def wording(self) -> str:
        """The words as they are kept: on one line."""
        return clean_line(self.text)

    def action_done(self) -> None:
        """The words are written."""
        self.post_message(self.Done())

"""The field in which a life story is written."""

from rich.text import Text
from textual.document._document import EditResult
from textual.document._document_navigator import DocumentNavigator
from textual.document._edit import Edit
from textual.widgets import TextArea

from ...book.typed import clean
from .longline import LongLine
from .wrapping import Wrapped


class Editor(TextArea):
    """A field for long text. All that comes in is cleaned; Tab moves on; long paragraphs stay quick."""

    def __init__(self, placeholder: str = "", name: str | None = None) -> None:
        super().__init__(
            soft_wrap=True,
            tab_behavior="focus",
            show_line_numbers=False,
            highlight_cursor_line=False,
            placeholder=placeholder,
            id=name,
        )
        self.match_cursor_bracket = False

    @property
    def told(self) -> str:
        """The text as it is kept; blank lines alone are none."""
        told = clean(self.text)
        return told if told.strip() else ""

    def edit(self, edit: Edit) -> EditResult:
        """Do an edit with what is safe of its text."""
        edit.text = clean(edit.text)
        return super().edit(edit)

    def load_text(self, text: str) -> None:
        """Put another text in the place of the present one; it cannot be undone."""
        super().load_text(clean(text))

    def get_line(self, line_index: int) -> Text:
        """A line for drawing."""
        rows = self.wrapped_document.get_sections(line_index)
        if len(rows) == 1:
            return super().get_line(line_index)
        return LongLine(self.document.get_line(line_index), rows)

    def _set_document(self, text: str, language: str | None) -> None:
        super()._set_document(text, language)
        self.wrapped_document = Wrapped(self.document, tab_width=self.indent_width)
        self.navigator = DocumentNavigator(self.wrapped_document)
        self.move_cursor((0, 0))
        self._rewrap_and_refresh_virtual_size()

"""A field for short words: one on each line."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, TextArea

from ...book.typed import clean_line
from ..safe import plain, show_text
from .editor import Editor


class Lines(Editor):
    """Short words, one on each line; what is written and taken away needs no button."""

    def show(self, items: Iterable[str]) -> None:
        """Show these words."""
        self.load_text("\n".join(items))

    @property
    def items(self) -> tuple[str, ...]:
        """The words on the lines that are not empty."""
        return tuple(item for line in self.text.split("\n") if (item := clean_line(line)))


class Words(Vertical):
    """Short words, with the answers that a question offers to choose from above them."""

    def __init__(self, choices: Iterable[str], placeholder: str) -> None:
        super().__init__(id="words")
        self._labels = tuple(choices)
        self._choices = OptionList(compact=True)
        self._lines = Lines(placeholder)

    @property
    def items(self) -> tuple[str, ...]:
        """The words."""
        return self._lines.items

    def show(self, items: Iterable[str]) -> None:
        """Show these words."""
        self._lines.show(items)

    def compose(self) -> ComposeResult:
        """The choices and the lines."""
        if self._labels:
            yield self._choices
        yield self._lines

    def on_mount(self) -> None:
        """Offer the choices."""
        self._choices.add_options(self._ticked())

    def on_text_area_changed(self, _event: TextArea.Changed) -> None:
        """Tick the choices that stand among the words."""
        for index, prompt in enumerate(self._ticked() if self._choices.option_count else ()):
            self._choices.replace_option_prompt_at_index(index, prompt)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Write a choice among the words, or take it away."""
        event.stop()
        label = self._labels[event.option_index]
        kept = [item for item in self.items if item != label]
        self._lines.show(kept if label in self.items else [*kept, label])

    def _ticked(self) -> list[Content]:
        items = self.items
        return [plain("[x] " if label in items else "[ ] ") + show_text(label) for label in self._labels]

"""Showing text that somebody wrote: cleaned once more, and never read as markup."""

from textual.content import Content
from textual.widgets import Button, Static

from ..book.typed import clean


def show_text(text: str) -> Content:
    """The text as it may reach a terminal: no escape, no control but line ends and tabs, no markup."""
    return Content(clean(text))


def plain(words: str) -> Content:
    """Words of our own, from a catalogue or from a refusal: shown as they stand."""
    return Content(words)


def relabel(button: Button, words: str) -> None:
    """Give a button other words, and the room that they need."""
    button.label = plain(words)
    button.refresh(layout=True)


class Say(Static):
    """A paragraph of our own words."""

    def __init__(self, words: str, classes: str = "") -> None:
        super().__init__(plain(words), classes=f"say {classes}", markup=False)

    def say(self, words: str) -> None:
        """Say something else."""
        self.update(plain(words))


class Shown(Static):
    """A piece of data: a person's text, a name, a question."""

    def __init__(self, text: str, classes: str = "") -> None:
        super().__init__(show_text(text), classes=f"say {classes}", markup=False)

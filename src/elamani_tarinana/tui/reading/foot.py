"""A row of keys that belong to one page, above those that hold everywhere."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal

from ..keys import Key, KeyButton


class OwnKeys(Horizontal):
    """The keys of one page; each can be clicked as well."""

    DEFAULT_CSS = "OwnKeys {height: 1; background: $panel;}"

    def __init__(self, keys: Iterable[Key]) -> None:
        super().__init__()
        self._keys = tuple(keys)

    def compose(self) -> ComposeResult:
        """The buttons."""
        for key in self._keys:
            yield KeyButton(key)

    def on_resize(self) -> None:
        """Fit the labels to the width."""
        for button in self.query(KeyButton):
            button.fit(self.app.size.width)

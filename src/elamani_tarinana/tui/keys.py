"""The row of visible buttons at the foot of every page: each key that a page knows can be clicked as well."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from .safe import plain

NARROW = 80


@dataclass(frozen=True, slots=True)
class Key:
    """A key and what it does: the action of the page, a label, and a shorter one for narrow terminals."""

    key: str
    action: str
    label: str
    short: str


class KeyButton(Static):
    """One key of the row. It never takes the focus: whoever uses the keyboard has the key itself."""

    def __init__(self, key: Key) -> None:
        super().__init__(markup=False)
        self._key = key

    def fit(self, width: int) -> None:
        """Show as much as a terminal of ``width`` columns has room for."""
        label = self._key.label if width >= NARROW else self._key.short
        self.update(plain(f"{self._key.key} {label}"))

    def on_click(self) -> None:
        """Do what the key does; the app does it, for a page that gives way waits until its buttons are gone."""
        _ = self.app.call_later(self.screen.run_action, self._key.action)


class KeyRow(Horizontal):
    """The keys of a page."""

    def __init__(self, keys: Iterable[Key]) -> None:
        super().__init__(id="keys")
        self._keys = tuple(keys)

    def compose(self) -> ComposeResult:
        """The widgets."""
        for key in self._keys:
            yield KeyButton(key)

    def on_resize(self) -> None:
        """Fit the labels to the width."""
        for button in self.query(KeyButton):
            button.fit(self.app.size.width)

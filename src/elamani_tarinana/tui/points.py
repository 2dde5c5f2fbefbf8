"""A list as it is read: a dash before each point, and its lines one below the other."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from .safe import plain, show_text


class Points(Vertical):
    """Points of a text; ``after`` are words of ours that stand quietly at the end of the last one."""

    DEFAULT_CSS: ClassVar[str] = """
    Points {height: auto; margin-bottom: 1;}
    Points Horizontal {height: auto;}
    Points .dash {width: 2;}
    Points .point {width: 1fr; height: auto;}
    """

    def __init__(self, points: Iterable[str], after: Content | None = None) -> None:
        super().__init__()
        *others, last = map(show_text, points)
        self._points = [*others, last + after if after else last]

    def compose(self) -> ComposeResult:
        """The points."""
        for point in self._points:
            with Horizontal():
                yield Static(plain("–"), classes="dash", markup=False)
                yield Static(point, classes="point", markup=False)

"""The pane in which a card is read."""

from ..page import Body
from .checks import CheckLine


class Pane(Body, can_focus=True):
    """Scrolls line by line; as soon as the first question is seen, Down goes on from question to question."""

    def action_scroll_down(self) -> None:
        """Scroll by a line, or go to the first question."""
        first = next(iter(self.query(CheckLine)), None)
        if self.has_focus and first is not None and first.region.overlaps(self.scrollable_content_region):
            first.focus()
        else:
            super().action_scroll_down()

"""A question with two answers on a page of its own: before something is opened, closed or thrown away."""

from functools import partial

from textual.app import ComposeResult

from .choices import Choice, Choices
from .page import Page
from .safe import Shown, plain


class AskPage(Page[bool]):
    """Gives True where the person says yes; Esc is no. The careful answer is offered first.

    Push it with a callback: ``self.open_page(AskPage(title, text, yes, no), answered)``.
    """

    def __init__(self, title: str, text: str, yes: str, no: str) -> None:
        super().__init__()
        self._ask = (title, text)
        self._yes, self._no = yes, no

    def title_text(self) -> str:
        """The title."""
        return self._ask[0]

    def compose_body(self) -> ComposeResult:
        """The body."""
        yield Shown(self._ask[1])
        yield Choices(
            [
                Choice("no", plain(self._no), partial(self.close_page, outcome=False)),
                Choice("yes", plain(self._yes), partial(self.close_page, outcome=True)),
            ]
        )


class GatePage(AskPage):
    """The gate before a hard section: closed until the writer opens it."""

    def __init__(self, title: str, text: str, open_it: str, not_now: str) -> None:
        super().__init__(title, text, open_it, not_now)

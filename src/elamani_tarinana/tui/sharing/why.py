"""To what end, and under which name: any name, or none."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Button, Input

from ...book.giving import LONGEST_NAME, LONGEST_PURPOSE, keep_purpose_and_name, purpose_and_name
from ..safe import Say, plain
from .preview import PreviewPage
from .steps import Giving, Step


class WhyPage(Step):
    """The fourth step. What is typed is kept in the book until it is given."""

    def __init__(self, giving: Giving) -> None:
        super().__init__()
        self._giving = giving

    def title_text(self) -> str:
        """The title."""
        return self.words("Let somebody read: 4/6 Why, and your name")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "Both can be left empty. The purpose helps the worker to use what you give only for that. The "
            "name can be any name that the worker knows you by."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        t, (purpose, name) = self.words, purpose_and_name(self.book)
        yield Say(t("Why do you give this?"), "heading")
        yield Say(t("For example: for our meeting on Tuesday. You can leave this empty."), "quiet line")
        yield Input(purpose, id="purpose", max_length=LONGEST_PURPOSE)
        yield Say(t("Under which name do you give it?"), "heading")
        yield Say(t("Any name will do. You can leave this empty too."), "quiet line")
        yield Input(name, id="name", max_length=LONGEST_NAME)
        yield Button(plain(t("See what goes")), id="on", variant="primary")

    async def leave(self) -> None:
        """Keep what was typed."""
        typed = (self.query_one(f"#{field}", Input).value for field in ("purpose", "name"))
        await keep_purpose_and_name(self.book, *typed)

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter was pressed in a field."""
        if event.input.id == "purpose":
            self.query_one("#name").focus()
        else:
            await self._go_on()

    async def on_button_pressed(self) -> None:
        """A button was pressed."""
        await self._go_on()

    async def _go_on(self) -> None:
        if await self.tarina.may_leave(self):
            self.onward(PreviewPage(self._giving))

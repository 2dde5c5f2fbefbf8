"""After giving: what the file is called, and what to do with it now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from ...book.giving import own_digits
from ..choices import Choice, Choices
from ..safe import Say, Shown, plain
from .log import SharesPage
from .states import digit_lines, known_as
from .steps import Step

if TYPE_CHECKING:
    from pathlib import Path

    from ...book.choose import Prepared


class GivenPage(Step):
    """The end. Whatever closes it closes all steps: what was given is given."""

    def __init__(self, out: Path, prepared: Prepared) -> None:
        super().__init__()
        self._out, self._prepared = out, prepared

    def title_text(self) -> str:
        """The title."""
        return self.words("The file is ready")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("The file is closed: on its way nobody but the reader can open it.")

    def back_word(self) -> str:
        """What Esc does here."""
        return self.words("Done")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        name = "; ".join(known_as(reader.card) for reader in self._prepared.readers)
        yield Say(t("The file is here:"), "heading")
        yield Shown(str(self._out))
        yield Shown(t("Give it to {name}, for example on a memory stick or by e-mail.", name=name))
        yield Say(t("You can remove the file when they have it. Your answers stay in your book."))
        yield Say(
            t("When the worker opens it, they see these digits. They are yours; read them aloud if they ask.")
        )
        yield from digit_lines(own_digits(self.book))
        yield Choices(
            [
                Choice("done", plain(t("Done")), self.action_back),
                Choice("log", plain(t("What I have given")), partial(self.app.push_screen, SharesPage())),
            ]
        )

    async def action_back(self) -> None:
        """All is done: close all steps."""
        self.close_page(outcome=True)

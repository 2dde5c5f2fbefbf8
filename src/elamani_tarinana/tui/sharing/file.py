"""Where a file is written: its path, a question where something is there already, and the writing itself."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from textual.app import ComposeResult
from textual.widgets import Button, Input

from ...book.files import require_free
from ...book.incoming import typed_path
from ...errors import Refusal
from ..ask import AskPage
from ..safe import Say, plain
from ..working import Working
from .steps import WorkingPage

if TYPE_CHECKING:
    from ...locale import Words


class Write(Protocol):
    """Writes the file; raises ``Refusal``."""

    def __call__(self, out: Path, *, replace: bool) -> None:
        """Write to ``out``; with ``replace`` also over what is there."""


class FilePage(WorkingPage[Path]):
    """Gives the path once the file is written. Only the button writes; Esc writes nothing."""

    def __init__(self, title: str, about: str, do: str, usual: Path, write: Write) -> None:
        super().__init__()
        self._said, self._do, self._usual, self._write = (title, about), do, usual, write
        self._writing = False

    def title_text(self) -> str:
        """The title."""
        return self._said[0]

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "You can change the folder and the name. A memory stick often stands in /media. The name tells "
            "nothing of what is in the file."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        yield Say(self._said[1])
        yield Input(str(self._usual), id="path")
        yield Button(plain(self._do), id="write", variant="primary")
        yield Working()

    def on_input_submitted(self) -> None:
        """Enter was pressed in a field."""
        self.query_one("#write").focus()

    def on_button_pressed(self) -> None:
        """A button was pressed."""
        try:
            out = self._chosen()
        except Refusal as refusal:
            self.tell(refusal)
            return
        try:
            require_free(out, replace=False)
        except Refusal:
            self._ask(out)
        else:
            self._start(out, replace=False)

    async def action_back(self) -> None:
        """Go back, unless the file is just being written."""
        if self._writing:
            self.notice(self.words("The file is being written. One moment."))
        else:
            await super().action_back()

    def _chosen(self) -> Path:
        out = typed_path(self.query_one(Input).value)
        return out / self._usual.name if out.is_dir() else out

    def _ask(self, out: Path) -> None:
        self.notice("")
        self.open_page(_replace_page(self.words, out), partial(self._answered, out))

    def _answered(self, out: Path, yes: bool | None) -> None:
        if yes:
            self._start(out, replace=True)
        else:
            self.query_one(Input).focus()

    def _start(self, out: Path, *, replace: bool) -> None:
        def write() -> Path:
            self._write(out, replace=replace)
            return out

        self._writing = True
        self.work(self.words("Writing the file…"), write, self._written)

    async def _written(self, out: Path) -> None:
        self.close_page(out)

    async def refused(self, refusal: Refusal) -> None:
        """Nothing was written: say why, and let the person try again."""
        self._writing = False
        await super().refused(refusal)


def _replace_page(t: Words, out: Path) -> AskPage:
    return AskPage(
        t("There is a file of this name"),
        t("{path} is there already. If you replace it, what was in it is gone.", path=str(out)),
        t("Replace the old file"),
        t("Choose another name"),
    )

"""Earlier versions of an answer, and the way to bring one back."""

from asyncio import wrap_future
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from ...book.answer import restore
from ...book.look import history
from ...errors import Refusal
from ...story import Revision
from ..keys import Key, KeyRow
from ..naming import name_of
from ..page import Page
from ..safe import Say, Shown, plain
from .dates import moment_in_time
from .foot import OwnKeys
from .passage import version


class HistoryPage(Page[None]):
    """The versions of an answer, newest first. Bringing one back makes a new version; nothing goes away."""

    CSS_PATH = "reading.tcss"
    AUTO_FOCUS = "#versions"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f3,ctrl+g", "restore", show=False)]

    def __init__(self, entry: str) -> None:
        super().__init__()
        self._entry = entry

    def title_text(self) -> str:
        """The title."""
        return self.words("Earlier versions")

    def help_text(self) -> str:
        """What can be done here."""
        return self.words("Choose a version with the arrow keys. F3 or Ctrl+G brings it back; nothing goes away.")

    def compose_body(self) -> ComposeResult:
        """The versions, and what the chosen one says."""
        yield Shown(name_of(self.words, self.book, self._entry), "heading")
        yield OptionList(id="versions", markup=False)
        with VerticalScroll(id="version", can_focus=False):
            yield Static(id="said", markup=False)
        yield Say("", "quiet")

    def on_mount(self) -> None:
        """Show the versions."""
        self._list()
        back = self.words("Bring this version back")
        _ = self.mount(OwnKeys([Key("F3", "restore", back, back)]), before=self.query_one(KeyRow))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show what a version says."""
        workbook = self.book.workbook
        question = workbook.question(self._entry) if workbook.has(self._entry) else None
        shown = version(self.words, question, self._versions()[event.option_index])
        self.query_one("#said", Static).update(shown)

    async def on_option_list_option_selected(self) -> None:
        """Enter does what F3 does."""
        await self.action_restore()

    async def action_restore(self) -> None:
        """Bring the chosen version back."""
        chosen = self.query_one("#versions", OptionList).highlighted
        if chosen is None or self._is_current(self._versions()[chosen]):
            self.notice(self.words("This version is the one that is in the book now."))
            return
        try:
            saving = restore(self.book, self._entry, self._versions()[chosen].rid)
            await wrap_future(saving.done)
        except Refusal as refusal:
            self.tarina.tell(refusal)
        else:
            self._list()
            self.notice(self.words("This version is in the book again. The others are still here."))

    def _versions(self) -> list[Revision]:
        return list(reversed(history(self.book, self._entry)))

    def _is_current(self, revision: Revision) -> bool:
        return revision.rid in {head.rid for head in self.book.story.heads(self._entry)}

    def _list(self) -> None:
        versions = self.query_one("#versions", OptionList)
        versions.clear_options()
        versions.add_options(Option(plain(self._line(revision)), revision.rid) for revision in self._versions())
        versions.highlighted = 0

    def _line(self, revision: Revision) -> str:
        t, time = self.words, moment_in_time(self.words, revision.time)
        return t("{time}, in the book now", time=time) if self._is_current(revision) else time

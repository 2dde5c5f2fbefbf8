"""The story so far: everything that was written, in the order of the book."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from ...book.asked import Section
from ...book.doors import is_closed, open_door
from ...book.look import answers
from ...book.ticks import says_more
from ...story import Answer
from ..commands import Command
from ..keys import Key, KeyRow
from ..page import Page
from ..safe import Say, Shown, show_text
from .foot import OwnKeys
from .gate import gate_page
from .history import HistoryPage
from .others import others
from .passage import passage

_LINES = 3


class Passage(Static, can_focus=True):
    """A piece of the story, which can be gone to and opened. ``entry`` is its answer's, or a closed section's."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", show=False),
        Binding("down", "screen.walk(1)", show=False),
        Binding("up", "screen.walk(-1)", show=False),
    ]

    class Opened(Message):
        """The piece is to be opened."""

        def __init__(self, entry: str) -> None:
            super().__init__()
            self.entry = entry

    def __init__(self, entry: str, content: Content) -> None:
        super().__init__(content, markup=False)
        self.entry = entry

    def action_open(self) -> None:
        """Open the piece."""
        self.post_message(self.Opened(self.entry))

    def on_click(self, event: Click) -> None:
        """The first click goes to the piece, the second one opens it."""
        if event.chain > 1:
            self.action_open()


class StoryPage(Page[None]):
    """The whole story, read from top to bottom. Enter on a passage opens it for writing."""

    CSS_PATH = "reading.tcss"
    AUTO_FOCUS = "Passage"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3,ctrl+g", "history", show=False),
    ]

    def title_text(self) -> str:
        """The title."""
        return self.words("My story so far")

    def help_text(self) -> str:
        """What can be done here."""
        t = self.words
        return "\n".join(
            (
                t("Arrow keys go from passage to passage, Enter opens one for writing."),
                t("F3 or Ctrl+G   earlier versions of the passage"),
            )
        )

    def commands(self) -> list[Command]:
        """What the list of everything has of this page."""
        return [Command("history", self.words("Earlier versions of this answer"), self.action_history)]

    def compose_body(self) -> ComposeResult:
        """The story."""
        yield from self._story()

    def on_mount(self) -> None:
        """Show the keys of the passages."""
        t = self.words
        history = t("Earlier versions")
        own = OwnKeys([Key("Enter", "edit", t("Edit"), t("Edit")), Key("F3", "history", history, history)])
        _ = self.mount(own, before=self.query_one(KeyRow))

    async def on_screen_resume(self) -> None:
        """Show what was written meanwhile; the place stays."""
        body, here = self.query_one("#body"), self._here()
        shown = [piece.entry for piece in self.query(Passage)]
        if not shown and not answers(self.book):
            return
        async with self.batch():
            await body.remove_children()
            await body.mount(*self._story())
        for piece in self.query(Passage):
            if piece.entry == here:
                piece.focus()

    async def on_passage_opened(self, event: Passage.Opened) -> None:
        """Open a passage for writing, or ask about a closed door."""
        closed = [section for section in self._sections() if section.id == event.entry]
        if not closed:
            await self.tarina.visit("writing", event.entry)
            return

        def answered(wanted: bool | None) -> None:
            if wanted:
                open_door(self.book, closed[0])

        self.open_page(gate_page(self.words, closed[0].title), answered)

    def action_walk(self, step: int) -> None:
        """Go to the next passage or the one before; through a long one a few lines at a time."""
        body, pieces = self.query_one("#body"), list(self.query(Passage))
        at = next((index for index, piece in enumerate(pieces) if piece.has_focus), None)
        if at is None:
            return
        here, seen = pieces[at].region, body.scrollable_content_region
        if not here.overlaps(seen):
            at, step = next((i for i, piece in enumerate(pieces) if piece.region.overlaps(seen)), at), 0
        if (step > 0 and here.bottom > seen.bottom) or (step < 0 and here.y < seen.y):
            body.scroll_relative(y=step * _LINES, animate=False)
        elif 0 <= at + step < len(pieces):
            pieces[at + step].focus()

    def action_edit(self) -> None:
        """Open the passage that one is on."""
        for piece in self.query("Passage:focus").results(Passage):
            piece.action_open()

    def action_history(self) -> None:
        """Show the earlier versions of the passage that one is on."""
        here = self._here()
        if here and self.book.story.history(here):
            self.open_page(HistoryPage(here))

    def _here(self) -> str:
        return next((piece.entry for piece in self.query("Passage:focus").results(Passage)), "")

    def _sections(self) -> tuple[Section, ...]:
        return self.book.workbook.sections

    def _story(self) -> Iterator[Widget]:
        t = self.words
        told = {answer.entry: answer for answer in answers(self.book) if says_more(answer.entry, answer.content)}
        if not told:
            yield Say(t("Nothing is written here yet. You can begin wherever you like."))
        for part in self.book.workbook.parts:
            sections = [section for section in part.sections if any(q.id in told for q in section.questions)]
            if sections:
                yield Shown(part.title, "part")
            for section in sections:
                yield Shown(section.title, "heading")
                yield from self._passages(section, told)
        for title, headed in others(t, self.book, told).items():
            yield Say(title, "part")
            for heading, entries in headed.items():
                if heading:
                    yield Shown(heading, "heading")
                yield from (Passage(entry, passage(t, self.book, told[entry])) for entry in entries)

    def _passages(self, section: Section, told: dict[str, Answer]) -> Iterator[Passage]:
        t = self.words
        if is_closed(self.book, section):
            yield Passage(section.id, show_text(t("This section is closed. Enter asks whether to open it.")))
            return
        for question in section.questions:
            if question.id in told and not is_closed(self.book, question):
                yield Passage(question.id, passage(t, self.book, told[question.id]))

"""Choosing the answers: nothing is chosen beforehand, and what is only the writer's cannot be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Button, OptionList

from ...book.giving import may_go, shelves, still_open
from ..safe import Say, plain, show_text
from .answer_list import AnswerList
from .entries import entry_name
from .steps import Giving, Step
from .why import WhyPage

if TYPE_CHECKING:
    from textual.content import Content

    from ...book.giving import Shelf
    from ...story import Answer


class AnswersPage(Step):
    """The third step."""

    CSS_PATH = "sharing.tcss"

    def __init__(self, giving: Giving) -> None:
        super().__init__()
        self._giving = giving
        self._answers: dict[str, Answer] = {}

    def title_text(self) -> str:
        """The title."""
        return self.words("Let somebody read: 3/6 Which answers")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "Enter or a click takes an answer along, and leaves it out again. An answer that is only for you "
            "cannot be taken along; Enter opens it, and there you can change who it is for."
        )

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Say("", "counted line")
        yield Say(t("[x] is given   [ ] is not given   (only for you) cannot be given; Enter opens it"), "quiet")
        yield AnswerList()
        yield Button(plain(t("Go on")), id="on", variant="primary")

    def on_screen_resume(self) -> None:
        """Show what is so now."""
        self._giving.entries &= set(still_open(self.book, self._giving.entries))
        found = shelves(self.book)
        self._answers = {answer.entry: answer for shelf in found for answer in shelf.answers}
        self.query_one(AnswerList).offer(map(self._part, found))
        self._count()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take an answer along or leave it out; open one that cannot be taken along."""
        self.notice("")
        entry = event.option.id or ""
        if may_go(self._answers[entry]):
            self._giving.entries ^= {entry}
            self.query_one(AnswerList).change(entry, self._line(self._answers[entry]))
            self._count()
        else:
            self.call_later(self.tarina.visit, "writing", entry)

    def on_button_pressed(self) -> None:
        """A button was pressed."""
        if self._giving.entries:
            self.onward(WhyPage(self._giving))
        else:
            self.notice(self.words("Nothing is chosen yet. Choose at least one answer that may be shared."))

    def _part(self, shelf: Shelf) -> tuple[Content, dict[str, Content]]:
        title = show_text(shelf.title or self.words("Other pages"))
        return title, {answer.entry: self._line(answer) for answer in shelf.answers}

    def _line(self, answer: Answer) -> Content:
        name = entry_name(self.words, self.book, answer.entry)
        if not may_go(answer):
            return show_text(self.words("    {name} (only for you)", name=name))
        return plain("[x] " if answer.entry in self._giving.entries else "[ ] ") + show_text(name)

    def _count(self) -> None:
        t, chosen = self.words, len(self._giving.entries)
        said = (
            t.count("{n} answer is chosen.", "{n} answers are chosen.", chosen)
            if chosen
            else t("Nothing is chosen yet.")
        )
        if not any(map(may_go, self._answers.values())):
            said = t("None of your answers may be shared yet. Open an answer and change who it is for.")
        self.query_one(".counted", Say).say(said)

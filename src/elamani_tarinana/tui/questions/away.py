"""The questions of a section that the writer has put away: to bring them back, or to read what was answered."""

from asyncio import wrap_future
from collections.abc import Iterator
from functools import partial

from textual.app import ComposeResult
from textual.widgets import Static

from ...book.asked import Question
from ...book.asking import put_back
from ...book.doors import is_closed, open_door
from ...errors import Refusal
from ...story import Answer
from ..choices import Choice, Choices
from ..page import Page
from ..reading.gate import gate_page
from ..reading.passage import version
from ..safe import Say, Shown, plain, show_text


class AwayPage(Page[None]):
    """The list; Enter opens a page about one of them."""

    def __init__(self, section: str) -> None:
        super().__init__()
        self._section = section

    def title_text(self) -> str:
        """The title."""
        return self.words("Hidden questions")

    def compose_body(self) -> ComposeResult:
        """The questions."""
        t = self.words
        yield Say(t("These questions are not asked. Choose one to read it or to bring it back."))
        yield Choices()

    def on_screen_resume(self) -> None:
        """Show what is put away now; where nothing is any more, go back to the section."""
        lines = list(self._lines())
        self.query_one(Choices).offer(lines)
        if not lines and self.is_active:
            self.close_page()

    def _lines(self) -> Iterator[Choice]:
        section = next(each for each in self.book.workbook.sections if each.id == self._section)
        for question in section.questions:
            if question.hidden and is_closed(self.book, question):
                line = plain(self.words("One question is closed. You can open it when you want to."))
                yield Choice(question.id, line, partial(self._ask, question, section.title))
            elif question.hidden:
                yield Choice(question.id, show_text(question.text), partial(self._open, question))

    def _ask(self, question: Question, title: str) -> None:
        self.open_page(gate_page(self.words, title), partial(self._answered, question))

    def _answered(self, question: Question, wanted: bool | None) -> None:
        if wanted:
            open_door(self.book, question)
            self._open(question)

    def _open(self, question: Question) -> None:
        self.open_page(OneAwayPage(question))


class OneAwayPage(Page[None]):
    """One question that is put away, with what was answered to it."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question

    def title_text(self) -> str:
        """The title."""
        return self.words("A hidden question")

    def compose_body(self) -> ComposeResult:
        """The question, the answer, and what can be done."""
        t = self.words
        yield Shown(self._question.text, "heading")
        answer = self._answer()
        if answer is None:
            yield Say(t("There is no answer to this question."), "quiet")
        else:
            for head in answer.heads:
                yield Static(version(t, self._question, head), classes="say", markup=False)
        choices = [Choice("put-back", plain(t("Bring the question back")), self._put_back)]
        if answer is not None:
            choices.append(Choice("write", plain(t("Open the answer")), self._write))
        yield Choices([*choices, Choice("leave", plain(t("Leave it hidden")), self.action_back)])

    def _answer(self) -> Answer | None:
        answer = self.book.story.answer(self._question.id)
        return None if answer is None or answer.content.is_empty else answer

    async def _put_back(self) -> None:
        try:
            await wrap_future(put_back(self.book, self._question.id))
        except Refusal as refusal:
            self.tarina.tell(refusal)
        else:
            self._close_once()

    def _close_once(self) -> None:
        """A second Enter, pressed while the first was being saved, closes no other page."""
        if self.is_active:
            self.close_page()

    async def _write(self) -> None:
        self.close_page()
        await self.tarina.visit("writing", self._question.id)

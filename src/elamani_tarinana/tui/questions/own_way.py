"""What the writer can do with a question: say it in other words, put it away, bring it back."""

from __future__ import annotations

from asyncio import wrap_future
from concurrent.futures import Future
from typing import TYPE_CHECKING

from ...book.asking import hide, put_back
from ...errors import Refusal
from ..ask import AskPage
from ..commands import Command, carry_out
from ..keys import Key

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...book.asked import Question
    from ...locale import Words
    from ..writing.screen import WritingPage


def is_tailored(question: Question | None) -> bool:
    """Whether a question may be reworded and put away: those of the sections may, open pages may not."""
    return question is not None and not question.open_page and bool(question.part)


def tailoring_keys(t: Words, question: Question | None) -> list[Key]:
    """The key of the page about the question."""
    if not is_tailored(question):
        return []
    return [Key("F8", "question", t("Change the question"), t("Question"))]


def tailoring_help(t: Words, question: Question | None) -> list[str]:
    """Its line in the help."""
    if not is_tailored(question):
        return []
    return [t("F8 or Ctrl+F   say the question in your own words, or hide it")]


class OwnWay:
    """The deeds of one writing page; ``show`` is called when the question has other words."""

    def __init__(self, page: WritingPage, show: Callable[[], object]) -> None:
        self._page, self._show = page, show

    def commands(self) -> list[Command]:
        """What the list of everything has of them."""
        t, question = self._page.words, self._page.question
        if question is None or not is_tailored(question):
            return []
        away = (
            Command("put-back", t("Bring the question back"), self.put_back)
            if question.hidden
            else Command("hide", t("Hide the question"), self.hide)
        )
        return [Command("reword", t("Say the question in your own words"), self.reword), away]

    def menu(self) -> None:
        """Open the page with all of them."""
        from .menu import QuestionPage

        question = self._page.question
        if question is not None and is_tailored(question):
            self._page.open_page(QuestionPage(question, self.commands()), self._chosen)

    def reword(self) -> None:
        """Say the question in other words, or in those of the workbook again."""
        from .wording import RewordPage

        if self._page.question is not None:
            self._page.open_page(RewordPage(self._page.question), self._reworded)

    def hide(self) -> None:
        """Put the question away, after one quiet question."""
        t = self._page.words
        page = AskPage(
            t("Hide the question?"),
            t(
                "The question is not asked any more. What you have answered stays in your story. You can bring "
                "the question back at the end of its section. Hiding it leaves no mark."
            ),
            t("Hide it"),
            t("Keep it here"),
        )
        self._page.open_page(page, self._hidden)

    async def put_back(self) -> None:
        """Ask the question again."""
        if await self._is_kept(put_back(self._page.book, self._page.entry)):
            self._page.notice(self._page.words("The question is back in its section."))

    async def _chosen(self, command: Command | None) -> None:
        if command is not None:
            await carry_out(command.do)

    def _reworded(self, entry: str | None) -> None:
        if entry is not None:
            self._page.call_next(self._show)

    async def _hidden(self, wanted: bool | None) -> None:
        if wanted and await self._is_kept(hide(self._page.book, self._page.entry)):
            await self._page.action_back()

    async def _is_kept(self, done: Future[None]) -> bool:
        try:
            await wrap_future(done)
        except Refusal as refusal:
            self._page.tarina.tell(refusal)
            return False
        return True

"""The page about one question: what can be done with it."""

from collections.abc import Sequence
from functools import partial

from textual.app import ComposeResult

from ...book.asked import Question
from ..choices import Choice, Choices
from ..commands import Command
from ..page import Page
from ..safe import Say, Shown, plain


class QuestionPage(Page[Command]):
    """Shows the question and what can be done with it; gives the chosen command."""

    def __init__(self, question: Question, commands: Sequence[Command]) -> None:
        super().__init__()
        self._question, self._commands = question, commands

    def title_text(self) -> str:
        """The title."""
        return self.words("This question")

    def compose_body(self) -> ComposeResult:
        """The question, and what can be done with it."""
        t, original = self.words, self._question.original
        yield Shown(self._question.text, "strong")
        if original is not None:
            yield Shown(t("In the workbook: {question}", question=original), "quiet")
        yield Say(t("The questions are there for you. You can change them at any time."), "quiet")
        yield Choices(
            [Choice(each.id, plain(each.name), partial(self.close_page, each)) for each in self._commands]
        )

"""What is asked, above the field that is written in."""

import re
from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Vertical

from ...book.asked import Question
from ...locale import Words
from ...story import Answer
from ..safe import Shown

_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


class Asked(Vertical):
    """A question, one sentence a line, its help, and the answer to the earlier question that it goes on from.

    ``wording`` is what was asked where this workbook lacks the question, empty on a page without one.
    """

    def __init__(self, words: Words, question: Question | None, wording: str, earlier: Answer | None) -> None:
        super().__init__(id="asked")
        self._words, self._question, self._wording, self._earlier = words, question, wording, earlier

    async def show(self, question: Question | None) -> None:
        """Show the question as it is now."""
        self._question = question
        await self.recompose()

    def compose(self) -> ComposeResult:
        """What is asked."""
        t, question = self._words, self._question
        if question is None:
            yield Shown(self._wording or t("A page of your own"), "question")
            return
        yield Shown("\n".join(_SENTENCE.split(question.text)), "question")
        yield Shown(question.help, "help")
        earlier = " · ".join(_short(self._earlier)) if self._earlier else ""
        if earlier:
            yield Shown(t("Earlier you told: {what}", what=earlier), "earlier")


def _short(answer: Answer) -> Iterator[str]:
    content = answer.content
    if content.scale is not None:
        yield str(content.scale)
    yield from content.words
    if content.text:
        yield content.text

"""Pages with one field: a question of one's own, and a question in one's own words."""

from asyncio import wrap_future
from concurrent.futures import Future
from contextlib import suppress

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Button, TextArea

from ...book.asked import Question
from ...book.asking import LONGEST_QUESTION, add_question, reword, say_as_before
from ...errors import Refusal
from ..page import Page
from ..safe import Say, Shown, plain
from .field import QuestionField

_NEAR = 100


class WordingPage(Page[str]):
    """Keeps the words of a question when one goes on or back; gives the question's id where they were kept."""

    AUTO_FOCUS = "QuestionField"
    DEFAULT_CSS = (
        "WordingPage #row {height: auto; margin-top: 1;} WordingPage #body #row Button {margin: 0 2 0 0;}"
    )

    def __init__(self, before: str = "") -> None:
        super().__init__()
        self._before = before
        self._entry: str | None = None

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("Enter or Esc keeps the question and goes back. An empty field changes nothing.")

    def compose_body(self) -> ComposeResult:
        """What this is, the field, and what can be done."""
        yield from self.compose_about()
        yield QuestionField(self._before)
        yield Say(self.help_text(), "quiet room")
        with Horizontal(id="row"):
            yield from self.compose_buttons()

    def compose_about(self) -> ComposeResult:
        """What stands above the field."""
        yield from ()

    def compose_buttons(self) -> ComposeResult:
        """The buttons in a row below it."""
        yield Button(plain(self.words("Keep the question")), id="keep", variant="primary")

    def keep(self, wording: str) -> Future[None]:
        """Begin to save the words, and note in ``_entry`` whose they are; raises ``Refusal``."""
        raise NotImplementedError

    @property
    def wording(self) -> str:
        """What stands in the field."""
        return self.query_one(QuestionField).wording

    async def leave(self) -> None:
        """Save the words, where there are other ones than before; of too many as many as a question may have."""
        wording = self.wording[:LONGEST_QUESTION]
        if wording and wording != self._before:
            await wrap_future(self.keep(wording))
            self._before = wording

    async def finish(self) -> None:
        """Save what was written."""
        with suppress(Refusal):
            await self.leave()

    async def action_back(self) -> None:
        """Save what was written, and go back; where it is too long, say so and stay."""
        if len(self.wording) > LONGEST_QUESTION:
            self.tarina.tell(Refusal("question-long", most=LONGEST_QUESTION))
        elif await self.tarina.may_leave(self) and self.is_active:
            self.close_page(self._entry)

    async def on_question_field_done(self) -> None:
        """Enter was pressed."""
        if self.wording:
            await self.action_back()
        else:
            self.tarina.tell(Refusal("question-empty"))

    async def on_button_pressed(self, _event: Button.Pressed) -> None:
        """The button keeps the question, as Enter does."""
        await self.on_question_field_done()

    def on_text_area_changed(self, _event: TextArea.Changed) -> None:
        """Say how much room is left once it is little; what was said of the words before is out of date."""
        self.notice("")
        left = LONGEST_QUESTION - len(self.wording)
        t = self.words
        room = t.count("Room for {n} more character", "Room for {n} more characters", max(left, 0))
        self.query_one(".room", Say).say(room if left <= _NEAR else self.help_text())


class AddPage(WordingPage):
    """A question of the writer's own, at the end of a section."""

    def __init__(self, section: str) -> None:
        super().__init__()
        self._section = section

    def title_text(self) -> str:
        """The title."""
        return self.words("Add a question of your own")

    def compose_about(self) -> ComposeResult:
        """Where the question goes, and that it is the writer's."""
        sections = self.book.workbook.sections
        yield Shown(next(each.title for each in sections if each.id == self._section), "heading")
        yield Say(self.words("What would you like to be asked? Write the question in your own words."))

    def keep(self, wording: str) -> Future[None]:
        """Add the question; where that could not be saved before, the same one is given these words."""
        if self._entry is not None:
            return reword(self.book, self._entry, wording)
        self._entry, done = add_question(self.book, self._section, wording)
        return done


class RewordPage(WordingPage):
    """A question in the writer's own words; the workbook's can be brought back."""

    def __init__(self, question: Question) -> None:
        super().__init__(question.text)
        self._question = question

    def title_text(self) -> str:
        """The title."""
        return self.words("Say the question in your own words")

    def compose_about(self) -> ComposeResult:
        """What stays, and what the workbook says."""
        t, original = self.words, self._question.original
        yield Say(t("Say it the way that feels right. Your answer stays as it is."))
        if original is not None:
            yield Shown(t("In the workbook: {question}", question=original), "quiet")

    def compose_buttons(self) -> ComposeResult:
        """The workbook's words can be brought back where they were changed."""
        yield from super().compose_buttons()
        if self._question.original is not None:
            yield Button(plain(self.words("Original words")), id="original")

    def keep(self, wording: str) -> Future[None]:
        """Give the question these words."""
        self._entry = self._question.id
        if wording == self._question.original:
            return say_as_before(self.book, self._entry)
        return reword(self.book, self._entry, wording)

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        """The workbook's words are put into the field, and kept as what stands there is."""
        if event.button.id == "original":
            self.query_one(QuestionField).load_text(self._question.original or "")

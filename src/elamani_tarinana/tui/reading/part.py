"""One part of the book: its sections and their questions, as a quiet list."""

from collections.abc import Iterator
from functools import partial

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ...book.asked import Exercise, Part, Question, Section
from ...book.doors import is_closed, open_door
from ...book.look import require_part
from ..choices import Choice
from ..commands import carry_out
from ..page import Page
from ..questions.lines import lines_of
from ..safe import Say, Shown, plain, show_text
from .gate import gate_page


class PartPage(Page[None]):
    """The questions of a part. Choosing one opens it; what is closed is asked about first."""

    CSS_PATH = "reading.tcss"
    AUTO_FOCUS = "#outline"

    def __init__(self, part_id: str) -> None:
        super().__init__()
        self._part_id = part_id
        self._places: dict[str, Question | Section | Exercise] = {}
        self._others: dict[str, Choice] = {}

    @property
    def part(self) -> Part:
        """The part."""
        return require_part(self.book, self._part_id)

    def title_text(self) -> str:
        """The part's name."""
        return self.part.title

    def help_text(self) -> str:
        """What can be done here."""
        t = self.words
        return t(
            "Choose a question with the arrow keys and Enter. You can answer in any order and leave out any."
        )

    def compose_body(self) -> ComposeResult:
        """What the part is about, and its questions."""
        yield Shown(self.part.intro, "quiet")
        yield OptionList(id="outline", markup=False)
        yield Say(self.words("You can answer in any order. What you leave out leaves no mark."), "quiet")

    def on_screen_resume(self) -> None:
        """Show what is answered and what is open now; the place in the list stays."""
        outline = self.query_one("#outline", OptionList)
        highlighted = outline.highlighted_option
        self._offer(highlighted.id if highlighted else None)

    def _offer(self, before: str | None) -> None:
        outline = self.query_one("#outline", OptionList)
        self._places, self._others = {}, {}
        outline.clear_options()
        outline.add_options(self._lines())
        outline.highlighted = outline.get_option_index(self._same_line(before))

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a question, or ask whether a door is to be opened."""
        chosen = event.option.id or ""
        if chosen in self._others:
            await carry_out(self._others[chosen].do)
            return
        place = self._places[chosen]
        if isinstance(place, Exercise):
            await self.tarina.visit("exercise", place.id)
        elif is_closed(self.book, place):
            title = self._section_of(place).title
            self.open_page(gate_page(self.words, title), partial(self._answered, place))
        elif isinstance(place, Question):
            await self.tarina.visit("writing", place.id)

    async def _answered(self, place: Question | Section, wanted: bool | None) -> None:
        if wanted:
            open_door(self.book, place)
            if isinstance(place, Question):
                await self.tarina.visit("writing", place.id)

    def _section_of(self, place: Question | Section) -> Section:
        return next(each for each in self.part.sections if place.id in (each.id, *(q.id for q in each.questions)))

    def _lines(self) -> Iterator[Option]:
        for section in self.part.sections:
            yield Option(show_text(section.title).stylize("bold"), disabled=True)
            if is_closed(self.book, section):
                yield self._line(section, plain(self.words("Closed. You can open it when you want to.")))
            else:
                yield from self._exercises(section)
                yield from (self._line(question, self._asked(question)) for question in section.asked)
                yield from self._own(section)
            yield Option("", disabled=True)

    def _exercises(self, section: Section) -> Iterator[Option]:
        for exercise in self.tarina.content.exercises:
            if exercise.section == section.id:
                words = show_text(self.words("Exercise: {title}", title=exercise.title))
                self._places[f"exercise.{exercise.id}"] = exercise
                yield Option(plain("  ") + words, f"exercise.{exercise.id}")

    def _own(self, section: Section) -> Iterator[Option]:
        for line in lines_of(self, section, self._added):
            self._others[line.id] = line
            yield Option(plain("  ") + line.line, line.id)

    def _same_line(self, before: str | None) -> str:
        """The line where one was; of a question that was put away meanwhile, the line to those."""
        workbook, lines = self.book.workbook, {**self._places, **self._others}
        if before and before not in lines and workbook.has(before):
            before = f"away:{workbook.question(before).section}"
        first = next(each for each, place in self._places.items() if not isinstance(place, Exercise))
        return before if before and before in lines else first

    def _added(self, entry: str | None) -> None:
        if entry is not None:
            self._offer(entry)

    def _line(self, place: Question | Section, words: Content) -> Option:
        self._places[place.id] = place
        return Option(plain("  ") + words, place.id)

    def _asked(self, question: Question) -> Content:
        t, answer = self.words, self.book.story.answer(question.id)
        said = show_text(question.text)
        if is_closed(self.book, question):
            return plain(t("One question is closed. You can open it when you want to."))
        if answer is None or answer.content.is_empty:
            return said
        return said + plain("  ") + plain(t("(answered)")).stylize("bold")

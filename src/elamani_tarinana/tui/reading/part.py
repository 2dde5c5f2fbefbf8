"""One part of the book: its sections and their questions, as a quiet list."""

from collections.abc import Iterator
from functools import partial

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ...book.asked import Part, Question, Section
from ...book.doors import is_closed, open_door
from ...book.look import require_part
from ..page import Page
from ..safe import Say, Shown, plain, show_text
from .gate import gate_page


class PartPage(Page[None]):
    """The questions of a part. Choosing one opens it; what is closed is asked about first."""

    CSS_PATH = "reading.tcss"
    AUTO_FOCUS = "#outline"

    def __init__(self, part_id: str) -> None:
        super().__init__()
        self._part_id = part_id
        self._places: dict[str, Question | Section] = {}

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
        before = highlighted.id if highlighted else None
        self._places = {}
        outline.clear_options()
        outline.add_options(self._lines())
        outline.highlighted = outline.get_option_index(before) if before in self._places and before else 1

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a question, or ask whether a door is to be opened."""
        place = self._places[event.option.id or ""]
        if is_closed(self.book, place):
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
                yield from (self._line(question, self._asked(question)) for question in section.questions)
            yield Option("", disabled=True)

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

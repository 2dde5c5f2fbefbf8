"""The life-line's moments of an answer: a list, and below it the one that is being told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Button, Input, Label, OptionList
from textual.widgets.option_list import Option

from ...book.texts import read_date
from ...book.typed import clean_line
from ...locale import Words
from ...story import Moment
from ..reading.dates import date_words
from ..reading.facets import in_order, moment_words
from ..safe import Say, plain, show_text
from .field import Row, button
from .steps import Steps

FEELINGS = range(-5, 6)


class Moments(Vertical):
    """Moments. What stands in the fields counts as a moment already, so that nothing typed is ever lost.

    ``new_id`` gives an id for a new moment.
    """

    @dataclass
    class Changed(Message):
        """A moment came, changed or was taken away."""

        moments: "Moments"

    def __init__(self, words: Words, new_id: Callable[[], str]) -> None:
        super().__init__(id="moments")
        self._words, self._new_id = words, new_id
        self._kept: tuple[Moment, ...] = ()
        self._telling = new_id()

    @property
    def items(self) -> tuple[Moment, ...]:
        """All moments; the one in the fields keeps its place."""
        told = self._told()
        if told is None:
            return self._kept
        if told.id in {moment.id for moment in self._kept}:
            return tuple(told if moment.id == told.id else moment for moment in self._kept)
        return (*self._kept, told)

    def show(self, items: Iterable[Moment]) -> None:
        """Show these moments."""
        self._kept = tuple(items)
        self._list()

    def compose(self) -> ComposeResult:
        """The list and the fields."""
        t = self._words
        yield OptionList(compact=True, id="moment-list", classes="told")
        yield Row(t("When"), "moment-date", t("1974, summer 1974, the 70s, aged 7"))
        yield Row(t("What happened"), "moment-title")
        with Horizontal(classes="row"):
            yield Label(plain(t("How it felt")), markup=False)
            ends = (t("bad"), t("good"))
            yield Steps(FEELINGS, ends, t("none chosen"), 0, "moment-feeling")
        with Horizontal(classes="row"):
            yield button(t("Add the moment"), "moment-add")
            yield button(t("Take it away"), "moment-remove")
        yield Say("", "hint")

    def on_mount(self) -> None:
        """Show the moments that are there."""
        self._list()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Add the moment that is told, or take it away."""
        event.stop()
        if event.button.id == "moment-add":
            self._add()
        else:
            self._kept = tuple(moment for moment in self._kept if moment.id != self._telling)
            self._empty()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes from the time on to what happened, and from there adds the moment."""
        event.stop()
        if event.input.id == "moment-date":
            self.query_one("#moment-title").focus()
        else:
            self._add()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take a moment into the fields, to change it or to take it away."""
        event.stop()
        self._kept = self.items
        chosen = next(moment for moment in self._kept if moment.id == event.option.id)
        self._telling = chosen.id
        self._fill(date_words(self._words, chosen.date), chosen.title, chosen.feeling)
        self._list()

    def _add(self) -> None:
        if self._date(self._typed("date")) is None:
            t = self._words
            self._say(
                t("I did not understand the time. You can write 1974, summer 1974, the 70s or aged 7.")
                + " "
                + t("It can also be left out.")
            )
            self.query_one("#moment-date").focus()
            return
        self._kept = self.items
        self._empty()

    def _empty(self) -> None:
        self._telling = self._new_id()
        self._fill("", "", None)
        self._say("")
        self._list()
        self.query_one("#moment-date").focus()
        self.post_message(self.Changed(self))

    def _fill(self, date: str, title: str, feeling: int | None) -> None:
        self.query_one("#moment-date", Input).value = date
        self.query_one("#moment-title", Input).value = title
        self.query_one(Steps).value = feeling

    def _say(self, words: str) -> None:
        self.query_one(".hint", Say).say(words)

    def _list(self) -> None:
        if not self.is_mounted:
            return
        shown = self.query_one("#moment-list", OptionList)
        shown.clear_options()
        shown.add_options(
            Option(show_text(moment_words(self._words, moment)), moment.id) for moment in in_order(self._kept)
        )
        shown.display = bool(self._kept)

    def _typed(self, name: str) -> str:
        return clean_line(self.query_one(f"#moment-{name}", Input).value)

    def _told(self) -> Moment | None:
        """The moment in the fields. A time that is not understood goes into the title, where it is kept."""
        if not self.is_mounted:
            return None
        typed, title, feeling = self._typed("date"), self._typed("title"), self.query_one(Steps).value
        if not (typed or title or feeling is not None):
            return None
        date = self._date(typed)
        if date is None:
            return Moment(self._telling, "", feeling, " · ".join(filter(None, (typed, title))))
        return Moment(self._telling, date, feeling, title)

    def _date(self, typed: str) -> str | None:
        before = next((moment for moment in self._kept if moment.id == self._telling), None)
        if before and typed == date_words(self._words, before.date):
            return before.date
        found = read_date(typed)
        return None if found is None else str(found)

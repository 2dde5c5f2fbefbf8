"""The moments of the life-line: each told in three short lines."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ..book.answer import new_moment
from ..book.place import Place
from ..book.retold import retold
from ..book.texts import read_date
from ..story import Change, Content, Moment
from .heard import hear_line
from .page import AGAIN, BACK, Choice, Page
from .sheet import sheet_of
from .talk import Talk
from .visit import Visit, name_of


def moments(visit: Visit, entry: str) -> Page:
    """The moments of an answer: one can be added, and each can be taken away."""
    t, answer = visit.words, visit.book.story.answer(entry)
    kept = answer.content.moments if answer else ()
    add = Choice(t("Add a moment"), Place("moment-add", entry))
    away = (
        Choice(
            t("Take away: {moment}", moment=moment_words(visit, each)), Place("moment-drop", f"{each.id} {entry}")
        )
        for each in kept
    )
    return Page(t("Moments of the life-line"), (name_of(visit, entry),), (add, *away), Choice(t("Go back"), BACK))


def moment_words(visit: Visit, moment: Moment) -> str:
    """A moment on one line."""
    return " ".join(retold(Content(moments=(moment,)), None, visit.words))


def add(visit: Visit, talk: Talk, entry: str) -> Place:
    """Tell a moment: when, what, and how it felt. Whatever of it was told is kept."""
    with sheet_of(visit, talk, entry) as sheet:
        telling = _Telling(new_moment(visit.book, "", None, ""), lambda told: sheet.note(Change(moments=(told,))))
        then = telling.tell(talk)
        if telling.is_empty:
            talk.say(talk.words("Nothing was changed."))
            return then
        return sheet.change(Change(moments=(telling.moment,)), then)


def take_away(visit: Visit, talk: Talk, about: str) -> Place:
    """Take a moment away; the answer as it was stays among the earlier versions."""
    gone, _, entry = about.partition(" ")
    with sheet_of(visit, talk, entry) as sheet:
        kept = tuple(moment for moment in sheet.begun.moments if moment.id != gone)
        return sheet.save(replace(sheet.begun, moments=kept), sheet.openness, AGAIN)


@dataclass(slots=True)
class _Telling:
    """A moment while it is told; ``note`` hears of each step."""

    moment: Moment
    note: Callable[[Moment], None]

    @property
    def is_empty(self) -> bool:
        return not (self.moment.date or self.moment.title) and self.moment.feeling is None

    def tell(self, talk: Talk) -> Place:
        """Ask for the three lines; gives where to go then."""
        then = AGAIN
        for ask in (self._when, self._what, self._felt):
            then = ask(talk)
            if then != AGAIN:
                break
        return then

    def _when(self, talk: Talk) -> Place:
        t = talk.words
        talk.say(t("An empty line leaves out what you do not want to tell."))
        while (typed := hear_line(talk, t("When? 1974, summer 1974, the 70s, aged 7:"))).lines:
            date = read_date(typed.lines[0])
            if date is not None:
                self._take(replace(self.moment, date=str(date)))
                break
            talk.say(t("I did not understand the time. You can write 1974, summer 1974, the 70s or aged 7."))
        return typed.then

    def _what(self, talk: Talk) -> Place:
        typed = hear_line(talk, talk.words("What happened?"))
        if typed.lines:
            self._take(replace(self.moment, title=typed.lines[0]))
        return typed.then

    def _felt(self, talk: Talk) -> Place:
        t = talk.words
        while (typed := hear_line(talk, t("How did it feel? A number from -5, bad, to 5, good:"))).lines:
            feeling = _feeling(typed.lines[0])
            if feeling is not None:
                self._take(replace(self.moment, feeling=feeling))
                break
            talk.say(t("This is not a number from -5 to 5. Try again, or leave the line empty."))
        return typed.then

    def _take(self, moment: Moment) -> None:
        self.moment = moment
        self.note(moment)


def _feeling(typed: str) -> int | None:
    written = typed.replace("−", "-").replace("–", "-").lstrip("+")
    numbers = {str(number): number for number in range(-5, 6)}
    return numbers.get(written)

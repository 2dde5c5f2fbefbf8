"""A small exercise: a situation to read, and something to look for. Nothing that is done in it is kept."""

from functools import partial

from textual.app import ComposeResult
from textual.widget import Widget

from ...book.asked import Exercise
from ...book.place import Place
from ..choices import Choice, Choices
from ..page import Body, Page
from ..points import Points
from ..rooms import open_room
from ..safe import Say, Shown, plain


class ExercisePage(Page[None]):
    """One exercise; where the pack does not have it, its first one. What others noticed waits to be asked for."""

    def __init__(self, exercise: str = "") -> None:
        super().__init__()
        self._wanted = exercise

    @property
    def exercise(self) -> Exercise | None:
        """The exercise; None where the pack has none."""
        every = self.tarina.content.exercises
        return next((each for each in every if each.id == self._wanted), every[0] if every else None)

    def title_text(self) -> str:
        """The title."""
        t, exercise = self.words, self.exercise
        return t("Exercise: {title}", title=exercise.title) if exercise else t("Small exercises")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "Read and look in your own time. When you want to, see what others have noticed. There is no right "
            "answer, and nothing of this is kept."
        )

    def compose_body(self) -> ComposeResult:
        """The situation and the task."""
        t, exercise = self.words, self.exercise
        if exercise is None:
            yield Say(t("This workbook has no exercises."))
            return
        yield Say(t("The people and what happens are invented. Nothing of this is kept."), "quiet")
        yield Shown(exercise.read)
        yield Shown(exercise.ask, "strong")
        look = Choice("ideas", plain(t("Show what others have noticed")), partial(self._show_ideas, exercise))
        yield Choices([look, *self._onward()])

    async def _show_ideas(self, exercise: Exercise) -> None:
        t, body, choices = self.words, self.query_one(Body), self.query_one(Choices)
        title = Say(t("What others have noticed"), "heading")
        await body.mount(title, Points(exercise.ideas), Shown(exercise.then), before=choices)
        write = partial(self.tarina.visit, "writing", exercise.question)
        choices.offer([Choice("write", plain(t("Write about your own life")), write), *self._onward()])
        self.call_after_refresh(self._read_from, title)

    def _read_from(self, title: Widget) -> None:
        """Where the ideas do not fit on the screen, they are read before the choices."""
        body = self.query_one(Body)
        if body.max_scroll_y:
            body.can_focus = True
            body.focus()
            body.scroll_to_widget(title, animate=False, top=True)

    def _onward(self) -> list[Choice]:
        every, here = self.tarina.content.exercises, self.exercise
        at = every.index(here) + 1 if here else len(every)
        if at >= len(every):
            return []
        line = plain(self.words("Next exercise: {title}", title=every[at].title))
        return [Choice("next", line, partial(self._go, every[at].id))]

    def _go(self, exercise: str) -> None:
        _ = self.app.switch_screen(open_room(Place("exercise", exercise)))

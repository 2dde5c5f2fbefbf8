"""The ways to answer, each on a sheet of its own: every question can be answered in all of them."""

from collections.abc import Callable
from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Label, OptionList, TabbedContent, TabPane
from textual.widgets.option_list import Option

from ...book.asked import Question
from ...book.offered import as_kept, as_said
from ...locale import Words as Catalogue
from ...story import STRENGTHS, Content
from ..safe import Say, plain, show_text
from .editor import Editor
from .lines import Lines, Words
from .moments import Moments
from .pictures import Pictures
from .steps import Steps

SCALE = range(11)
ORDER = ("text", "words", "scale", "moments", "media", "strengths")


class Facets(TabbedContent):
    """The fields of an answer. The kind of the question says which one is open first."""

    def __init__(self, words: Catalogue, question: Question | None, new_id: Callable[[], str]) -> None:
        self._words, self._question = words, question
        kind = question.kind if question else "text"
        super().__init__(initial=f"tab-{kind}", id="facets")
        t = words
        self.text = Editor(t("Write here, as much or as little as you like."), "text")
        self.begin = Say(t("You can begin like this, or in your own way:"), "help")
        self.starters = OptionList(id="starters", compact=True)
        one_a_line = t("One on each line")
        self.short = Words([choice.label for choice in question.choices] if question else (), one_a_line)
        labels = question.scale_labels if question else None
        ends = (labels.low, labels.high) if labels else (t("least"), t("most"))
        self.scale = Steps(SCALE, ends, t("none chosen"), 5, "scale")
        self.moments = Moments(words, new_id)
        self.pictures = Pictures(words)
        self.strengths = {name: Lines(one_a_line, name) for name in STRENGTHS}

    def compose(self) -> ComposeResult:
        """The sheets."""
        for pane in self._panes():
            self.compose_add_child(pane)
        yield from super().compose()

    def on_mount(self) -> None:
        """Offer the sentences to begin with."""
        starters = self._question.starters if self._question else ()
        self.starters.add_options(Option(show_text(f"{starter} …")) for starter in starters)
        self.mark()

    def show(self, content: Content) -> None:
        """Show an answer."""
        self.text.load_text(content.text)
        self.short.show(as_said(self._question, content))
        self.scale.value = content.scale
        self.moments.show(content.moments)
        self.pictures.show(content.media)
        for name, field in self.strengths.items():
            field.show(getattr(content, name))

    def content(self, begun: Content) -> Content:
        """What the fields say; the rest is taken from ``begun``."""
        return replace(
            begun,
            text=self.text.told,
            words=as_kept(self._question, self.short.items),
            scale=self.scale.value,
            moments=self.moments.items,
            media=self.pictures.items,
            resources=self.strengths["resources"].items,
            skills=self.strengths["skills"].items,
            abilities=self.strengths["abilities"].items,
        )

    def mark(self) -> None:
        """Say on the tabs which sheets hold something, and offer beginnings only to an empty text."""
        offered = bool(self.starters.option_count) and not self.text.text
        self.begin.display = self.starters.display = offered
        for name, label in self._labels().items():
            self.get_tab(f"tab-{name}").label = plain(f"{label} +" if self._holds(name) else label)

    def turn(self) -> None:
        """Open the next sheet, and go to its first field."""
        names = [f"tab-{name}" for name in self._order()]
        self.active = names[(names.index(self.active) + 1) % len(names)]
        self.call_after_refresh(self.enter)

    def enter(self) -> None:
        """Go to the first field of the open sheet."""
        fields: list[Widget] = [self.text]
        if self.active_pane is not None and self.active != "tab-text":
            fields = [field for field in self.active_pane.query("*") if field.focusable and field.display]
        for field in fields:
            if not field.has_class("told"):
                field.focus()
                return

    def begin_with(self, index: int) -> None:
        """Begin the text with a starter."""
        if self._question:
            self.text.insert(f"{self._question.starters[index]} ")
        self.text.focus()

    def _order(self) -> list[str]:
        first = self._question.kind if self._question else "text"
        return [first, *(name for name in ORDER if name != first)]

    def _labels(self) -> dict[str, str]:
        t = self._words
        return {
            "text": t("Text"),
            "words": t("Words"),
            "scale": t("Scale"),
            "moments": t("Moments"),
            "media": t("Pictures"),
            "strengths": t("Strengths"),
        }

    def _panes(self) -> list[TabPane]:
        sheets = {
            "text": Vertical(self.begin, self.starters, self.text),
            "words": self.short,
            "scale": Vertical(Say(self._words("Choose with the arrow keys or with the mouse.")), self.scale),
            "moments": self.moments,
            "media": self.pictures,
            "strengths": self._strengths(),
        }
        labels = self._labels()
        return [TabPane(labels[name], sheets[name], id=f"tab-{name}") for name in self._order()]

    def _strengths(self) -> Vertical:
        t = self._words
        labels = {"resources": t("Resources"), "skills": t("Skills"), "abilities": t("Abilities")}
        columns = (
            Vertical(Label(plain(labels[name]), markup=False), field) for name, field in self.strengths.items()
        )
        return Vertical(Say(t("What does this tell about you? Use words of your own.")), Horizontal(*columns))

    def _holds(self, name: str) -> bool:
        held = {
            "text": bool(self.text.told),
            "words": bool(self.short.items),
            "scale": self.scale.value is not None,
            "moments": bool(self.moments.items),
            "media": bool(self.pictures.items),
            "strengths": any(field.items for field in self.strengths.values()),
        }
        return held[name]

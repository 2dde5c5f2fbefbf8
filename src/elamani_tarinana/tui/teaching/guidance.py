"""What a worker is told of one section."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget

from ...book.asked import Guidance, Section
from ...book.guide import fidelity_titles
from ...book.place import Place
from ..keys import Key, KeyRow
from ..page import Page
from ..points import Points
from ..reading.foot import OwnKeys
from ..rooms import open_room
from ..safe import Say, Shown


class GuidancePage(Page[None]):
    """The guidance of a section; where the pack does not have it, that of the first section."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "go(1)", show=False),
        Binding("ctrl+b", "go(-1)", show=False),
    ]

    def __init__(self, section: str = "") -> None:
        super().__init__()
        self._wanted = section

    @property
    def guided(self) -> list[Section]:
        """The sections that have guidance, in book order."""
        return [section for section in self.tarina.content.sections if section.id in self.tarina.content.guidance]

    @property
    def section(self) -> Section | None:
        """The section; None where the pack guides nobody."""
        guided = self.guided
        return next((each for each in guided if each.id == self._wanted), guided[0] if guided else None)

    def title_text(self) -> str:
        """The title."""
        t, section = self.words, self.section
        return t("For the worker: {section}", section=section.title) if section else t("For the worker")

    def help_text(self) -> str:
        """What F1 says of this page."""
        t = self.words
        lines = (
            t("This page is for the worker. Read on with the arrow keys, Enter or Page Down."),
            t("Ctrl+N, Ctrl+B next and previous section"),
        )
        return "\n".join(lines)

    def compose_body(self) -> ComposeResult:
        """The guidance."""
        section = self.section
        if section is None:
            yield Say(self.words("This workbook has no guidance for the worker."))
        else:
            yield from self._guidance(self.tarina.content.guidance[section.id])

    def on_mount(self) -> None:
        """Show the keys to the sections beside this one."""
        t = self.words
        ways = (
            (-1, Key("^B", "go(-1)", t("Previous section"), t("Previous section"))),
            (1, Key("^N", "go(1)", t("Next section"), t("Next section"))),
        )
        _ = self.mount(OwnKeys(key for step, key in ways if self._beside(step)), before=self.query_one(KeyRow))

    def action_go(self, step: int) -> None:
        """Go to the next section or the one before."""
        section = self._beside(step)
        if section:
            _ = self.app.switch_screen(open_room(Place("guidance", section.id)))

    def _beside(self, step: int) -> Section | None:
        guided, here = self.guided, self.section
        at = guided.index(here) + step if here else -1
        return guided[at] if 0 <= at < len(guided) else None

    def _guidance(self, told: Guidance) -> Iterator[Widget]:
        t, (first, last) = self.words, told.minutes
        yield Say(t("Time: {first}–{last} minutes", first=first, last=last), "quiet")
        yield Say(t("Aim"), "heading")
        yield Shown(told.aim)
        yield from _list(t("You can say"), told.say)
        yield from _list(t("What may come up"), told.may_come_up)
        yield from _list(t("When to stop"), told.stop)
        yield from _list(t("How this keeps to the method"), fidelity_titles(self.tarina.content, told))
        yield Shown(told.point)
        if told.to_check:
            yield Say(t("A professional has still to check the words of this page."), "quiet")


def _list(title: str, points: Iterable[str]) -> Iterator[Widget]:
    if found := list(points):
        yield Say(title, "heading")
        yield Points(found)

"""The writing page: one question, and everything with which it can be answered."""

import asyncio
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Button, OptionList

from ...book.asked import Question
from ...book.asking import asked_of
from ...book.desk import Recovered
from ...book.doors import is_closed, neighbour, open_door
from ...book.photo_file import take_photo, typed_path
from ...book.ticks import of_card
from ...errors import Refusal
from ..commands import Command
from ..keys import Key, KeyRow
from ..naming import place_of
from ..page import Page, Place
from ..questions.own_way import OwnWay, tailoring_help, tailoring_keys
from ..reading.facets import openness_words
from ..reading.foot import OwnKeys
from ..reading.gate import gate_page
from ..rooms import open_room
from ..safe import Say, relabel
from .aside import Aside, aside_commands, aside_help, aside_keys, asides
from .asked import Asked
from .facets import Facets
from .field import button
from .keeping import Keeping
from .pictures import Pictures
from .sheet import Sheet, Version
from .state import StateLine

BETWEEN_DRAFTS = 2.0
"""Seconds."""


class WritingPage(Page[None]):
    """Answering one question. Leaving it saves what was typed; while somebody types, a draft is kept."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", show=False, priority=True),
        Binding("ctrl+n", "go(1)", show=False, priority=True),
        Binding("ctrl+b", "go(-1)", show=False, priority=True),
        Binding("f3,ctrl+g", "turn", show=False, priority=True),
        Binding("f4,ctrl+r", "openness", show=False, priority=True),
        Binding("f5,ctrl+e", "aside('example')", show=False, priority=True),
        Binding("f6,ctrl+d", "aside('guidance')", show=False, priority=True),
        Binding("f8,ctrl+f", "question", show=False, priority=True),
    ]

    def __init__(self, entry: str, recovered: Recovered | None = None) -> None:
        super().__init__()
        self.entry = entry
        self._recovered = recovered
        self._timer: Timer | None = None
        self._own_way = OwnWay(self, self._show_question)

    @property
    def question(self) -> Question | None:
        """What is asked; None on a page of the writer's own, or where another content pack asked."""
        workbook = self.book.workbook
        return workbook.question(self.entry) if workbook.has(self.entry) else None

    def title_text(self) -> str:
        """The section, or the card."""
        return place_of(self.words, self.book, self.entry)

    def help_text(self) -> str:
        """What can be done here."""
        t = self.words
        lines = (
            t("Write as much or as little as you like. Esc saves and goes back; nothing is lost."),
            t("Shift+Tab goes to the sentences that you can begin with."),
            t("F3 or Ctrl+G   another way to answer: words, scale, moments, pictures"),
            t("F4 or Ctrl+R   only for me, or may be shared"),
            t("Ctrl+S         save and go on writing"),
            t("Ctrl+N, Ctrl+B next and previous question"),
            *aside_help(t, self._asides()),
            *tailoring_help(t, self.question),
        )
        return "\n".join(lines)

    def commands(self) -> list[Command]:
        """What the list of everything has of this page."""
        t = self.words
        return [
            Command("save", t("Save"), self.action_save),
            Command("openness", t("Change who this is for"), self.action_openness),
            Command("turn", t("Another way to answer"), self.action_turn),
            *aside_commands(t, self._asides(), self.action_aside),
            *self._own_way.commands(),
        ]

    def compose_body(self) -> ComposeResult:
        """The question, the sheets, and one line about where the text is."""
        recovered = self._recovered or self.tarina.take_recovered(self.entry)
        sheet = Sheet(self.book, self.entry, recovered)
        self.keeping = Keeping(sheet, self.desk, recovered, self._now)
        self._openness = sheet.saved.openness
        t, question = self.words, self.question
        earlier = question.earlier if question else None
        wording = asked_of(self.book, self.entry)
        yield Asked(t, question, wording, self.book.story.answer(earlier) if earlier else None)
        yield Aside([*aside_keys(t, self._asides()), *tailoring_keys(t, question)])
        yield from (Say(note, "said") for note in self._notes(sheet, recovered))
        self.facets = Facets(t, question, lambda: self.book.around.random(8).hex())
        yield self.facets
        with Horizontal(id="state"):
            yield StateLine(t)
            yield button("F4 " + openness_words(t, self._openness), "openness")

    def on_mount(self) -> None:
        """Show what is there, and go to the first field. Home offers no earlier page to go on with now."""
        self.tarina.way = ()
        self.facets.show(self.keeping.sheet.begun)
        if of_card(self.book, self.entry):
            self.facets.active = "tab-text"
        _ = self.mount(OwnKeys(self._own_keys()), before=self.query_one(KeyRow))
        question = self.question
        if question is not None and is_closed(self.book, question):
            self.open_page(gate_page(self.words, self.title_text()), self._answered)
        self.facets.enter()
        self.call_after_refresh(self._begin)

    async def leave(self) -> None:
        """Put on the medium what the book does not hold yet."""
        await self.keeping.leave()

    async def finish(self) -> None:
        """Save what was typed."""
        await self._saved()

    async def action_back(self) -> None:
        """Save what was typed, and go one step back."""
        if await self._saved():
            self.close_page()

    async def action_save(self) -> None:
        """Save, and go on writing."""
        if await self._saves():
            self.notice("")

    async def action_go(self, step: int) -> None:
        """Save, and go to the next or the previous question of this section."""
        question = self._neighbour(step)
        if question and await self._saved():
            await self.app.switch_screen(open_room(Place("writing", question.id)))

    async def action_aside(self, room: str) -> None:
        """Show what stands beside the question: an example, or guidance for the worker."""
        if self.question is not None and room in self._asides():
            await self.tarina.visit(room, self.question.section)

    def action_question(self) -> None:
        """What can be done with the question itself."""
        self._own_way.menu()

    def action_turn(self) -> None:
        """Another way to answer."""
        self.facets.turn()

    def action_openness(self) -> None:
        """Change between only mine and may be shared."""
        self._openness = "may-share" if self._openness == "only-mine" else "only-mine"
        relabel(self.query_one("#openness", Button), "F4 " + openness_words(self.words, self._openness))
        self._touched()

    def on_button_pressed(self) -> None:
        """The button says who this is for."""
        self.action_openness()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Begin the text with a starter."""
        self.facets.begin_with(event.option_index)

    def on_text_area_changed(self) -> None:
        """Something has changed in a field."""
        self._touched()

    on_input_changed = on_steps_changed = on_moments_changed = on_text_area_changed

    async def on_pictures_changed(self) -> None:
        """A draft holds no pictures: what happens to them is saved at once."""
        await self._saved()

    def on_pictures_wanted(self, event: Pictures.Wanted) -> None:
        """Attach a photo, aside."""
        self.run_worker(self._take(event.path, event.alt), group="photo")

    async def _show_question(self) -> None:
        await self.query_one(Asked).show(self.question)

    async def _answered(self, wanted: bool | None) -> None:
        question = self.question
        if wanted and question is not None:
            open_door(self.book, question)
        else:
            await self.action_back()

    async def _take(self, path: str, alt: str) -> None:
        pictures = self.facets.pictures
        pictures.say(self.words("One moment, the picture is being made ready …"))
        try:
            medium = await asyncio.to_thread(take_photo, self.book, typed_path(path), alt)
        except Refusal as refusal:
            pictures.say("")
            self.tarina.tell(refusal)
        except OSError:
            pictures.say(self.words("That file could not be read. Is its name right?"))
        else:
            pictures.show((*pictures.items, medium))
            await self._saved()

    def _now(self) -> Version:
        return Version(self.facets.content(self.keeping.sheet.begun), self._openness)

    def _notes(self, sheet: Sheet, recovered: Recovered | None) -> list[str]:
        t, notes = self.words, []
        if recovered is not None:
            notes.append(t("Here is the text that you had not finished. It is saved when you go back."))
        if sheet.versions > 1:
            notes.append(
                t("You wrote this in two places. Both texts are here, one after the other.")
                + " "
                + t("Change what you like. When you save, they become one.")
            )
        return notes

    def _own_keys(self) -> list[Key]:
        t = self.words
        keys = [
            Key("^S", "save", t("Save"), t("Save")),
            Key("F3", "turn", t("Another way"), t("Another way")),
        ]
        if self._neighbour(-1):
            keys.append(Key("^B", "go(-1)", t("Previous question"), t("Previous")))
        if self._neighbour(1):
            keys.append(Key("^N", "go(1)", t("Next question"), t("Next")))
        return keys

    def _asides(self) -> tuple[str, ...]:
        return asides(self.tarina.content, self.question)

    def _neighbour(self, step: int) -> Question | None:
        return neighbour(self.book, self.question, step) if self.question else None

    def _begin(self) -> None:
        self.facets.enter()
        self._show_state()

    def _touched(self) -> None:
        """Something changed: keep a draft soon, at most every ``BETWEEN_DRAFTS``."""
        if self._timer is None and self.is_mounted:
            self._timer = self.set_timer(BETWEEN_DRAFTS, self._look)
            self._show_state()

    def _look(self) -> None:
        self._timer = None
        self.run_worker(self._keep_draft(), group="draft")

    async def _keep_draft(self) -> None:
        failed = self.keeping.drafts_fail
        try:
            await self.keeping.draft()
        except OSError:
            if not failed:
                t = self.words
                self.notice(
                    t("This machine cannot keep a draft now. You can go on; save with Ctrl+S now and then.")
                )
        self._show_state()

    async def _saved(self) -> bool:
        """Save what is not saved; where that fails, say so and stay."""
        if self.keeping.kept in ("saved", "nothing"):
            await self.keeping.draft_over()
            return True
        return await self._saves()

    async def _saves(self) -> bool:
        try:
            await self.keeping.save()
        except Refusal as refusal:
            self.tarina.tell(refusal)
            return False
        finally:
            self._show_state()
        return True

    def _show_state(self) -> None:
        self.facets.mark()
        self.query_one(StateLine).tell(self.keeping.kept, self.keeping.sheet.time)

"""The photos of an answer: those that are there, and the place to take one more from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from textual._callback import invoke
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Button, Input, OptionList
from textual.widgets.option_list import Option

from ...book.typed import clean_line
from ...locale import Words
from ...story import Medium
from ..reading.facets import medium_words
from ..safe import Say, show_text
from .field import Row, button
from .finder import Finder


class Pictures(Vertical):
    """Photos and other media of an answer."""

    @dataclass
    class Wanted(Message):
        """A photo is to be attached."""

        path: str
        alt: str

    @dataclass
    class Changed(Message):
        """A photo was described or taken away."""

        pictures: "Pictures"

    def __init__(self, words: Words) -> None:
        super().__init__(id="pictures")
        self._words = words
        self.items: tuple[Medium, ...] = ()
        self._chosen = ""
        self._asked = False

    def show(self, items: Iterable[Medium]) -> None:
        """Show these media, and make room for another."""
        self.items = tuple(items)
        if self.is_mounted:
            self._choose("")

    def compose(self) -> ComposeResult:
        """The list, the fields and the buttons."""
        t = self._words
        yield OptionList(compact=True, id="picture-list", classes="told")
        yield Row(t("File"), "picture-path", t("drag the file here, or find it with the button"))
        yield Row(t("What it shows"), "picture-alt", t("for those who do not see the picture"))
        with Horizontal(classes="row"):
            yield button(t("Attach"), "picture-attach")
            yield button(t("Find a file"), "picture-find")
            yield button(t("Save the description"), "picture-describe")
            yield button(t("Take it away"), "picture-remove")
        yield Say("", "hint")

    def on_mount(self) -> None:
        """Show the media that are there."""
        self._choose("")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take a picture into the fields, to describe it or to take it away."""
        event.stop()
        self._choose(event.option.id or "")
        self.query_one("#picture-alt").focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes from the file on to its description, and from there attaches or describes it."""
        event.stop()
        if event.input.id == "picture-path":
            self.query_one("#picture-alt").focus()
        else:
            self._describe() if self._chosen else self._want()

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        event.stop()
        deeds = {
            "picture-attach": self._want,
            "picture-find": self._find,
            "picture-describe": self._describe,
            "picture-remove": self._remove,
        }
        await invoke(deeds[event.button.id or ""])

    def say(self, words: str) -> None:
        """Say something below the fields."""
        self.query_one(".hint", Say).say(words)

    def _want(self) -> None:
        path, alt = self.query_one("#picture-path", Input), self.query_one("#picture-alt", Input)
        if not path.value.strip():
            self.say(self._words("Which file? You can write its name, drag it here or find it."))
            path.focus()
        elif not alt.value.strip() and not self._asked:
            self._asked = True
            self.say(self._words("Would you like to say what the picture shows? You can also attach it without."))
            alt.focus()
        else:
            self.post_message(self.Wanted(path.value, clean_line(alt.value)))

    async def _find(self) -> None:
        await self.app.push_screen(Finder(), self._found)

    def _found(self, path: Path | None) -> None:
        if path is not None:
            self.query_one("#picture-path", Input).value = str(path)
            self.query_one("#picture-alt").focus()

    def _describe(self) -> None:
        alt = clean_line(self.query_one("#picture-alt", Input).value)
        self._change(tuple(replace(one, alt=alt) if one.id == self._chosen else one for one in self.items))

    def _remove(self) -> None:
        self._change(tuple(one for one in self.items if one.id != self._chosen))

    def _change(self, items: tuple[Medium, ...]) -> None:
        self.show(items)
        self.post_message(self.Changed(self))

    def _choose(self, medium: str) -> None:
        self._chosen, self._asked = medium, False
        chosen = next((one for one in self.items if one.id == medium), None)
        self.query_one("#picture-path", Input).value = ""
        self.query_one("#picture-alt", Input).value = chosen.alt if chosen else ""
        for name in ("path", "attach", "find"):
            self.query_one(f".picture-{name}").display = not chosen
        for name in ("describe", "remove"):
            self.query_one(f".picture-{name}").display = bool(chosen)
        self._list()
        self.say("")

    def _list(self) -> None:
        shown = self.query_one("#picture-list", OptionList)
        shown.clear_options()
        shown.add_options(Option(show_text(medium_words(self._words, one)), one.id) for one in self.items)
        shown.display = bool(self.items)

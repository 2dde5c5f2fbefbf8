"""Searching one's own story."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from ...book.look import search
from ...search import Found, Match
from ..naming import name_of
from ..page import Page
from ..safe import Say, plain, show_text

_PLACES_SHOWN = 3


class SearchPage(Page[None]):
    """Words in, answers out. A match stands in brackets and is reversed: no colour is needed to see it."""

    CSS_PATH = "reading.tcss"
    AUTO_FOCUS = "#wanted"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "list", show=False),
    ]

    def title_text(self) -> str:
        """The title."""
        return self.words("Search my story")

    def help_text(self) -> str:
        """What can be done here."""
        return self.words("Type one or more words. Answers that have all of them are listed; Enter opens one.")

    def compose_body(self) -> ComposeResult:
        """The words, and what was found."""
        yield Input(placeholder=self.words("Which word?"), id="wanted")
        yield Say("", "quiet")
        yield OptionList(id="found", markup=False)

    def on_input_changed(self) -> None:
        """Search as the words are typed."""
        self._search()

    def on_screen_resume(self) -> None:
        """Search again: something may have been written meanwhile."""
        self._search()

    def on_input_submitted(self) -> None:
        """Enter goes to the list."""
        self.action_list()

    def action_list(self) -> None:
        """Go to what was found."""
        found = self.query_one("#found", OptionList)
        if found.option_count:
            found.focus()

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open an answer."""
        await self.tarina.visit("writing", self._entries[event.option_index])

    def _search(self) -> None:
        t, wanted = self.words, self.query_one("#wanted", Input).value
        found = search(self.book, wanted)
        self._entries = [each.id for each in found]
        shown = self.query_one("#found", OptionList)
        before = shown.highlighted
        shown.clear_options()
        shown.add_options(Option(self._line(each)) for each in found)
        shown.highlighted = min(before or 0, len(found) - 1) if found else None
        shown.display = bool(found)
        said = (
            t.count("Found in {n} answer", "Found in {n} answers", len(found)) if found else t("Nothing found.")
        )
        self.query_one(".quiet", Say).say(said if wanted.strip() else "")

    def _line(self, found: Found) -> Content:
        places = found.matches[:_PLACES_SHOWN]
        name = show_text(name_of(self.words, self.book, found.id)).stylize("bold")
        return Content("\n").join((name, *(plain("  ") + _marked(match) for match in places)))


def _marked(match: Match) -> Content:
    before, word, after = (
        show_text(match.excerpt[: match.start]),
        show_text(match.excerpt[match.start : match.end]),
        show_text(match.excerpt[match.end :]),
    )
    return before + (plain("«") + word + plain("»")).stylize("reverse") + after

"""Settings, few of them: people who help, language, colours, and the minutes until the book locks itself."""

from __future__ import annotations

from functools import partial

from textual.app import ComposeResult

from ...book.typed import clean_line
from ...errors import Refusal
from ...locale import LANGUAGES
from ..choices import Choice, Choices
from ..page import Page
from ..safe import plain, show_text
from ..speaking import speak
from ..themes import THEMES, theme_words
from .name import NamePage

_MINUTES = (2, 5, 10, 20, 30)
_NAMES = {"fi": "suomi", "sv": "svenska", "en": "English"}


class SettingsPage(Page[None]):
    """Every setting is one line with what it is now; Enter changes it. They are kept in the book."""

    def title_text(self) -> str:
        """The title."""
        return self.words("Settings")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("Choose a line to change it. What you choose is kept in your book.")

    def compose_body(self) -> ComposeResult:
        """The body."""
        yield Choices(self._people(), self._looks())

    def on_screen_resume(self) -> None:
        """Show what is so now."""
        self.retitle()
        self.query_one(Choices).offer(self._people(), self._looks())

    def _people(self) -> list[Choice]:
        t = self.words
        worker, person = self._text_of("worker"), self._text_of("own-person")
        no_one = t("nobody named")
        return [
            Choice(
                "worker", show_text(t("A trained worker with me: {name}", name=worker or no_one)), self._worker
            ),
            Choice("person", show_text(t("My own safe person: {name}", name=person or no_one)), self._person),
        ]

    def _looks(self) -> list[Choice]:
        t, app = self.words, self.tarina
        theme = {each.name: each for each in THEMES}[app.theme]
        return [
            Choice("language", plain(t("Language: {name}", name=_NAMES[t.language])), self._next_language),
            Choice("theme", plain(t("Colours: {name}", name=theme_words(t, theme.name))), self._next_theme),
            Choice(
                "minutes",
                plain(
                    t.count("Locks itself after {n} minute", "Locks itself after {n} minutes", app.idle.minutes)
                ),
                self._next_minutes,
            ),
        ]

    def _text_of(self, setting: str) -> str:
        found = self.book.setting(setting)
        return found if isinstance(found, str) else ""

    def _worker(self) -> None:
        t = self.words
        page = NamePage(
            t("A trained worker with me"),
            t(
                "The name of a worker who has been trained in the method and writes with you. Leave it empty if "
                "there is none."
            ),
            self._text_of("worker"),
        )
        self.open_page(page, partial(self._named, "worker"))

    def _person(self) -> None:
        t = self.words
        page = NamePage(
            t("My own safe person"),
            t("The name and number of somebody you can call. It is shown on the pause page."),
            self._text_of("own-person"),
        )
        self.open_page(page, partial(self._named, "own-person"))

    def _named(self, setting: str, name: str | None) -> None:
        if name is not None:
            self._keep(setting, clean_line(name))

    def _next_language(self) -> None:
        following = LANGUAGES[(LANGUAGES.index(self.words.language) + 1) % len(LANGUAGES)]
        try:
            speak(self.tarina, following)
        except Refusal as refusal:
            self.tarina.tell(refusal)
        else:
            self._keep("language", following)
            self.call_later(self._show_language)

    async def _show_language(self) -> None:
        """Show the new language here and on the pages that one goes back to; none of them is written on."""
        for page in self.tarina.pages():
            await page.recompose()
        self.on_screen_resume()
        self.query_one(Choices).focus()
        t, asked = self.words, self.book.pack.language
        if asked != t.language:
            name = _NAMES.get(asked, asked)
            self.notice(
                t("This workbook has no questions in this language. They are in this one: {name}", name=name)
            )

    def _next_theme(self) -> None:
        self.tarina.next_theme()
        self._keep("theme", self.tarina.theme)

    def _next_minutes(self) -> None:
        later = [minutes for minutes in _MINUTES if minutes > self.tarina.idle.minutes]
        self.tarina.idle.minutes = later[0] if later else _MINUTES[0]
        self._keep("lock-minutes", self.tarina.idle.minutes)

    def _keep(self, setting: str, value: str | int) -> None:
        self.book.set_setting(setting, value)
        self.on_screen_resume()

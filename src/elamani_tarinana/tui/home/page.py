"""Home: the four parts, and the ways to write and to read."""

from __future__ import annotations

from functools import partial

from textual.app import ComposeResult

from ...book.look import next_question, status
from ..ask import AskPage
from ..choices import Choice, Choices
from ..commands import Command
from ..naming import name_of
from ..page import Page
from ..safe import Say, plain, show_text
from .doors import DOORS

_LONGEST = 64


class HomePage(Page[None]):
    """The start of every sitting."""

    def title_text(self) -> str:
        """The title."""
        return self.words("Your book")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "Choose where you want to go. You can take the parts and questions in any order, and leave out "
            "what you like. Leaving something out leaves no mark."
        )

    def back_word(self) -> str:
        """What Esc does here."""
        return self.words("Close")

    def compose_body(self) -> ComposeResult:
        """The body."""
        yield Say(self._alone(), "quiet")
        yield Choices()

    def commands(self) -> list[Command]:
        """The doors stand in the list of everything too."""
        return [
            Command(door.room, self.words(door.words), partial(self.tarina.visit, door.room)) for door in DOORS
        ]

    def on_screen_resume(self) -> None:
        """Show what is so now."""
        self.retitle()
        self.query_one(Say).say(self._alone())
        self.query_one(Say).display = bool(self._alone())
        self.query_one(Choices).offer(self._ways(), self._parts(), self._doors())

    def action_back(self) -> None:  # type: ignore[override]
        """Ask before the book is closed."""
        t = self.words
        page = AskPage(
            t("Close the book?"),
            t("Everything is saved. The book is locked when you close it."),
            t("Close the book"),
            t("Stay here"),
        )
        self.open_page(page, self._answered)

    async def _answered(self, yes: bool | None) -> None:
        if yes:
            await self.tarina.action_quit()

    def _alone(self) -> str:
        """A quiet line: that this is a practice book, or that no trained worker is named."""
        if self.book.setting("practice"):
            return self.words("This is a practice book. Its story is invented.")
        return "" if self.book.setting("worker") else " ".join(self.book.workbook.pages["alone"].intro.split())

    def _ways(self) -> list[Choice]:
        t, ways = self.words, []
        last = next((place for place in reversed(self.tarina.way) if place.room == "writing"), None)
        if last:
            line = t("Go on: {question}", question=self._short(last.about))
            ways.append(Choice("last", show_text(line), partial(self.tarina.visit, "writing", last.about)))
        following = next_question(self.book)
        if following and (last is None or last.about != following.id):
            line = t("A question for today: {question}", question=self._short(following.id))
            ways.append(Choice("today", show_text(line), partial(self.tarina.visit, "writing", following.id)))
        return ways

    def _parts(self) -> list[Choice]:
        titles = {part.id: part.title for part in self.book.workbook.parts}
        return [
            Choice(
                f"part-{part.id}",
                show_text(
                    self.words(
                        "{n}  {title}   {answered}/{questions} answered",
                        n=n,
                        title=titles[part.id].ljust(max(map(len, titles.values()))),
                        answered=part.answered,
                        questions=part.questions,
                    )
                ),
                partial(self.tarina.visit, "part", part.id),
            )
            for n, part in enumerate(status(self.book).parts, 1)
        ]

    def _doors(self) -> list[Choice]:
        t = self.words
        doors = [Choice(door.room, plain(t(door.words)), partial(self.tarina.visit, door.room)) for door in DOORS]
        return [*doors, Choice("close", plain(t("Close the book")), self.action_back)]

    def _short(self, entry: str) -> str:
        name = name_of(self.words, self.book, entry)
        return name if len(name) <= _LONGEST else name[:_LONGEST].rsplit(" ", 1)[0] + "…"

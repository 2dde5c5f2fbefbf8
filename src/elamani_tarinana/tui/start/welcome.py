"""The first start: what this is."""

from textual.app import ComposeResult

from ...book.there import knows_a_book
from ..choices import Choice, Choices
from ..page import Page
from ..safe import Say, Shown, plain
from .beginning import Beginning


class WelcomePage(Page[None]):
    """The first page where there is no book yet."""

    def __init__(self) -> None:
        super().__init__()
        self._beginning = Beginning()

    def title_text(self) -> str:
        """The title."""
        return self.words("Welcome")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words(
            "Here you begin a book of your own. There are four short steps. You can go back with Esc at any "
            "time; nothing is kept before the last step."
        )

    def back_word(self) -> str:
        """What Esc does here."""
        return self.words("Close")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Say(t("This is a book for your own life story."), "heading")
        yield Say(
            t("You tell about your life in your own way: in a few words or many, with dates or with photos.")
        )
        yield Say(t("The book is yours. It is encrypted and stays on this machine. Nothing is sent anywhere."))
        yield Say(
            t(
                "It follows the Finnish method Elämäni Tarinana. The questions are by the makers of this book; "
                "the author of the method has not checked or approved them."
            )
        )
        if knows_a_book(self.tarina.places.state):
            yield Say(t("This machine has opened a book before, but there is none in this place:"))
            yield Shown(str(self.tarina.places.vault), "line")
        yield Choices(
            [
                Choice("begin", plain(t("Begin a new book")), self._begin),
                Choice("elsewhere", plain(t("I have a book already")), self._elsewhere),
            ]
        )

    async def action_back(self) -> None:
        """Go one step back."""
        await self.tarina.action_quit()

    def _begin(self) -> None:
        from .machine import MachinePage

        self.open_page(MachinePage(self._beginning))

    def _elsewhere(self) -> None:
        from .elsewhere import ElsewherePage

        self.open_page(ElsewherePage())

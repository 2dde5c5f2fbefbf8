"""For a person whose book is somewhere else: how to open it from there."""

from textual.app import ComposeResult

from ..page import Page
from ..safe import Say, Shown


class ElsewherePage(Page[None]):
    """Tells how the program is started with another folder."""

    def title_text(self) -> str:
        """The title."""
        return self.words("I have a book already")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Say(
            t("If the book is on a memory stick, plug it in. Then close this program and start it like this:")
        )
        yield Say("tarina --vault " + t("FOLDER"), "line strong")
        yield Say(t("FOLDER is the folder of your book: it holds the folders keys and journal."))
        yield Say(t("Now the program looks for the book here:"))
        yield Shown(str(self.tarina.places.vault), "line")
        yield Say(t("Nothing has been lost or changed."))

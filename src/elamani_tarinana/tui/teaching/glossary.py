"""The words of the method and of the cards, and what they mean."""

from textual.app import ComposeResult

from ..page import Page
from ..safe import Shown


class GlossaryPage(Page[None]):
    """The words in the order of the alphabet."""

    def title_text(self) -> str:
        """The title."""
        return self.words("Words and what they mean")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("Read on with the arrow keys, Enter or Page Down.")

    def compose_body(self) -> ComposeResult:
        """The words."""
        for term in sorted(self.tarina.content.glossary, key=lambda term: term.term.casefold()):
            yield Shown(term.term, "heading")
            yield Shown(term.means)

"""A page of the content pack, to be read."""

from textual.app import ComposeResult

from ...book.asked import Page as Text
from ..page import Page
from ..reading_page import compose_page


class TextPage(Page[None]):
    """Reading one page; where the pack does not have it, its first one."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._wanted = text

    @property
    def text(self) -> Text:
        """The page."""
        texts = self.tarina.content.pages
        return texts.get(self._wanted) or next(iter(texts.values()))

    def title_text(self) -> str:
        """The title."""
        return self.text.title

    def help_text(self) -> str:
        """What F1 says of this page."""
        t = self.words
        return "\n".join(
            (
                t("Read on with the arrow keys, Enter or Page Down."),
                t("Small letters and numbers after a text say where it comes from."),
            )
        )

    def compose_body(self) -> ComposeResult:
        """The text."""
        yield from compose_page(self.words, self.text)

"""The first start: who can open or see this machine, and what that means for the book."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.app import ComposeResult

from ..choices import Choice, Choices
from ..page import Page
from ..safe import Say, Shown, plain
from .beginning import Beginning

Who = Literal["me", "others", "watched"]


class MachinePage(Page[None]):
    """The question. The answer is kept nowhere."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__()
        self._beginning = beginning

    def title_text(self) -> str:
        """The title."""
        return self.words("1/4 Who can open this machine?")

    def help_text(self) -> str:
        """What F1 says of this page."""
        return self.words("Your answer is not kept anywhere. It only decides which advice you see next.")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        yield Say(t("Think for a moment who uses this machine or can see what is on it."))
        yield Say(t("Choose what fits best. The answer is not kept anywhere."), "quiet")
        yield Choices(
            [
                Choice("me", plain(t("Only I use this machine")), lambda: self._go("me")),
                Choice("others", plain(t("Others use it too")), lambda: self._go("others")),
                Choice(
                    "watched",
                    plain(t("Somebody may watch me, or force me to open it")),
                    lambda: self._go("watched"),
                ),
                Choice("unsure", plain(t("I am not sure, or I do not want to say")), lambda: self._go("watched")),
            ]
        )

    def _go(self, who: Who) -> None:
        self.open_page(AdvicePage(self._beginning, who))


class AdvicePage(Page[None]):
    """What encryption does and does not do, in the words of the content pack."""

    _BLOCKS: ClassVar[dict[Who, tuple[str, ...]]] = {
        "me": ("change",),
        "others": ("who", "change"),
        "watched": ("forced", "who", "change"),
    }

    def __init__(self, beginning: Beginning, who: Who) -> None:
        super().__init__()
        self._beginning, self._who = beginning, who

    def title_text(self) -> str:
        """The title."""
        return self.words("1/4 Good to know")

    def compose_body(self) -> ComposeResult:
        """The body."""
        t = self.words
        page = self.tarina.content.pages["machine"]
        blocks = {block.id: block for block in page.blocks}
        yield Shown(page.intro)
        for each in self._BLOCKS[self._who]:
            yield Shown(blocks[each].title, "heading")
            yield Shown(blocks[each].text or "")
        yield Choices(
            [
                Choice("on", plain(t("Go on")), self._go_on),
                Choice("stop", plain(t("Stop for now. Nothing is kept")), self.tarina.action_quit),
            ]
        )

    def _go_on(self) -> None:
        from .secret import PassphrasePage

        self.open_page(PassphrasePage(self._beginning))

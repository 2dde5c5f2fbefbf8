"""The steps of giving: what has been chosen so far, and how one page leads to the next."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.binding import Binding, BindingType

from ...errors import Refusal
from ..page import Page
from ..working import Working
from .refused import say_refusal

if TYPE_CHECKING:
    from ...sharing import Reader

Made = TypeVar("Made")
Outcome = TypeVar("Outcome")


@dataclass(slots=True, repr=False)
class Giving:
    """Kept from step to step, so that a step back loses nothing. Nothing is chosen beforehand."""

    reader: Reader | None = None
    unverified: bool = False
    entries: set[str] = field(default_factory=set)


class WorkingPage(Page[Outcome]):
    """A page on which something takes a moment; refusals are told on it, in the words of these rooms."""

    def work(self, words: str, do: Callable[[], Made], then: Callable[[Made], Awaitable[None]]) -> None:
        """Do something in a thread, then go on with what it gave, unless the page was left meanwhile."""

        def tried() -> Made | Refusal:
            try:
                return do()
            except Refusal as refusal:
                return refusal
            except OSError as error:
                return Refusal("not-saved", reason=error.strerror or "")

        async def go_on(made: Made | Refusal) -> None:
            if self not in self.app.screen_stack:
                return
            if isinstance(made, Refusal):
                await self.refused(made)
            else:
                await then(made)

        self.notice("")
        self.query_one(Working).work(words, tried, go_on)

    async def refused(self, refusal: Refusal) -> None:
        """Say what could not be done."""
        self.tell(refusal)

    def tell(self, refusal: Refusal) -> None:
        """Say a refusal on this page."""
        self.notice(say_refusal(self.words, refusal))


class LongPage(WorkingPage[Outcome]):
    """A page to be read from the top: the keys scroll it, and Enter goes to what can be done at its end."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "to_end", show=False)]
    AUTO_FOCUS = ""

    def on_mount(self) -> None:
        """Begin at the top."""
        body = self.query_one("#body")
        body.can_focus = True
        body.focus()

    def action_to_end(self) -> None:
        """Go to what can be done here; nothing is done yet."""
        ways = [way for way in self.query("#body Choices, #body Button") if way.display]
        if ways:
            ways[0].focus()


class Step(WorkingPage[bool]):
    """A step of giving. It gives True when all is done: then the steps before it close as well."""

    def onward(self, page: Page[Any]) -> None:
        """Go one step on."""
        self.notice("")
        self.open_page(page, self._after)

    def _after(self, done: bool | None) -> None:
        if done:
            self.close_page(outcome=True)

"""Talking: lines out, lines in. All that is said is clean and narrow, all that is heard is clean."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from textwrap import wrap

from ..book.place import Place
from ..book.typed import clean
from ..locale import Words
from .page import AGAIN, HELP, Page, chosen, numbers

WIDTH = 70
"""Characters a line at the most."""


@dataclass(frozen=True, slots=True)
class Ends:
    """The two ends of a conversation.

    ``read`` gives a line without its end, or None when no more will come; ``write`` takes text. ``secret`` asks
    for something that is not to be seen, and raises ``EOFError``, or ``WrongUsage`` ``passphrase-missing`` where
    nobody can be asked. ``pending`` gives what stands on the line and was not entered yet. ``lock_after`` takes
    the minutes without a line after which ``read`` raises ``Stopped``. ``longest`` is how many bytes a line can
    have before the terminal cuts it, 0 where it cuts none.
    """

    read: Callable[[], str | None]
    write: Callable[[str], object]
    secret: Callable[[str], str]
    pending: Callable[[], str] = str
    lock_after: Callable[[int], object] = int
    longest: int = 0


class Talk:
    """A conversation in the words of a language."""

    def __init__(self, ends: Ends, words: Words) -> None:
        self._ends = ends
        self.words = words
        self.lock_after = ends.lock_after

    def say(self, *lines: str) -> None:
        """Say paragraphs, each on lines of its own."""
        self._ends.write("".join(f"{line}\n" for line in laid_out(lines)))

    def hear(self) -> str:
        """The next line; raises ``EOFError`` when no more will come."""
        line = self._ends.read()
        if line is None:
            raise EOFError
        if 0 < self._ends.longest <= len(line.encode("utf-8", "replace")):
            self._warn_of_cut(line)
        return clean(line)

    def pending(self) -> str:
        """What stands on the line and was not entered yet."""
        return clean(self._ends.pending())

    def ask(self, question: str) -> str:
        """Say a question and give the answer, without space around it."""
        self.say(question)
        return self.hear().strip()

    def ask_secret(self, question: str) -> str:
        """Ask for something that is not to be seen."""
        return self._ends.secret(question)

    def tell(self, page: Page) -> None:
        """Say a page, most important words first."""
        self.say("", page.title, "", *page.lines)
        self.offer(page)

    def offer(self, page: Page) -> None:
        """Say what can be chosen."""
        self.say("", *(f"{number}. {choice.words}" for number, choice in numbers(page)))

    def choose(self, page: Page) -> Place:
        """Where the person wants to go from a page; an empty line says the page again."""
        t = self.words
        while True:
            place = chosen(page, self.ask(t("Your choice, or o for help:")))
            if place == AGAIN:
                self.tell(page)
            elif place == HELP:
                self.say(*_help(t))
            elif place is not None:
                return place
            else:
                self.say(t("Nothing here has this number or letter. Nothing was lost. Choose from the list."))

    def _warn_of_cut(self, line: str) -> None:
        t = self.words
        self.say(
            t("This line was as long as the terminal takes, and its end may be missing. It ends like this:"),
            line[-WIDTH // 2 :],
            t("Write on from there on a new line."),
        )


def laid_out(lines: Iterable[str]) -> Iterator[str]:
    """Clean lines of at most ``WIDTH`` characters; a long word is divided."""
    for paragraph in lines:
        for line in clean(paragraph).split("\n"):
            yield from wrap(line, WIDTH, break_on_hyphens=False) or [""]


def _help(t: Words) -> tuple[str, ...]:
    return (
        t("Type a number and press Enter."),
        t("0 one step back. What you wrote is kept."),
        t("t pause, and numbers to call."),
        t("k home, the start of the book."),
        t("l locks the book at once and ends the program."),
        t("o this help."),
        t("An empty line says the page again."),
        t("While you write, a line with only a full stop ends the text and saves it."),
        t("The lines .t, .k and .l save it too, and lead to the pause, home or the lock."),
    )

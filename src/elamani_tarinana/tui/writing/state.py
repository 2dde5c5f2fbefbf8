"""One quiet line that says where the text is."""

from datetime import datetime
from typing import Literal

from ...locale import Words
from ..safe import Say

Kept = Literal["nothing", "saved", "draft", "unsaved", "failed"]


class StateLine(Say):
    """Where the text is: in the book, in the draft, or only on the screen."""

    def __init__(self, words: Words) -> None:
        super().__init__("", "state")
        self._words = words

    def tell(self, kept: Kept, time: str) -> None:
        """Say it; ``time`` (RFC 3339) is when the book took the text in."""
        t = self._words
        lines = {
            "nothing": "",
            "saved": saved_words(t, time, datetime.now().astimezone()) if time else "",
            "draft": t("A draft is kept"),
            "unsaved": t("Not saved yet"),
            "failed": t("Not saved yet. Try again with Ctrl+S."),
        }
        self.say(lines[kept])


def saved_words(t: Words, time: str, now: datetime) -> str:
    """When something was saved, as it is said now: by the clock today, else by the day."""
    when = datetime.fromisoformat(time).astimezone(now.tzinfo)
    if when.date() == now.date():
        return t("Saved {time}", time=f"{when:%H:%M}")
    day = t("{day}.{month}.{year}", day=when.day, month=when.month, year=when.year)
    return t("Saved {time}", time=day)

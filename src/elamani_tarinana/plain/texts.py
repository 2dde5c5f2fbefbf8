"""Writing a text: added to the one that is there, in its place, or from where a draft was left."""

from collections.abc import Callable

from ..book.place import Place
from ..story import Change
from .heard import Typed, hear_text
from .sheet import sheet_of
from .talk import Talk
from .visit import Visit

Make = Callable[[str], Change]


def append(visit: Visit, talk: Talk, entry: str) -> Place:
    """Add to the end of the text."""
    return _write(visit, talk, entry, lambda text: Change(append=text))


def rewrite(visit: Visit, talk: Talk, entry: str) -> Place:
    """Write the text anew; the one before stays among the earlier versions."""
    return _write(visit, talk, entry, lambda text: Change(text=text))


def go_on(visit: Visit, talk: Talk, number: str) -> Place:
    """Write on where a draft was left. Without a new line the draft is saved as it is."""
    recovered = visit.recovered[int(number)]
    with sheet_of(visit, talk, recovered.entry, recovered) as sheet:
        typed = _hear(talk, lambda text: sheet.note(Change(append=text)))
        return sheet.change(Change(append=typed.text), typed.then)


def _write(visit: Visit, talk: Talk, entry: str, make: Make) -> Place:
    with sheet_of(visit, talk, entry) as sheet:
        typed = _hear(talk, lambda text: sheet.note(make(text)))
        if typed.text:
            return sheet.change(make(typed.text), typed.then)
        talk.say(talk.words("Nothing was changed."))
        return typed.then


def _hear(talk: Talk, note: Callable[[str], None]) -> Typed:
    talk.say(talk.words("Write, as many lines as you like. A line with only a full stop saves the text."))
    return hear_text(talk, lambda text: note(text.strip("\n")) if text.strip() else None)

"""The doors from home to the other rooms. A new room is one line here and one in ``rooms``."""

from dataclasses import dataclass


def _(words: str) -> str:
    return words


@dataclass(frozen=True, slots=True)
class Door:
    """A room, and the words on its door (English; the catalogue has the others)."""

    room: str
    words: str


DOORS = (
    Door("story", _("Read my story")),
    Door("search", _("Search")),
    Door("sharing", _("Let somebody read")),
    Door("printing", _("Print")),
    Door("reading-room", _("Reading room for a worker")),
    Door("cards", _("Practice cards")),
    Door("guides", _("Guides and sources")),
    Door("settings", _("Settings")),
)

"""The rooms of the app by name; a room's code is read when somebody first goes there."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..book.place import Place

if TYPE_CHECKING:
    from .page import Page

_ROOMS = {
    "unlock": ("unlock.page", "UnlockPage"),
    "welcome": ("start.welcome", "WelcomePage"),
    "home": ("home.page", "HomePage"),
    "safety": ("safety.page", "SafetyPage"),
    "settings": ("settings.page", "SettingsPage"),
    "writing": ("writing.screen", "WritingPage"),
    "part": ("reading.part", "PartPage"),
    "story": ("reading.story", "StoryPage"),
    "search": ("reading.search", "SearchPage"),
    "cards": ("cards.screen", "CardsPage"),
    "map": ("cards.map", "MapPage"),
    "node": ("cards.node", "NodePage"),
    "sharing": ("sharing.page", "SharePage"),
    "shares": ("sharing.log", "SharesPage"),
    "reading-room": ("reading_room.room", "ReadingRoomPage"),
    "card": ("reading_room.card", "CardMakePage"),
    "printing": ("printing.page", "PrintPage"),
    "guides": ("teaching.guides", "GuidesPage"),
    "text": ("teaching.text", "TextPage"),
    "sections": ("teaching.sections", "SectionsPage"),
    "guidance": ("teaching.guidance", "GuidancePage"),
    "exercise": ("teaching.exercise", "ExercisePage"),
    "example": ("teaching.example", "ExamplePage"),
    "glossary": ("teaching.glossary", "GlossaryPage"),
}
TO_RETURN_TO = frozenset(
    {
        *("writing", "part", "story", "search", "cards", "map", "node"),
        *("guides", "text", "sections", "guidance", "glossary"),
    }
)


def open_room(place: Place) -> Page[Any]:
    """The page of a place; it takes what is open in it (an entry, a part) as its only argument."""
    module, name = _ROOMS[place.room]
    kind = getattr(import_module(f".{module}", __package__), name)
    page: Page[Any] = kind(place.about) if place.about else kind()
    page.place = place
    return page

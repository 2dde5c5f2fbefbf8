"""The units of a pack: a folder may hold some of them, and what it lacks comes from the pack that ships."""

from dataclasses import dataclass
from pathlib import Path

from elamani_tarinana.content.files import find_pack, spoken, stands
from elamani_tarinana.content.findings import Finding

BOOK, CARDS, PAGES, GLOSSARY, SUPPORT = (
    "book.yaml",
    "cards.yaml",
    "pages.yaml",
    "glossary.yaml",
    "support_lines.yaml",
)
UNITS = (BOOK, CARDS, PAGES, GLOSSARY, SUPPORT)
"""The structure file by which each unit is known."""

WORDS = "words.txt"
FIRST = "fi"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a unit is read: the folder of a pack, and the language in it."""

    folder: Path
    language: str


def holds(pack: Path, unit: str) -> bool:
    """Return whether ``pack`` has a unit of its own."""
    return stands(pack, unit)


def source_of(pack: Path, unit: str, language: str) -> Source:
    """Return where ``unit`` is read for a reader of ``language``; raises Refusal ``content-missing``."""
    return source_in(pack if holds(pack, unit) else find_pack(), language)


def source_in(folder: Path, language: str) -> Source:
    """Return ``folder`` with ``language`` if it speaks that, else with Finnish, else with its first language."""
    known = spoken(folder)
    for each in (language, FIRST, *known):
        if each in known:
            return Source(folder, each)
    return Source(folder, language)


def languages(pack: Path) -> tuple[str, ...]:
    """Return the languages in which ``pack`` asks its questions, sorted.

    Raises Refusal ``content-missing``, and ``content-broken`` where the folder holds no unit at all, or questions
    without words in any language.
    """
    own = spoken(pack)
    if not any(holds(pack, unit) for unit in UNITS):
        raise Finding(BOOK, 0, "", "missing").refusal()
    if holds(pack, BOOK) and not own:
        raise Finding("", 0, "", "missing").refusal()
    return own if holds(pack, BOOK) else spoken(find_pack())

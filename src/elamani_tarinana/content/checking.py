"""The check of a whole pack: everything that it holds, in every language that it has."""

from collections.abc import Mapping
from pathlib import Path

from elamani_tarinana.content.cards import read_deck
from elamani_tarinana.content.example import read_example
from elamani_tarinana.content.exercises import read_exercises
from elamani_tarinana.content.files import Files, find_pack, spoken
from elamani_tarinana.content.findings import Finding
from elamani_tarinana.content.glossary import read_glossary
from elamani_tarinana.content.guidance import read_guidance
from elamani_tarinana.content.map import read_map
from elamani_tarinana.content.model import Page
from elamani_tarinana.content.pages import read_pages
from elamani_tarinana.content.questions import read_outline
from elamani_tarinana.content.support import read_support
from elamani_tarinana.content.units import (
    BOOK,
    CARDS,
    FIRST,
    GLOSSARY,
    PAGES,
    SUPPORT,
    UNITS,
    WORDS,
    holds,
    source_in,
)
from elamani_tarinana.content.wordlist import read_words
from elamani_tarinana.content.workbook import METHOD


def check_pack(pack: Path) -> tuple[Finding, ...]:
    """Return all that is wrong in the folder ``pack``, in every language that it has; nothing is raised for it.

    A folder without any unit, or with units that need words and without any language, is missing its first file.
    Raises Refusal ``content-missing``.
    """
    files, known = Files(pack), spoken(pack)
    held = tuple(unit for unit in UNITS if holds(pack, unit))
    if not held:
        files.structure(BOOK)
    if not known and set(held) != {SUPPORT}:
        files.notes.append(Finding("", 0, "", "missing"))
    if SUPPORT in held:
        read_support(files, FIRST)
    for language in known:
        _check(files, held, language)
    return tuple(dict.fromkeys(files.notes))


def _check(files: Files, held: tuple[str, ...], language: str) -> None:
    if BOOK in held:
        _check_book(files, language)
    if CARDS in held:
        cards = {card.id for card in read_deck(files, language).cards}
        read_map(files, language, cards)
    if PAGES in held:
        read_pages(files, language)
    if GLOSSARY in held:
        read_glossary(files, language)
    if (files.pack / language / WORDS).exists():
        read_words(files, language)


def _check_book(files: Files, language: str) -> None:
    parts = read_outline(files, language).parts
    read_guidance(files, language, parts, _fidelity_points(files.pack, language))
    read_exercises(files, language, parts)
    read_example(files, language, parts)


def _fidelity_points(pack: Path, language: str) -> set[str]:
    """The blocks of the page on the method: the pack's own, or that of the pack that ships."""
    pages = {**_pages(find_pack(), language), **(_pages(pack, language) if holds(pack, PAGES) else {})}
    return {block.id for block in pages[METHOD].blocks} if METHOD in pages else set()


def _pages(pack: Path, language: str) -> Mapping[str, Page]:
    source = source_in(pack, language)
    return read_pages(Files(source.folder), source.language)

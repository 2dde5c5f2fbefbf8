"""The check of a whole pack: everything that it holds, in every language that it has."""

from collections.abc import Mapping
from pathlib import Path

from elamani_tarinana.content.addresses import check_addresses
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
    languages,
    source_in,
)
from elamani_tarinana.content.wordlist import read_words
from elamani_tarinana.content.workbook import METHOD, load_workbook

_REFERRING = ("unknown-id", "unknown-language-id")
"""What can be wrong with a reference; of one to a broken file nobody knows whose the fault is."""


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
    if GLOSSARY in held and not files.notes:
        for language in {*known}.intersection(languages(pack)):
            check_addresses(files, load_workbook(pack, language))
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
    if holds(files.pack / language, WORDS):
        read_words(files, language)


def _check_book(files: Files, language: str) -> None:
    parts = read_outline(files, language).parts
    beside = Files(files.pack)
    read_guidance(beside, language, parts, _fidelity_points(files.pack, language))
    read_exercises(beside, language, parts)
    read_example(beside, language, parts)
    broken = any(each.file == BOOK for each in files.notes)
    files.notes.extend(each for each in beside.notes if not (broken and each.problem in _REFERRING))


def _fidelity_points(pack: Path, language: str) -> set[str]:
    """The blocks of the page on the method: the pack's own, or that of the pack that ships."""
    pages = {**_pages(find_pack(), language), **(_pages(pack, language) if holds(pack, PAGES) else {})}
    return {block.id for block in pages[METHOD].blocks} if METHOD in pages else set()


def _pages(pack: Path, language: str) -> Mapping[str, Page]:
    source = source_in(pack, language)
    return read_pages(Files(source.folder), source.language)

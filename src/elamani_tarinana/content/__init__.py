"""Reads a content pack, the folder ``workbook/``, into typed, frozen objects; says exactly what is wrong.

The structure stands once, at the top of the pack: ``book.yaml``, ``cards.yaml``, ``support_lines.yaml``,
``pages.yaml``. The words stand in one folder a language, under the same ids: another language is another folder,
and another pack can stand in place of the one that ships.
"""

from elamani_tarinana.content.files import find_pack, languages
from elamani_tarinana.content.findings import Finding, Problem
from elamani_tarinana.content.model import (
    KINDS,
    LENSES,
    PARTS,
    Block,
    Card,
    Choice,
    Deck,
    Doubt,
    How,
    Kind,
    Lens,
    Link,
    Page,
    Part,
    Point,
    Question,
    ScaleLabels,
    Section,
    SupportLine,
)
from elamani_tarinana.content.workbook import Workbook, check_pack, load_workbook

__all__ = [
    "KINDS",
    "LENSES",
    "PARTS",
    "Block",
    "Card",
    "Choice",
    "Deck",
    "Doubt",
    "Finding",
    "How",
    "Kind",
    "Lens",
    "Link",
    "Page",
    "Part",
    "Point",
    "Problem",
    "Question",
    "ScaleLabels",
    "Section",
    "SupportLine",
    "Workbook",
    "check_pack",
    "find_pack",
    "languages",
    "load_workbook",
]

"""Reads a content pack, the folder ``workbook/``, into typed, frozen objects; says exactly what is wrong.

The format is told in ``docs/pack-format.md``: structure once, at the top of the pack, words in one folder a
language, under the same ids. Another pack, or some units of one, can stand in place of the one that ships.
"""

from elamani_tarinana.content.card_questions import OF_CARDS
from elamani_tarinana.content.checking import check_pack
from elamani_tarinana.content.files import find_pack
from elamani_tarinana.content.findings import Finding, Problem
from elamani_tarinana.content.model import (
    KINDS,
    LENSES,
    PARTS,
    Audience,
    Block,
    Card,
    Check,
    Choice,
    Deck,
    Doubt,
    Example,
    ExampleAnswer,
    ExampleMoment,
    Exercise,
    Guidance,
    How,
    Kind,
    Lens,
    Link,
    Map,
    Node,
    Page,
    Part,
    Picture,
    Point,
    Question,
    ScaleLabels,
    Section,
    Support,
    SupportLine,
    Term,
    Way,
)
from elamani_tarinana.content.units import languages
from elamani_tarinana.content.wordlist import read_words
from elamani_tarinana.content.workbook import Workbook, load_workbook

__all__ = [
    "KINDS",
    "LENSES",
    "OF_CARDS",
    "PARTS",
    "Audience",
    "Block",
    "Card",
    "Check",
    "Choice",
    "Deck",
    "Doubt",
    "Example",
    "ExampleAnswer",
    "ExampleMoment",
    "Exercise",
    "Finding",
    "Guidance",
    "How",
    "Kind",
    "Lens",
    "Link",
    "Map",
    "Node",
    "Page",
    "Part",
    "Picture",
    "Point",
    "Problem",
    "Question",
    "ScaleLabels",
    "Section",
    "Support",
    "SupportLine",
    "Term",
    "Way",
    "Workbook",
    "check_pack",
    "find_pack",
    "languages",
    "load_workbook",
    "read_words",
]

"""The types of the rooms below that a face names without reaching into them."""

from ..content import Block, Card, Page, Part, Question, Section, SupportLine, Workbook
from ..vault import Cost, Finding, Surroundings

__all__ = [
    "Block",
    "Card",
    "Cost",
    "Finding",
    "Page",
    "Part",
    "Question",
    "Section",
    "SupportLine",
    "Surroundings",
    "Workbook",
]

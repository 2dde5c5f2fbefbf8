"""What the content pack asks and tells; the faces take the types from here, and no cryptography with them."""

from ..content import Block, Card, Page, Part, Question, Section, SupportLine, Workbook

__all__ = ["Block", "Card", "Page", "Part", "Question", "Section", "SupportLine", "Workbook"]

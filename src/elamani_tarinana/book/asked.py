"""What the content pack asks and tells; the faces take the types from here."""

from ..content import Card, Part, Question, Section, Workbook

__all__ = ["Card", "Part", "Question", "Section", "Workbook"]

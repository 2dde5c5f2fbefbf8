"""The types of the rooms below that a face names without reaching into them."""

from ..content import Block, Page, Question, SupportLine, Workbook
from ..vault import Cost, Finding, Surroundings

__all__ = ["Block", "Cost", "Finding", "Page", "Question", "SupportLine", "Surroundings", "Workbook"]

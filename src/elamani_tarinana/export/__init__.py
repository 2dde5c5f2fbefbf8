"""A story as a document, and the document as a file: pure, with words and pictures given from outside."""

from .dates import say_date, say_day
from .document import Document
from .facets import Pictures
from .html import write_html
from .kinds import Header, book_document, handout_document, letter_document, shareable
from .markdown import write_markdown
from .telling import Told, told_by

__all__ = [
    "Document",
    "Header",
    "Pictures",
    "Told",
    "book_document",
    "handout_document",
    "letter_document",
    "say_date",
    "say_day",
    "shareable",
    "told_by",
    "write_html",
    "write_markdown",
]

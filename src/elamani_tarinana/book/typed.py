"""What people type and see, made safe: the faces take it from here."""

from ..text.clean import clean, clean_line

__all__ = ["clean", "clean_line"]

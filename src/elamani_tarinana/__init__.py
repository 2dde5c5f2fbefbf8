"""Elämäni Tarinana: an encrypted workbook for telling one's own life."""

__version__ = "0.1.0"

"""Search over the story: plain folding for now, in memory, knowing no files."""

from .find import Found, Match, find

__all__ = ["Found", "Match", "find"]

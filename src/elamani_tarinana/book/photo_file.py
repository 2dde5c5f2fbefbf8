"""A photo from a file, named as people name files on a terminal."""

from pathlib import Path

from ..story import Medium
from .answer import attach_photo
from .session import Book

_MOST = 64 * 10**6


def take_photo(book: Book, path: Path, alt: str) -> Medium:
    """Read a file and attach it; raises ``OSError`` and as ``attach_photo`` does. Takes a while."""
    with path.open("rb") as file:
        return attach_photo(book, file.read(_MOST + 1), alt)


def typed_path(typed: str) -> Path:
    """A path as it is typed, or as terminals paste it: in quotes, with its blanks marked, as an address."""
    path = typed.strip()
    if len(path) > 1 and path[0] == path[-1] and path[0] in "'\"":
        return Path(path[1:-1])
    return Path(path.removeprefix("file://").replace("\\ ", " ")).expanduser()

"""Files that come from others, found by the path that a person typed and read with a bound."""

from datetime import date
from pathlib import Path

from ..errors import Refusal, WrongUsage
from ..sharing import LARGEST_FILE, Reader
from ..sharing.card import LARGEST as LARGEST_CARD
from ..text.clean import clean_line
from .card import add
from .receive import Reading, check_header, open_for_reading
from .session import Book


def typed_path(typed: str) -> Path:
    """The path that was typed, pasted or dropped on the terminal: in quotes, with marked blanks, from ``~``.

    Raises ``WrongUsage`` ``no-path`` where nothing was typed.
    """
    path = typed.strip()
    if len(path) > 1 and path[0] == path[-1] and path[0] in "'\"":
        path = path[1:-1]
    else:
        path = path.removeprefix("file://").replace("\\ ", " ")
    if not path or "\0" in path:
        raise WrongUsage("no-path")
    try:
        return Path(path).expanduser().absolute()
    except RuntimeError:
        return Path(path).absolute()


def add_card_file(book: Book, typed: str) -> Reader:
    """Add the card in a file; raises as ``add``, and ``Refusal`` ``file-not-found`` or ``file-unreadable``."""
    return add(book, _read(typed_path(typed), LARGEST_CARD).decode("utf-8", "replace"))


def open_share_file(book: Book, typed: str) -> Reading:
    """Open a share in memory, its header checked first; raises as ``open_for_reading`` does, and as above."""
    data = _read(typed_path(typed), LARGEST_FILE)
    check_header(data)
    return open_for_reading(book, data)


def read_day(typed: str) -> str:
    """A day as people type it (``31.1.2027``) as an ISO date; raises ``WrongUsage`` ``bad-day``."""
    said = clean_line(typed).rstrip(".")
    parts = said.split(".")
    try:
        if len(parts) == 3:
            day, month, year = (int(part) for part in parts)
            return date(year, month, day).isoformat()
        return date.fromisoformat(said).isoformat()
    except ValueError:
        raise WrongUsage("bad-day") from None


def _read(path: Path, limit: int) -> bytes:
    """The bytes of an ordinary file, one more than ``limit`` at the most."""
    try:
        if path.exists() and not path.is_file():
            raise Refusal("file-unreadable", path=str(path))
        with path.open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError:
        raise Refusal("file-not-found", path=str(path)) from None
    except OSError:
        raise Refusal("file-unreadable", path=str(path)) from None

"""Whether there is a book to open, told from names alone: nothing is read, and no key is needed."""

from contextlib import suppress
from pathlib import Path


def book_is_there(folder: Path) -> bool:
    """Whether ``folder`` holds a book, or what is left of one."""
    return any(_has_files(folder / part) for part in ("keys", "journal"))


def knows_a_book(state: Path) -> bool:
    """Whether this machine has opened a book before."""
    with suppress(OSError):
        return any(each.is_dir() for each in state.iterdir())
    return False


def _has_files(folder: Path) -> bool:
    with suppress(OSError):
        return any(each.is_file() for each in folder.iterdir())
    return False

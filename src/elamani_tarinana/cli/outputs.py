"""The file that a command was asked to write."""

from pathlib import Path

from ..book.files import publish, require_free
from ..book.session import Book
from .call import Call


def free_out(call: Call) -> Path:
    """Where ``OUT`` leads; raises ``Refusal`` ``file-exists`` before anything is asked for or done."""
    out = Path(call.options.out).absolute()
    require_free(out, replace=call.force)
    return out


def write_out(call: Call, book: Book, out: Path, data: bytes) -> None:
    """Write the file, whole or not at all; raises as ``publish`` does."""
    publish(book.around.storage, out, data, replace=call.force)

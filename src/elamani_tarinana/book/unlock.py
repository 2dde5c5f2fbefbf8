"""Opening a book that is there: by its passphrase, or by the recovery code and a new passphrase."""

from pathlib import Path

from ..content import Workbook
from ..vault import (
    Cost,
    Surroundings,
    Vault,
    open_vault,
    passphrase_slot,
    read_code,
    with_code,
    with_passphrase,
)
from .session import Book
from .start import check_passphrase


def unlock(around: Surroundings, folder: Path, workbook: Workbook, passphrase: str) -> Book:
    """Open the book in ``folder``; raises as ``open_vault`` does. Takes about a second."""
    return Book(around, open_vault(around, folder, with_passphrase(passphrase)), workbook)


def recover(
    around: Surroundings, folder: Path, workbook: Workbook, code: str, passphrase: str, cost: Cost
) -> Book:
    """Open the book by its recovery code and give it a new passphrase; the old one opens it no more.

    Raises ``Refusal`` ``recovery-code-unreadable``, ``WrongKey`` ``wrong-recovery-code``, ``WrongUsage``
    ``passphrase-short``, and as ``open_vault`` does.
    """
    check_passphrase(passphrase)
    vault = open_vault(around, folder, with_code(read_code(code).secret))
    try:
        change_passphrase(around, vault, passphrase, cost)
    except BaseException:
        vault.close()
        raise
    return Book(around, vault, workbook)


def change_passphrase(around: Surroundings, vault: Vault, passphrase: str, cost: Cost) -> None:
    """Put a new passphrase in the place of the old one."""
    vault.change_slots(lambda master: passphrase_slot(vault.id, master, passphrase, cost, around.random))

"""Starting a book: a passphrase, a recovery code on paper, and a new vault."""

from collections.abc import Callable
from pathlib import Path

from ..content import Workbook
from ..errors import WrongUsage
from ..vault import (
    CODE_SIZE,
    Cost,
    Secrets,
    Surroundings,
    create_vault,
    measured_cost,
    read_code,
    write_code,
)
from .session import Book

SHORTEST_PASSPHRASE = 8


def new_code(around: Surroundings) -> str:
    """A new recovery code, as it is written on paper. Nothing is kept of it until ``start``."""
    return write_code(around.random(CODE_SIZE))


def same_code(code: str, typed: str) -> bool:
    """Whether a code typed from paper is the one that was shown; raises ``Refusal`` where it is no code."""
    return read_code(typed).secret == read_code(code).secret


def check_passphrase(passphrase: str) -> None:
    """Raise ``WrongUsage`` ``passphrase-short`` where a passphrase is too short to protect anything."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise WrongUsage("passphrase-short", shortest=SHORTEST_PASSPHRASE)


def cost_of(memory: int | None) -> Cost:
    """The cost of one passphrase guess: ``memory`` in MiB (64 to 1024), or what this machine does in a second."""
    if memory is None:
        return measured_cost()
    if not 64 <= memory <= 1024:
        raise WrongUsage("kdf-memory-range", lowest=64, highest=1024)
    return Cost(memory * 1024)


def start(
    around: Surroundings,
    folder: Path,
    workbook: Workbook,
    passphrase: str,
    code: str,
    cost: Cost,
    hand_over: Callable[[], None] = lambda: None,
) -> Book:
    """Make a vault in ``folder`` and open it as a book.

    ``hand_over`` gives the person the code (a sheet, a screen) before the vault can be opened by anything. Raises
    ``WrongUsage`` ``passphrase-short``, ``Refusal`` ``folder-not-empty``, ``InUse`` ``not-writable``.
    """
    check_passphrase(passphrase)
    secrets = Secrets(passphrase, read_code(code).secret)
    return Book(around, create_vault(around, folder, secrets, cost, hand_over), workbook)

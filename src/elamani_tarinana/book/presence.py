"""Whether there is a book to be opened: what can be said before any key is asked for."""

from pathlib import Path

from ..vault import Surroundings
from ..vault.keyring import find_keyring
from ..vault.surroundings import Layout


def require_vault(around: Surroundings, folder: Path) -> None:
    """Raise as ``open_vault`` does where the folder holds no vault that any key could open."""
    find_keyring(around, Layout(folder))

"""What a conversation begins with, before any book is open."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ..book.asked import Workbook
from ..book.pack import open_pack
from ..book.types import Cost, Surroundings


@dataclass(slots=True, repr=False)
class House:
    """Where the book is, this machine, the content pack and its folder (None for the one that ships), the
    passphrase that came with the call (None where it is typed), and how dear a guess of a new one is to be."""

    folder: Path
    around: Surroundings
    workbook: Workbook
    pack: Path | None
    passphrase: str | None
    state: Path
    cost: Callable[[], Cost] = field(repr=False)

    def speak(self, language: str) -> Workbook:
        """Read the content pack in another language."""
        if language != self.workbook.language:
            self.workbook = open_pack(self.pack, language)
        return self.workbook

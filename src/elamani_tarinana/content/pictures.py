"""The pictures of a pack: ordinary files in its own folder ``pictures``, reached by no link."""

import os
from pathlib import Path

from elamani_tarinana.content.findings import Problem

FOLDER = "pictures"
MAX_BYTES = 60_000_000


def fault_of(pack: Path, name: str) -> Problem | None:
    """Return what is wrong with the picture ``name`` in the folder ``pack``, None where nothing is."""
    try:
        folder = Path(os.path.realpath(pack)) / FOLDER
        file = Path(os.path.realpath(folder / name, strict=True))
        if (file.parent, file.name) != (folder, name) or not file.is_file():  # a pipe would be waited for
            return "missing"
        with file.open("rb"):
            return "too-large" if file.stat().st_size > MAX_BYTES else None
    except (OSError, ValueError):
        return "missing"

"""The shipped pack, as it stands and as a copy that a test may break."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from elamani_tarinana.content import Workbook, find_pack, load_workbook

Change = Callable[[str, str, str], int]


@pytest.fixture(scope="session")
def workbook() -> Workbook:
    return load_workbook(find_pack(), "fi")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy in Finnish only: what is wrong in it is told once."""
    others = shutil.ignore_patterns("sv", "en")
    return Path(shutil.copytree(find_pack(), tmp_path / "pack", ignore=others))


@pytest.fixture
def change(pack: Path) -> Change:
    """Replaces the first ``old`` in a file of the copy; returns the line, from 1, where it stood."""

    def apply(file: str, old: str, new: str) -> int:
        text = (pack / file).read_text(encoding="utf-8")
        assert old in text
        (pack / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    return apply

"""A content pack that stays as it is, so that what is printed stays the same."""

from pathlib import Path

import pytest

from elamani_tarinana.content import Workbook, load_workbook
from elamani_tarinana.locale import Words, load_words


@pytest.fixture(scope="session")
def workbook() -> Workbook:
    return load_workbook(Path(__file__).parent / "pack", "fi")


@pytest.fixture(scope="session")
def fi() -> Words:
    return load_words("fi")

"""A book that is made once and copied for each test: the passphrase's cost is paid once."""

import shutil

import pytest
from plain_talk import PASSPHRASE, Kitchen

from elamani_tarinana.book.pack import open_pack
from elamani_tarinana.book.sitting import begin
from elamani_tarinana.book.start import cost_of, new_code, start
from elamani_tarinana.book.unlock import unlock
from elamani_tarinana.locale import load_words
from elamani_tarinana.plain.visit import Visit


@pytest.fixture(autouse=True)
def finnish(monkeypatch):
    """A person in Finland."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "fi_FI.UTF-8")


@pytest.fixture(scope="session")
def workbook():
    return open_pack(None, "fi")


@pytest.fixture(scope="session")
def made(tmp_path_factory, workbook):
    kitchen = Kitchen(tmp_path_factory.mktemp("valmis"))
    around = kitchen.around()
    start(around, kitchen.places.vault, workbook, PASSPHRASE, new_code(around), cost_of(64)).close()
    return kitchen.places.vault.parent


@pytest.fixture
def kitchen(made, tmp_path):
    shutil.copytree(made, tmp_path / "oma")
    return Kitchen(tmp_path / "oma")


@pytest.fixture
def book(kitchen, workbook):
    book = unlock(kitchen.around(), kitchen.places.vault, workbook, PASSPHRASE)
    yield book
    book.close()


@pytest.fixture
def visit(book):
    sitting = begin(book)
    left = list(sitting.recovered)
    yield Visit(book, sitting.desk, load_words("fi"), left, (), lambda language: open_pack(None, language))
    if sitting.desk is not None:
        sitting.desk.close()

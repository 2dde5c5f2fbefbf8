"""A book that is made once and copied for each test: the passphrase's cost is paid once."""

import shutil
from pathlib import Path

import pytest
from book_making import PASSPHRASE, surroundings

from elamani_tarinana.book.pack import open_pack
from elamani_tarinana.book.start import cost_of, new_code, start
from elamani_tarinana.book.unlock import unlock


@pytest.fixture(scope="session")
def workbook():
    return open_pack(None, "fi")


@pytest.fixture(scope="session")
def other_workbook():
    """Another pack, with questions of its own and none of those that ship."""
    return open_pack(Path(__file__).parents[1] / "export" / "pack", "fi")


@pytest.fixture(scope="session")
def made(tmp_path_factory, workbook):
    folder = tmp_path_factory.mktemp("valmis")
    around = surroundings(folder)
    code = new_code(around)
    start(around, folder / "kirja", workbook, PASSPHRASE, code, cost_of(64)).close()
    return folder, code


@pytest.fixture
def folder(made, tmp_path):
    shutil.copytree(made[0], tmp_path / "oma")
    return tmp_path / "oma"


@pytest.fixture
def reopen(folder, workbook):
    opened = []

    def reopen(seed: int = 2, device: str = "kone", passphrase: str = PASSPHRASE):
        book = unlock(surroundings(folder, seed, device), folder / "kirja", workbook, passphrase)
        opened.append(book)
        return book

    yield reopen
    for book in opened:
        book.close()


@pytest.fixture
def book(reopen):
    return reopen()


@pytest.fixture(scope="session")
def made_workers(tmp_path_factory, workbook):
    """Two workers' vaults with keys of their own."""
    folder = tmp_path_factory.mktemp("tyontekijat")
    for seed, name in ((31, "anna"), (32, "bertta")):
        around = surroundings(folder, seed)
        start(around, folder / name, workbook, PASSPHRASE, new_code(around), cost_of(64)).close()
    return folder


@pytest.fixture
def workers(made_workers, tmp_path, workbook):
    """The books of two workers, Anna and Bertta."""
    shutil.copytree(made_workers, tmp_path / "tyontekijat")
    folder = tmp_path / "tyontekijat"
    books = [
        unlock(surroundings(folder, seed), folder / name, workbook, PASSPHRASE)
        for seed, name in ((41, "anna"), (42, "bertta"))
    ]
    yield books
    for book in books:
        book.close()

"""Two books for each test: a writer's with a story, and a worker's."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from letters import a_book, fill_story

from elamani_tarinana.book.session import Book


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Book]:
    book = a_book(tmp_path / "writer")
    fill_story(book)
    yield book
    book.close()


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Book]:
    book = a_book(tmp_path / "worker")
    yield book
    book.close()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    return folder

"""One vault is made for all tests, because deriving its key takes time; each test gets a copy."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from vault_worlds import World, copy_of


@pytest.fixture(scope="session")
def first_world(tmp_path_factory: pytest.TempPathFactory) -> World:
    place = tmp_path_factory.mktemp("vault")
    world = World(place / "kirja", place / "state")
    world.create()
    world.close()
    return world


@pytest.fixture
def world(first_world: World, tmp_path: Path) -> Iterator[World]:
    copied = copy_of(first_world, tmp_path)
    yield copied
    copied.close()

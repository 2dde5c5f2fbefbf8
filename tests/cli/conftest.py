import pytest
from calls import Home


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A person's home with a new book in it, shared by the tests of a module."""
    home = Home(tmp_path_factory.mktemp("home"))
    home.make_book()
    return home


@pytest.fixture
def fresh(tmp_path):
    """A home of its own with a new book in it."""
    home = Home(tmp_path)
    home.make_book()
    return home


@pytest.fixture
def empty(tmp_path):
    """A home with nothing in it."""
    return Home(tmp_path)

import pytest
from calls import Home
from small_pack import make_pack


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


@pytest.fixture(scope="session")
def pack(tmp_path_factory):
    """A content pack of a few words that has everything a pack can have; tests only read it."""
    return make_pack(tmp_path_factory.mktemp("packs") / "small")


@pytest.fixture
def reader(tmp_path, pack):
    """A home with no book in it, where the small pack is read."""
    home = Home(tmp_path)
    home.environment |= {"TARINA_WORKBOOK": str(pack)}
    del home.environment["TARINA_PASSPHRASE_FILE"]
    return home

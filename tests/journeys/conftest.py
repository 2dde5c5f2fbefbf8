import pytest
from installed import Machine


@pytest.fixture
def machine(tmp_path):
    """A machine on which the program was just installed."""
    return Machine(tmp_path)

import os
import shutil

import pytest


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in item.iter_markers("needs"):
        for program in marker.args:
            if shutil.which(program) is None:
                missing(program)


def missing(program: str) -> None:
    if os.environ.get("TARINA_REQUIRE_PROGRAMS") == "1":
        pytest.fail(f"needs the program {program}", pytrace=False)
    pytest.skip(f"needs the program {program}")

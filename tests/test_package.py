"""What somebody may rely on who installs the wheel and has no source tree."""

import json
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    """The commands of a wheel built from this tree, in an environment of its own, far from the tree."""
    folder = tmp_path_factory.mktemp("asennettu")
    call(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    call(sys.executable, "-m", "venv", "--without-pip", folder / "venv")
    python = folder / "venv" / "bin" / "python"
    pip = [sys._base_executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index"]
    call(*pip, next(folder.glob("*.whl")))
    packages = next((folder / "venv").glob("lib/python*/site-packages"))
    # The libraries come from the environment of the tests; its own .pth files, the tree's too, do not count here.
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    return folder / "venv" / "bin"


def call(*argv, **more):
    done = subprocess.run([str(word) for word in argv], capture_output=True, text=True, **more)
    assert done.returncode == 0, done.stderr
    return done.stdout


def tarina(installed, tmp_path, *argv):
    return call(installed / "tarina", *argv, cwd=tmp_path, env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"})


def test_the_installed_program_finds_its_questions_and_cards(installed, tmp_path):
    questions = json.loads(tarina(installed, tmp_path, "questions", "--json"))
    assert {question["part"] for question in questions} == {"orientation", "who-am-i", "future", "peer-group"}
    assert len(json.loads(tarina(installed, tmp_path, "practice", "--json"))) == 8


def test_the_installed_program_speaks_finnish(installed, tmp_path):
    assert "käyttö" in tarina(installed, tmp_path, "--help", "--lang", "fi").casefold()


def test_the_installed_program_comes_from_the_wheel_and_not_from_a_tree(installed, tmp_path):
    where = call(installed / "python", "-c", "import elamani_tarinana as e; print(e.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed.parent)


def test_both_names_of_the_command_are_installed(installed):
    assert (installed / "tarina").exists()
    assert (installed / "elamani-tarinana").exists()

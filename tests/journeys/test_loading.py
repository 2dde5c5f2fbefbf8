"""What is loaded, and what the process lets others see of it."""

import subprocess
import sys

import pytest
from installed import TARINA

HEAVY = ("textual", "rich", "cryptography", "yaml", "PIL", "markdown_it", "nh3", "markdown")


def loaded(machine, *arguments):
    """The heavy packages that a call of the command has loaded."""
    script = (
        "import sys, runpy, atexit\n"
        f"heavy = {HEAVY!r}\n"
        "atexit.register(lambda: print(*(name for name in heavy if name in sys.modules), file=sys.__stderr__))\n"
        f"sys.argv = {[TARINA, *arguments]!r}\n"
        f"runpy.run_path({TARINA!r}, run_name='__main__')\n"
    )
    ended = machine.run([sys.executable, "-c", script])
    return ended.err.splitlines()[-1].split()


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_loads_nothing_heavy(machine, argument):
    assert loaded(machine, argument) == []


@pytest.mark.parametrize("command", [("questions",), ("practice",), ("check",)], ids=" ".join)
def test_what_needs_no_book_loads_no_textual(machine, command):
    assert "textual" not in loaded(machine, *command)


def test_questions_need_no_cryptography(machine):
    assert loaded(machine, "questions") == ["yaml"]


def test_nothing_but_the_app_loads_textual(machine):
    machine.new()
    given = [
        ("answer", "who-am-i.now.praise", "--word", "a"),
        ("show",),
        ("search", "a"),
        ("status",),
        ("history", "who-am-i.now.praise"),
        ("check",),
    ]
    for arguments in given:
        assert not {"textual", "rich"} & set(loaded(machine, *arguments))


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_the_memory_of_the_process_is_not_for_others(machine):
    """While it asks for a passphrase on a pipe, its core limit is nothing and it is not dumpable."""
    machine.new()
    process = subprocess.Popen(
        [TARINA, "status", "--passphrase-file", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        env=machine.environment,
    )
    try:
        limits = wait_for_limits(process)
        assert limits.split()[:3] == ["Max", "core", "file"]
        assert limits.split()[4:6] == ["0", "0"]
    finally:
        process.communicate(b"wrong\n")


def wait_for_limits(process):
    """The line of the core limit, once the process has set it."""
    while process.poll() is None:
        with open(f"/proc/{process.pid}/limits") as file:
            line = next(line for line in file if "core" in line)
        if line.split()[4:6] == ["0", "0"]:
            return line
    raise AssertionError

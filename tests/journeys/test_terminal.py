"""A person at a terminal: what is asked, and what the terminal shows of it."""

import os
import pty
import re
import select
import signal

import pytest
from installed import QUICK, TARINA


class Terminal:
    """A command on a terminal of its own."""

    def __init__(self, machine, *arguments):
        environment = {**machine.environment, "TERM": "xterm"}
        del environment["TARINA_PASSPHRASE_FILE"]
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            # A run in the background hands on that Ctrl+C is ignored; at a terminal of one's own it is not.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.chdir(machine.home)
            os.execve(TARINA, [TARINA, *arguments], environment)
        self.shown = ""

    def wait(self, words):
        """Read until ``words`` were shown after what was read before."""
        begin = len(self.shown)
        while words not in self.shown[begin:]:
            assert self._read(), self.shown
        return self.shown[begin:]

    def type(self, line):
        os.write(self.terminal, line.encode() + b"\n")

    def end(self):
        while self._read():
            pass
        os.close(self.terminal)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def _read(self):
        ready, _, _ = select.select([self.terminal], [], [], 60)
        try:
            data = os.read(self.terminal, 65536) if ready else b""
        except OSError:
            data = b""
        self.shown += data.decode(errors="replace")
        return bool(data)


SECRET = "lumi narskuu saappaan alla"


@pytest.fixture
def book(machine):
    """A book that was made on the terminal, and its code as it was shown there."""
    terminal = Terminal(machine, "new", *QUICK)
    terminal.wait("vähintään 8 merkkiä: ")
    terminal.type(SECRET)
    terminal.wait("Sama uudelleen: ")
    terminal.type(SECRET)
    shown = terminal.wait("sitten Enter")
    terminal.type("")
    assert terminal.end() == 0
    assert SECRET not in terminal.shown
    machine.code = re.search(r"CODE (\S+)", shown)[1]
    return machine


def test_a_book_is_made_and_opened_and_no_passphrase_is_shown(book):
    terminal = Terminal(book, "status")
    terminal.wait("Salalause: ")
    terminal.type(SECRET)
    assert terminal.end() == 0
    assert "0 vastausta" in terminal.shown
    assert SECRET not in terminal.shown


def test_the_code_from_paper_opens_it(book):
    terminal = Terminal(book, "recover")
    for prompt, typed in (
        ("koodi: ", book.code.lower()),
        ("merkkiä: ", "uusi" + SECRET),
        ("uudelleen: ", "uusi" + SECRET),
    ):
        terminal.wait(prompt)
        terminal.type(typed)
    assert terminal.end() == 0
    assert book.code.lower() not in terminal.shown


def test_two_different_passphrases_make_no_book(machine):
    terminal = Terminal(machine, "new", *QUICK)
    terminal.wait("merkkiä: ")
    terminal.type(SECRET)
    terminal.wait("uudelleen: ")
    terminal.type(SECRET + "t")
    assert terminal.end() == 1
    assert not machine.vault.exists()


def test_ctrl_c_ends_with_130_and_one_word(machine):
    terminal = Terminal(machine, "new", *QUICK)
    terminal.wait("merkkiä: ")
    os.write(terminal.terminal, b"\x03")
    assert terminal.end() == 130
    assert "Keskeytetty." in terminal.shown
    assert "Traceback" not in terminal.shown

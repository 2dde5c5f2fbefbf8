"""The real ``tarina plain`` on a terminal and on a pipe: the installed command, nothing of ours imported."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

TARINA = str(Path(sys.executable).with_name("tarina"))
PASSPHRASE = "sininen vene keinuu laiturissa"
PATIENCE = 60.0
PROMPT = "Valinta, tai o = ohje:"


@pytest.fixture
def home(tmp_path):
    """What the program sees of the machine: an empty home."""
    return {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "LANG": "fi_FI.UTF-8", "TERM": "dumb"}


def command(*arguments: str) -> list[str]:
    return [TARINA, "plain", *arguments]


class Terminal:
    """The command on a terminal of its own."""

    def __init__(self, home: dict[str, str]) -> None:
        self._ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            command(),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=home,
            start_new_session=True,
            preexec_fn=_own,
        )
        os.close(theirs)
        self.shown, self._read_to = b"", 0

    def wait(self, words: str) -> str:
        """Everything new until the words were shown."""
        end = time.monotonic() + PATIENCE
        while words not in (new := self.shown[self._read_to :].decode(errors="replace")):
            assert time.monotonic() < end, self.shown.decode(errors="replace")
            if select.select([self._ours], [], [], 1)[0]:
                self.shown += self._some()
        self._read_to = len(self.shown)
        return new

    def type(self, line: str) -> None:
        self.put(f"{line}\n".encode())

    def put(self, keys: bytes) -> None:
        while keys:
            readable, writable, _ = select.select([self._ours], [self._ours], [], PATIENCE)
            if readable:
                self.shown += self._some()
            if writable:
                keys = keys[os.write(self._ours, keys[:256]) :]

    def secret(self, line: str) -> None:
        """Type once the terminal shows no letters."""
        until(lambda: not termios.tcgetattr(self._ours)[3] & termios.ECHO)
        self.type(line)

    def end(self) -> int:
        code = self.process.wait(PATIENCE)
        while select.select([self._ours], [], [], 0)[0] and (more := self._some()):
            self.shown += more
        os.close(self._ours)
        return code

    def hang_up(self) -> int:
        os.close(self._ours)
        return self.process.wait(PATIENCE)

    def _some(self) -> bytes:
        try:
            return os.read(self._ours, 65536)
        except OSError:
            return b""


def _own() -> None:
    import fcntl

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def until(holds) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def drafts(home) -> list[bytes]:
    return [file.read_bytes() for file in sorted(Path(home["HOME"]).rglob("*-[ab]")) if file.is_file()]


def type_and_see_kept(terminal, home, line: str) -> None:
    """Type a line and wait until it is in a draft: that it is shown says only that the system took it."""
    before = drafts(home)
    terminal.type(line)
    until(lambda: drafts(home) != before)
    terminal.wait(line)


def open_book(home) -> Terminal:
    terminal = Terminal(home)
    terminal.wait("Salalause: ")
    terminal.secret(PASSPHRASE)
    terminal.wait(PROMPT)
    return terminal


def begin_book(home) -> Terminal:
    terminal = Terminal(home)
    for line in ("1", "1", "1", "1"):
        terminal.wait(PROMPT)
        terminal.type(line)
    terminal.wait("Uusi salalause: ")
    terminal.secret(PASSPHRASE)
    terminal.wait("Sama uudelleen: ")
    terminal.secret(PASSPHRASE)
    code = re.findall(r"Ryhmä \d: (\w{5})", terminal.wait("Paina Enter"))
    terminal.type("")
    terminal.wait("Kirjoita koodi paperistasi")
    terminal.type(" ".join(code).lower())
    terminal.wait(PROMPT)
    return terminal


def test_a_journey_from_the_first_start_over_a_hang_up_to_the_draft_that_is_found(home):
    terminal = begin_book(home)
    for line, words in (("1", PROMPT), ("1", "piste"), ("Mummon pulla.", ""), (".", PROMPT), ("1", "piste")):
        terminal.type(line)
        terminal.wait(words)
    type_and_see_kept(terminal, home, "Tämä jäi kesken")
    assert terminal.hang_up() == 128 + signal.SIGHUP
    assert b"\x1b" not in terminal.shown
    assert PASSPHRASE.encode() not in terminal.shown
    again = open_book(home)
    again.type("1")
    assert "Mummon pulla.\r\n\r\nTämä jäi kesken" in again.wait(PROMPT)
    again.type("1")
    again.wait("piste")
    again.type(".")
    again.wait(PROMPT)
    again.type("l")
    assert again.end() == 0
    assert "Sulje pääteikkuna" in again.shown.decode()
    assert b"\x1b" not in again.shown


def test_ctrl_c_ends_with_130_and_keeps_even_the_line_that_was_not_entered(home):
    terminal = begin_book(home)
    for line, words in (("1", PROMPT), ("1", "piste")):
        terminal.type(line)
        terminal.wait(words)
    type_and_see_kept(terminal, home, "Ennen keskeytystä.")
    terminal.put(b"Kesken oleva ri" + b"\x03")
    assert terminal.end() == 130
    assert "jäi talteen luonnoksena" in " ".join(terminal.shown.decode().split())
    again = open_book(home)
    again.type("1")
    assert "Ennen keskeytystä.\r\nKesken oleva ri\r\n" in again.wait(PROMPT)
    again.type("l")
    assert again.end() == 0


def test_a_line_longer_than_the_terminal_takes_is_said_to_be_cut(home):
    terminal = begin_book(home)
    for line, words in (("1", PROMPT), ("1", "piste")):
        terminal.type(line)
        terminal.wait(words)
    terminal.put(b"sana " * 1000 + b"\n")
    terminal.wait("puuttua. Rivi päättyy näin")
    terminal.type(".l")
    assert terminal.end() == 0


@pytest.fixture
def made(home, tmp_path):
    """A home with a book, and the file with its passphrase."""
    (tmp_path / "lause").write_text(PASSPHRASE)
    home["TARINA_PASSPHRASE_FILE"] = str(tmp_path / "lause")
    new = [TARINA, "new", "--recovery-file", str(tmp_path / "paperi"), "--kdf-memory", "64"]
    subprocess.run(new, env=home, check=True, capture_output=True)
    return home


def piped(home, lines: bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command(*arguments), input=lines, env=home, capture_output=True, timeout=PATIENCE)


def test_a_pipe_of_lines_writes_an_answer_and_what_comes_out_is_text_only(made):
    written = piped(made, b"1\n1\nPutkesta.\n.\nl\n")
    assert (written.returncode, written.stderr) == (0, b"")
    read = piped(made, b"k\n1\n").stdout
    assert "Putkesta." in read.decode()
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", written.stdout + read)
    assert all(len(line) <= 80 for line in (written.stdout + read).decode().split("\n"))


def test_when_the_system_ends_it_the_draft_is_kept_and_the_exit_code_says_so(made):
    writer = subprocess.Popen(command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=made)
    writer.stdin.write(b"1\n1\nEnnen loppua.\n")
    writer.stdin.flush()
    while b"piste" not in writer.stdout.readline():
        pass
    writer.terminate()
    assert "jäi talteen luonnoksena" in " ".join(writer.communicate()[0].decode().split())
    assert writer.returncode == 128 + signal.SIGTERM
    assert "Ennen loppua." in piped(made, b"1\n").stdout.decode()


def test_a_letter_that_is_no_utf8_ends_nothing(made):
    written = piped(made, b"1\n1\n\xe4iti ja is\xe4\n.\n\nl\n")
    assert written.returncode == 0
    assert "iti ja is" in written.stdout.decode()


def test_the_passphrase_may_be_the_first_line(made):
    assert piped(made, f"{PASSPHRASE}\nl\n".encode(), "--passphrase-file", "-").returncode == 0


def test_a_wrong_passphrase_from_a_file_is_exit_code_3_and_none_at_all_2(made, tmp_path):
    (tmp_path / "lause").write_text("jokin aivan muu")
    assert piped(made, b"").returncode == 3
    del made["TARINA_PASSPHRASE_FILE"]
    ended = piped(made, b"1\n")
    assert ended.returncode == 2
    assert "Salalause puuttuu" in ended.stderr.decode()


def test_a_reader_that_goes_away_takes_nothing_with_it(made):
    reader = subprocess.Popen(
        command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=made
    )
    reader.stdin.write(b"1\n1\nKukaan ei kuuntele.\n")
    reader.stdin.flush()
    while "piste" not in reader.stdout.readline().decode():
        pass
    reader.stdout.close()
    reader.stdin.write(b"k\n.\n")
    reader.stdin.close()
    assert reader.wait(PATIENCE) == 1
    assert "Kukaan ei kuuntele." in piped(made, b"1\n").stdout.decode()


def test_plain_never_loads_the_app(made):
    looking = (
        "import sys; from elamani_tarinana.cli.main import main; main(['plain']); print('textual' in sys.modules)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", looking], input=b"l\n", env=made, capture_output=True, timeout=PATIENCE
    )
    assert ended.stdout.endswith(b"False\n")

"""The app in a real terminal: from the first start to the lock and back, and what stays on the screen."""

import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest
from installed import TARINA

PASSPHRASE = "sininen vene keinuu laiturissa"
SECRET = "mummon pulla tuoksui"
PATIENCE = 60.0


class Screen:
    """The installed command in a terminal of 80 columns and 24 lines."""

    def __init__(self, machine) -> None:
        self._socket = str(machine.temporary / f"tmux{len(list(machine.temporary.iterdir()))}")
        home = {**machine.environment, "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
        home.pop("TARINA_PASSPHRASE_FILE")
        command = f"cd; {TARINA} --lang fi; echo loppu=$?; read x"
        new = ["-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", command]
        subprocess.run(["tmux", "-S", self._socket, *new], env=home, check=True)

    def _tmux(self, *command: str) -> str:
        done = subprocess.run(["tmux", "-S", self._socket, *command], capture_output=True, text=True, check=True)
        return done.stdout

    def shown(self) -> str:
        """The screen and everything that can be scrolled back to."""
        return self._tmux("capture-pane", "-p", "-S", "-")

    def wait(self, words: str) -> str:
        """Look until the words are there."""
        end = time.monotonic() + PATIENCE
        while words not in (shown := self.shown()):
            assert time.monotonic() < end, shown
            time.sleep(0.05)
        return shown

    def type(self, text: str) -> None:
        self._tmux("send-keys", "-l", text)

    def press(self, *keys: str) -> None:
        self._tmux("send-keys", *keys)

    def press_and_see(self, key: str) -> None:
        """Press a key that changes only colours, such as where the focus is, and see it done."""
        before = self._tmux("capture-pane", "-p", "-e")
        self.press(key)
        until(lambda: self._tmux("capture-pane", "-p", "-e") != before)

    def raw(self, *codes: str) -> None:
        self._tmux("send-keys", "-H", *codes)

    def process(self) -> int:
        """The id of the app's process."""
        shell = self._tmux("display-message", "-p", "#{pane_pid}").strip()
        return int(Path(f"/proc/{shell}/task/{shell}/children").read_text().split()[0])

    def close(self) -> None:
        subprocess.run(["tmux", "-S", self._socket, "kill-server"], capture_output=True, check=False)


@pytest.fixture
def screen(machine):
    opened = Screen(machine)
    yield opened
    opened.close()


def begin_a_book(screen) -> None:
    screen.wait("Tervetuloa")
    screen.press("Enter")
    screen.wait("Vaihe 1/4: Kuka")
    screen.press("Enter")
    screen.wait("Hyvä tietää")
    screen.press("Enter")
    screen.wait("Vaihe 2/4")
    screen.type(PASSPHRASE)
    screen.wait("•" * len(PASSPHRASE))
    screen.press_and_see("Enter")
    screen.type(PASSPHRASE)
    screen.press("Enter")
    code = " ".join(re.findall(r"\b[0-9A-Z]{5}\b", screen.wait("Vaihe 3/4")))
    screen.press("Enter")
    screen.wait("Vaihe 4/4")
    screen.type(code)
    screen.press("Enter")
    screen.wait("Orientoituminen")


def write(screen) -> None:
    screen.press("Enter")
    screen.wait("Kirjoita tähän")
    until(lambda: screen.press("Space") or "Kirjoita tähän" not in screen.shown())
    screen.type(SECRET)
    screen.wait(SECRET)


def unlock(screen) -> None:
    screen.wait("Kirja on lukossa")
    screen.type(PASSPHRASE)
    screen.press("Enter")


@pytest.mark.needs("tmux")
def test_first_start_home_lock_and_back_and_nothing_stays_on_the_screen(screen):
    begin_a_book(screen)
    write(screen)
    screen.press("F9")
    locked = screen.wait("Kirja on tallessa")
    assert SECRET not in locked
    unlock(screen)
    screen.wait(SECRET)
    screen.press("C-l")
    unlock(screen)
    screen.wait(SECRET)
    screen.raw("e4")
    screen.type("!")
    screen.press("C-q")
    ended = screen.wait("loppu=")
    assert "loppu=0" in ended
    for word in (*SECRET.split(), *PASSPHRASE.split(), "Vaihe"):
        assert word not in ended


@pytest.mark.needs("tmux")
def test_a_program_that_is_stopped_is_locked_first_and_comes_back_locked(screen):
    begin_a_book(screen)
    write(screen)
    process = screen.process()
    os.kill(process, signal.SIGTSTP)
    until(lambda: state(process) == "T")
    assert SECRET not in screen.shown()
    assert SECRET.encode() not in memory(process)
    os.kill(process, signal.SIGCONT)
    unlock(screen)
    screen.wait(SECRET)


@pytest.mark.needs("tmux")
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_whatever_ends_the_program_the_next_start_has_what_was_written(screen, machine, end):
    begin_a_book(screen)
    write(screen)
    if end is signal.SIGKILL:
        screen.wait("Luonnos tallessa")
    os.kill(screen.process(), end)
    screen.wait("loppu=")
    screen.close()
    again = Screen(machine)
    try:
        unlock(again)
        again.wait("Ennen kuin jatkat")
        again.press("Enter")
        again.wait("Jatka kirjoittamista")
        assert SECRET in again.shown()
    finally:
        again.close()


@pytest.mark.needs("tmux")
def test_the_locked_process_holds_neither_text_nor_passphrase(screen):
    begin_a_book(screen)
    write(screen)
    assert SECRET.encode() in memory(screen.process())
    screen.press("F9")
    screen.wait("Kirja on tallessa")
    held = memory(screen.process())
    assert SECRET.encode() not in held
    assert PASSPHRASE.encode() not in held


def until(holds) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def state(process: int) -> str:
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]


def memory(process: int) -> bytes:
    """Everything that a process holds and that can be read."""
    held = bytearray()
    with Path(f"/proc/{process}/maps").open() as maps, Path(f"/proc/{process}/mem").open("rb", 0) as mem:
        for line in maps:
            area = re.match(r"(\w+)-(\w+) r.{3} .*?(\[vvar.*|\[vsyscall\])?$", line)
            if area and not area[3]:
                mem.seek(int(area[1], 16))
                try:
                    held += mem.read(int(area[2], 16) - int(area[1], 16))
                except OSError:
                    continue
    return bytes(held)

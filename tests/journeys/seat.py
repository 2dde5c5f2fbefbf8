"""A person at a terminal of 80 columns and 24 lines, with the installed app. Nothing of ours is imported."""

import re
import signal
import subprocess
import time
from os import kill
from pathlib import Path

from installed import TARINA

PATIENCE = 60.0
PASSPHRASE = "vihreä soutuvene narisee laiturissa aamulla"


class Seat:
    """The app in tmux. Every step waits for what a person would wait for: words on the screen."""

    def __init__(self, machine, name: str) -> None:
        self._socket = str(machine.given / f"{name}.tmux")
        home = {**machine.environment, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
        del home["TARINA_PASSPHRASE_FILE"]
        command = f"cd; {TARINA} --lang fi; echo loppu=$?; read x"
        new = ["-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", command]
        subprocess.run(["tmux", "-S", self._socket, *new], env=home, check=True)

    def __enter__(self):
        return self

    def __exit__(self, *_) -> None:
        subprocess.run(["tmux", "-S", self._socket, "kill-server"], capture_output=True, check=False)

    def shown(self) -> str:
        """The screen, as lines."""
        return self._tmux("capture-pane", "-p")

    def all_of_it(self) -> str:
        """The screen and all that can be scrolled back to."""
        return self._tmux("capture-pane", "-p", "-S", "-")

    def see(self, *words: str) -> str:
        """Look until all the words are there; line ends count as blanks."""
        return self._until(lambda: all(word in flat(self.shown()) for word in words), words)

    def press(self, *keys: str) -> None:
        self._tmux("send-keys", *keys)

    def press_and_see(self, key: str, *words: str) -> str:
        self.press(key)
        return self.see(*words)

    def press_until(self, key: str, words: str, sign: str) -> None:
        """Press a key until the words are there, each time after the lines that have the sign have changed."""
        while words not in flat(self.shown()):
            self.press_and_change(key, sign)

    def press_and_change(self, key: str, sign: str = "") -> None:
        """Press a key and see that it changed the lines that have the sign; colours count too."""
        before = self._lines(sign)
        self.press(key)
        self._until(lambda: self._lines(sign) != before, key)

    def read_to(self, key: str, last: str) -> str:
        """All that is seen while a key is pressed until the last words are there."""
        seen = []
        while last not in flat(self.shown()):
            seen.append(self.shown())
            before = self._lines("")
            self.press(key)
            # A page that came late may be the last one already, and then no key changes it any more.
            self._until(lambda: self._lines("") != before or last in flat(self.shown()), key)  # noqa: B023 - at once
        return flat("\n".join([*seen, self.shown()]))

    def turn_to(self, words: str) -> None:
        """Open the ways to answer one after the other, until the one with these words."""
        self.see("F3 Muu tapa")
        self.press_until("F3", words, "━")

    def type(self, text: str, seen: str | None = None) -> None:
        """Type, and see the end of it on the screen."""
        self._tmux("send-keys", "-l", text)
        self.see(seen or text.split()[-1])

    def choose(self, line: str) -> None:
        """Go down to a line of a list and choose it."""
        self.see(line)
        self.press_until("Down", f"› {line}", "›")
        self.press("Enter")

    def lost_power(self) -> None:
        """The app is killed, and can do nothing about it."""
        shell = self._tmux("display-message", "-p", "#{pane_pid}").strip()
        kill(int(Path(f"/proc/{shell}/task/{shell}/children").read_text().split()[0]), signal.SIGKILL)
        self.see("loppu=")

    def begin_a_book(self) -> None:
        """The first start, from the welcome to home; the code is written down and tried."""
        self.see("Tervetuloa")
        self.press_and_see("Enter", "Vaihe 1/4: Kuka")
        self.press_and_see("Enter", "Hyvä tietää")
        self.press_and_see("Enter", "Vaihe 2/4")
        self.type(PASSPHRASE, "•" * len(PASSPHRASE))
        self.press_and_change("Enter")
        self._tmux("send-keys", "-l", PASSPHRASE)
        self._until(lambda: self.shown().count("•") == 2 * len(PASSPHRASE), "both")
        code = re.findall(r"\b[0-9A-Z]{5}\b", self.press_and_see("Enter", "Vaihe 3/4"))
        self.press_and_see("Enter", "Vaihe 4/4")
        self.type(" ".join(code))
        self.press_and_see("Enter", "Orientoituminen", "Sulje kirja")
        self.code = " ".join(code)

    def unlock(self, *words: str) -> str:
        self.see("Salalause")
        self.type(PASSPHRASE, "•" * len(PASSPHRASE))
        return self.press_and_see("Enter", *words)

    def _lines(self, sign: str) -> list[str]:
        return [line for line in self._tmux("capture-pane", "-p", "-e").splitlines() if sign in line]

    def _until(self, holds, what) -> str:
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, (what, self.shown())
            time.sleep(0.02)
        return self.shown()

    def _tmux(self, *command: str) -> str:
        done = subprocess.run(["tmux", "-S", self._socket, *command], capture_output=True, text=True, check=True)
        return done.stdout


def flat(screen: str) -> str:
    """The words of a screen, without the frames around fields and the line before what is being written."""
    return " ".join(word for word in screen.split() if word not in "▊▎│█▁▂▃▄▅▆▇")

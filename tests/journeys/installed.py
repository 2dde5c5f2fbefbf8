"""The installed command, called as a person or a script calls it. Nothing of ours is imported here."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

TARINA = str(Path(sys.executable).with_name("tarina"))
PASSPHRASE = "sininen vene keinuu laiturissa"
QUICK = ("--kdf-memory", "64")


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


class Machine:
    """An empty home folder with its own temporary folder, and the command in it."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.temporary = folder / "tmp"
        self.given = folder / "given"
        for each in (self.home, self.temporary, self.given):
            each.mkdir()
        self.sheet = self.given / "sheet.txt"
        self.passphrase = self.file("passphrase", PASSPHRASE)
        self.vault = self.home / ".local/share/kirja"
        if sys.platform == "darwin":
            self.vault = self.home / "Library/Application Support/kirja"

    @property
    def environment(self):
        return {
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "PATH": os.environ["PATH"],
            "TARINA_PASSPHRASE_FILE": self.passphrase,
        }

    def file(self, name: str, content: str | bytes) -> str:
        """A file of the person's own, outside of what the program writes."""
        path = self.given / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def tarina(self, *arguments, stdin: bytes | None = None, **environment) -> Ended:
        return self.run([TARINA, *map(str, arguments)], stdin, **environment)

    def run(self, command, stdin: bytes | None = None, before=None, **environment) -> Ended:
        wanted = {k: v for k, v in {**self.environment, **environment}.items() if v is not None}
        given = {"stdin": subprocess.DEVNULL} if stdin is None else {"input": stdin}
        ended = subprocess.run(
            command, capture_output=True, env=wanted, cwd=self.home, timeout=120, preexec_fn=before, **given
        )
        out, err = ended.stdout.decode(), ended.stderr.decode()
        assert "Traceback" not in err
        return Ended(ended.returncode, out, err)

    def new(self, *more) -> None:
        made = self.tarina("new", "--recovery-file", self.sheet, *QUICK, *more)
        assert made.code == 0, made.err


def own_mounts():
    """The command that runs another one with mounts of its own, or nothing where the system has none for us."""
    for command in (["unshare", "-m"], ["unshare", "-r", "-m"]):
        if shutil.which("unshare") and subprocess.run([*command, "true"], capture_output=True).returncode == 0:
            return command
    return []

"""Calls ``main`` as a shell would, with a home folder, an environment and streams of its own."""

import itertools
import json
import os
import sys
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

from PIL import Image

from elamani_tarinana.book import session
from elamani_tarinana.cli.main import main

PASSPHRASE = "kissa hyppää aidan yli"


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def error(self):
        return self.json["error"]["code"]


class Home:
    """A home folder, and calls made in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seconds = itertools.count()
        self.vault = folder / "kirja"
        self.sheet = folder / "sheet.txt"
        self.passphrase = self.write("passphrase", PASSPHRASE + "\n")
        self.environment = {
            "HOME": str(folder),
            "TARINA_VAULT": str(self.vault),
            "TARINA_STATE_DIR": str(folder / "state"),
            "TARINA_PASSPHRASE_FILE": self.passphrase,
        }

    def write(self, name: str, text: str | bytes) -> str:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    def photo(self, name: str = "photo.jpg") -> str:
        path = self.folder / name
        Image.new("RGB", (64, 48), "teal").save(path)
        return str(path)

    def make_book(self) -> None:
        made = self("new", "--recovery-file", self.sheet, "--kdf-memory", 64)
        assert made.code == 0, made.err

    def logs(self):
        return sorted((self.vault / "journal").glob("*.log"))

    def tick(self):
        """A clock that goes on by a second at each look: what is written in turn has times in turn."""
        start = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)
        seconds = self._seconds

        class Clock(datetime):
            @classmethod
            def now(cls, _zone=None):
                return start + timedelta(seconds=next(seconds))

        return patch.object(session, "datetime", Clock)

    def __call__(self, *arguments, stdin: bytes = b"", **environment) -> Outcome:
        out, err = (TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
        wanted = {k: v for k, v in {**self.environment, **environment}.items() if v is not None}
        with ExitStack() as stack:
            stack.enter_context(self.tick())
            stack.enter_context(patch.dict(os.environ, wanted, clear=True))
            stack.enter_context(patch.object(sys, "stdin", TextIOWrapper(BytesIO(stdin))))
            stack.enter_context(redirect_stdout(out))
            stack.enter_context(redirect_stderr(err))
            code = main([str(argument) for argument in arguments])
        return Outcome(code, *(stream.buffer.getvalue().decode() for stream in (out, err)))


PLACE = "who-am-i.childhood.place"
PERSON = "who-am-i.childhood.person"
PRAISE = "who-am-i.now.praise"
LIFELINE = "who-am-i.adulthood.lifeline"
SCALE = "future.scale.now"
PICTURE = "who-am-i.places.good-place"

"""A person who types lines and reads what is said; no terminal is needed."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from elamani_tarinana.book.places import Places
from elamani_tarinana.book.start import cost_of
from elamani_tarinana.plain.main import run
from elamani_tarinana.plain.talk import Ends
from elamani_tarinana.vault import Storage, Surroundings

PASSPHRASE = "kolme sanaa riittää"


class Person:
    """Types what was written for them: a line, or a choice by a piece of its words in ``<…>``. A function is
    called with all that was said and gives the line; an exception is raised."""

    def __init__(
        self, *script: str | Callable[[str], str] | BaseException, secrets: tuple[str, ...] = ()
    ) -> None:
        self._script, self._secrets = list(script), list(secrets)
        self.said, self.pending, self.minutes = "", "", 0

    @property
    def ends(self) -> Ends:
        return Ends(self._read, self._write, self._secret, lambda: self.pending, self._lock_after)

    @property
    def lines(self) -> list[str]:
        return self.said.split("\n")

    @property
    def flat(self) -> str:
        """All that was said, as if the lines were as long as they like."""
        return " ".join(self.said.split())

    def _read(self) -> str | None:
        if not self._script:
            return None
        step = self._script.pop(0)
        if isinstance(step, BaseException):
            raise step
        if callable(step):
            return step(self.said)
        return self._number(step[1:-1]) if step.startswith("<") else step

    def _write(self, text: str) -> None:
        self.said += text

    def _secret(self, question: str) -> str:
        self.said += f"{question}\n"
        if not self._secrets:
            raise EOFError
        return self._secrets.pop(0)

    def _lock_after(self, minutes: int) -> None:
        self.minutes = minutes

    def _number(self, words: str) -> str:
        """The number of the choice that was said last with these words."""
        page = self.said.rsplit("Valinta, tai o = ohje:", 2)[-2]
        choices = re.split(r"\n(?=\d+\. )", page)[1:]
        found = [choice for choice in choices if words in " ".join(choice.split())]
        assert len(found) >= 1, f"{words!r} is not among {choices}"
        return found[0].partition(".")[0]


class Kitchen:
    """A machine with a book on it, or with room for one."""

    def __init__(self, folder: Path) -> None:
        self.places = Places(folder / "kirja", folder / "tila")
        self._seed = 100

    def around(self) -> Surroundings:
        self._seed += 1
        seed = self._seed
        clock = lambda: datetime(2026, 11, 22, 12, seed % 60, tzinfo=UTC)  # noqa: E731
        return Surroundings(Storage(), clock, Random(seed).randbytes, "kone", "0.1", self.places.state)

    def sit(self, *script, secrets=(), passphrase: str | None = PASSPHRASE, pending: str = "") -> Person:
        """A visit with the script; ``code`` of the person is the exit code."""
        person = Person(*script, secrets=secrets)
        person.pending = pending
        person.code = self.call(person, passphrase, None)
        return person

    def call(self, person: Person, passphrase: str | None = None, language: str | None = "fi") -> int:
        return run(
            places=self.places,
            language=language,
            workbook=None,
            passphrase=passphrase,
            ends=person.ends,
            around=self.around(),
            cost=lambda: cost_of(64),
        )

"""Surroundings that a test holds still."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random

from elamani_tarinana.vault import Storage, Surroundings

PASSPHRASE = "kolme sanaa riittää"


def surroundings(folder: Path, seed: int = 1, device: str = "kone") -> Surroundings:
    clock = lambda: datetime(2026, 11, 22, 12, 0, seed, tzinfo=UTC)  # noqa: E731
    return Surroundings(Storage(), clock, Random(seed).randbytes, device, "0.1", folder / "tila")

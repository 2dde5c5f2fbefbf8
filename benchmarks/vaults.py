"""What a save and an opening cost, against the raw limits of the same machine."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path

from elamani_tarinana.vault import (
    Cost,
    Secrets,
    Storage,
    Surroundings,
    Vault,
    create_vault,
    open_vault,
    with_passphrase,
)
from elamani_tarinana.vault.keyring import find_keyring
from elamani_tarinana.vault.surroundings import Layout

PASSPHRASE = "kolme sanaa riittää"
TEXT = "Kesällä asuimme mummolassa, ja opin siellä kutomaan. " * 8


def make(folder: Path) -> tuple[Surroundings, Vault]:
    around = Surroundings(Storage(), lambda: datetime.now(UTC), os.urandom, "kone", "0", folder / "tila")
    secrets = Secrets(PASSPHRASE, bytes(16))
    return around, create_vault(around, folder / "kirja", secrets, Cost(64 * 1024), lambda: None)


def save_answers(vault: Vault, count: int) -> list[float]:
    """Save ``count`` answers one by one; seconds each took until it was acknowledged."""
    took = []
    for place in range(count):
        content = {
            "text": TEXT,
            "words": [],
            "scale": None,
            "moments": [],
            "resources": [],
            "skills": [],
            "abilities": [],
            "scribe": None,
            "language": "fi",
        }
        fields = {
            "entry": f"mine.a{place}",
            "replaces": [],
            "deleted": False,
            "openness": "only-mine",
            "content": content,
            "media": [],
        }
        start = time.perf_counter()
        vault.save([vault.new("rev", fields)]).result()
        took.append(time.perf_counter() - start)
    return took


def bare_appends(folder: Path, size: int, count: int) -> list[float]:
    """Append and flush ``size`` bytes ``count`` times; seconds each took."""
    descriptor = os.open(folder / "bare", os.O_CREAT | os.O_WRONLY, 0o600)
    data, took = os.urandom(size), []
    for _ in range(count):
        start = time.perf_counter()
        os.write(descriptor, data)
        os.fdatasync(descriptor)
        took.append(time.perf_counter() - start)
    os.close(descriptor)
    return took


def seconds_to_open(around: Surroundings, folder: Path) -> tuple[float, float]:
    """Seconds that opening takes, and the part of it that is the key derivation."""
    ring = find_keyring(around, Layout(folder / "kirja"))
    start = time.perf_counter()
    ring.open_with_passphrase(PASSPHRASE)
    derivation = time.perf_counter() - start
    start = time.perf_counter()
    open_vault(around, folder / "kirja", with_passphrase(PASSPHRASE)).close()
    return time.perf_counter() - start, derivation

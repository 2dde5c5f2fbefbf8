"""The open book: a vault, the content pack and the story between them, with time and randomness from outside."""

import os
import platform
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path

from .. import __version__
from ..content import Workbook
from ..errors import Damaged
from ..story import SETTING, Story, tailor, wishes
from ..vault import Finding, NewRecord, Storage, Surroundings, Vault


def real_surroundings(state: Path) -> Surroundings:
    """The file system, clock and randomness of this machine."""
    return Surroundings(Storage(), lambda: datetime.now(UTC), os.urandom, platform.node(), __version__, state)


class Book:
    """What is in front of the person once the vault is open. ``close`` must be called at the end."""

    def __init__(self, around: Surroundings, vault: Vault, workbook: Workbook) -> None:
        self.around = around
        self.vault = vault
        self.pack = workbook
        self.story = Story()
        self._tailored: tuple[tuple[Workbook, int], Workbook] | None = None
        for record in vault.records("rev"):
            self.story.take(record, vault.device_of(record))

    @property
    def workbook(self) -> Workbook:
        """The content pack as the writer has made it their own; ``pack`` is how it came."""
        pack, taken = self.pack, self.story.settings_taken
        kept = self._tailored
        if kept is None or kept[0][0] is not pack or kept[0][1] != taken:
            kept = self._tailored = (pack, taken), tailor(pack, wishes(self.story))
        return kept[1]

    def save(self, records: Sequence[NewRecord]) -> Future[None]:
        """Save records; the story knows them at once, and the future tells when they are safe.

        A record that could not be saved stays in the story of this sitting: its future raises, and the same
        records are given to ``save`` again.
        """
        done = self.vault.save(records)
        for made in records:
            self.story.take(made.record, self.around.device)
        return done

    def catch_up(self) -> bool:
        """Take in what other programs and devices have written; says whether anything came."""
        self.vault.rescan()
        came = self.vault.arrived()
        for record in came:
            self.story.take(record, self.vault.device_of(record))
        return bool(came)

    def findings(self) -> tuple[Finding, ...]:
        """What is out of order in the vault."""
        unreadable = [Finding("changed", "", "record-unreadable")] if self.story.unreadable else []
        return (*self.vault.findings(), *unreadable)

    def require_sound(self) -> None:
        """Raise ``Damaged`` ``vault-damaged`` where pages were changed by something else."""
        if any(finding.kind == "changed" for finding in self.findings()):
            raise Damaged("vault-damaged")

    def setting(self, name: str) -> object:
        """A setting of the book, kept in the vault; None where it was never set."""
        return self.story.setting(name)

    def set_setting(self, name: str, value: str | bool | int | Mapping[str, object] | None) -> Future[None]:
        """Keep a setting in the vault; ``value`` is anything that JSON can say."""
        fields = {
            "entry": SETTING + name,
            "replaces": list(self.story.setting_heads(name)),
            "deleted": False,
            "openness": "only-mine",
            "content": {"value": value},
            "media": [],
        }
        return self.save([self.vault.new("rev", fields)])

    def close(self) -> None:
        """Finish all saves and let go of the vault."""
        self.vault.close()

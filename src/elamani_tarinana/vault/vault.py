"""The open vault: records in, records out, and what is out of order."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from threading import RLock
from typing import Any

from ..errors import Newer, Refusal
from .copies import Journal
from .drafts import DraftKeeper, LeftDraft, discard, left_drafts
from .findings import Finding
from .keyring import place_slots, remove_slots
from .log import LARGEST_FRAME
from .media import MediaKey, media_names, read_media, write_media
from .records import NewRecord, Record, new_record
from .sealing import Keys
from .slots import Slot, parse_slot
from .surroundings import Layout, Surroundings
from .values import from_base64, to_base64
from .view import View, judge, unreached
from .writing import LogWriter, SaveQueue

_LARGEST_RECORD = LARGEST_FRAME - 2**20


class Vault:
    """A vault that was unlocked. Its methods may be called from any thread.

    Made by ``create`` and ``opening``; ``close`` must be called at the end.
    """

    def __init__(self, around: Surroundings, layout: Layout, vault: str, keys: Keys, opened_with: Slot) -> None:
        self.id = vault
        self.layout = layout
        self.opened_with = opened_with
        self._around, self._keys = around, keys
        self._local = around.local(vault)
        self._view = View()
        self._journal = Journal(around.storage, layout.journal, vault, keys.frame)
        self._writer = LogWriter(around.storage, layout.journal, vault, keys.frame, around.random)
        self._queue = SaveQueue()
        self._lock = RLock()
        self._arrived: list[Record] = []
        self._memory = self._local.memory(keys)
        self._scan()

    def __repr__(self) -> str:
        return f"<Vault {self.id[:8]}>"

    def records(self, kind: str) -> list[Record]:
        """The living records of a kind, in the order they were read."""
        with self._lock:
            return self._view.living(kind)

    def device_of(self, record: Record) -> str:
        """The name of the device on which a record was written, or an empty text."""
        return self._view.devices.get(record.log, "")

    def findings(self) -> tuple[Finding, ...]:
        """Everything that is out of order now, gravest first."""
        with self._lock:
            media = media_names(self._around.storage, self.layout.media)
            return (*judge(self._journal, self._view, self._memory, media), *self._missing_slots())

    def go_on(self) -> None:
        """Take what is here as all there is, after the writer was told what is gone."""
        with self._lock:
            self._memory.go_on(self._journal.copies.values(), self._today())
            self._remember()

    def new(self, kind: str, fields: Mapping[str, Any]) -> NewRecord:
        """Make a record of now, to be given to ``save``; raises ``Refusal`` ``too-large``."""
        made = new_record(kind, self._around.clock(), self._around.random, fields)
        if len(made.raw) > _LARGEST_RECORD:
            raise Refusal("too-large")
        return made

    def save(self, records: Sequence[NewRecord]) -> Future[None]:
        """Save records, all of them or none; done means that they are on the medium.

        The future raises ``InUse`` ``not-saved`` or ``disk-full``, or ``Newer`` ``record-newer`` where a newer
        program has written: then the same records can be given again.
        """
        done = self._queue.put(lambda: self._save(records))
        self._queue.put(self._remember)
        return done

    def rescan(self) -> None:
        """Read what other programs and devices have written since; ``arrived`` gives it."""
        with self._lock:
            self._arrived += self._scan()

    def arrived(self) -> list[Record]:
        """The records of others that came since the last call."""
        with self._lock:
            came, self._arrived = self._arrived, []
        return came

    def attach(self, data: bytes) -> MediaKey:
        """Seal a media file; on return it is on the medium, and a record may name it."""
        return write_media(self._around.storage, self.layout.media, data, self._around.random)

    def read_medium(self, medium: MediaKey) -> bytes:
        """A media file's bytes; raises ``Refusal`` ``media-late`` or ``Damaged`` ``media-damaged``."""
        return read_media(self._around.storage, self.layout.media, medium)

    def draft_keeper(self) -> DraftKeeper:
        """A keeper for this process's draft; raises ``OSError`` where nothing can be kept here."""
        self._local.prepare()
        where = self._local.drafts
        return DraftKeeper(self._around.storage, where, self.id, self._keys.local, self._around.random)

    def left_drafts(self) -> list[LeftDraft]:
        """The drafts that processes which are gone left on this machine."""
        return left_drafts(self._around.storage, self._local.drafts, self.id, self._keys.local)

    def discard_draft(self, left: LeftDraft) -> None:
        """Overwrite and remove a left draft."""
        discard(self._around.storage, left.files)

    def change_slots(self, make: Callable[[bytes], Slot]) -> None:
        """Put the slot that ``make`` gives from the master key in the place of all others of its kind.

        The new slot is in both places before the old ones go; whoever has an old copy of the folder and the old
        passphrase keeps access to that copy.
        """
        fresh = make(self._keys.master)
        place_slots(self._around, self.layout, [fresh])
        old = [slot for slot in self.slots() if slot.kind == fresh.kind and slot.id != fresh.id]
        records = [self.slot_record(fresh), *(self.new("slot-off", {"slot": slot.id}) for slot in old)]
        self.save(records).result()
        remove_slots(self._around, self.layout, [slot.id for slot in old])
        self.keep_slots()

    def slot_record(self, slot: Slot) -> NewRecord:
        """The record by which a slot is known and healed."""
        return self.new("slot", {"slot": slot.id, "kind": slot.kind, "bytes": to_base64(slot.raw)})

    def slots(self) -> list[Slot]:
        """The registered slots that are not switched off."""
        off = {record.fields["slot"] for record in self.records("slot-off")}
        registered = {r.fields["slot"]: r.fields["bytes"] for r in self.records("slot")}
        return [parse_slot(from_base64(raw)) for slot, raw in registered.items() if slot not in off]

    def keep_slots(self) -> None:
        """Keep the living slots in local state and write those that are missing in the folder again."""
        with suppress(OSError):
            self._local.prepare()
            self._local.keep_slots(self.slots())
        with suppress(OSError):
            place_slots(self._around, self.layout, self.slots())

    def switched_off(self, slot: Slot) -> str:
        """The day on which a slot was switched off (ISO date), or an empty text."""
        days = [r.time[:10] for r in self.records("slot-off") if r.fields["slot"] == slot.id]
        return days[0] if days else ""

    def drain(self) -> None:
        """Return once everything given to ``save`` is done."""
        self._queue.put(lambda: None).result()

    def close(self) -> None:
        """Finish all saves and let go."""
        self._queue.close()
        self._writer.close()

    def _save(self, records: Sequence[NewRecord]) -> None:
        with self._lock:
            self._arrived += self._scan()
            if self._view.locked_by or self._journal.newer:
                raise Newer("record-newer")
            seen = unreached(self._journal, self._view, self._writer.log)
            noted = [self.new("seen", {"seen": [list(head) for head in seen]})] if seen else []
            opened: list[NewRecord] = []
            self._writer.save(
                [r.raw for r in records], lambda _log: self._open_log(opened), [r.raw for r in noted]
            )
            self._adopt([*opened, *noted, *records])

    def _open_log(self, opened: list[NewRecord]) -> list[bytes]:
        seen = [list(head) for head in unreached(self._journal, self._view, "")]
        fields = {"program": self._around.program, "device": self._around.device, "seen": seen}
        opened[:] = [self.new("start", fields)]
        return [record.raw for record in opened]

    def _adopt(self, records: Sequence[NewRecord]) -> None:
        copy = self._writer.copy
        if copy is None:
            return
        self._journal.adopt(copy)
        self._memory.made_here.add(copy.log)
        self._view.take(_in_log(made.record, copy.log) for made in records)

    def _scan(self) -> list[Record]:
        return self._view.take(self._journal.scan())

    def _remember(self) -> None:
        with suppress(OSError), self._lock:
            self._memory.note(self._journal.copies.values(), self._today())
            self._local.remember(self._keys, self._memory)

    def _today(self) -> str:
        return self._around.clock().date().isoformat()

    def _missing_slots(self) -> list[Finding]:
        absent = [s for s in self.slots() if not (self.layout.keys / f"{s.id}.slot").exists()]
        return [Finding("missing", slot.id, "slot-missing") for slot in absent]


def _in_log(record: Record, log: str) -> Record:
    return Record(record.rid, record.kind, record.version, record.time, record.fields, log, record.must)

"""The open vault: records in, records out, and what is out of order."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from threading import RLock
from typing import Any

from ..errors import Newer, Refusal
from .copies import Journal
from .drafts import DraftKeeper, LeftDraft, discard, left_drafts
from .findings import Finding
from .judging import judge, unknown_ancestors, unmet_heads
from .log import LARGEST_FRAME
from .media import MediaKey, media_names, read_media, write_media
from .notes import read_note, write_note
from .records import NewRecord, Record, new_record
from .sealing import Keys
from .slotfiles import missing_slots, place_slots, remove_slots
from .slots import Slot
from .storage import not_saved
from .surroundings import Layout, Surroundings
from .values import to_base64
from .view import View, living_slots, switched_off, unreached
from .writing import LogWriter, SaveQueue

_LARGEST_RECORD = LARGEST_FRAME - 2**20


class Vault:
    """A vault that was unlocked. Its methods may be called from any thread, and none waits for a save.

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
        self._lock = RLock()
        self._arrived: list[Record] = []
        self._memory = self._local.memory(keys)
        self._scan()
        self._news = False
        self._queue = SaveQueue(self._remember_news)

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
        storage = self._around.storage
        missing = missing_slots(storage, self.layout.keys, self.slots())
        found = [Finding("missing", slot.id, "slot-missing") for slot in missing]
        try:
            media = media_names(storage, self.layout.media)
        except OSError:
            return (Finding("changed", self.layout.media.name, "file-unreadable"), *found)
        with self._lock:
            return (*judge(self._journal, self._view, self._memory, media), *found)

    def foreign_files(self) -> list[str]:
        """The names of the logs of other vaults that stand in this one's folder; they are never touched."""
        with self._lock:
            return self._journal.set_aside("foreign")

    def go_on(self) -> None:
        """Take what is here as all there is, after the writer was told what is gone."""
        with self._lock:
            heads, revisions = unmet_heads(self._journal, self._view), unknown_ancestors(self._view)
            self._memory.go_on(self._journal.copies.values(), self._today(), heads, revisions)
        self.remember()

    def new(self, kind: str, fields: Mapping[str, Any]) -> NewRecord:
        """Make a record of now, to be given to ``save``; raises ``Refusal`` ``too-large`` or ``no-unicode``."""
        try:
            made = new_record(kind, self._around.clock(), self._around.random, fields)
        except UnicodeEncodeError:
            raise Refusal("no-unicode") from None
        if len(made.raw) > _LARGEST_RECORD:
            raise Refusal("too-large")
        return made

    def save(self, records: Sequence[NewRecord]) -> Future[None]:
        """Save records; done means that they are on the medium. Up to 4 MiB are all there after a cut or none.

        The future cannot be cancelled. It raises ``InUse`` ``not-saved`` or ``disk-full``, or ``Newer``
        ``record-newer`` where a newer program has written: then the same records can be given again.
        """
        return self._queue.put(lambda: self._save(records))

    def rescan(self) -> None:
        """Read what other programs and devices have written since; ``arrived`` gives it."""
        with self._lock, suppress(OSError):
            came = self._scan()
            self._arrived += came
            if came:
                self._news = True
                self._queue.put(lambda: None)

    def arrived(self) -> list[Record]:
        """The records of others that came since the last call."""
        with self._lock:
            came, self._arrived = self._arrived, []
        return came

    def attach(self, data: bytes) -> MediaKey:
        """Seal a media file; on return it is on the medium, and a record may name it.

        Raises ``Refusal`` ``too-large``, ``InUse`` ``disk-full`` or ``not-saved``.
        """
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

    def keep_note(self, name: str, data: bytes) -> None:
        """Keep a small note of this name, sealed, in local state; raises ``OSError``."""
        write_note(self._around.storage, self._local.notes / name, self._keys.local, data)

    def read_note(self, name: str) -> bytes:
        """The note of this name; empty where there is none, or where it cannot be read."""
        return read_note(self._around.storage, self._local.notes / name, self._keys.local)

    def change_slots(self, make: Callable[[bytes], Slot]) -> None:
        """Put the slot that ``make`` gives from the master key in the place of all others of its kind.

        The new slot is in both places before the old ones go; whoever has an old copy of the folder and the old
        passphrase keeps access to that copy. Raises ``InUse`` ``not-saved`` or ``disk-full``: then the old one
        or the new one opens the vault, or both do.
        """
        fresh = make(self._keys.master)
        old = [slot for slot in self.slots() if slot.kind == fresh.kind and slot.id != fresh.id]
        try:
            place_slots(self._around.storage, self.layout.slot_folders, [fresh])
        except OSError as error:
            raise not_saved(error) from None
        self.save([self.slot_record(fresh), *(self.new("slot-off", {"slot": slot.id}) for slot in old)]).result()
        self.keep_slots()

    def slot_record(self, slot: Slot) -> NewRecord:
        """The record by which a slot is known and healed."""
        return self.new("slot", {"slot": slot.id, "kind": slot.kind, "bytes": to_base64(slot.raw)})

    def slots(self) -> list[Slot]:
        """The registered slots that are not switched off."""
        with self._lock:
            return living_slots(self._view, self.id)

    def keep_slots(self) -> None:
        """Write the living slots where they are missing or damaged, in the folder and in local state, and then
        remove the files of those that were switched off. What cannot be written now is left for the next time."""
        with self._lock:
            living, off = self.slots(), switched_off(self._view)
        if not living:
            return
        with suppress(OSError):
            self._local.keep_slots(living, off)
        with suppress(OSError):
            place_slots(self._around.storage, self.layout.slot_folders, living)
            if off:
                remove_slots(self._around.storage, self.layout.slot_folders, off)

    def switched_off(self, slot: Slot) -> str:
        """The day on which a slot was switched off (ISO date), or an empty text."""
        with self._lock:
            return switched_off(self._view).get(slot.id, "")

    def remember(self) -> None:
        """Note in local state what is here now; what cannot be noted only weakens later warnings."""
        with suppress(OSError), self._lock:
            self._memory.note(self._journal.copies.values(), self._today())
            self._local.remember(self._keys, self._memory)

    def drain(self) -> None:
        """Return once everything given to ``save`` is done."""
        self._queue.put(lambda: None).result()

    def close(self) -> None:
        """Finish all saves and let go."""
        self._queue.close()
        self._writer.close()

    def _save(self, records: Sequence[NewRecord]) -> None:
        """Runs in the saver's thread; nobody else waits while the medium is written."""
        with self._lock:
            self._rescan_for_save()
        noted: list[NewRecord] = []
        copy = self._writer.save(
            [made.raw for made in records],
            lambda path: self._open_log(path, noted),
            lambda: self._note_others(noted),
        )
        with self._lock:
            self._journal.adopt(copy)
            self._memory.made_here.add(copy.log)
            self._news = True
            self._view.take(_in_log(made.record, copy.log) for made in (*noted, *records))

    def _remember_news(self) -> None:
        """Runs in the saver's thread when it has nothing else to do."""
        if self._news:
            self._news = False
            self.remember()

    def _rescan_for_save(self) -> None:
        try:
            self._arrived += self._scan()
        except OSError as error:
            raise not_saved(error) from None
        if self._view.locked_by or self._journal.set_aside("newer"):
            raise Newer("record-newer")

    def _open_log(self, path: Path, noted: list[NewRecord]) -> list[bytes]:
        """The first record of a new log of this process."""
        with self._lock:
            self._journal.writing = path.name
            seen = [list(head) for head in unreached(self._journal, self._view, "")]
        fields = {"program": self._around.program, "device": self._around.label, "seen": seen}
        noted.append(self.new("start", fields))
        return [made.raw for made in noted]

    def _note_others(self, noted: list[NewRecord]) -> list[bytes]:
        """The ``seen`` that goes before the next records, where logs of others have been read."""
        with self._lock:
            own = self._journal.writing.removesuffix(".log")
            seen = [list(head) for head in unreached(self._journal, self._view, own)]
        if seen:
            noted.append(self.new("seen", {"seen": seen}))
        return [made.raw for made in noted]

    def _scan(self) -> list[Record]:
        return self._view.take(self._journal.scan())

    def _today(self) -> str:
        return self._around.clock().date().isoformat()


def _in_log(record: Record, log: str) -> Record:
    return Record(record.rid, record.kind, record.version, record.time, record.fields, log, record.must)

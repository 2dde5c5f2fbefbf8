"""Writing: one log for each process, one flush for each save, and nothing said to be saved that is not."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from errno import EDQUOT, ENOSPC
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from ..errors import InUse
from .copies import LogCopy
from .log import Place, first_place, write_frame, write_header
from .storage import Storage, StoredFile

FRAME_TARGET = 4 * 2**20
Opening = Callable[[str], list[bytes]]


class LogWriter:
    """Writes this process's records; begins a new log whenever the one before can no longer be trusted."""

    def __init__(
        self,
        storage: Storage,
        folder: Path,
        vault: str,
        key: bytes,
        random: Callable[[int], bytes],
    ) -> None:
        self._storage, self._folder, self._vault, self._key = storage, folder, vault, key
        self._random = random
        self._file: StoredFile | None = None
        self._saved: list[bytes] = []
        self.copy: LogCopy | None = None

    @property
    def log(self) -> str:
        """The id of the log being written, or an empty text before the first save."""
        return self.copy.log if self.copy else ""

    def save(self, raws: Sequence[bytes], opening: Opening, noted: Sequence[bytes]) -> None:
        """Return once the records are on the medium.

        ``opening`` gives the records that a new log begins with, from its id; ``noted`` go before ``raws`` in
        a log that is there already. Raises ``InUse`` ``not-saved`` or ``disk-full``: nothing is said of the
        records then, and the same bytes may be given again.
        """
        again: list[bytes] = []
        if self._file is not None and not self._file.untouched():
            self._finish()
            again = self._saved
        try:
            if self._file is None:
                self._begin([*again, *raws], opening)
            else:
                self._continue(self._file, [*noted, *raws])
        except OSError as error:
            self._finish()
            raise InUse("disk-full" if error.errno in (ENOSPC, EDQUOT) else "not-saved") from None
        self._saved += raws

    def close(self) -> None:
        """Let go of the log; it is never written again."""
        self._finish()

    def _begin(self, raws: list[bytes], opening: Opening) -> None:
        vault, log = bytes.fromhex(self._vault), self._random(16)
        header = write_header(vault, log)
        path = self._folder / f"{log.hex()}.log"
        frames, places = _frames(self._key, first_place(header), [*opening(log.hex()), *raws])
        file = self._storage.create(path)
        try:
            file.append(header + b"".join(frames))
        except OSError:
            file.close()
            self._storage.unlink(path)
            raise
        self._file = file
        file.flush()
        self._storage.flush_folder(self._folder)
        start = first_place(header)
        digests = [start.digest, *(place.digest for place in places)]
        self.copy = LogCopy(path, log.hex(), places[-1], digests, file.size)

    def _continue(self, file: StoredFile, raws: list[bytes]) -> None:
        copy = self.copy
        if copy is None:
            raise OSError("a log without its place")
        frames, places = _frames(self._key, copy.place, raws)
        file.append(b"".join(frames))
        file.flush()
        copy.place, copy.size = places[-1], file.size
        copy.digests.extend(place.digest for place in places)

    def _finish(self) -> None:
        if self._file is not None:
            self._file.close()
        self._file = None


def _frames(key: bytes, place: Place, raws: Sequence[bytes]) -> tuple[list[bytes], list[Place]]:
    """Frames of a bounded size that hold ``raws`` in order."""
    frames, places = [], []
    for group in _groups(raws):
        frame, place = write_frame(key, place, group)
        frames.append(frame)
        places.append(place)
    return frames, places


def _groups(raws: Sequence[bytes]) -> list[list[bytes]]:
    groups: list[list[bytes]] = [[]]
    size = 0
    for raw in raws:
        if groups[-1] and size + len(raw) > FRAME_TARGET:
            groups.append([])
            size = 0
        groups[-1].append(raw)
        size += len(raw)
    return groups


class SaveQueue:
    """One thread that does what it is given, in order."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[tuple[Callable[[], None], Future[None]] | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name="saver", daemon=True)
        self._thread.start()

    def put(self, job: Callable[[], None]) -> Future[None]:
        """Do ``job`` after all before it; the future tells when it is done, or what it raised."""
        future: Future[None] = Future()
        self._jobs.put((job, future))
        return future

    def close(self) -> None:
        """Return once everything given is done; nothing can be given after."""
        self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (item := self._jobs.get()) is not None:
            job, future = item
            try:
                job()
            except BaseException as error:  # noqa: BLE001 - whatever it was belongs to who waits for it
                future.set_exception(error)
            else:
                future.set_result(None)

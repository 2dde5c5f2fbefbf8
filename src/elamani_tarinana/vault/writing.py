"""Writing: one log for each process, one flush for each save, and nothing said to be saved that is not."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from .copies import LogCopy
from .log import Place, first_place, write_frame, write_header
from .storage import Storage, StoredFile, not_saved

# What is saved together stands in one frame, all of it there or none, up to what the format allows.
FRAME_TARGET = 15 * 2**20


class LogWriter:
    """Writes this process's records; begins a new log whenever the one before can no longer be trusted.

    Used by one thread. What it gives back shares nothing with it that it will take back.
    """

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
        self._copy: LogCopy | None = None
        self._saved: list[bytes] = []
        self._again: list[bytes] = []

    def save(
        self,
        raws: Sequence[bytes],
        opening: Callable[[Path], list[bytes]],
        noted: Callable[[], list[bytes]],
    ) -> LogCopy:
        """Return once the records are on the medium, with how far the log is then.

        ``opening`` gives the records that a new log at a path begins with; ``noted`` those that go before
        ``raws`` in a log that is there already. Raises ``InUse`` ``not-saved`` or ``disk-full``: nothing is said
        of the records then, and the same bytes may be given again.
        """
        if self._file is not None and not self._file.untouched():
            self._finish()
            self._again = list(self._saved)
        try:
            if self._file is None or self._copy is None:
                self._copy = self._begin([*self._again, *raws], opening)
            else:
                self._copy = self._continue(self._file, self._copy, [*noted(), *raws])
        except OSError as error:
            self._finish()
            raise not_saved(error) from None
        self._again = []
        self._saved += raws
        return self._copy

    def close(self) -> None:
        """Let go of the log; it is never written again."""
        self._finish()

    def _begin(self, raws: list[bytes], opening: Callable[[Path], list[bytes]]) -> LogCopy:
        log = self._random(16)
        header = write_header(bytes.fromhex(self._vault), log)
        path = self._folder / f"{log.hex()}.log"
        start = first_place(header)
        data, places = _frames(self._key, start, [*opening(path), *raws])
        self._file = file = self._create(path, header + data)
        file.flush()
        self._storage.flush_folder(self._folder)
        digests = [start.digest, *(place.digest for place in places)]
        return LogCopy(path, log.hex(), places[-1], digests, file.size)

    def _create(self, path: Path, data: bytes) -> StoredFile:
        file = self._storage.create(path)
        try:
            file.append(data)
        except OSError:
            file.close()
            with suppress(OSError):
                self._storage.unlink(path)
            raise
        return file

    def _continue(self, file: StoredFile, copy: LogCopy, raws: list[bytes]) -> LogCopy:
        data, places = _frames(self._key, copy.place, raws)
        file.append(data)
        file.flush()
        copy.digests.extend(place.digest for place in places)
        return LogCopy(copy.path, copy.log, places[-1], copy.digests, file.size)

    def _finish(self) -> None:
        if self._file is not None:
            self._file.close()
        self._file = None


def _frames(key: bytes, place: Place, raws: Sequence[bytes]) -> tuple[bytes, list[Place]]:
    """Frames of a bounded size that hold ``raws`` in order, and the place after each."""
    frames, places = [], []
    for group in _groups(raws):
        frame, place = write_frame(key, place, group)
        frames.append(frame)
        places.append(place)
    return b"".join(frames), places


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
    """One thread that does what it is given, in order, and ``idle`` whenever nothing is left to do."""

    def __init__(self, idle: Callable[[], None]) -> None:
        self._idle = idle
        self._jobs: SimpleQueue[tuple[Callable[[], None], Future[None]] | None] = SimpleQueue()
        self._closed = False
        self._thread = Thread(target=self._run, name="saver", daemon=True)
        self._thread.start()

    def put(self, job: Callable[[], None]) -> Future[None]:
        """Do ``job`` after all before it; the future tells when it is done, or what it raised.

        What was given is done, whoever stops waiting for it: the future cannot be cancelled.
        """
        if self._closed:
            raise RuntimeError("closed")
        future: Future[None] = Future()
        future.set_running_or_notify_cancel()
        self._jobs.put((job, future))
        return future

    def close(self) -> None:
        """Return once everything given is done; nothing can be given after."""
        self._closed = True
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
            if self._jobs.empty():
                self._rest()
        self._rest()

    def _rest(self) -> None:
        with suppress(Exception):  # nothing that can wait may end the thread that saves
            self._idle()

"""Every file operation is whole or not done, follows no link, and says what failed."""

import errno
import os
from pathlib import Path
from typing import Self

import pytest

from elamani_tarinana.errors import InUse
from elamani_tarinana.vault import Storage
from elamani_tarinana.vault.storage import not_saved

STORAGE = Storage()


def test_only_regular_files_that_are_not_hidden_are_listed_by_name(tmp_path: Path) -> None:
    for name in ("b", "a", ".c"):
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "d").mkdir()
    (tmp_path / "e").symlink_to(tmp_path / "a")
    os.mkfifo(tmp_path / "f")
    assert [(file.path, file.size) for file in STORAGE.files(tmp_path)] == [
        (tmp_path / "a", 1),
        (tmp_path / "b", 1),
    ]
    assert STORAGE.files(tmp_path / "none") == STORAGE.files(tmp_path / "a") == []


def test_a_file_that_vanishes_while_a_folder_is_listed_hides_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "abc":
        (tmp_path / name).write_bytes(b"")
    listed = list(os.scandir(tmp_path))
    (tmp_path / "b").unlink()

    class Listing(list[os.DirEntry[str]]):
        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_error: object) -> None:
            pass

    monkeypatch.setattr(os, "scandir", lambda _folder: Listing(listed))
    assert [file.name for file in STORAGE.files(tmp_path)] == ["a", "c"]


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_what_is_no_file_is_neither_read_nor_written(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x"
    (tmp_path / "a").write_bytes(b"a")
    make = {
        "link": lambda: path.symlink_to(tmp_path / "a"),
        "pipe": lambda: os.mkfifo(path),
        "folder": path.mkdir,
    }
    make[kind]()
    for act in (STORAGE.read, STORAGE.reopen, STORAGE.create):
        with pytest.raises(OSError, match=r"."):
            act(path)
    assert (tmp_path / "a").read_bytes() == b"a"


def test_a_name_that_is_taken_is_never_published_over(tmp_path: Path) -> None:
    for name in ("fresh", "taken"):
        STORAGE.write_new(tmp_path / name, name.encode())
    with pytest.raises(FileExistsError):
        STORAGE.publish(tmp_path / "fresh", tmp_path / "taken")
    assert (tmp_path / "taken").read_bytes() == b"taken"
    STORAGE.publish(tmp_path / "fresh", tmp_path / "free")
    assert {path.name for path in tmp_path.iterdir()} == {"taken", "free"}


def test_a_stick_without_hard_links_takes_published_files_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_paths: object) -> None:
        raise PermissionError(errno.EPERM, "ei linkkeja")

    monkeypatch.setattr(os, "link", refuse)
    for name in ("fresh", "taken"):
        STORAGE.write_new(tmp_path / name, name.encode())
    with pytest.raises(FileExistsError):
        STORAGE.publish(tmp_path / "fresh", tmp_path / "taken")
    STORAGE.publish(tmp_path / "fresh", tmp_path / "free")
    assert (tmp_path / "free").read_bytes() == b"fresh"
    assert (tmp_path / "taken").read_bytes() == b"taken"


def test_a_new_file_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_what: object) -> int:
        raise OSError(errno.ENOSPC, "taynna")

    monkeypatch.setattr(os, "pwrite", refuse)
    with pytest.raises(OSError, match="taynna"):
        STORAGE.write_new(tmp_path / "a", b"a")
    assert list(tmp_path.iterdir()) == []


def test_a_system_that_writes_little_by_little_still_writes_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.pwrite
    monkeypatch.setattr(os, "pwrite", lambda file, data, offset: write(file, bytes(data)[:3], offset))
    STORAGE.write_new(tmp_path / "a", b"talvella")
    assert (tmp_path / "a").read_bytes() == b"talvella"


def test_a_folder_flush_that_is_not_offered_is_fine_and_any_other_failure_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (errno.EINVAL, errno.ENOTSUP, errno.EIO):
        error = OSError(number, os.strerror(number))
        monkeypatch.setattr(os, "fsync", lambda _descriptor, error=error: (_ for _ in ()).throw(error))
        if number == errno.EIO:
            with pytest.raises(OSError, match=os.strerror(number)):
                STORAGE.flush_folder(tmp_path)
        else:
            STORAGE.flush_folder(tmp_path)


def test_a_lock_is_held_by_one_and_let_go_on_closing(tmp_path: Path) -> None:
    first = STORAGE.create(tmp_path / "a")
    first.hold()
    second = STORAGE.reopen(tmp_path / "a")
    with pytest.raises(InUse):
        second.hold()
    first.close()
    first.close()
    second.hold()
    second.close()


def test_a_full_disk_is_told_from_other_failures() -> None:
    assert [not_saved(OSError(number, "")).code for number in (errno.ENOSPC, errno.EDQUOT, errno.EIO)] == [
        "disk-full",
        "disk-full",
        "not-saved",
    ]

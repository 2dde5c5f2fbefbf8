"""Files that a person asked for: whole or not at all, and never over another."""

import errno
import os
import stat

import pytest

from elamani_tarinana.book.files import publish, require_free
from elamani_tarinana.errors import InUse, Refusal
from elamani_tarinana.vault import Storage

DATA = b"all of it"


def fails(number):
    def fail(*_args, **_more):
        raise OSError(number, os.strerror(number))

    return fail


def test_a_file_is_there_whole_and_for_its_owner_only(tmp_path):
    publish(Storage(), tmp_path / "out", DATA)
    assert (tmp_path / "out").read_bytes() == DATA
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["out"]


def test_a_file_that_is_there_is_kept_unless_it_is_to_be_replaced(tmp_path):
    out = tmp_path / "out"
    out.write_bytes(b"older")
    with pytest.raises(Refusal, match="file-exists"):
        publish(Storage(), out, DATA)
    assert out.read_bytes() == b"older"
    publish(Storage(), out, DATA, replace=True)
    assert out.read_bytes() == DATA
    assert os.listdir(tmp_path) == ["out"]


def test_a_name_that_leads_nowhere_is_taken_too(tmp_path):
    (tmp_path / "out").symlink_to(tmp_path / "nowhere")
    with pytest.raises(Refusal, match="file-exists"):
        require_free(tmp_path / "out", replace=False)


def test_a_file_that_comes_meanwhile_is_not_overwritten(tmp_path):
    out = tmp_path / "out"
    with pytest.raises(Refusal, match="file-exists"):
        publish(Storage(), out, DATA, before=lambda: out.write_bytes(b"theirs") and None)
    assert out.read_bytes() == b"theirs"
    assert os.listdir(tmp_path) == ["out"]


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP])
def test_a_stick_without_links_takes_the_file_too_and_overwrites_nothing(tmp_path, monkeypatch, number):
    monkeypatch.setattr(os, "link", fails(number))
    out = tmp_path / "out"
    publish(Storage(), out, DATA)
    assert out.read_bytes() == DATA
    with pytest.raises(Refusal, match="file-exists"):
        publish(
            Storage(), tmp_path / "two", b"x", before=lambda: (tmp_path / "two").write_bytes(b"theirs") and None
        )
    assert (tmp_path / "two").read_bytes() == b"theirs"
    assert sorted(os.listdir(tmp_path)) == ["out", "two"]


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "disk-full"), (errno.EROFS, "not-writable"), (errno.EIO, "not-writable")]
)
def test_a_medium_that_fails_leaves_nothing(tmp_path, monkeypatch, number, code):
    monkeypatch.setattr(os, "pwrite", fails(number))
    with pytest.raises(InUse, match=code):
        publish(Storage(), tmp_path / "out", DATA)
    assert os.listdir(tmp_path) == []


def test_a_folder_that_is_not_there_is_a_refusal(tmp_path):
    with pytest.raises(InUse, match="not-writable"):
        publish(Storage(), tmp_path / "no" / "out", DATA)


def test_a_folder_is_not_replaced_by_a_file(tmp_path):
    (tmp_path / "out").mkdir()
    with pytest.raises(InUse, match="not-writable"):
        publish(Storage(), tmp_path / "out", DATA, replace=True)
    assert (tmp_path / "out").is_dir()


@pytest.mark.parametrize("error", [InUse("not-saved"), KeyboardInterrupt()])
def test_what_fails_before_the_name_leaves_no_file(tmp_path, error):
    def before():
        raise error

    with pytest.raises(type(error)):
        publish(Storage(), tmp_path / "out", DATA, before=before)
    assert os.listdir(tmp_path) == []

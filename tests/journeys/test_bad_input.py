"""Bad input gets one clear sentence and its exit code, and nothing is lost."""

import os
import resource
import stat
import sys

import pytest
from installed import QUICK, TARINA, own_mounts

PLACE = "who-am-i.childhood.place"
MOUNTS = own_mounts()


@pytest.fixture
def book(machine):
    machine.new()
    assert machine.tarina("answer", PLACE, "--text", "-", stdin=b"Ranta.").code == 0
    return machine


def refused(ended, code):
    """One sentence, in Finnish, and nothing on standard output."""
    assert (ended.code, ended.out) == (code, ""), ended.err
    assert len(ended.err.strip().splitlines()) == 1
    assert ended.err.strip().endswith((".", "--help"))


def test_a_missing_book_is_1(machine):
    for command in (("show",), ("status",), ("answer", PLACE, "--word", "a")):
        refused(machine.tarina(*command), 1)
    assert not machine.vault.exists()


def test_a_wrong_passphrase_is_3(book):
    wrong = book.file("wrong", "tämä ei ole se")
    refused(book.tarina("show", TARINA_PASSPHRASE_FILE=wrong), 3)


def test_an_unknown_question_is_2(book):
    refused(book.tarina("answer", "who-am-i.nope", "--word", "a"), 2)


def test_a_broken_photo_is_1(book):
    photo = book.file("photo.jpg", b"\xff\xd8\xff\xe0 no photo")
    refused(book.tarina("answer", PLACE, "--attach", photo), 1)
    assert list((book.vault / "media").iterdir()) == []


def test_a_damaged_log_is_4_for_writing_and_reading(book):
    for log in (book.vault / "journal").glob("*.log"):
        data = bytearray(log.read_bytes())
        data[100] ^= 1
        log.write_bytes(data)
    refused(book.tarina("answer", PLACE, "--word", "a"), 4)
    read = book.tarina("show", "--json")
    assert (read.code, read.json) == (4, [])
    assert book.tarina("check", "--json").json["ok"] is False


def test_a_damaged_key_file_opens_by_its_second_copy(book):
    for slot in (book.vault / "keys").iterdir():
        slot.write_bytes(b"{" + os.urandom(200))
    assert book.tarina("show", "--json").code == 0


def test_without_a_terminal_the_app_says_what_can_be_done_instead(machine):
    refused(machine.tarina(), 2)
    assert "answer" in machine.tarina().err


def test_a_place_that_cannot_be_written_is_6(machine):
    blocked = machine.file("file", "in the way")
    out = ("new", "--recovery-file", machine.sheet, *QUICK)
    refused(machine.tarina("--vault", f"{blocked}/kirja", *out), 6)
    assert not machine.sheet.exists()


@pytest.mark.skipif(not MOUNTS and os.geteuid() == 0, reason="as root without mounts nothing is read-only")
def test_a_book_that_can_only_be_read_is_read_and_writing_is_6(book):
    answer = ("answer", PLACE, "--word", "a")
    if os.geteuid() != 0:
        folders = [book.vault, *(path for path in book.vault.rglob("*") if path.is_dir())]
        for folder in folders:
            folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
        ended = [book.tarina("show", "--json"), book.tarina(*answer)]
        for folder in folders:
            folder.chmod(stat.S_IRWXU)
    else:
        here = f'"{book.vault}"'
        fixed = f'mount --bind {here} {here} && mount -o remount,ro,bind {here} && exec "$0" "$@"'
        ended = [book.run([*MOUNTS, "sh", "-c", fixed, TARINA, *c]) for c in (("show", "--json"), answer)]
    assert (ended[0].code, ended[0].json[0]["text"]) == (0, "Ranta.")
    refused(ended[1], 6)


@pytest.mark.skipif(not MOUNTS, reason="needs mounts of its own")
def test_a_full_disk_is_6_and_what_was_saved_before_is_safe(machine):
    script = """
        mount -t tmpfs -o size=400k none "$HOME" && tarina="$0"
        "$tarina" new --recovery-file "$1" --kdf-memory 64 || exit 90
        "$tarina" answer who-am-i.now.praise --word ahkera || exit 91
        head -c 300000 /dev/urandom > "$HOME/other"; head -c 300000 /dev/zero >> "$HOME/other"
        base64 /dev/urandom | head -c 200000 | "$tarina" answer who-am-i.now.good-day --text - ; echo "ended $?"
        "$tarina" show --json
    """
    ended = machine.run([*MOUNTS, "sh", "-c", script, TARINA, machine.sheet])
    assert "ended 6" in ended.out
    assert "ahkera" in ended.out
    assert "täynnä" in ended.err


def test_where_files_may_not_grow_nothing_is_said_to_be_saved(book):
    small = (20_000, 20_000)
    ended = book.run(
        [TARINA, "answer", PLACE, "--text", "-"],
        os.urandom(90_000).hex().encode(),
        before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, small),
    )
    refused(ended, 6)
    assert book.tarina("show", "--json").json[0]["text"] == "Ranta."


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full")
def test_an_output_that_cannot_be_written_is_told(book):
    ended = book.run(["sh", "-c", f"'{TARINA}' show > /dev/full"])
    refused(ended, 6)


def test_closed_streams_are_no_error(book):
    for closed in (">&-", "<&-", "2>&-", "<&- >&- 2>&-"):
        ended = book.run(["sh", "-c", f"exec '{TARINA}' show {closed}"])
        assert (ended.code, ended.err) == (0, "")


def test_an_output_that_is_closed_early_shows_no_trace(book):
    ended = book.run(["sh", "-c", f"'{TARINA}' questions --json | head -1"])
    assert (ended.code, ended.out) == (0, "[\n")
    assert len(ended.err.strip().splitlines()) <= 1

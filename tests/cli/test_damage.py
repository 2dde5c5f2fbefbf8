"""A book that something else has changed, that is older, newer, or not all here."""

import shutil

import pytest
from calls import PERSON, PICTURE, PLACE


@pytest.fixture
def written(fresh):
    """A book of three answers, each in a log of its own."""
    fresh("answer", PLACE, "--text", "-", stdin=b"Ranta.")
    fresh("answer", PERSON, "--word", "mummo")
    fresh("answer", PICTURE, "--attach", fresh.photo(), "--alt", "talo")
    return fresh


def log_of(home, entry):
    """The log that holds an answer: the one without which it is gone."""
    for log in home.logs():
        moved = home.folder / "aside"
        log.rename(moved)
        here = [item["id"] for item in home("show", "--json", TARINA_STATE_DIR=str(home.folder / "none")).json]
        moved.rename(log)
        shutil.rmtree(home.folder / "none", ignore_errors=True)
        if entry not in here:
            return log
    raise AssertionError


def spoil(path, at):
    data = bytearray(path.read_bytes())
    data[at] ^= 0xFF
    path.write_bytes(data)


def test_reading_a_damaged_book_gives_what_is_intact_and_ends_with_4(written):
    spoil(log_of(written, PLACE), 200)
    read = written("show", "--json")
    assert read.code == 4
    assert [item["id"] for item in read.json] == [PERSON, PICTURE]
    assert len(read.err.splitlines()) == 1
    for command in (("status",), ("search", "mummo"), ("history", PERSON)):
        assert written(*command).code == 4


def test_writing_into_a_damaged_book_is_refused_with_4_and_nothing_changes(written):
    spoil(log_of(written, PLACE), 200)
    before = {log.name: log.read_bytes() for log in written.logs()}
    refused = written("answer", PERSON, "--word", "vaari", "--json")
    assert (refused.code, refused.error) == (4, "vault-damaged")
    assert {log.name: log.read_bytes() for log in written.logs()} == before


def test_check_tells_of_the_damage_and_ends_with_4(written):
    spoil(log_of(written, PLACE), 200)
    checked = written("check", "--json")
    assert (checked.code, checked.json["ok"]) == (4, False)
    assert {finding["kind"] for finding in checked.json["findings"]} == {"changed"}
    assert set(checked.json["findings"][0]) == {"kind", "where", "message"}


def test_an_older_copy_is_told_and_read(written):
    log_of(written, PLACE).unlink()
    read = written("show", "--json")
    assert (read.code, len(read.json)) == (0, 2)
    assert "vanhempi" in read.err
    checked = written("check", "--json")
    assert (checked.code, checked.json["ok"], checked.json["findings"][0]["kind"]) == (4, False, "older")


def test_pages_that_have_not_arrived_are_told_and_the_rest_is_read(written):
    log_of(written, PLACE).unlink()
    elsewhere = {"TARINA_STATE_DIR": str(written.folder / "another machine")}
    read = written("show", "--json", **elsewhere)
    assert (read.code, len(read.json)) == (0, 2)
    assert "saapuneet" in read.err
    checked = written("check", "--json", **elsewhere)
    assert (checked.code, checked.json["ok"], checked.json["findings"][0]["kind"]) == (0, True, "late")


def test_a_picture_that_is_not_here_is_missing_and_a_changed_one_is_damaged(written):
    (medium,) = (written.vault / "media").iterdir()
    spoil(medium, 60)
    read = written("show", PICTURE, "--json")
    assert (read.code, read.json[0]["media"][0]["state"]) == (4, "damaged")
    assert written("show", PERSON).code == 0
    assert "vaurioitunut" in written("show", PICTURE).out
    checked = written("check", "--json")
    assert (checked.code, checked.json["findings"][0]["where"]) == (4, medium.name)
    medium.unlink()
    read = written("show", PICTURE, "--json")
    assert (read.code, read.json[0]["media"][0]["state"]) == (0, "missing")
    assert written("check", "--json").code == 0


def test_a_book_that_a_newer_program_wrote_is_read_and_not_written(written):
    newer = bytearray(written.logs()[0].read_bytes())
    newer[:8] = b"TARINAJ2"
    (written.vault / "journal" / "00112233445566778899aabbccddeeff.log").write_bytes(newer)
    read = written("show", "--json")
    assert (read.code, len(read.json)) == (5, 3)
    assert written("check").code == 5
    refused = written("answer", PERSON, "--word", "vaari", "--json")
    assert (refused.code, refused.error) == (5, "record-newer")


def test_check_says_that_a_sound_book_is_sound(written):
    checked = written("check", "--json")
    assert (checked.code, checked.json, checked.err) == (0, {"ok": True, "findings": []}, "")
    assert "kunnossa" in written("check").out


def test_what_two_machines_wrote_at_once_is_all_shown(written, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(written.vault, copy)
    other = {"TARINA_VAULT": str(copy), "TARINA_STATE_DIR": str(tmp_path / "other")}
    written("answer", PERSON, "--word", "vaari", "--may-share")
    written("answer", PERSON, "--word", "täti", **other)
    shutil.copytree(copy, written.vault, dirs_exist_ok=True)
    heads = written("show", PERSON, "--json").json
    assert sorted(head["words"][-1] for head in heads) == ["täti", "vaari"]
    assert {head["openness"] for head in heads} == {"only-mine"}
    read = written("show", PERSON).out
    assert "vaari" in read
    assert "täti" in read
    assert [r["current"] for r in written("history", PERSON, "--json").json] == [False, True, True]
    written("answer", PERSON, "--word", "setä")
    (merged,) = written("show", PERSON, "--json").json
    assert {*merged["words"]} == {"mummo", "vaari", "täti", "setä"}

"""What is out of order is said, once and in the right word; what is in order is not."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from vault_worlds import World, kinds, rev, texts, write

from elamani_tarinana.vault import Finding, MediaKey, Vault
from elamani_tarinana.vault.values import to_base64

FRAME = 4 + 512 + 72


@pytest.fixture
def told(world: World) -> World:
    """A vault whose last log has five short answers, and this machine remembers it."""
    write(world.open(), "0", "1", "2", "3", "4")
    world.close()
    return world


def last(world: World) -> Path:
    return world.logs()[-1]


def elsewhere(world: World) -> Vault:
    """The same folder opened by a machine that remembers nothing."""
    return world.open(state=world.state.parent / "elsewhere")


def spoil(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def frame(number: int) -> int:
    """Somewhere in the middle of a frame of a log of short answers."""
    return 48 + number * FRAME + 100


def test_a_whole_vault_has_nothing_to_say(told: World) -> None:
    assert told.open().findings() == ()
    assert elsewhere(told).findings() == ()


def test_a_torn_tail_that_nobody_saw_is_silent_and_what_is_before_it_is_there(told: World) -> None:
    data = last(told).read_bytes()
    for size in (len(data) - 1, len(data) - 300, len(data) - FRAME + 2):
        last(told).write_bytes(data[:size])
        vault = elsewhere(told)
        assert (vault.findings(), texts(vault)) == ((), ["0", "1", "2", "3"])
        shutil.rmtree(told.state.parent / "elsewhere")
    last(told).write_bytes(data + bytes(2000))
    assert (told.open().findings(), len(texts(told.opened[-1]))) == ((), 5)


def test_a_torn_tail_is_never_cut_and_never_written_on(told: World) -> None:
    path = last(told)
    torn = path.read_bytes() + b"\x50\x02\x00\x00puolikas"
    path.write_bytes(torn)
    write(told.open(), "5")
    assert path.read_bytes() == torn
    told.close()
    assert texts(told.open()) == ["0", "1", "2", "3", "4", "5"]


def test_when_a_log_is_gone_that_was_seen_here_the_pages_are_older_than_on_that_day(told: World) -> None:
    path = last(told)
    away = path.rename(told.state.parent / path.name)
    told.now += timedelta(days=3)
    assert told.open().findings() == (Finding("older", path.stem, "log-older", "2026-05-01"),)
    told.close()
    away.rename(path)
    vault = told.open()
    assert (vault.findings(), len(texts(vault))) == ((), 5)


def test_when_a_log_became_shorter_the_pages_are_older(told: World) -> None:
    data = last(told).read_bytes()
    last(told).write_bytes(data[: 48 + 3 * FRAME])
    vault = told.open()
    assert (kinds(vault), texts(vault)) == (["older"], ["0", "1", "2"])


def test_go_on_is_remembered_and_pages_that_come_back_are_merged(told: World) -> None:
    data = last(told).read_bytes()
    last(told).write_bytes(data[: 48 + 3 * FRAME])
    vault = told.open()
    vault.go_on()
    assert vault.findings() == ()
    told.close()
    vault = told.open()
    assert vault.findings() == ()
    write(vault, "5")
    told.close()
    whole = told.folder / "journal" / "takaisin.log"
    whole.write_bytes(data)
    vault = told.open()
    assert (vault.findings(), len(texts(vault))) == ((), 6)


def test_go_on_also_lets_go_of_what_other_logs_had_seen_and_of_lost_revisions(told: World) -> None:
    vault = told.open()
    before = vault.records("rev")[-1]
    vault.save([rev(vault, "uusi", replaces=(before.rid,))]).result(20)
    told.close()
    (told.logs()[-2]).unlink()
    vault = told.open()
    assert kinds(vault) == ["older"]
    vault.go_on()
    told.close()
    assert told.open().findings() == ()
    assert kinds(elsewhere(told)) == ["late"]


def test_pages_that_another_device_has_seen_are_not_arrived_yet(told: World) -> None:
    first = last(told)
    write(told.open(), "5")
    told.close()
    away = first.rename(told.state.parent / first.name)
    vault = elsewhere(told)
    assert vault.findings() == (Finding("late", first.stem, "log-late"),)
    assert texts(vault) == ["5"]
    away.rename(first)
    vault.rescan()
    assert (vault.findings(), len(texts(vault))) == ((), 6)


def test_a_log_that_arrived_half_is_not_arrived_yet_until_the_rest_comes(told: World) -> None:
    first = last(told)
    write(told.open(), "5")
    told.close()
    data = first.read_bytes()
    first.write_bytes(data[: 48 + 2 * FRAME + 50])
    vault = elsewhere(told)
    assert (kinds(vault), texts(vault)) == (["late"], ["0", "1", "5"])
    first.write_bytes(data)
    vault.rescan()
    assert (vault.findings(), len(texts(vault))) == ((), 6)


def test_a_revision_whose_forerunner_is_missing_has_not_arrived_whole(told: World) -> None:
    vault = told.open()
    vault.save([rev(vault, "b", replaces=("ab" * 16,))]).result(20)
    assert vault.findings() == (Finding("late", "", "revision-late"),)


def test_a_photo_whose_file_is_missing_has_not_arrived_yet(told: World) -> None:
    vault = told.open()
    key = vault.attach(b"kuva")
    medium = {"id": key.id, "key": to_base64(key.key), "alt": "koti"}
    fields = dict(rev(vault, "a").record.fields) | {"media": [medium]}
    vault.save([vault.new("rev", fields)]).result(20)
    assert vault.findings() == ()
    (told.folder / "media" / key.id).unlink()
    assert vault.findings() == (Finding("late", key.id, "media-late"),)
    vault.attach(b"toinen, jota mikaan ei nimea")
    assert len(vault.findings()) == 1


@pytest.mark.parametrize("number", range(5))
def test_a_changed_page_that_was_seen_here_is_told_as_changed(told: World, number: int) -> None:
    spoil(last(told), frame(number))
    vault = told.open()
    assert vault.findings() == (Finding("changed", last(told).stem, "log-changed", "2026-05-01"),)
    assert texts(vault) == [str(n) for n in range(number)]


@pytest.mark.parametrize("number", range(4))
def test_a_changed_page_with_whole_pages_behind_it_is_told_without_any_memory(told: World, number: int) -> None:
    spoil(last(told), frame(number))
    vault = elsewhere(told)
    assert kinds(vault) == ["changed"]
    assert texts(vault) == [str(n) for n in range(number)]


def test_every_changed_byte_of_a_log_is_told_and_never_gives_wrong_text(told: World) -> None:
    data = last(told).read_bytes()
    for at in range(0, len(data), 7):
        changed = bytearray(data)
        changed[at] ^= 1 << at % 8
        last(told).write_bytes(changed)
        vault = told.open()
        assert set(kinds(vault)) & {"changed", "older"}, at
        assert texts(vault) == [str(n) for n in range(max(0, at - 48) // FRAME if at >= 48 else 0)], at
        told.close()


def test_damage_never_stops_writing_and_no_damaged_log_is_deleted(told: World) -> None:
    spoil(last(told), frame(1))
    path, damaged = last(told), last(told).read_bytes()
    write(told.open(), "5")
    told.close()
    assert path.read_bytes() == damaged
    assert texts(told.open()) == ["0", "5"]


def test_a_whole_copy_under_any_name_makes_up_for_a_damaged_one(told: World) -> None:
    shutil.copy(last(told), told.folder / "journal" / "vieras (ristiriita 2026-05-02)")
    spoil(last(told), frame(1))
    vault = elsewhere(told)
    assert texts(vault) == ["0", "1", "2", "3", "4"]
    assert kinds(vault) == ["changed"]


def test_copies_that_a_sync_tool_left_are_just_copies(told: World) -> None:
    data = last(told).read_bytes()
    for name, size in (
        ("a.sync-conflict-1.log", len(data)),
        ("b", 48 + FRAME),
        ("c~", 48 + 2 * FRAME + 9),
        ("d.log", 48),
    ):
        (told.folder / "journal" / name).write_bytes(data[:size])
    vault = told.open()
    assert (vault.findings(), texts(vault), len(vault.records("rev"))) == ((), ["0", "1", "2", "3", "4"], 5)


def test_a_log_that_was_renamed_is_the_same_log(told: World) -> None:
    last(told).rename(told.folder / "journal" / "jotain muuta.txt")
    vault = told.open()
    assert (vault.findings(), len(texts(vault))) == ((), 5)


def test_an_unknown_record_that_must_be_known_makes_the_vault_newer_and_another_does_not(told: World) -> None:
    vault = told.open()
    made = vault.new("dream", {"x": 1})
    vault.save([made]).result(20)
    assert vault.findings() == ()
    write(vault, "5")
    vault.save([vault.new("dream", {"must": True})]).result(20)
    assert kinds(vault) == ["newer"]
    told.close()
    vault = told.open()
    assert (kinds(vault), len(texts(vault))) == (["newer"], 6)


def test_what_an_erase_names_is_gone_for_every_reader_and_from_copies_that_come_later(told: World) -> None:
    path = last(told)
    vault = told.open()
    gone = [record.rid for record in vault.records("rev") if record.fields["content"]["text"] in "13"]
    vault.save([rev(vault, "uusi", replaces=tuple(gone))]).result(20)
    vault.save([vault.new("erase", {"rids": gone, "media": []})]).result(20)
    assert texts(vault) == ["0", "2", "4", "uusi"]
    assert vault.findings() == ()
    shutil.copy(path, told.folder / "journal" / "vanha kopio")
    vault.rescan()
    assert texts(vault) == ["0", "2", "4", "uusi"]
    assert texts(elsewhere(told)) == ["0", "2", "4", "uusi"]


def test_a_log_that_another_covers_is_not_missed_but_what_came_after_the_covers_is(told: World) -> None:
    path = last(told)
    vault = told.open()
    copy = next(copy for copy in vault._journal.copies.values() if copy.path == path)
    vault.save([vault.new("covers", {"logs": [list(copy.head)]})]).result(20)
    path.unlink()
    vault.rescan()
    assert vault.findings() == ()
    told.close()
    assert told.open().findings() == ()


def test_a_covers_that_reaches_less_far_than_what_was_seen_covers_nothing(told: World) -> None:
    path = last(told)
    vault = told.open()
    copy = next(copy for copy in vault._journal.copies.values() if copy.path == path)
    head = [copy.log, 2, copy.digests[2].hex()]
    vault.save([vault.new("covers", {"logs": [head]})]).result(20)
    path.unlink()
    vault.rescan()
    assert kinds(vault) == ["older"]


def test_memory_that_is_lost_or_spoiled_only_weakens_warnings(told: World) -> None:
    memory = next(told.state.iterdir()) / "memory"
    for spoiled in (b"", b"x" * 500, memory.read_bytes()[:-1]):
        memory.write_bytes(spoiled)
        vault = told.open()
        assert (vault.findings(), len(texts(vault))) == ((), 5)
        told.close()
    memory.unlink()
    memory.mkdir()
    assert told.open().findings() == ()


def test_two_programs_of_one_machine_both_remember_the_logs_made_here(told: World) -> None:
    first, second = told.open(), told.open()
    write(first, "a")
    write(second, "b")
    write(first, "c")
    logs = {record.log for record in first.records("rev")}
    told.close()
    assert logs <= told.open()._memory.made_here


def test_an_opening_alone_is_enough_to_remember(told: World) -> None:
    other = told.state.parent / "elsewhere"
    told.open(state=other)
    told.close()
    last(told).unlink()
    assert kinds(told.open(state=other)) == ["older"]


def test_logs_of_another_vault_are_mentioned_and_never_touched(told: World, tmp_path: Path) -> None:
    other = World(tmp_path / "muu" / "kirja", tmp_path / "muu" / "state")
    write(other.create(), "vieras")
    for path in other.logs():
        shutil.copy(path, told.folder / "journal" / f"vieras-{path.name}")
    vault = told.open()
    assert [name[:7] for name in vault.foreign_files()] == ["vieras-"]
    assert (vault.findings(), len(texts(vault))) == ((), 5)
    other.close()


def test_a_photo_reads_back_and_says_when_it_is_missing_or_damaged(told: World) -> None:
    vault = told.open()
    for data in (b"", b"x", bytes(70000)):
        assert vault.read_medium(vault.attach(data)) == data
    missing = MediaKey("ab" * 16, bytes(32))
    with pytest.raises(Exception, match="media-late"):
        vault.read_medium(missing)

"""What was said to be saved is on the medium, at the price of one flush; what could not be saved is said."""

import errno
import os
import shutil
from concurrent.futures import CancelledError
from functools import partial
from pathlib import Path
from threading import Barrier, Thread

import pytest
from vault_worlds import CountingStorage, FullStorage, World, arrived, kinds, refusal, rev, save, texts, write

from elamani_tarinana.errors import InUse, Newer, Refusal
from elamani_tarinana.vault import Storage


def test_the_first_save_of_a_process_costs_two_flushes_and_every_later_one_costs_one(world: World) -> None:
    storage = CountingStorage(world.folder)
    vault = world.open(storage)
    storage.done.clear()
    write(vault, "ensimmäinen")
    assert storage.done == {"create": 1, "write": 1, "flush": 1, "flush-folder": 1}
    for number in range(5):
        storage.done.clear()
        write(vault, f"{number}")
        assert storage.done == {"write": 1, "flush": 1}


def test_a_save_reads_nothing_however_large_the_vault_is(world: World) -> None:
    storage = CountingStorage(world.folder)
    vault = world.open(storage)
    write(vault, "ensimmäinen")
    before = storage.read_bytes
    write(vault, *map(str, range(30)))
    assert storage.read_bytes == before


def test_what_was_saved_is_there_when_the_vault_is_opened_again(world: World) -> None:
    write(world.open(), "yksi", "kaksi")
    world.close()
    write(world.open(), "kolme")
    world.close()
    vault = world.open()
    assert texts(vault) == ["kaksi", "kolme", "yksi"]
    assert vault.findings() == ()
    assert {vault.device_of(record) for record in vault.records("rev")} == {"kone"}


def test_records_that_are_saved_together_stand_in_one_frame(world: World) -> None:
    vault = world.open()
    vault.save([rev(vault, "a"), rev(vault, "b")]).result(20)
    vault.save([rev(vault, "c"), rev(vault, "d")]).result(20)
    log = world.logs()[-1]
    world.close()
    log.write_bytes(log.read_bytes()[:-1])
    assert texts(world.open(state=world.state.parent / "other")) == ["a", "b"]


def test_a_large_answer_is_saved_and_one_that_no_frame_holds_is_refused(world: World) -> None:
    vault = world.open()
    large = [rev(vault, letter * 3 * 2**20) for letter in "abc"]
    vault.save(large).result(60)
    with pytest.raises(Refusal) as refused:
        rev(vault, "d" * 16 * 2**20)
    assert refused.value.code == "too-large"
    world.close()
    assert [text[0] for text in texts(world.open())] == ["a", "b", "c"]


def test_half_a_character_is_refused_without_the_text(world: World) -> None:
    with pytest.raises(Refusal) as refused:
        rev(world.open(), "salaisuus \ud83c")
    assert refused.value.code == "no-unicode"
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


def test_a_save_goes_on_when_nobody_waits_for_it_any_more(world: World) -> None:
    vault = world.open()
    done = vault.save([rev(vault, "yksi")])
    assert not done.cancel()
    try:
        done.result(20)
    except CancelledError:  # pragma: no cover
        pytest.fail("a save was given up")
    write(vault, "kaksi")
    assert texts(vault) == ["kaksi", "yksi"]


def test_a_closed_vault_takes_no_save(world: World) -> None:
    vault = world.open()
    made = rev(vault, "yksi")
    vault.close()
    with pytest.raises(RuntimeError):
        vault.save([made])


@pytest.mark.parametrize("saved", [0, 1, 3])
def test_on_a_full_disk_a_save_is_refused_and_the_same_records_can_be_saved_later(
    world: World, saved: int
) -> None:
    world.open().close()
    for room in range(9):
        storage = FullStorage(1000)
        vault = world.open(storage)
        before = texts(vault)
        acknowledged = [
            made.record.fields["content"]["text"] for made in write(vault, *(f"{room}.{n}" for n in range(saved)))
        ]
        storage.room = room
        wanted = rev(vault, f"{room}.viimeinen")
        said = refusal(partial(save, vault, wanted))
        assert said == ("disk-full" if room < (2 if saved else 4) else "")
        if said:
            storage.room = 1000
            vault.save([wanted]).result(20)
        vault.drain()
        vault.close()
        assert texts(world.open()) == sorted([*before, *acknowledged, f"{room}.viimeinen"])
        assert world.opened[-1].findings() == ()


def test_a_flush_that_fails_is_never_taken_for_a_save(world: World) -> None:
    storage = FullStorage(1000, errno.EIO)
    vault = world.open(storage)
    write(vault, "yksi")
    storage.room = 1
    wanted = rev(vault, "kaksi")
    with pytest.raises(InUse) as refused:
        vault.save([wanted]).result(20)
    assert refused.value.code == "not-saved"
    assert texts(vault) == ["yksi"]
    storage.room = 1000
    vault.save([wanted]).result(20)
    assert len(world.logs()) == 3
    world.close()
    vault = world.open()
    assert texts(vault) == ["kaksi", "yksi"]
    assert len(vault.records("rev")) == 2


@pytest.mark.parametrize("harm", ["removed", "longer", "shorter", "replaced"])
def test_when_its_log_is_touched_the_process_writes_everything_again_in_a_new_one(
    world: World, harm: str
) -> None:
    vault = world.open()
    write(vault, "yksi", "kaksi")
    log = world.logs()[-1]
    if harm == "removed":
        log.unlink()
    elif harm == "replaced":
        copy = log.read_bytes()
        log.unlink()
        log.write_bytes(copy)
    else:
        size = log.stat().st_size
        os.truncate(log, size + 5 if harm == "longer" else size - 5)
    write(vault, "kolme")
    world.close()
    assert texts(world.open(state=world.state.parent / "other")) == ["kaksi", "kolme", "yksi"]


def test_what_vanished_is_written_again_even_when_the_first_try_fails(world: World) -> None:
    storage = FullStorage(1000)
    vault = world.open(storage)
    write(vault, "yksi", "kaksi")
    world.logs()[-1].unlink()
    storage.room = 1
    wanted = rev(vault, "kolme")
    with pytest.raises(InUse):
        vault.save([wanted]).result(20)
    storage.room = 1000
    vault.save([wanted]).result(20)
    world.close()
    vault = world.open()
    assert texts(vault) == ["kaksi", "kolme", "yksi"]


def test_a_partial_write_of_ours_is_a_silent_torn_tail(world: World) -> None:
    storage = FullStorage(1000)
    vault = world.open(storage)
    write(vault, "yksi")
    storage.room = 0
    with pytest.raises(InUse):
        vault.save([rev(vault, "kaksi")]).result(20)
    world.close()
    vault = world.open()
    assert texts(vault) == ["yksi"]
    assert vault.findings() == ()


def test_two_programs_on_one_vault_see_what_the_other_saved(world: World) -> None:
    first, second = world.open(), world.open()
    write(first, "yksi")
    second.rescan()
    assert arrived(second) == ["yksi"]
    assert arrived(second) == []
    write(second, "kaksi")
    write(first, "kolme")
    assert arrived(first) == ["kaksi"]
    second.rescan()
    assert texts(first) == texts(second) == ["kaksi", "kolme", "yksi"]
    assert first.findings() == second.findings() == ()
    world.close()
    assert texts(world.open()) == ["kaksi", "kolme", "yksi"]


def test_what_a_process_saved_itself_never_arrives_from_others(world: World) -> None:
    vault = world.open()
    done = Barrier(2)

    def look() -> None:
        done.wait()
        for _ in range(300):
            vault.rescan()

    watcher = Thread(target=look)
    watcher.start()
    done.wait()
    write(vault, *map(str, range(60)))
    watcher.join()
    vault.rescan()
    assert vault.arrived() == []
    assert len(vault.records("rev")) == 60
    world.close()
    assert len(world.open().records("rev")) == 60


def test_nobody_waits_for_the_medium_to_read_what_is_there(world: World) -> None:
    reached, go = Barrier(2), Barrier(2)

    class SlowStorage(Storage):
        def flush_folder(self, folder: Path) -> None:
            if folder.name == "journal":
                reached.wait(20)
                go.wait(20)
            super().flush_folder(folder)

    vault = world.open(SlowStorage())
    done = vault.save([rev(vault, "yksi")])
    reached.wait(20)
    vault.rescan()
    assert vault.records("rev") == []
    assert vault.findings() == ()
    assert not done.done()
    go.wait(20)
    done.result(20)
    assert texts(vault) == ["yksi"]


def test_a_log_says_in_its_first_frame_and_later_what_it_has_seen(world: World) -> None:
    first, second = world.open(), world.open()
    write(first, "yksi")
    write(second, "kaksi")
    write(first, "kolme")
    own = {record.log for record in first.records("seen")}
    assert own == {next(r.log for r in first.records("rev") if r.fields["content"]["text"] == "yksi")}
    seen = [head[0] for record in first.records("seen") for head in record.fields["seen"]]
    assert seen == [next(r.log for r in second.records("rev") if r.fields["content"]["text"] == "kaksi")]
    starts = {record.log: record.fields["seen"] for record in first.records("start")}
    assert [len(starts[log]) for log in (*own, *seen)] == [1, 1]


def test_where_a_newer_program_must_be_known_nothing_is_written_and_everything_is_read(world: World) -> None:
    write(world.open(), "yksi")
    world.close()
    (world.folder / "journal" / "uusi.log").write_bytes(b"TARINAJ2" + bytes(100))
    vault = world.open()
    assert kinds(vault) == ["newer"]
    assert texts(vault) == ["yksi"]
    with pytest.raises(Newer) as refused:
        vault.save([rev(vault, "kaksi")]).result(20)
    assert refused.value.exit_code == 5


def test_a_read_only_medium_is_opened_and_saving_is_refused(world: World) -> None:
    write(world.open(), "yksi")
    world.close()
    (world.folder / "keys").joinpath(next((world.folder / "keys").iterdir()).name).unlink()
    vault = world.open(FullStorage(0, errno.EROFS), world.state.parent / "nowhere")
    assert texts(vault) == ["yksi"]
    with pytest.raises(InUse) as refused:
        vault.save([rev(vault, "kaksi")]).result(20)
    assert refused.value.exit_code == 6


def test_when_the_medium_is_pulled_out_a_save_is_refused_and_what_is_open_stays(world: World) -> None:
    vault = world.open()
    write(vault, "yksi")
    away = world.folder.with_name("irti")
    world.folder.rename(away)
    wanted = rev(vault, "kaksi")
    with pytest.raises(InUse):
        vault.save([wanted]).result(20)
    vault.rescan()
    away.rename(world.folder)
    vault.save([wanted]).result(20)
    world.close()
    assert texts(world.open()) == ["kaksi", "yksi"]


def test_files_and_folders_are_for_the_writer_alone(first_world: World, tmp_path: Path) -> None:
    world = World(tmp_path / "oma" / "kirja", tmp_path / "tila")
    vault = world.create()
    keeper = vault.draft_keeper()
    vault.keep_note("place", b"x")
    write(vault, "yksi")
    vault.attach(b"kuva")
    for root in (world.folder, world.state):
        for path in [root, *root.rglob("*")]:
            assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path
    keeper.close()
    world.close()
    shutil.rmtree(tmp_path / "oma")


def test_a_device_of_any_name_can_save(world: World) -> None:
    around = world.around()
    strange = type(around)(around.storage, around.clock, around.random, "kone\udcff", "1", around.state)
    assert strange.label == "kone?"

"""What is being typed survives everything, and is offered again only when nobody is typing it."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from vault_worlds import FullStorage, World

from elamani_tarinana.vault import Draft, Vault

DRAFT = Draft("koti", ("ab" * 16,), {"text": "Synnyin talvella \U0001f33b \ud83c"})


def offered(vault: Vault) -> list[Draft]:
    return [left.draft for left in vault.left_drafts()]


def draft_files(world: World) -> list[Path]:
    return sorted(path for path in world.state.glob("*/drafts/*") if not path.name.startswith("."))


def test_a_draft_comes_back_whole_after_its_owner_is_gone_and_not_before(world: World) -> None:
    vault = world.open()
    keeper = vault.draft_keeper()
    keeper.keep(DRAFT)
    assert offered(vault) == []
    keeper.close()
    assert offered(world.open()) == [DRAFT]
    assert offered(world.open()) == [DRAFT]


def test_the_last_draft_that_was_kept_is_the_one_that_comes_back(world: World) -> None:
    keeper = world.open().draft_keeper()
    for number in range(5):
        keeper.keep(Draft("koti", (), {"text": str(number)}))
    keeper.close()
    assert offered(world.open()) == [Draft("koti", (), {"text": "4"})]


def test_a_draft_that_was_cleared_does_not_come_back_and_its_text_is_overwritten(world: World) -> None:
    vault = world.open()
    keeper = vault.draft_keeper()
    keeper.keep(Draft("koti", (), {"text": "x" * 600_000}))
    before = {path: path.read_bytes() for path in draft_files(world)}
    keeper.clear()
    for path, data in before.items():
        now = path.read_bytes()
        assert len(now) == len(data)
        assert now[4:100] != data[4:100]
        assert not any(now[300_000:])
    keeper.close()
    assert offered(vault) == []
    assert draft_files(world) == []


def test_a_keeper_that_is_removed_leaves_nothing(world: World) -> None:
    vault = world.open()
    keeper = vault.draft_keeper()
    keeper.keep(DRAFT)
    keeper.remove(world.around().storage)
    assert draft_files(world) == []


def test_a_draft_that_was_dropped_is_gone_and_dropping_it_twice_is_fine(world: World) -> None:
    vault = world.open()
    keeper = vault.draft_keeper()
    keeper.keep(DRAFT)
    keeper.close()
    left = vault.left_drafts()
    vault.discard_draft(left[0])
    vault.discard_draft(left[0])
    assert (offered(vault), draft_files(world)) == ([], [])


def test_drafts_of_several_sittings_are_all_offered(world: World) -> None:
    vault = world.open()
    for number in range(3):
        keeper = vault.draft_keeper()
        keeper.keep(Draft("koti", (), {"text": str(number)}))
        keeper.close()
    living = vault.draft_keeper()
    living.keep(DRAFT)
    assert sorted(str(draft.content["text"]) for draft in offered(vault)) == ["0", "1", "2"]
    living.close()


def test_a_cut_in_the_middle_of_a_write_leaves_the_draft_before_it(world: World) -> None:
    vault = world.open()
    keeper = vault.draft_keeper()
    keeper.keep(Draft("koti", (), {"text": "ennen"}))
    keeper.keep(Draft("koti", (), {"text": "jälkeen"}))
    keeper.close()
    for path in draft_files(world):
        whole = path.read_bytes()
        path.write_bytes(whole[:1000] + bytes(len(whole) - 1000))
        found = {str(draft.content["text"]) for draft in offered(vault)}
        assert len(found) == 1
        assert found < {"ennen", "jälkeen"}
        path.write_bytes(whole)


def test_a_draft_file_that_cannot_be_read_is_kept_for_a_program_that_can(world: World) -> None:
    vault = world.open()
    keeper = vault.draft_keeper()
    keeper.keep(DRAFT)
    keeper.keep(DRAFT)
    keeper.close()
    for path in draft_files(world):
        path.write_bytes(b"\x10\0\0\0" + b"x" * 5000)
    assert offered(vault) == []
    assert len(draft_files(world)) == 2


def test_on_a_full_disk_drafts_are_kept_in_the_room_that_was_reserved(world: World) -> None:
    vault = world.open()
    keeper = vault.draft_keeper()
    sizes = [path.stat().st_blocks for path in draft_files(world)]
    assert all(blocks * 512 >= 256 * 1024 for blocks in sizes)
    for number in range(4):
        keeper.keep(Draft("koti", (), {"text": "a" * 50_000 + str(number)}))
    assert [path.stat().st_blocks for path in draft_files(world)] == sizes
    keeper.close()


def test_drafts_that_cannot_be_written_are_told_and_the_one_before_stays(world: World) -> None:
    storage = FullStorage(1000)
    vault = world.open(storage)
    keeper = vault.draft_keeper()
    keeper.keep(Draft("koti", (), {"text": "ennen"}))
    for room in (0, 0, 1, 1, 0):
        storage.room = room
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            keeper.keep(Draft("koti", (), {"text": "y" * 700_000}))
    keeper.close()
    assert [str(draft.content["text"])[:5] for draft in offered(world.open())] in (["ennen"], ["yyyyy"])


def test_where_no_room_can_be_reserved_that_is_told_and_nothing_stays(world: World) -> None:
    world.open().draft_keeper().remove(world.around().storage)
    for room in range(6):
        storage = FullStorage(1000)
        vault = world.open(storage)
        storage.room = room
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            vault.draft_keeper()
        assert draft_files(world) == []


def test_no_draft_shows_its_text(world: World) -> None:
    vault = world.open()
    keeper = vault.draft_keeper()
    keeper.keep(DRAFT)
    keeper.close()
    assert "talvella" not in repr([*vault.left_drafts(), DRAFT, keeper])
    assert all(b"talvella" not in path.read_bytes() for path in draft_files(world))


CHILD = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from vault_worlds import World
from elamani_tarinana.vault import Draft
vault = World(Path(sys.argv[2]), Path(sys.argv[3])).open()
keeper = vault.draft_keeper()
number = 0
while True:
    keeper.keep(Draft("koti", (), {"text": str(number)}))
    print(number, flush=True)
    number += 1
"""


def test_a_killed_program_loses_no_draft_that_was_kept(world: World) -> None:
    here = str(Path(__file__).parent)
    command = [sys.executable, "-c", CHILD, here, str(world.folder), str(world.state)]
    vault = world.open()
    for lines in (1, 4, 9):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            kept = [int(child.stdout.readline()) for _ in range(lines)]
            assert offered(vault) == []
            child.send_signal(signal.SIGKILL)
            kept += [int(line) for line in child.stdout]
        left = vault.left_drafts()
        assert int(str(left[0].draft.content["text"])) in (kept[-1], kept[-1] + 1)
        vault.discard_draft(left[0])

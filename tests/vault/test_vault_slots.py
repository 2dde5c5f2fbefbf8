"""A key slot opens with its own secret and no other, and no slot file crashes the program or eats its memory."""

import json
import tracemalloc
from hashlib import sha256
from os import urandom
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vault_worlds import CHEAP, CODE, PASSPHRASE, World

from elamani_tarinana.errors import Damaged, Newer, Refusal, WrongKey, WrongUsage
from elamani_tarinana.vault import Cost, open_vault, passphrase_slot, recovery_slot, with_code, with_passphrase
from elamani_tarinana.vault.slots import (
    MEMORY_CHOICES,
    Slot,
    measured_cost,
    open_with_code,
    open_with_passphrase,
    parse_slot,
)

VAULT, MASTER = "ab" * 16, bytes(range(32))
BY_CODE = recovery_slot(VAULT, MASTER, CODE, urandom)
BY_PASSPHRASE = passphrase_slot(VAULT, MASTER, PASSPHRASE, CHEAP, urandom)


def with_check(body: bytes) -> bytes:
    return body + sha256(body).digest()[:8]


def with_header(made: Slot, /, **changed: object) -> bytes:
    header = json.loads(made.line) | changed
    return with_check(json.dumps(header).encode() + b"\n" + made.sealed)


def test_a_slot_opens_with_its_own_secret_in_any_unicode_form() -> None:
    slot = parse_slot(BY_PASSPHRASE.raw)
    assert slot == BY_PASSPHRASE
    assert open_with_passphrase(slot, "tuuli ka\u0308a\u0308ntyy etela\u0308a\u0308n") == MASTER
    assert open_with_code(parse_slot(BY_CODE.raw), CODE) == MASTER


def test_a_slot_does_not_open_with_another_secret() -> None:
    with pytest.raises(WrongKey) as refused:
        open_with_passphrase(BY_PASSPHRASE, PASSPHRASE + " ")
    assert refused.value.code == "wrong-passphrase"
    with pytest.raises(WrongKey) as refused:
        open_with_code(BY_CODE, bytes(16))
    assert refused.value.code == "wrong-recovery-code"


@pytest.mark.parametrize("slot", [BY_CODE, BY_PASSPHRASE], ids=["recovery", "passphrase"])
def test_every_changed_byte_of_a_slot_is_told_before_any_key_is_derived(slot: Slot) -> None:
    tracemalloc.start()
    for at in range(len(slot.raw)):
        for flip in (1, 0x80, 0xFF):
            changed = bytearray(slot.raw)
            changed[at] ^= flip
            with pytest.raises(Damaged) as refused:
                parse_slot(bytes(changed))
            assert refused.value.code == "slot-damaged"
    assert tracemalloc.get_traced_memory()[1] < 2**20
    tracemalloc.stop()


def test_a_header_that_was_changed_with_its_check_sum_opens_with_no_secret() -> None:
    for changed in ({"vault": "cd" * 16}, {"slot": "cd" * 16}, {"salt": "cd" * 16}):
        with pytest.raises(WrongKey):
            open_with_code(parse_slot(with_header(BY_CODE, **changed)), CODE)
    with pytest.raises(WrongKey):
        open_with_passphrase(parse_slot(with_header(BY_PASSPHRASE, t=4)), PASSPHRASE)


@pytest.mark.parametrize(
    "changed",
    [
        {"m": 64 * 1024 - 1},
        {"m": 1024 * 1024 + 1},
        {"m": 2**40},
        {"m": 65536.0},
        {"m": True},
        {"t": 0},
        {"t": 11},
        {"p": 0},
        {"p": 17},
        {"p": "4"},
        {"salt": "ab"},
        {"salt": "AB" * 16},
        {"vault": 5},
        {"slot": "../" + "a" * 29},
        {"kdf": "scrypt"},
        {"more": 1},
        {"format": True},
        {"format": 0},
        {"format": "1"},
    ],
    ids=str,
)
def test_a_slot_beyond_the_bounds_is_refused_before_deriving(changed: dict[str, object]) -> None:
    with pytest.raises(Damaged):
        parse_slot(with_header(BY_PASSPHRASE, **changed))


def test_a_slot_of_a_later_format_is_newer_and_one_of_an_unknown_kind_is_unknown() -> None:
    with pytest.raises(Newer):
        parse_slot(with_header(BY_CODE, format=2, kind="fido"))
    with pytest.raises(Refusal) as refused:
        parse_slot(with_header(BY_CODE, kind="fido"))
    assert refused.value.code == "slot-unknown"


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"{}\n",
        b"[]\n",
        b'{"format":1}',
        b'{"format":1,"format":1}\n',
        b'{"format":NaN}\n',
        b'{"a":' + b"[" * 3000 + b"\n",
        b"\xff\xfe{\x00}\x00\n",
        BY_CODE.line.rstrip() + b" " + BY_CODE.sealed.replace(b"\n", b" "),
        b"{" + b"9" * 4000,
    ],
    ids=range(10),
)
def test_a_slot_file_of_anything_is_refused_and_never_crashes(body: bytes) -> None:
    with pytest.raises(Refusal):
        parse_slot(with_check(body))


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_slot_reader(body: bytes) -> None:
    for raw in (body, with_check(body), with_check(b"{" + body)):
        with pytest.raises(Refusal):
            parse_slot(raw)


@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from(["m", "t", "p", "kdf", "kind", "salt"]), st.integers() | st.text(max_size=3))
)
def test_no_header_crashes_the_slot_reader(changed: dict[str, object]) -> None:
    try:
        slot = parse_slot(with_header(BY_PASSPHRASE, **changed))
    except Refusal:
        return
    assert slot.cost is not None
    assert 64 * 1024 <= slot.cost.memory <= 1024 * 1024


def test_no_slot_is_made_that_no_reader_would_take() -> None:
    for cost in (Cost(1024), Cost(64 * 1024, 99), Cost(2**21), Cost(64 * 1024, 3, 0)):
        with pytest.raises(WrongUsage):
            passphrase_slot(VAULT, MASTER, PASSPHRASE, cost, urandom)


@pytest.mark.parametrize(
    ("took", "memory"), [(9.0, 64), (0.9, 64), (0.5, 128), (0.25, 256), (0.1, 512), (1e-9, 512)]
)
def test_the_cost_that_comes_nearest_to_a_second_is_chosen(took: float, memory: int) -> None:
    times = iter([0.0, took])
    assert measured_cost(lambda: next(times)) == Cost(memory * 1024, 3, 4)
    assert memory * 1024 in MEMORY_CHOICES


def test_no_secret_stands_in_a_repr() -> None:
    assert MASTER.hex()[:8] not in repr(BY_CODE)
    assert "salt" not in repr(BY_PASSPHRASE)


def test_a_vault_opens_by_passphrase_and_by_code_and_by_nothing_else(world: World) -> None:
    around = world.around()
    for unlock in (with_passphrase(PASSPHRASE), with_code(CODE)):
        open_vault(around, world.folder, unlock).close()
    for unlock, code in (
        (with_passphrase("x"), "wrong-passphrase"),
        (with_code(bytes(16)), "wrong-recovery-code"),
    ):
        with pytest.raises(WrongKey) as refused:
            open_vault(around, world.folder, unlock)
        assert (refused.value.code, refused.value.exit_code) == (code, 3)


def test_when_the_slots_are_deleted_the_vault_still_opens_and_writes_them_again(world: World) -> None:
    slots = {path.name: path.read_bytes() for path in (world.folder / "keys").iterdir()}
    for path in (world.folder / "keys").iterdir():
        path.unlink()
    (world.folder / "keys").rmdir()
    world.open()
    assert {path.name: path.read_bytes() for path in (world.folder / "keys").iterdir()} == slots


def test_when_every_slot_of_the_folder_is_deleted_this_machine_still_has_them(world: World) -> None:
    world.open().close()
    gone = [*(world.folder / "keys").iterdir(), *(world.folder / "journal").glob("*.slot")]
    for path in gone:
        path.unlink()
    vault = world.open()
    assert all(path.exists() for path in gone)
    assert vault.findings() == ()
    for path in gone:
        path.unlink()
    with pytest.raises(Refusal) as refused:
        open_vault(world.around(state=world.state.parent / "elsewhere"), world.folder, with_code(CODE))
    assert refused.value.code == "key-file-missing"


def test_a_torn_slot_is_written_again_whole(world: World) -> None:
    slots = [*(world.folder / "keys").iterdir(), *(world.folder / "journal").glob("*.slot")]
    whole = {path: path.read_bytes() for path in slots}
    for path in (world.folder / "keys").iterdir():
        path.write_bytes(whole[path][:100])
    vault = world.open()
    assert {path: path.read_bytes() for path in slots} == whole
    assert vault.findings() == ()


def test_a_slot_that_cannot_be_healed_is_reported_missing(world: World) -> None:
    vault = world.open()
    for path in (world.folder / "keys").iterdir():
        path.unlink()
    assert [finding.kind for finding in vault.findings()] == ["missing", "missing"]


def test_when_only_damaged_slots_are_left_that_is_said_and_not_wrong_passphrase(world: World) -> None:
    for path in [*(world.folder / "keys").iterdir(), *(world.folder / "journal").glob("*.slot")]:
        if b'"passphrase"' in path.read_bytes():
            path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(Damaged) as refused:
        open_vault(world.around(), world.folder, with_passphrase(PASSPHRASE))
    assert refused.value.code == "slot-damaged"
    world.open()


def test_a_hostile_slot_under_a_known_id_does_not_lock_the_writer_out(world: World) -> None:
    world.open().close()
    for path in list((world.folder / "keys").iterdir()):
        slot = parse_slot(path.read_bytes())
        for folder in ("keys", "journal"):
            for name in (f"00{path.name}", f"zz{path.name}"):
                (world.folder / folder / name).write_bytes(with_header(slot, salt="00" * 16))
    world.open()


def test_at_most_eight_slots_are_tried_and_the_known_ones_first(world: World) -> None:
    world.open().close()
    for number in range(30):
        slot = recovery_slot(world.opened[-1].id if world.opened else VAULT, bytes(32), bytes(16), urandom)
        (world.folder / "keys" / f"{number:04}.slot").write_bytes(slot.raw)
    world.open()


def change_passphrase(world: World, passphrase: str) -> None:
    vault = world.open()
    vault.change_slots(lambda master: passphrase_slot(vault.id, master, passphrase, CHEAP, urandom))
    assert vault.findings() == ()
    vault.close()
    world.opened.remove(vault)


def test_after_a_change_the_new_passphrase_opens_and_the_old_slot_is_gone(world: World) -> None:
    before = {path.name for path in (world.folder / "keys").iterdir()}
    change_passphrase(world, "uusi ja pitkä")
    after = {path.name for path in (world.folder / "keys").iterdir()}
    assert len(after) == 2
    assert len(before & after) == 1
    assert {path.name for path in (world.folder / "journal").glob("*.slot")} == after
    assert {path.name for path in next(world.state.iterdir()).joinpath("keys").iterdir()} == after
    open_vault(world.around(), world.folder, with_passphrase("uusi ja pitkä")).close()
    with pytest.raises(WrongKey) as refused:
        open_vault(world.around(), world.folder, with_passphrase(PASSPHRASE))
    assert refused.value.code == "wrong-passphrase"
    world.open()


def test_a_switched_off_slot_that_comes_back_with_an_old_copy_is_refused_and_removed(world: World) -> None:
    old = {path: path.read_bytes() for path in (world.folder / "keys").iterdir()}
    change_passphrase(world, "uusi ja pitkä")
    for path, raw in old.items():
        path.with_name("kopio " + path.name).write_bytes(raw)
    with pytest.raises(WrongKey) as refused:
        open_vault(world.around(), world.folder, with_passphrase(PASSPHRASE))
    assert refused.value.code == "slot-switched-off"
    assert dict(refused.value.values) == {"day": "2026-05-01"}
    left = {parse_slot(path.read_bytes()).id for path in (world.folder / "keys").iterdir()}
    assert len(left) == 2
    with pytest.raises(WrongKey) as refused:
        open_vault(world.around(), world.folder, with_passphrase(PASSPHRASE))
    assert refused.value.code == "wrong-passphrase"


def test_local_slots_are_kept_while_the_pages_that_register_them_are_away(world: World, tmp_path: Path) -> None:
    world.open().close()
    kept = next(world.state.iterdir()) / "keys"
    names = {path.name for path in kept.iterdir()}
    for log in world.logs():
        log.rename(tmp_path / log.name)
    world.open()
    assert {path.name for path in kept.iterdir()} == names

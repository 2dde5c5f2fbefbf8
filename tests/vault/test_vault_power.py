"""Whatever moment the power fails at, every save that was acknowledged is there and the vault opens."""

from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
from vault_worlds import FullStorage, Medium, RecordingStorage, World, lay_out, refusal, texts, write

from elamani_tarinana.errors import Refusal
from elamani_tarinana.vault import Draft, Vault, slots

UNFINISHED = {"no-vault", "key-file-missing", "folder-missing", "slot-damaged", "wrong-recovery-code"}
"""What an unfinished making may say; the last where only the passphrase's slot came to stand."""


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests make many vaults; how long a guess takes is proved elsewhere."""
    monkeypatch.setattr(slots, "_argon2", lambda secret, salt, cost: sha256(salt + secret).digest())


def play(root: Path, act: Callable[[Vault, RecordingStorage], None]) -> RecordingStorage:
    """A vault is made and ``act`` goes on with it; everything done to the disk is recorded."""
    storage = RecordingStorage()
    world = World(root / "kirja", root / "state")
    root.mkdir()
    vault = world.create(storage)
    storage.log.append(("made", root))
    act(vault, storage)
    world.close()
    return storage


def acknowledge(vault: Vault, storage: RecordingStorage, *said: str) -> None:
    for text in said:
        write(vault, text)
        storage.log.append(("saved", Path(text)))


def every_cut(storage: RecordingStorage, root: Path, place: Path) -> int:
    """Open what every cut may leave behind; says how many there were."""
    medium, made, saved, cuts = Medium(), False, [], 0
    for what, path, *more in [*storage.log, ("end", root)]:
        for names, data in medium.images():
            cuts += 1
            image = place / str(cuts)
            lay_out(names, data, root, image)
            look(World(image / "kirja", image / "state"), made, saved)
        if what == "made":
            made = True
        elif what == "saved":
            saved.append(str(path))
        elif what != "end":
            medium.do(what, path, *more)
    return cuts


def look(world: World, made: bool, saved: list[str]) -> None:
    said = refusal(world.open)
    assert not said or not made, "a finished vault does not open"
    assert said in ("", *UNFINISHED)
    if said:
        return
    vault = world.opened[-1]
    assert set(saved) <= set(texts(vault))
    assert not {"changed", "older", "newer", "missing"} & {finding.kind for finding in vault.findings()}
    write(vault, "jälkeen")
    vault.close()
    again = World(world.folder, world.state).open()
    assert {*saved, "jälkeen"} <= set(texts(again))
    again.close()


def test_no_power_cut_loses_a_vault_or_an_acknowledged_save(tmp_path: Path) -> None:
    root = tmp_path / "disk"
    storage = play(root, lambda vault, storage: acknowledge(vault, storage, "yksi", "kaksi", "kolme"))
    assert every_cut(storage, root, tmp_path) > 150


def test_no_power_cut_loses_what_two_programs_saved(tmp_path: Path) -> None:
    def act(vault: Vault, storage: RecordingStorage) -> None:
        acknowledge(vault, storage, "yksi")
        other = World(vault.layout.folder, tmp_path / "disk" / "state").open(storage)
        acknowledge(other, storage, "kaksi")
        acknowledge(vault, storage, "kolme")
        other.close()

    root = tmp_path / "disk"
    assert every_cut(play(root, act), root, tmp_path) > 150


def test_no_power_cut_loses_the_last_draft_that_was_kept(tmp_path: Path) -> None:
    root = tmp_path / "disk"
    root.mkdir()
    storage = RecordingStorage()
    world = World(root / "kirja", root / "state")
    vault = world.create()
    storage_vault = world.open(storage)
    keeper = storage_vault.draft_keeper()
    for text in ("a", "ab", "abc"):
        keeper.keep(Draft("koti", (), {"text": text}))
        storage.log.append(("kept", Path(text)))
    keeper.close()
    vault.close()
    medium, kept, cuts = Medium(), "", 0
    medium.names = dict.fromkeys(path for path in root.rglob("*") if path.is_dir())
    medium.sure_names = dict(medium.names)
    for what, path, *more in [*storage.log, ("end", root)]:
        for names, data in medium.images():
            cuts += 1
            lay_out(names, data, root, tmp_path / str(cuts))
            storage_vault._local = world.around(state=tmp_path / str(cuts) / "state").local(vault.id)
            left = [draft.draft.content["text"] for draft in storage_vault.left_drafts()]
            assert not kept or (left and str(left[0]).startswith(kept))
        if what == "kept":
            kept = str(path)
        elif what != "end":
            medium.do(what, path, *more)
    assert cuts > 50
    world.close()


def test_a_full_disk_at_any_step_of_making_leaves_no_vault_or_a_whole_one(tmp_path: Path) -> None:
    room = 0
    while True:
        world = World(tmp_path / str(room) / "kirja", tmp_path / str(room) / "state")
        storage = FullStorage(room)
        said = refusal(partial(world.create, storage))
        assert said in ("", "disk-full")
        world.close()
        look(world, not said, [])
        if not storage.failed:
            break
        room += 1
    assert room > 30


def test_when_the_code_is_not_handed_over_there_is_no_vault(tmp_path: Path) -> None:
    world = World(tmp_path / "kirja", tmp_path / "state")

    def hand_over() -> None:
        assert not any((world.folder / "keys").iterdir())
        assert list((world.folder / "journal").glob("*.log"))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        world.create(hand_over=hand_over)
    with pytest.raises(Refusal):
        world.open()


def test_a_vault_is_made_only_where_nothing_is(tmp_path: Path) -> None:
    world = World(tmp_path / "kirja", tmp_path / "state")
    world.folder.mkdir()
    (world.folder / ".piilo").write_bytes(b"")
    world.create()
    before = sorted(world.folder.rglob("*"))
    for folder in (world.folder, tmp_path):
        with pytest.raises(Refusal) as refused:
            World(folder, world.state).create()
        assert refused.value.code == "folder-not-empty"
    assert sorted(world.folder.rglob("*")) == before
    world.close()

"""Nothing that lies in the folders can crash the program or make it read or write elsewhere."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from vault_worlds import CODE, World, copy_of, texts, write

from elamani_tarinana.errors import Damaged, InUse, Refusal
from elamani_tarinana.vault import Storage, open_vault, with_code
from elamani_tarinana.vault.storage import Found

PARTS = ("keys", "journal", "media", "state", "state/keys", "state/drafts")


def part(world: World, name: str) -> Path:
    local = next(world.state.iterdir())
    return local / name.removeprefix("state").lstrip("/") if name.startswith("state") else world.folder / name


@pytest.fixture
def used(world: World) -> World:
    """A vault with an answer and local state."""
    vault = world.open()
    write(vault, "yksi")
    keeper = vault.draft_keeper()
    keeper.close()
    world.close()
    return world


def use(world: World) -> None:
    """Everything a program does with a vault works, or refuses."""
    vault = world.open()
    assert "yksi" in texts(vault)
    vault.left_drafts()
    vault.findings()
    write(vault, "kaksi")
    world.close()


def test_a_folder_without_a_vault_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "tyhjä").mkdir()
    (tmp_path / "tiedosto").write_bytes(b"")
    around = World(tmp_path, tmp_path / "state").around()
    for name, code in (("tyhjä", "no-vault"), ("ei ole", "folder-missing"), ("tiedosto", "folder-missing")):
        with pytest.raises(Refusal) as refused:
            open_vault(around, tmp_path / name, with_code(CODE))
        assert refused.value.code == code
    assert not (tmp_path / "ei ole").exists()


@pytest.mark.parametrize("name", PARTS)
def test_links_pipes_and_folders_are_passed_over(used: World, tmp_path: Path, name: str) -> None:
    secret = tmp_path / "muualla"
    secret.write_bytes(b"{" + bytes(100))
    folder = part(used, name)
    os.mkfifo(folder / "putki.log")
    (folder / "linkki.log").symlink_to(secret)
    (folder / "kansio.log").mkdir()
    (folder / "katkennut").symlink_to(tmp_path / "ei ole")
    use(used)
    assert secret.read_bytes() == b"{" + bytes(100)


def test_a_link_in_the_place_of_every_file_is_not_followed(used: World, tmp_path: Path) -> None:
    for name in ("keys", "state", "state/keys", "state/drafts"):
        for path in [path for path in part(used, name).iterdir() if path.is_file()]:
            target = tmp_path / f"kohde-{path.name}"
            target.write_bytes(b"koskematon")
            path.unlink()
            path.symlink_to(target)
    use(used)
    assert {path.read_bytes() for path in tmp_path.glob("kohde-*")} == {b"koskematon"}


@pytest.mark.parametrize("name", PARTS)
def test_files_of_anything_are_passed_over(used: World, name: str) -> None:
    folder = part(used, name)
    samples = (
        b"",
        b"{",
        b"{" * 100,
        b"TARINAJ",
        b"TARINAJ1",
        b"TARINAJ1" + bytes(40),
        bytes(4000),
        b"\xff" * 5000,
    )
    for number, data in enumerate(samples):
        (folder / f"{number}").write_bytes(data)
        (folder / f"{'0123456789abcdef'}-{'ab'[number % 2]}").write_bytes(data)
        (folder / f"{number}.slot").write_bytes(data)
    use(used)


SPOIL = st.tuples(st.integers(0, 20), st.floats(0, 0.9999), st.binary(max_size=3))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(PARTS), st.lists(SPOIL, max_size=2))
def test_any_file_may_be_changed_anywhere(
    first_world: World,
    tmp_path_factory: pytest.TempPathFactory,
    name: str,
    spoils: list[tuple[int, float, bytes]],
) -> None:
    world = copy_of(first_world, tmp_path_factory.mktemp("spoiled"))
    write(world.open(), "yksi")
    world.opened[-1].draft_keeper().close()
    world.close()
    paths = sorted(path for path in part(world, name).iterdir() if path.is_file())
    for number, where, put in spoils if paths else []:
        path = paths[number % len(paths)]
        raw = bytearray(path.read_bytes())
        at = int(where * len(raw))
        raw[at : at + 1] = put
        path.write_bytes(raw)
    vault = world.open()
    assert texts(vault) == ["yksi"] or (texts(vault) == [] and vault.findings())
    vault.left_drafts()
    write(vault, "kaksi")
    world.close()
    shutil.rmtree(world.folder.parent)


def test_a_file_of_terabytes_is_not_read_into_memory(used: World) -> None:
    header = used.logs()[-1].read_bytes()[:48]
    for name, start in (
        ("keys/suuri", b"{"),
        ("journal/loki", header),
        ("journal/suuri", b"{"),
        ("state/drafts/0123456789abcdef-a", b""),
        ("state/memory", b""),
    ):
        folder, _, file = name.rpartition("/")
        path = part(used, folder) / file
        path.write_bytes(start)
        os.truncate(path, 2**33)
    code = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
sys.path.insert(0, {str(Path(__file__).parent)!r})
from pathlib import Path
from vault_worlds import World, texts, write
world = World(Path({str(used.folder)!r}), Path({str(used.state)!r}))
vault = world.open()
assert texts(vault) == ["yksi"]
vault.left_drafts()
write(vault, "kaksi")
assert vault.findings() == ()
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_medium_that_is_anything_else_is_refused(used: World) -> None:
    vault = used.open()
    key = vault.attach(b"kuva")
    path = used.folder / "media" / key.id
    whole = path.read_bytes()
    spoiled = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(0, len(whole), 5)]
    for data in (b"", b"TARINAM1", whole[:-1], whole + b"0", *spoiled):
        path.write_bytes(data)
        with pytest.raises(Damaged):
            vault.read_medium(key)
    path.unlink()
    path.symlink_to("/etc/passwd")
    with pytest.raises(Damaged):
        vault.read_medium(key)
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(Damaged):
        vault.read_medium(key)


class Denying(Storage):
    """A disk on which one file or folder may not be read."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def files(self, folder: Path) -> list[Found]:
        self._deny(folder)
        return super().files(folder)

    def read(self, path: Path, offset: int = 0, limit: int | None = None) -> bytes:
        self._deny(path)
        return super().read(path, offset, limit)

    def _deny(self, path: Path) -> None:
        if path == self.path:
            raise PermissionError(errno.EACCES, "kielletty")


def test_a_log_that_may_not_be_read_is_told_and_the_rest_opens(used: World) -> None:
    vault = used.open(Denying(used.logs()[-1]))
    assert "file-unreadable" in {finding.code for finding in vault.findings()}
    write(vault, "kaksi")
    assert texts(vault) == ["kaksi"]


@pytest.mark.parametrize("name", ["keys", "journal"])
def test_a_folder_that_may_not_be_read_is_refused_in_words(used: World, name: str) -> None:
    with pytest.raises(InUse) as refused:
        used.open(Denying(used.folder / name))
    assert refused.value.code == "not-readable"


@pytest.mark.parametrize("name", ["media", "state", "state/keys", "state/drafts"])
def test_any_other_folder_that_may_not_be_read_stops_nothing(used: World, name: str) -> None:
    vault = used.open(Denying(part(used, name)))
    vault.findings()
    vault.left_drafts()
    write(vault, "kaksi")
    assert texts(vault) == ["kaksi", "yksi"]


def test_local_state_that_cannot_be_kept_is_told_before_writing_and_the_vault_still_opens(used: World) -> None:
    nowhere = used.folder.parent / "tiedosto"
    nowhere.write_bytes(b"")
    vault = used.open(state=nowhere)
    assert texts(vault) == ["yksi"]
    assert vault.left_drafts() == []
    write(vault, "kaksi")
    with pytest.raises(OSError, match=r"."):
        vault.draft_keeper()


def test_nothing_that_is_opened_shows_a_text_or_a_key(used: World) -> None:
    vault = used.open()
    shown = repr([vault, *vars(vault).values(), *vault.records("rev"), *vault.slots()])
    assert "yksi" not in shown
    assert repr(vault._keys.master)[2:10] not in shown

"""The practice book: an invented story in a book like any other."""

import json
import shutil
import stat

import pytest
from small_pack import FIRST, MOMENTS, SECOND

PASSPHRASE = "kauha soutu lumi peruna"


@pytest.fixture
def made(reader):
    """A home with a practice book in it, which every call reads."""
    folder = reader.folder / "harjoitus"
    printed = reader("practice-book", folder, "--json")
    assert printed.code == 0, printed.err
    assert printed.json == {"vault": str(folder), "passphrase": PASSPHRASE, "writer": "Rousku"}
    file = reader.write("practice-passphrase", printed.json["passphrase"])
    reader.environment |= {"TARINA_VAULT": str(folder), "TARINA_PASSPHRASE_FILE": file}
    return reader


def test_a_person_is_told_where_it_is_its_passphrase_and_that_it_is_no_place_for_their_own_story(reader):
    printed = reader("practice-book", reader.folder / "h")
    assert str(reader.folder / "h") in printed.out
    assert PASSPHRASE in printed.out
    assert "Rousku" in printed.out
    assert "keksitty" in printed.err
    assert "Älä kirjoita siihen itsestäsi" in printed.err


def test_the_whole_story_is_in_it_and_every_command_works_on_it_as_on_any_book(made):
    shown = {item["id"]: item for item in made("show", "--json").json}
    assert list(shown) == [FIRST, SECOND, MOMENTS]
    assert shown[FIRST]["media"][0]["state"] == "here"
    assert shown[SECOND]["words"] == ["song", "uinti"]
    assert shown[MOMENTS]["moments"][0]["title"] == "Muutto järvelle"
    assert {item["openness"] for item in shown.values()} == {"may-share", "only-mine"}
    assert all(item["updated"].startswith("2026-01") for item in shown.values())
    assert made("status", "--json").json["answers"] == 3
    assert [found["id"] for found in made("search", "ranta", "--json").json] == [FIRST]
    assert made("export", made.folder / "book.html", "--as", "book").code == 0
    assert made("check", "--json").json == {"ok": True, "findings": []}


def test_answers_of_it_can_be_given_to_a_reader(made):
    worker = made.folder / "worker"
    theirs = {"TARINA_VAULT": str(worker), "TARINA_PASSPHRASE_FILE": made.passphrase}
    assert made("new", "--recovery-file", made.sheet, "--kdf-memory", 64, **theirs).code == 0
    assert made("card", "new", "--name", "Liisa", "--out", made.folder / "card", **theirs).code == 0
    assert made("card", "add", made.folder / "card").code == 0
    given = ("share", made.folder / "share.age", "--to", "Liisa", "--include", FIRST, "--unverified")
    assert made(*given).code == 0
    opened = made("open", made.folder / "share.age", "--json", **theirs).json
    assert [answer["text"] for answer in opened["answers"]] == ["Järven ranta oli hyvä."]


def test_it_speaks_the_language_it_was_made_in(reader):
    folder = reader.folder / "bok"
    assert reader("practice-book", folder, "--lang", "sv").code == 0
    file = reader.write("practice-passphrase", PASSPHRASE)
    printed = reader("show", FIRST, "--vault", folder, "--passphrase-file", file)
    assert "Fråga who-am-i first?" in printed.out


def test_a_guess_of_its_passphrase_costs_the_least_there_is(made):
    slots = (file.read_bytes().split(b"\n")[0] for file in (made.folder / "harjoitus" / "keys").glob("*.slot"))
    costs = [slot["m"] for slot in map(json.loads, slots) if slot["kind"] == "passphrase"]
    assert costs == [64 * 1024]


def test_a_folder_with_something_in_it_is_left_alone(reader):
    folder = reader.folder / "full"
    folder.mkdir()
    (folder / "kuva.jpg").write_bytes(b"mine")
    refused = reader("practice-book", folder, "--json")
    assert (refused.code, refused.error) == (1, "folder-not-empty")
    assert reader("practice-book", folder, "--force", "--json").error == "folder-not-empty"
    assert [each.name for each in folder.iterdir()] == ["kuva.jpg"]


def test_a_pack_without_an_imaginary_writer_is_refused_and_nothing_is_made(reader, tmp_path, pack):
    bare = shutil.copytree(pack, tmp_path / "bare")
    (bare / "example.yaml").unlink()
    refused = reader("practice-book", reader.folder / "h", "--json", "--workbook", bare)
    assert (refused.code, refused.error) == (1, "no-example")
    assert "keksityn kirjoittajan" in refused.err
    assert not (reader.folder / "h").exists()


def test_its_files_are_for_their_owner_only_and_its_local_state_stands_where_all_does(made):
    for path in (made.folder / "harjoitus").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
    assert any((made.folder / "state").iterdir())

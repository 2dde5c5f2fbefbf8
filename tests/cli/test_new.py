import re
import stat

from calls import PASSPHRASE


def test_the_sheet_holds_the_code_on_a_line_of_its_own_and_only_its_owner_can_read_it(home):
    sheet = home.sheet.read_text()
    assert re.search(r"^CODE ([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$", sheet, re.MULTILINE)
    assert "palautuskoodi" in sheet.lower()
    assert stat.S_IMODE(home.sheet.stat().st_mode) == 0o600


def test_a_sheet_that_is_there_is_not_written_over(empty):
    empty.sheet.write_text("something else")
    refused = empty("new", "--recovery-file", empty.sheet, "--kdf-memory", 64, "--json")
    assert (refused.code, refused.error) == (1, "file-exists")
    assert empty.sheet.read_text() == "something else"
    assert not empty.vault.exists()


def test_force_replaces_the_sheet(empty):
    empty.sheet.write_text("something else")
    made = empty("--force", "new", "--recovery-file", empty.sheet, "--kdf-memory", 64, "--json")
    assert made.code == 0
    assert made.json == {"vault": str(empty.vault), "recovery_file": str(empty.sheet)}
    assert "CODE " in empty.sheet.read_text()


def test_the_sheet_is_written_before_the_book_can_be_opened(empty, monkeypatch):
    from elamani_tarinana.cli import new

    opened_before = []

    def looking(*given, **named):
        opened_before.append(list((empty.vault / "keys").glob("*.slot")))
        raise OSError("pulled out")

    monkeypatch.setattr(new, "publish", looking)
    assert empty("new", "--recovery-file", empty.sheet, "--kdf-memory", 64).code == 1
    assert opened_before == [[]]
    assert empty("show").code != 0


def test_without_a_file_and_without_a_terminal_the_code_has_nowhere_to_go(empty):
    refused = empty("new", "--json")
    assert (refused.code, refused.error) == (2, "recovery-file-missing")
    assert not empty.vault.exists()


def test_a_place_where_the_sheet_cannot_be_written_is_found_before_anything_is_made(empty):
    refused = empty("new", "--recovery-file", empty.folder / "nowhere" / "sheet", "--kdf-memory", 64, "--json")
    assert (refused.code, refused.error) == (6, "not-writable")
    assert not empty.vault.exists()


def test_a_short_passphrase_is_refused_and_nothing_is_made(empty):
    short = empty.write("short", "kissa\n")
    refused = empty("new", "--recovery-file", empty.sheet, "--passphrase-file", short, "--json")
    assert (refused.code, refused.error) == (2, "passphrase-short")
    assert not empty.vault.exists()
    assert not empty.sheet.exists()


def test_a_cost_out_of_range_is_refused_and_nothing_is_made(empty):
    refused = empty("new", "--recovery-file", empty.sheet, "--kdf-memory", 1, "--json")
    assert (refused.code, refused.error) == (2, "kdf-memory-range")
    assert not empty.vault.exists()


def test_a_folder_with_something_in_it_is_left_alone(empty):
    empty.vault.mkdir()
    (empty.vault / "kuva.jpg").write_bytes(b"mine")
    refused = empty("new", "--recovery-file", empty.sheet, "--kdf-memory", 64, "--json")
    assert (refused.code, refused.error) == (1, "folder-not-empty")
    assert (empty.vault / "kuva.jpg").read_bytes() == b"mine"


def test_neither_the_code_nor_the_passphrase_is_printed(empty):
    made = empty("new", "--recovery-file", empty.sheet, "--kdf-memory", 64)
    code = re.search(r"CODE (\S+)", empty.sheet.read_text())[1]
    assert not {code, PASSPHRASE} & {*made.out.split("\n"), *made.err.split()}
    assert code not in made.out + made.err


def test_a_new_book_is_made_beside_nothing_that_opens_later_by_chance(fresh):
    again = fresh("new", "--recovery-file", fresh.folder / "other", "--kdf-memory", 64, "--json")
    assert (again.code, again.error) == (1, "folder-not-empty")
    assert not (fresh.folder / "other").exists()

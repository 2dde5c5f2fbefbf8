import pytest
from calls import PLACE


@pytest.fixture(scope="module")
def written(home):
    assert home("answer", PLACE, "--text", "-", stdin=b"Joen rannassa.").code == 0
    return home


def test_the_sheet_opens_the_book_and_the_new_passphrase_takes_the_place_of_the_old(written):
    fresh = written.write("fresh", "aivan uusi salalause\n")
    done = written("recover", "--code-file", written.sheet, "--new-file", fresh, TARINA_PASSPHRASE_FILE=None)
    assert done.code == 0, done.err
    assert written("show", "--json", "--passphrase-file", fresh).json[0]["text"] == "Joen rannassa."
    old = written("show", "--json")
    assert (old.code, old.error) == (3, "wrong-passphrase")


def test_the_bare_code_in_small_letters_and_with_a_misread_character_opens_too(fresh):
    line = next(line for line in fresh.sheet.read_text().splitlines() if line.startswith("CODE "))
    typed = line.removeprefix("CODE ").lower().replace("-", " ")
    wrong = ("a" if typed[0] != "a" else "b") + typed[1:]
    new = fresh.write("new", "aivan uusi salalause")
    assert fresh("recover", "--code-file", "-", "--new-file", new, stdin=wrong.encode()).code == 0


def test_the_code_of_another_book_is_refused_with_3(fresh, tmp_path_factory):
    from calls import Home

    other = Home(tmp_path_factory.mktemp("other"))
    other.make_book()
    new = fresh.write("new", "aivan uusi salalause")
    refused = fresh("recover", "--code-file", other.sheet, "--new-file", new, "--json")
    assert (refused.code, refused.error) == (3, "wrong-recovery-code")


def test_what_is_no_code_is_refused_with_1(home):
    new = home.write("new", "aivan uusi salalause")
    refused = home("recover", "--code-file", "-", "--new-file", new, "--json", stdin=b"ABC")
    assert (refused.code, refused.error) == (1, "recovery-code-unreadable")


def test_what_is_missing_without_a_terminal_is_2(home):
    assert home("recover", "--json").error == "code-missing"
    assert home("recover", "--code-file", home.sheet, "--json").error == "passphrase-missing"

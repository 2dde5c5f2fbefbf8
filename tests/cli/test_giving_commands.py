"""``card``, ``share``, ``shares`` and ``open``: what they print and how they refuse."""

import json
import re

import pytest
from calls import PERSON, PLACE, PRAISE, Home

TEXT = "Ullakolla tuoksui kuiva heinä"


@pytest.fixture(scope="module")
def worker(tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("worker"))
    home.make_book()
    out = home.folder / "kortti.txt"
    assert home("card", "new", "--name", "Anna", "--out", out).code == 0
    return home


@pytest.fixture(scope="module")
def writer(tmp_path_factory, worker):
    home = Home(tmp_path_factory.mktemp("writer"))
    home.make_book()
    home("answer", PLACE, "--text", home.write("t", TEXT), "--may-share")
    home("answer", PERSON, "--text", home.write("t", "Vain minulle"))
    assert home("card", "add", worker.folder / "kortti.txt").code == 0
    digits = worker("card", "show", "--json").json["fingerprint"]
    assert home("card", "verify", "Anna", "--fingerprint", digits).code == 0
    return home


@pytest.fixture
def given(writer):
    out = writer.folder / "kirje.age"
    told = writer("share", out, "--to", "Anna", "--include", PLACE, "--json", "--force")
    assert told.code == 0, told.err
    return out


def test_a_card_is_printed_whole_and_every_key_is_there(worker):
    shown = worker("card", "show", "--json").json
    assert sorted(shown) == ["card", "created", "file", "fingerprint", "name", "organisation", "valid_until"]
    assert shown["organisation"] is None
    assert re.fullmatch(r"(\d{5} ){5}\d{5}", shown["fingerprint"])
    assert worker("card", "show").out.splitlines()[-1] == shown["card"]


def test_a_card_is_written_to_a_file_again_and_never_over_another(worker):
    out = worker.folder / "toinen.txt"
    assert worker("card", "show", "--out", out).code == 0
    assert out.read_text().strip() == worker("card", "show", "--json").json["card"]
    assert worker("card", "show", "--out", out).code == 1
    assert worker("card", "show", "--out", out, "--force").code == 0
    assert worker("card", "key", "--out", out).code == 1
    assert out.read_text().startswith("tarina-card-1 ")


def test_a_card_comes_from_standard_input_too(writer, worker):
    card = (worker.folder / "kortti.txt").read_bytes()
    assert writer("card", "add", "-", "--json", stdin=card).json["state"] == "verified"
    assert writer("card", "add", "-", "--passphrase-file", "-", stdin=card).code == 2


def test_the_list_of_readers_has_exactly_the_keys_that_it_promises(writer):
    (reader,) = writer("card", "list", "--json").json
    assert sorted(reader) == ["fingerprint", "name", "organisation", "state", "valid_until"]
    assert (reader["name"], reader["state"]) == ("Anna", "verified")


@pytest.mark.parametrize("arguments", [(), ("list",), ("show",)], ids=str)
def test_lists_are_empty_where_there_is_nothing(fresh, arguments):
    outcome = fresh("card", *arguments, "--json")
    expected = {(): 2, ("list",): 0, ("show",): 1}[arguments]
    assert outcome.code == expected
    assert expected or outcome.json == []


def test_wrong_digits_are_one_and_right_ones_nought(writer, worker):
    wrong = writer("card", "verify", "Anna", "--fingerprint", "11111 " * 6, "--json")
    assert (wrong.code, wrong.error) == (1, "fingerprint-differs")
    assert writer("card", "verify", "Kukaan", "--fingerprint", "1", "--json").error == "unknown-reader"
    assert writer("card", "list", "--json").json[0]["state"] == "verified"


def test_share_tells_what_stays_out_and_that_it_cannot_be_called_back(writer):
    out = writer.folder / "osa.age"
    told = writer("share", out, "--to", "Anna", "--include", "who-am-i", "--purpose", "Keskiviikkona")
    assert (told.code, told.out) == (0, "")
    assert "1 vastaus jäi pois, koska se on vain sinun." in told.err
    assert "kirjata tai ilmoittaa" in told.err
    assert "ei voi ottaa takaisin" in told.err
    shape = writer("share", out, "--to", "Anna", "--include", "who-am-i", "--force", "--json", "--classic").json
    assert (shape["left_out"], [one["id"] for one in shape["answers"]]) == (1, [PLACE])


def test_the_log_of_shares_names_the_questions(writer, given):
    told = writer("shares")
    assert "annettu, saaja Anna" in told.out
    assert f"[{PLACE}]" in told.out
    shape = writer("shares", "--json").json[-1]
    assert sorted(shape) == ["answers", "created", "purpose", "share", "to"]
    assert shape["answers"][0]["revision"] == writer("show", PLACE, "--json").json[0]["revision"]


def test_what_was_opened_is_as_the_writer_sees_it_but_for_the_openness(writer, worker, given):
    opened = worker("open", given, "--json").json
    (own,) = writer("show", PLACE, "--json").json
    assert opened["answers"] == [{**own, "openness": None}]
    assert sorted(opened) == ["answers", "created", "from", "purpose", "share", "signature", "to"]
    assert opened["to"] == [worker("card", "show", "--json").json["fingerprint"]]
    assert opened["from"]["name"] is None


def test_a_share_comes_from_standard_input_too(worker, given):
    assert worker("open", "-", "--json", stdin=given.read_bytes()).json["answers"][0]["text"] == TEXT


def test_a_reader_sees_the_question_and_the_signature(worker, given):
    read = worker("open", given)
    assert TEXT in read.out
    assert "Mikä paikka" in read.out
    assert "Allekirjoittaja" in read.err or "Vertaa" in read.err


def test_a_bad_file_is_refused_before_a_passphrase_is_looked_for(worker, given):
    bare = {"TARINA_PASSPHRASE_FILE": None, "TARINA_VAULT": "/nowhere"}
    letter = given.read_bytes()
    for content, code, error in [
        (b"x", 1, "not-a-share"),
        (letter[:40], 4, "age-damaged"),
        (letter.replace(b"/v1", b"/v2", 1), 5, "age-newer"),
        (
            b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n"
            + b"A" * 43
            + b"\n--- "
            + b"A" * 43
            + b"\n",
            1,
            "age-unsupported",
        ),
    ]:
        refused = worker("open", worker.write("bad", content), "--json", **bare)
        assert (refused.code, refused.error) == (code, error)
    assert worker("open", "/nowhere/at/all", "--json", **bare).error == "file-not-found"
    assert worker("open", given, "--json", TARINA_PASSPHRASE_FILE=None).error == "passphrase-missing"


def test_the_writer_cannot_open_what_was_given_away(writer, given):
    assert writer("open", given).code == 3


def test_what_a_damaged_book_may_not_do(fresh, worker):
    """Reading goes on and says so; writing is refused."""
    fresh("answer", PRAISE, "--text", fresh.write("t", "a"), "--may-share")
    fresh("card", "add", worker.folder / "kortti.txt")
    log = fresh.logs()[0]
    data = bytearray(log.read_bytes())
    data[len(data) // 2] ^= 1
    log.write_bytes(data)
    out = fresh.folder / "kirje.age"
    for arguments in (
        ("card", "add", worker.folder / "kortti.txt"),
        ("card", "retire", "Anna"),
        ("card", "new", "--name", "A", "--out", out),
        ("share", out, "--to", "Anna", "--include", PRAISE, "--unverified"),
    ):
        assert fresh(*arguments).code == 4, arguments
        assert not out.exists()
    assert fresh("card", "list", "--json").code == 4
    assert fresh("shares", "--json").code == 4


def test_output_is_one_json_document_also_when_it_fails(writer):
    failed = writer("share", writer.folder / "x.age", "--to", "Anna", "--include", PERSON, "--json")
    assert (failed.code, failed.error) == (1, "only-mine")
    assert json.loads(failed.out)["error"]["message"] == failed.err.strip()


def test_help_of_every_verb_is_in_finnish(worker):
    for verb in ("new", "show", "add", "list", "verify", "retire", "key"):
        told = worker("card", verb, "--help")
        assert told.code == 0
        assert "käyttö: tarina card" in told.out

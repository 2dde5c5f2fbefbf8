"""``tarina check`` on a content pack: what is wrong, and where, in the reader's language."""

import json
import shutil
from typing import get_args

import pytest

from elamani_tarinana.content import Finding, Problem
from elamani_tarinana.locale import load_words
from elamani_tarinana.locale.refusals import sentence

LATE = "fi/parts/who-am-i.yaml"


@pytest.fixture
def broken(tmp_path, pack):
    """A copy of the small pack that a test may break."""
    return shutil.copytree(pack, tmp_path / "broken")


def change(file, old, new):
    """Replace what stands once in a file; gives the line where it stood."""
    text = file.read_text()
    assert text.count(old) == 1
    file.write_text(text.replace(old, new))
    return text[: text.index(old)].count("\n") + 1


def findings(home, pack):
    checked = home("check", "--json", "--workbook", pack)
    assert (checked.code, checked.json["ok"]) == ((4, False) if checked.json["findings"] else (0, True))
    return checked.json["findings"]


def test_a_whole_pack_is_said_to_be_whole_without_any_book(reader, pack):
    assert findings(reader, pack) == []
    checked = reader("check", "--workbook", pack)
    assert (checked.code, checked.out) == (0, "Kaikki on kunnossa.\n")
    assert not reader.vault.exists()


def test_a_pack_is_checked_also_where_a_passphrase_is_at_hand_and_no_book(empty, pack):
    assert findings(empty, pack) == []
    assert empty("check").code == 1


def test_each_fault_is_told_with_its_file_its_line_and_its_field(reader, broken):
    kind = change(broken / "exercises.yaml", "who-am-i.life.first", "who-am-i.life.nowhere")
    change(broken / "fi" / "guidance" / "who-am-i.yaml", '"aim"', '"goal"')
    title = change(broken / LATE, '"Osa who-am-i"', '""')
    found = {finding["where"]: finding for finding in findings(reader, broken)}
    assert {finding["kind"] for finding in found.values()} == {"pack"}
    assert f"exercises.yaml:{kind}:exercises.0.question" in found
    said = found[f"{LATE}:{title}:title"]["message"]
    assert said == f"Työkirjan sisällössä on virhe: {LATE}, rivi {title}, title: kohta on tyhjä."
    lines = reader("check", "--workbook", broken).out.splitlines()
    assert lines == [finding["message"] for finding in findings(reader, broken)]
    assert len(lines) == 4


def test_a_file_that_is_missing_is_told_once(reader, broken):
    (broken / "sv" / "example.yaml").unlink()
    (found,) = findings(reader, broken)
    assert found["message"] == "Työkirjan sisällössä on virhe: sv/example.yaml: tämä puuttuu."


def test_a_folder_that_is_no_pack_is_not_whole(reader, tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "kuva.jpg").write_bytes(b"mine")
    assert any("book.yaml" in finding["message"] for finding in findings(reader, folder))
    assert reader("questions", "--workbook", folder, "--json").error == "content-broken"


def test_a_pack_without_words_in_any_language_is_told_so(reader, broken):
    for language in ("fi", "sv"):
        shutil.rmtree(broken / language)
    assert "kielen kansio, esimerkiksi fi" in findings(reader, broken)[-1]["message"]


def test_a_pack_of_help_lines_alone_is_whole(reader, tmp_path, pack):
    (tmp_path / "numbers").mkdir()
    shutil.copy(pack / "support_lines.yaml", tmp_path / "numbers")
    assert findings(reader, tmp_path / "numbers") == []


def test_a_folder_that_is_not_there_is_refused(reader, tmp_path):
    refused = reader("check", "--json", "--workbook", tmp_path / "nowhere")
    assert (refused.code, refused.error) == (1, "content-missing")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("problem", get_args(Problem))
def test_whatever_is_wrong_is_one_whole_sentence_in_each_language(language, problem):
    words, english = load_words(language), load_words("en")
    refusal = Finding("fi/cards.yaml", 12, "cards.0.title", problem).refusal()
    said = sentence(words, refusal)
    place, _, why = said.removesuffix(".").rpartition(": ")
    assert place.endswith(
        ("fi/cards.yaml, rivi 12, cards.0.title", "rad 12, cards.0.title", "line 12, cards.0.title")
    )
    assert why
    assert problem not in said or problem in ("empty", "yaml", "missing")
    assert language == "en" or said != sentence(english, refusal)


def test_a_structure_that_yaml_cannot_say_is_told_with_its_line(reader, broken):
    values = json.loads((broken / "map.yaml").read_text())
    (broken / "map.yaml").write_text(json.dumps(values, indent=1).replace('"format": 1', '"format": *one'))
    assert any(finding["where"].startswith("map.yaml:") for finding in findings(reader, broken))

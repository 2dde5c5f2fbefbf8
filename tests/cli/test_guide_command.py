"""What the workbook tells: listed, and read one by one, without a book."""

import json
import shutil

import pytest
from small_pack import FIRST, LIFE, SECOND

LIST_KEYS = ["id", "kind", "audience", "title"]
KEYS = {
    "page.method": ["intro", "to_check", "blocks"],
    "exercise.window": ["section", "question", "read", "ask", "ideas", "then"],
    f"guidance.{LIFE}": [
        *(
            "section",
            "aim",
            "minutes",
            "say",
            "may_come_up",
            "stop",
            "fidelity",
            "point",
            "provenance",
            "to_check",
        )
    ],
    f"example.{LIFE}": [
        *("section", "question", "asked", "writer", "about"),
        *("text", "words", "scale", "moments", "picture", "resources", "skills", "abilities"),
    ],
    "glossary": ["terms"],
    "support-lines": ["dated", "old_after_months", "lines"],
}


def read(home, leaf):
    return home("guide", leaf, "--json").json


def test_everything_there_is_to_read_is_listed_with_whom_it_is_for(reader):
    listed = reader("guide", "--json").json
    assert all(list(each) == LIST_KEYS for each in listed)
    audiences = {each["id"]: each["audience"] for each in listed}
    assert len(audiences) == len(listed)
    assert (
        audiences
        | {
            "page.pause": "writer",
            "page.method": "worker",
            "page.meetings": "facilitator",
            "exercise.window": "writer",
            f"example.{LIFE}": "writer",
            f"guidance.{LIFE}": "worker",
            "glossary": None,
            "support-lines": None,
        }
        == audiences
    )


def test_everything_that_is_listed_can_be_read_as_lines_and_as_json(reader):
    for each in reader("guide", "--json").json:
        assert list(read(reader, each["id"]).items())[:4] == list(each.items())
        lines = reader("guide", each["id"])
        assert (lines.code, lines.err) == (0, "")
        assert lines.out.startswith(f"{each['title']}\n")
        assert each["id"] in reader("guide").out


@pytest.mark.parametrize("leaf", KEYS)
def test_every_kind_has_its_keys(reader, leaf):
    assert list(read(reader, leaf)) == [*LIST_KEYS, *KEYS[leaf]]


def test_a_page_is_told_block_by_block_and_says_that_its_words_are_still_to_be_checked(reader):
    page = read(reader, "page.method")
    block = {"id": "whole", "title": "Kirjoittaja omistaa tarinansa", "text": "Hän päättää.", "items": ["Yksi."]}
    assert (page["to_check"], page["blocks"]) == (True, [{**block, "statements": ["A12-02"]}])
    assert "Ammattilainen ei ole vielä tarkastanut" in reader("guide", "page.method").out
    assert "Ammattilainen" not in reader("guide", "page.pause").out


def test_guidance_names_its_fidelity_points_as_the_method_does(reader):
    guidance = read(reader, f"guidance.{LIFE}")
    assert (guidance["minutes"], guidance["fidelity"]) == ([20, 40], ["whole"])
    assert guidance["provenance"] == ["M A13-05", "O"]
    lines = reader("guide", f"guidance.{LIFE}").out
    assert "Aika: 20–40 minuuttia" in lines
    assert "- Kirjoittaja omistaa tarinansa\nKirjoittaja päättää." in lines
    assert "- Suru." in lines


def test_guidance_says_that_its_words_are_still_to_be_checked(reader):
    assert read(reader, f"guidance.{LIFE}")["to_check"] is True
    assert "Ammattilainen ei ole vielä tarkastanut" in reader("guide", f"guidance.{LIFE}").out


def test_an_example_says_whose_it_is_and_what_was_asked(reader):
    example = read(reader, f"example.{LIFE}")
    assert (example["writer"], example["question"]) == ("Rousku", FIRST)
    assert (example["text"], example["resources"]) == ("Järven ranta oli hyvä.", ["järvi"])
    assert example["picture"] == {"kind": "drawing", "alt": "Sininen järvi"}
    lines = reader("guide", f"example.{LIFE}").out
    for said in ("Rousku on keksitty", "Kysymys who-am-i first?", "Järven ranta", "Sininen järvi"):
        assert said in lines


def test_an_answer_that_was_chosen_is_read_by_its_label(reader, tmp_path, pack):
    other = shutil.copytree(pack, tmp_path / "other")
    structure = json.loads((other / "example.yaml").read_text())
    structure["answers"][0].pop("example")
    structure["answers"][1]["example"] = "true"
    (other / "example.yaml").write_text(json.dumps(structure))
    told = reader("guide", f"example.{LIFE}", "--json", "--workbook", other).json
    assert (told["question"], told["words"]) == (SECOND, ["laulu", "uinti"])
    assert "laulu\nuinti" in reader("guide", f"example.{LIFE}", "--workbook", other).out


def test_a_line_of_help_tells_when_it_was_looked_up_and_says_when_it_may_be_old(reader):
    lines = read(reader, "support-lines")["lines"]
    assert [(line["id"], line["number"], line["may_be_old"]) for line in lines] == [
        ("emergency", "112", False),
        ("listening", None, True),
    ]
    assert [set(line) for line in lines] == [set(lines[0])] * 2
    assert {"hours", "price", "checked_on", "checked_by", "source_date", "source_url"} <= set(lines[0])
    told = reader("guide", "support-lines").out
    assert "Hätänumero. 112" in told
    assert "Tarkistettu 31.1.2099." in told
    assert told.count("voi olla vanha") == 1
    assert told.index("voi olla vanha") > told.index("5/2001")


def test_the_glossary_tells_each_word_and_what_it_means(reader):
    assert read(reader, "glossary")["terms"] == [
        {"id": "resource", "term": "voimavara", "means": "Se, mikä kantaa."}
    ]


@pytest.mark.parametrize("leaf", ["nope", "page.nope", "page", LIFE, "support-lines.emergency", "\x1b[31m"])
def test_an_unknown_id_is_2_with_a_sentence_that_says_where_all_are_listed(reader, leaf):
    refused = reader("guide", leaf, "--json")
    assert (refused.code, refused.error) == (2, "unknown-guide")
    assert "tarina guide" in refused.err
    assert "\x1b" not in refused.err + refused.out


def test_a_fault_in_one_kind_does_not_keep_the_numbers_to_call_from_being_read(reader, tmp_path, pack):
    broken = shutil.copytree(pack, tmp_path / "broken")
    (broken / "fi" / "example.yaml").unlink()
    assert reader("guide", "support-lines", "--workbook", broken).code == 0
    assert reader("guide", f"example.{LIFE}", "--json", "--workbook", broken).error == "content-broken"

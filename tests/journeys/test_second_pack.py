"""An organisation writes its own workbook from the page on packs, and a writer uses it and then leaves it."""

import re
from pathlib import Path

import pytest
from installed import Machine

GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "pack.md"
FILE = re.compile(r"^`(?P<name>[\w/.-]+\.yaml)`\n\n```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
PLANT, SAID = "who-am-i.garden.plant", "Kasvatin tomaatteja parvekkeella ja opin odottamaan."


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    """A machine with the packs of the page, and a book that was answered with one of them."""
    machine = Machine(tmp_path_factory.mktemp("second"))
    for found in FILE.finditer(GUIDE.read_text(encoding="utf-8")):
        file = machine.given / found["name"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(found["text"], encoding="utf-8")
    machine.new()
    answered = [
        (PLANT, "--text", "-", "--may-share"),
        ("future.spring.sow", "--word", "carrots", "--may-share"),
        ("who-am-i.garden.years", "--moment", "1974-22;3;Mummon kasvimaa", "--may-share"),
        ("card.bench.where", "--word", "done"),
    ]
    for arguments in answered:
        given = garden(machine, "answer", *arguments, stdin=SAID.encode())
        assert given.code == 0, given.err
    return machine


def garden(machine, *arguments, **more):
    return machine.tarina("--workbook", machine.given / "pack", *arguments, **more)


def test_the_pack_is_found_whole_and_a_fault_is_told_with_file_line_and_field(machine):
    assert garden(machine, "check", "--json").json["ok"]
    book = machine.given / "pack" / "book.yaml"
    whole = book.read_text(encoding="utf-8")
    book.write_text(whole.replace("kind: scale", "kind: poem"), encoding="utf-8")
    told = garden(machine, "check", "--json")
    book.write_text(whole, encoding="utf-8")
    assert told.code == 4
    assert told.json["findings"][0]["where"] == "book.yaml:10:parts.0.sections.0.questions.1.kind"


def test_the_packs_questions_are_asked(machine):
    asked = garden(machine, "questions", "--json").json
    assert [each["id"] for each in asked if each["core"]] == [
        "orientation.start.name",
        PLANT,
        "future.spring.sow",
    ]
    assert next(each for each in asked if each["id"] == PLANT)["text"].startswith("Mitä olet saanut kasvamaan?")


@pytest.mark.parametrize("kind", ["book", "handout"])
@pytest.mark.parametrize("ending", ["html", "md"])
def test_every_export_tells_the_packs_questions_with_their_answers(machine, kind, ending):
    out = machine.given / f"{kind}-own.{ending}"
    made = garden(machine, "export", out, "--as", kind)
    assert made.code == 0, made.err
    text = out.read_text(encoding="utf-8")
    for said in (
        "Mitä olet saanut kasvamaan?",
        SAID,
        "Mitä kylvät ensi keväänä?",
        "porkkanoita",
        "Mummon kasvimaa",
    ):
        assert said in text
    assert ("Mihin penkki mahtuu?" in text) == (kind == "book")


@pytest.mark.parametrize("kind", ["book", "handout"])
@pytest.mark.parametrize("ending", ["html", "md"])
def test_with_another_workbook_the_answers_are_read_and_exported_with_their_questions(machine, kind, ending):
    out = machine.given / f"{kind}-other.{ending}"
    assert machine.tarina("export", out, "--as", kind).code == 0
    text = out.read_text(encoding="utf-8")
    assert SAID in text
    assert "Mitä olet saanut kasvamaan? Mitä opit siinä?" in text


def test_with_another_workbook_the_answers_are_shown_and_found(machine):
    shown = machine.tarina("show", PLANT)
    assert shown.code == 0
    assert "Mitä olet saanut kasvamaan?" in shown.out
    assert [each["id"] for each in machine.tarina("search", "parvekkeella", "--json").json] == [PLANT]


def test_an_organisations_own_numbers_stand_in_the_workbook_that_ships(machine):
    numbers = ("--workbook", machine.given / "numbers")
    assert machine.tarina(*numbers, "check", "--json").json["ok"]
    assert len(machine.tarina(*numbers, "questions", "--json").json) == 137


def test_a_pack_with_a_fault_anywhere_is_told_before_anything_is_opened(machine):
    words = machine.given / "pack" / "fi" / "guidance" / "who-am-i.yaml"
    whole = words.read_text(encoding="utf-8")
    words.write_text(whole.replace("    aim:", "    goal:"), encoding="utf-8")
    told = garden(machine, "plain", stdin=b"")
    words.write_text(whole, encoding="utf-8")
    assert told.code == 1
    assert told.out == ""
    assert "fi/guidance/who-am-i.yaml" in told.err
    assert "aim" in told.err

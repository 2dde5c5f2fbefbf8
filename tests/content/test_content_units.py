"""A pack may hold some units only; what it lacks comes from the one that ships. And what can be wrong in them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from elamani_tarinana.content import Finding, check_pack, find_pack, languages, load_workbook
from elamani_tarinana.errors import Refusal

Change = Callable[[str, str, str], int]

LINES = """format: 1
dated: "2026-11-22"
old_after_months: 6
support_lines:
  - id: emergency
    number: 112
    name: {fi: Hätänumero}
    for_whom: {fi: Kun on hätä.}
    languages: [fi]
    source_url: https://example.org
    doubt: low
  - id: own
    number: 040 123
    name: {fi: Oma talo, sv: Eget hus}
    for_whom: {fi: Kun haluat jutella., sv: När du vill prata.}
    hours: {fi: Aina.}
    languages: [fi, sv]
    source_url: https://example.org
    checked_on: "2026-11-01"
    doubt: low
"""


def some(tmp_path: Path, *names: str) -> Path:
    """A pack with only these files or folders of the one that ships."""
    for name in names:
        target = tmp_path / "some" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (find_pack() / name).is_dir() else shutil.copy
        copy(find_pack() / name, target)
    return tmp_path / "some"


def test_an_organisation_can_give_its_own_numbers_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "support_lines.yaml").write_text(LINES, encoding="utf-8")
    assert check_pack(tmp_path) == ()
    assert languages(tmp_path) == languages(find_pack())
    book = load_workbook(tmp_path, "fi")
    assert [(line.name, line.number) for line in book.support_lines] == [
        ("Hätänumero", "112"),
        ("Oma talo", "040 123"),
    ]
    assert (book.support.dated, book.support.old_after_months) == ("2026-11-22", 6)
    assert len(book.counted) == 107
    assert book.pages["pause"].blocks


def test_numbers_given_in_one_language_are_shown_to_readers_of_every_language(tmp_path: Path) -> None:
    (tmp_path / "support_lines.yaml").write_text(LINES, encoding="utf-8")
    for language in languages(tmp_path):
        lines = load_workbook(tmp_path, language).support_lines
        assert lines[0].name == "Hätänumero"
        assert lines[1].name == ("Eget hus" if language == "sv" else "Oma talo")


def test_a_pack_may_change_one_page_and_the_pause_is_never_missing(tmp_path: Path) -> None:
    (tmp_path / "fi/pages").mkdir(parents=True)
    (tmp_path / "pages.yaml").write_text("format: 1\npages:\n  - {id: house}\n", encoding="utf-8")
    (tmp_path / "fi/pages/house.yaml").write_text("title: Meidän talo\nintro: Tervetuloa.\n", encoding="utf-8")
    pages = load_workbook(tmp_path, "fi").pages
    assert pages["house"].title == "Meidän talo"
    assert pages["house"].audience == "writer"
    assert pages["pause"] == load_workbook(find_pack(), "fi").pages["pause"]


def test_cards_written_in_finnish_only_are_read_by_everybody(tmp_path: Path) -> None:
    pack = some(tmp_path, "cards.yaml", "map.yaml", "fi/cards.yaml", "fi/map.yaml")
    assert check_pack(pack) == ()
    for language in languages(pack):
        assert load_workbook(pack, language).cards[0].title == "Kohtaamispaikka"


def test_a_pack_with_questions_of_its_own_has_no_guidance_or_example_to_other_questions(tmp_path: Path) -> None:
    book = load_workbook(some(tmp_path, "book.yaml", "fi/parts"), "fi")
    assert (dict(book.guidance), book.exercises, book.example, dict(book.examples)) == ({}, (), None, {})
    assert book.cards == load_workbook(find_pack(), "fi").cards


def test_a_folder_that_holds_nothing_of_a_pack_is_refused_and_never_mistaken_for_one(tmp_path: Path) -> None:
    (tmp_path / "fi").mkdir()
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        load_workbook(tmp_path, "fi")
    assert (caught.value.code, caught.value.values["file"]) == ("content-broken", "book.yaml")
    assert Finding("book.yaml", 0, "", "missing") in check_pack(tmp_path)


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "problem"),
    [
        ("guidance.yaml", "{id: orientation.own-book", "{id: orientation.no", "sections.0.id", "unknown-id"),
        ("guidance.yaml", "minutes: [", "minutes: [a, ", "sections.0.minutes", "wrong-type"),
        ("guidance.yaml", "fidelity: [", "fidelity: [luck, ", "sections.0.fidelity.0", "unknown-id"),
        ("exercises.yaml", "section: orientation", "section: no", "exercises.0.section", "unknown-id"),
        ("exercises.yaml", "question: orientation", "question: no", "exercises.0.question", "unknown-id"),
        ("fi/exercises.yaml", "    ask:", "    asks:", None, "missing"),
        ("example.yaml", "begun: 2026-01-12", "begun: soon", "begun", "unknown-value"),
        ("example.yaml", "scale: 3", "scale: 11", None, "wrong-type"),
        ("example.yaml", "example: true", "example: maybe", None, "wrong-type"),
        ("fi/example.yaml", "passphrase:", "password:", "passphrase", "missing"),
        ("map.yaml", "from: ", "from: no-", "links.0.from", "unknown-id"),
        ("map.yaml", "card: ", "card: no-", "nodes.0.card", "unknown-id"),
        ("fi/map.yaml", "intro:", "begin:", "intro", "missing"),
        ("glossary.yaml", "  - id: resource", "  - id: resources", None, "missing"),
        ("fi/glossary.yaml", "    means:", "    meant:", None, "missing"),
        ("support_lines.yaml", "old_after_months: 12", "old_after_months: 0", "old_after_months", "wrong-type"),
        ("support_lines.yaml", "dated:", "day:", "dated", "missing"),
        ("pages.yaml", "audience: worker", "audience: boss", None, "unknown-value"),
    ],
)  # fmt: skip
def test_a_fault_in_any_file_is_told_with_its_file_line_and_field(
    pack: Path, change: Change, file: str, old: str, new: str, field: str | None, problem: str
) -> None:
    line = change(file, old, new)
    found = [each for each in check_pack(pack) if each.problem == problem and each.file.endswith(file)]
    assert found, check_pack(pack)
    assert field is None or field in {each.field for each in found}
    assert min(abs(each.line - line) for each in found) <= 1 or problem == "missing"


def test_a_list_of_help_without_112_is_not_whole(tmp_path: Path) -> None:
    (tmp_path / "support_lines.yaml").write_text(LINES.replace("number: 112", "number: 113"), encoding="utf-8")
    found = [(each.file, each.field, each.problem) for each in check_pack(tmp_path)]
    assert found == [("support_lines.yaml", "support_lines", "missing")]


def test_a_line_of_help_whose_hours_nobody_is_sure_of_cannot_have_hours(tmp_path: Path) -> None:
    unsure = LINES.replace("doubt: low", "doubt: medium")
    (tmp_path / "support_lines.yaml").write_text(unsure, encoding="utf-8")
    found = [(each.line, each.field, each.problem) for each in check_pack(tmp_path)]
    assert found == [(16, "support_lines.1.hours", "unknown-value")]

"""A broken content file is refused with its file, line and field; what is not broken is read."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from elamani_tarinana.content import Finding, Workbook, check_pack, load_workbook
from elamani_tarinana.errors import Refusal

Change = Callable[[str, str, str], int]

BOOK = "book.yaml"
WORDS = "fi/parts/orientation.yaml"
NAME = "orientation.own-book.name"
NAME_WORDS = f"sections.orientation.own-book.questions.{NAME}"
FIRST = "parts.0.sections.0.questions.0"
IN_PARTS = [
    (BOOK, f"id: {NAME}", "id: Oma Nimi", FIRST + ".id", "bad-id"),
    (BOOK, f"id: {NAME}", "id: who-am-i.name", FIRST + ".id", "bad-id"),
    (BOOK, f"id: {NAME}, ", "", FIRST + ".id", "missing"),
    (BOOK, "kind: words", "kind: poem", FIRST + ".kind", "unknown-kind"),
    (BOOK, "kind: words, ", "", FIRST + ".kind", "missing"),
    (BOOK, "kind: words", "kind: words, colour: red", FIRST + ".colour", "unknown-field"),
    (BOOK, "kind: words", "kind: words, sensitive: 3", FIRST + ".sensitive", "wrong-type"),
    (BOOK, "kind: words", "kind: words, sensitive: yes", FIRST + ".sensitive", "wrong-type"),
    (BOOK, "kind: words", "kind: words, lens: hope", FIRST + ".lens", "unknown-value"),
    (BOOK, "kind: words", "kind: words, earlier: nowhere", FIRST + ".earlier", "unknown-id"),
    (BOOK, "kind: words", "kind: words, choices: [a, a]", FIRST + ".choices.1", "duplicate-id"),
    (BOOK, "provenance: [O]}", "provenance: [X]}", FIRST + ".provenance.0", "bad-provenance"),
    (BOOK, "provenance: [O]}", "provenance: O}", FIRST + ".provenance", "wrong-type"),
    (BOOK, "id: orientation.safe-moment.machine", "id: orientation.safe-moment.place",
     "parts.0.sections.1.questions.1.id", "duplicate-id"),
    (BOOK, "format: 1", "format: 2", "format", "unknown-format"),
    (BOOK, "- id: who-am-i\n", "- id: childhood\n", "parts", "wrong-parts"),
    (BOOK, "  - orientation.hopes.good\n", "  - orientation.hopes.bad\n", "short_path.4", "unknown-id"),
    (BOOK, "  - orientation.hopes.good\n", "  - orientation.hopes.more\n", "short_path.4", "unknown-id"),
    (BOOK, "  - orientation.hopes.good\n", "  - {a: b}\n", "short_path.4", "wrong-type"),
    (WORDS, "        text: Millä nimellä", "        taxt: Millä nimellä", NAME_WORDS + ".text", "missing"),
    (WORDS, "text: Millä nimellä kirja saa puhutella sinua?", "text:", NAME_WORDS + ".text", "missing"),
    (WORDS, "text: Millä nimellä kirja saa puhutella sinua?", 'text: " "', NAME_WORDS + ".text", "empty"),
    (WORDS, "text: Millä nimellä kirja saa puhutella sinua?", "text: [a]", NAME_WORDS + ".text", "wrong-type"),
    (WORDS, "scale: {low: kaukana, high: perillä}", "scale: {low: kaukana}",
     "sections.orientation.hopes.questions.orientation.hopes.scale.scale.high", "missing"),
    (WORDS, "  orientation.own-book:\n", "  orientation.ownbook:\n", "sections.orientation.own-book", "missing"),
    (WORDS, "          speaking: puhun", "          singing: puhun",
     "sections.orientation.telling.questions.orientation.telling.way.choices.speaking", "missing"),
    (WORDS, "title: Orientoituminen", "title: Orientoituminen\ncolour: red", "colour", "unknown-field"),
]  # fmt: skip


def refused(pack: Path, read: Callable[[Workbook], object] = lambda _: None) -> Refusal:
    with pytest.raises(Refusal) as caught:
        read(load_workbook(pack, "fi"))
    assert caught.value.code == "content-broken"
    assert caught.value.exit_code == 1
    return caught.value


@pytest.mark.parametrize(("file", "old", "new", "field", "problem"), IN_PARTS)
def test_a_broken_part_is_refused_with_file_field_and_problem(
    pack: Path, change: Change, file: str, old: str, new: str, field: str, problem: str
) -> None:
    change(file, old, new)
    assert {"file": file, "field": field, "problem": problem}.items() <= refused(pack).values.items()


@pytest.mark.parametrize(
    ("file", "old", "new", "below"),
    [
        (BOOK, "id: orientation.resources.thanks", "id: Kiitos", 0),
        (BOOK, "  - orientation.hopes.good\n", "  - orientation.hopes.bad\n", 0),
        (WORDS, "text: Mistä sinua on kiitetty?", "text: []", 0),
        (WORDS, "          - Minua on kiitetty siitä, että\n", "          - ''\n", 0),
        (WORDS, "  orientation.hopes:\n", "  orientation.wishes: {}\n  orientation.hopes:\n", 0),
        (WORDS, "text: Mistä sinua on kiitetty?", "text: 'Mistä", 0),
        (WORDS, "text: Mistä sinua on kiitetty?", 'text: "a\\x1b[2J"', 0),
    ],
)
def test_the_line_is_the_one_where_the_fault_stands(
    pack: Path, change: Change, file: str, old: str, new: str, below: int
) -> None:
    line = change(file, old, new)
    lines = {finding.line for finding in check_pack(pack) if finding.file == file}
    assert min(abs(each - line) for each in lines) <= below


def test_a_missing_field_is_told_with_the_line_of_what_it_is_missing_from(pack: Path, change: Change) -> None:
    line = change(WORDS, "        text: Mistä sinua on kiitetty?\n", "")
    assert refused(pack).values["line"] in {line - 1, line}


def test_words_that_the_structure_does_not_know_are_refused(pack: Path, change: Change) -> None:
    line = change(WORDS, "  orientation.hopes:\n", "  orientation.wishes: {}\n  orientation.hopes:\n")
    assert refused(pack).values == {
        "file": WORDS,
        "line": line,
        "field": "sections.orientation.wishes",
        "problem": "unknown-language-id",
    }


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        (b"a: [1\n", "yaml", 2),
        (b"a: &x 1\nb: *x\n", "yaml", 1),
        (b"a: 1\nb: !!python/object:os.system x\n", "yaml", 2),
        (b"a: 1\na: 2\n", "yaml", 2),
        (b"a: 1\n---\nb: 2\n", "yaml", 2),
        (b"a: 1\n? [x]\n: 2\n", "yaml", 2),
        (b"a: " + b"[" * 40 + b"]" * 40, "yaml", 1),
        (b"a: 1\nb: \xff\n", "not-utf8", 2),
        (b'a: 1\nb: "\\u202e"\n', "control-character", 2),
        (b"", "empty", 1),
        (b"- a\n", "wrong-type", 1),
        (b"a: " + b"x" * 2_100_000, "too-large", 0),
    ],
)
def test_a_file_that_is_not_the_yaml_of_content_is_refused_with_its_line(
    pack: Path, text: bytes, problem: str, line: int
) -> None:
    (pack / BOOK).write_bytes(text)
    found = {"file": BOOK, "line": line, "field": "", "problem": problem}
    assert refused(pack).values == found


def test_a_file_that_is_not_there_is_refused_by_name(pack: Path) -> None:
    (pack / WORDS).unlink()
    assert refused(pack).values == {"file": WORDS, "line": 0, "field": "", "problem": "missing"}


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "problem"),
    [
        ("cards.yaml", "to: groups", "to: choir", "cards.0.links.1.to", "unknown-id"),
        ("cards.yaml", "stated, statements: [A14-13]}\n", "stated}\n", "cards.0.links.1.statements", "missing"),
        ("cards.yaml", "how: interpreted", "how: guessed", "cards.2.links.2.how", "unknown-value"),
        ("cards.yaml", "statements: [B01-02]", "statements: [B1]", "cards.0.short.0.statements.0", "bad-id"),
        ("cards.yaml", "id: reachable", "id: open", "cards.0.short.1.id", "duplicate-id"),
        ("cards.yaml", "id: groups", "id: meeting-place", "cards.4.id", "duplicate-id"),
        ("cards.yaml", "  A00-01: cover of the deck", "  A00-01:", "not_retold.A00-01", "missing"),
        ("fi/cards.yaml", "      open: ", "      opened: ", "cards.meeting-place.short.open", "missing"),
    ],
)  # fmt: skip
def test_a_broken_card_is_refused_when_cards_are_asked_for_and_questions_are_still_read(
    pack: Path, change: Change, file: str, old: str, new: str, field: str, problem: str
) -> None:
    change(file, old, new)
    assert len(load_workbook(pack, "fi").counted) == 107
    values = refused(pack, lambda book: book.cards).values
    assert {"file": file, "problem": problem}.items() <= values.items()
    assert field in {finding.field for finding in check_pack(pack) if finding.problem == problem}


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "problem"),
    [
        ("support_lines.yaml", '"2025-05"', "May 2025", "support_lines.1.source_date", "unknown-value"),
        ("support_lines.yaml", "doubt: low", "doubt: none", "support_lines.0.doubt", "unknown-value"),
        ("support_lines.yaml", "id: poison", "id: violence", "support_lines.18.id", "duplicate-id"),
        ("support_lines.yaml", "    name:\n", "    nimi:\n", "support_lines.0.name", "missing"),
    ],
)  # fmt: skip
def test_a_broken_line_of_help_is_refused(
    pack: Path, change: Change, file: str, old: str, new: str, field: str, problem: str
) -> None:
    change(file, old, new)
    values = refused(pack, lambda book: book.support_lines).values
    assert {"file": file, "field": field, "problem": problem}.items() <= values.items()


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "problem"),
    [
        ("pages.yaml", "to_check: true", "to_check: maybe", "pages.0.to_check", "wrong-type"),
        ("pages.yaml", "id: safety", "id: pause", "pages.1.id", "duplicate-id"),
        ("pages.yaml", "id: safety", "id: ../safety", "pages.1.id", "bad-id"),
        ("fi/pages/pause.yaml", "    text: Hae lasi vettä. Juo hitaasti.\n", "", "blocks.water", "empty"),
    ],
)
def test_a_broken_page_is_refused(
    pack: Path, change: Change, file: str, old: str, new: str, field: str, problem: str
) -> None:
    change(file, old, new)
    refused(pack, lambda book: book.pages)
    assert (file, field, problem) in {(each.file, each.field, each.problem) for each in check_pack(pack)}


def test_the_check_of_a_pack_tells_every_fault_of_every_file_and_not_only_the_first(
    pack: Path, change: Change
) -> None:
    assert check_pack(pack) == ()
    change(BOOK, "kind: words", "kind: poem")
    change(WORDS, "text: Mistä sinua on kiitetty?", "text: []")
    change("fi/cards.yaml", "title: Ryhmät", "title:")
    (pack / "fi/pages/pause.yaml").unlink()
    found = check_pack(pack)
    assert all(isinstance(each, Finding) for each in found)
    assert [(each.file, each.problem) for each in found] == [
        (BOOK, "unknown-kind"),
        (WORDS, "wrong-type"),
        ("fi/cards.yaml", "missing"),
        ("fi/pages/pause.yaml", "missing"),
    ]


def test_text_is_text_so_a_finnish_word_or_a_number_never_turns_into_something_else(
    pack: Path, change: Change
) -> None:
    change(WORDS, "text: Mistä sinua on kiitetty?", "text: on")
    assert load_workbook(pack, "fi").question("orientation.resources.thanks").text == "on"
    change("support_lines.yaml", 'number: "112"', "number: 112")
    assert load_workbook(pack, "fi").support_lines[0].number == "112"


def test_an_unknown_question_is_refused_by_its_id(workbook: Workbook) -> None:
    with pytest.raises(Refusal) as caught:
        workbook.question("who-am-i.shoe-size")
    assert (caught.value.code, dict(caught.value.values)) == (
        "unknown-question",
        {"question": "who-am-i.shoe-size"},
    )
    assert not workbook.has("who-am-i.shoe-size")
    assert workbook.has("who-am-i.now.more")


def test_a_language_that_the_pack_does_not_have_is_refused(pack: Path) -> None:
    for language in ("de", "..", "", "../fi"):
        with pytest.raises(Refusal) as caught:
            load_workbook(pack, language)
        assert caught.value.code == "unknown-language"


@pytest.mark.parametrize("made", [False, True])
def test_a_pack_that_is_no_folder_is_refused(tmp_path: Path, made: bool) -> None:
    place = tmp_path / "nowhere"
    if made:
        place.write_text("a file", encoding="utf-8")
    for read in (lambda: load_workbook(place, "fi"), lambda: check_pack(place)):
        with pytest.raises(Refusal) as caught:
            read()
        assert caught.value.code == "content-missing"


def test_an_empty_folder_is_found_to_be_no_pack(tmp_path: Path) -> None:
    assert check_pack(tmp_path)[0] == Finding(BOOK, 0, "", "missing")


@pytest.mark.parametrize("name", [BOOK, WORDS, "cards.yaml"])
def test_a_pipe_in_the_place_of_a_file_is_no_file_and_is_not_waited_for(pack: Path, name: str) -> None:
    (pack / name).unlink()
    os.mkfifo(pack / name)
    assert Finding(name, 0, "", "missing") in check_pack(pack)


def test_reading_a_pack_writes_nothing(pack: Path) -> None:
    places = (pack, *pack.rglob("*"))
    before = {each: each.stat().st_mtime_ns for each in places}
    for each in places:
        each.chmod(each.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    assert check_pack(pack) == ()
    assert {each: each.stat().st_mtime_ns for each in (pack, *pack.rglob("*"))} == before
    for each in places:
        each.chmod(each.stat().st_mode | stat.S_IWUSR)

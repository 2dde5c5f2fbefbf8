"""Every id of a pack stands for one thing, and what refers to it finds it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from elamani_tarinana.content import check_pack

Change = Callable[[str, str, str], int]

BOOK, CARDS, EXAMPLE, MAP = "book.yaml", "cards.yaml", "example.yaml", "map.yaml"
WORDS = "fi/parts/orientation.yaml"


def told(pack: Path) -> set[tuple[str, str, str]]:
    return {(each.file, each.field, each.problem) for each in check_pack(pack)}


def test_no_id_is_longer_than_80_characters_and_no_entry_of_a_card_than_100(pack: Path, change: Change) -> None:
    change(CARDS, "id: meeting-place", "id: " + "m" * 80)
    change(CARDS, "planning: [", "planning: [" + "p" * 15 + ", ")
    assert (CARDS, "cards.0.planning.0", "bad-id") in told(pack)
    assert (CARDS, "cards.0.id", "bad-id") not in told(pack)
    change(CARDS, "m" * 80, "m" * 81)
    assert (CARDS, "cards.0.id", "bad-id") in told(pack)


def test_two_questions_of_cards_never_share_an_entry_of_the_book(tmp_path: Path) -> None:
    side = "short: [{id: s}], long: [{id: l}], developing: [d], evaluating: [e]"
    (tmp_path / "fi").mkdir()
    (tmp_path / CARDS).write_text(
        f"format: 1\ncards:\n  - {{id: a, planning: [b.c], {side}}}\n  - {{id: a.b, planning: [c], {side}}}\n"
    )
    (tmp_path / "fi" / CARDS).write_text("""
check: {done: d, help: h}
cards:
  a: {title: a, short: {s: s}, long: {l: l}, planning: {b.c: x}, developing: {d: d}, evaluating: {e: e}}
  a.b: {title: a, short: {s: s}, long: {l: l}, planning: {c: y}, developing: {d: d}, evaluating: {e: e}}
""")
    assert told(tmp_path) == {(CARDS, "cards.1.planning.0", "duplicate-id")}


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("id: orientation.own-book.name", "id: orientation.own-book.more", "parts.0.sections.0.questions.0.id"),
        ("id: orientation.safe-moment\n", "id: orientation.own-book.more\n", "parts.0.sections.1.id"),
        ("id: orientation.own-book\n", "id: orientation.safe-moment.more\n", "parts.0.sections.1.id"),
    ],
)
def test_nothing_takes_the_name_of_an_open_page(
    pack: Path, change: Change, old: str, new: str, field: str
) -> None:
    change(BOOK, old, new)
    assert (BOOK, field, "duplicate-id") in told(pack)


@pytest.mark.parametrize("earlier", ["orientation", "orientation.own-book", "orientation.own-book.name"])
def test_what_is_shown_beside_a_question_is_an_earlier_question(pack: Path, change: Change, earlier: str) -> None:
    change(BOOK, "kind: words", f"kind: words, earlier: {earlier}")
    assert told(pack) == {(BOOK, "parts.0.sections.0.questions.0.earlier", "unknown-id")}


@pytest.mark.parametrize(
    ("file", "old", "where"),
    [
        ("guidance.yaml", "  - {id: orientation.own-book", "guidance.yaml"),
        ("glossary.yaml", "  - id: ", "glossary.yaml"),
        (MAP, "nodes:\n", MAP),
        (MAP, "links:\n", MAP),
    ],
)
def test_nothing_stands_twice_under_one_id(pack: Path, change: Change, file: str, old: str, where: str) -> None:
    lines = (pack / file).read_text(encoding="utf-8").splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if line.startswith(old.rstrip("\n")))
    start += old.endswith("\n")
    end = next(n for n in range(start + 1, len(lines)) if not lines[n].startswith("    "))
    again = "".join(lines[start:end])
    change(file, again, again + again)
    assert {(name, problem) for name, _, problem in told(pack)} == {(where, "duplicate-id")}


def test_two_moments_of_one_answer_have_two_ids(pack: Path, change: Change) -> None:
    row = '      - {id: kitchen, date: "1990-22", feeling: 3}\n'
    change(EXAMPLE, row, row * 2)
    assert {problem for _, _, problem in told(pack)} == {"duplicate-id"}


def test_two_answers_that_a_question_offers_do_not_read_alike(pack: Path, change: Change) -> None:
    text = (pack / WORDS).read_text(encoding="utf-8")
    start = text.index("          speaking: ")
    first, second = text[start:].split("\n", 2)[:2]
    change(WORDS, second, second.split(":")[0] + ":" + first.split(":")[1])
    assert {(file, problem) for file, _, problem in told(pack)} == {(WORDS, "duplicate-id")}


@pytest.mark.parametrize("address", ["nowhere", "page.nowhere", "card.x", "guidance.future", "exercise.pause"])
def test_a_word_is_explained_where_there_is_something_to_read(pack: Path, change: Change, address: str) -> None:
    change("glossary.yaml", "      - page.learn", f"      - {address}")
    change("fi/glossary.yaml", "      page.learn:", f"      {address}:")
    assert told(pack) == {("glossary.yaml", "terms.0.at.2", "unknown-id")}

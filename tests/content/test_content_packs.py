"""Packs: the shipped one is found, another language is a sibling folder, another pack can take its place."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from elamani_tarinana.content import Workbook, check_pack, find_pack, languages, load_workbook
from elamani_tarinana.content.nodes import Listing, Node, Scalar, Table, Unreadable, parse
from elamani_tarinana.errors import Refusal

Change = Callable[[str, str, str], int]


def test_the_shipped_pack_is_found_and_has_nothing_wrong() -> None:
    assert "fi" in languages(find_pack())
    assert check_pack(find_pack()) == ()


def test_an_installed_package_finds_the_pack_that_lies_inside_it(tmp_path: Path) -> None:
    source = Path(__file__).parents[2]
    package = tmp_path / "elamani_tarinana"
    package.mkdir()
    for each in ("__init__.py", "errors.py"):
        shutil.copy(source / "src/elamani_tarinana" / each, package)
    shutil.copytree(source / "src/elamani_tarinana/content", package / "content")
    shutil.copytree(source / "workbook", package / "workbook")
    code = "from elamani_tarinana.content import find_pack; print(find_pack(), end='')"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd="/", env={"PYTHONPATH": str(tmp_path)}, capture_output=True, check=True
    )
    assert run.stdout.decode() == str(package / "workbook")


def test_another_language_is_a_sibling_folder_with_the_same_ids(pack: Path, workbook: Workbook) -> None:
    shutil.copytree(pack / "fi", pack / "sv")
    part = pack / "sv/parts/orientation.yaml"
    part.write_text(part.read_text(encoding="utf-8").replace("Orientoituminen", "Orientering"), encoding="utf-8")
    assert languages(pack) == ("fi", "sv")
    swedish = load_workbook(pack, "sv")
    assert swedish.parts[0].title == "Orientering"
    assert [each.id for each in swedish.questions] == [each.id for each in workbook.questions]
    assert check_pack(pack) == ()


def test_a_language_with_words_missing_is_told_once_and_the_other_language_still_reads(pack: Path) -> None:
    shutil.copytree(pack / "fi", pack / "sv")
    (pack / "sv/cards.yaml").unlink()
    assert [(each.file, each.problem) for each in check_pack(pack)] == [("sv/cards.yaml", "missing")]
    assert load_workbook(pack, "fi").cards


def test_an_own_pack_with_other_questions_takes_the_place_of_the_shipped_one(pack: Path, change: Change) -> None:
    line = "          - {id: orientation.own-book.wish, kind: text}\n"
    change("book.yaml", "      - id: orientation.safe-moment\n", line + "      - id: orientation.safe-moment\n")
    words = (
        "      orientation.own-book.wish:\n        text: Mitä?\n        help: Oma.\n        starters: [Minä]\n"
    )
    change("fi/parts/orientation.yaml", "  orientation.safe-moment:\n", words + "  orientation.safe-moment:\n")
    book = load_workbook(pack, "fi")
    assert book.question("orientation.own-book.wish").provenance == ("M A12-03", "M A12-04")
    assert len(book.counted) == 108


def test_questions_are_read_without_reading_cards_lines_of_help_or_pages(pack: Path) -> None:
    for each in ("cards.yaml", "support_lines.yaml", "pages.yaml"):
        (pack / each).unlink()
    assert len(load_workbook(pack, "fi").counted) == 107


FILES = tuple(
    sorted(
        str(each.relative_to(find_pack()))
        for each in find_pack().rglob("*.yaml")
        if each.relative_to(find_pack()).parts[0] not in ("sv", "en")
    )
)
HELD = (
    "\x00",
    "\t",
    "\n",
    " ",
    ":",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "&a ",
    "*a",
    "!!",
    "'",
    '"',
    "\\",
    "|",
    "?",
    "#",
    "null",
    "ä",
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_mutated_file_never_gives_anything_but_a_workbook_or_a_refusal_with_its_place(
    pack: Path, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(FILES))
    whole = (find_pack() / name).read_bytes()
    cut = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.sampled_from((0, 1, 2, 10, 1000)))
    put = data.draw(st.one_of(st.sampled_from(HELD).map(str.encode), st.binary(max_size=6)))
    (pack / name).write_bytes(whole[:cut] + put + whole[cut + length :])
    refusal = _refusal(pack)
    found = check_pack(pack)
    (pack / name).write_bytes(whole)
    assert bool(refusal) == bool(found)
    if refusal:
        assert refusal.code == "content-broken"
        assert refusal.values["file"] in {each.file for each in found}
        assert set(refusal.values) == {"file", "line", "field", "problem"}


def _refusal(pack: Path) -> Refusal | None:
    try:
        book = load_workbook(pack, "fi")
        assert all((book.deck.cards, book.map, book.support_lines, book.pages, book.glossary, book.questions))
        assert book.exercises is not None
        assert book.guidance is not None
        assert book.example is not None
    except Refusal as refusal:
        return refusal
    return None


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=60),
        st.lists(st.sampled_from((*HELD, "a", "b")), max_size=25).map("".join).map(str.encode),
    )
)
def test_any_bytes_are_either_read_or_unreadable(data: bytes) -> None:
    try:
        assert isinstance(parse(data), Scalar | Listing | Table)
    except Unreadable as fault:
        line = fault.line
        assert line >= 1


JSONISH = st.recursive(
    st.text("aäö ny0:#-'\"\\{[", max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(JSONISH)
def test_what_yaml_writes_is_read_back_as_the_same_texts_lists_and_tables(value: object) -> None:
    def plain(node: Node) -> object:
        if isinstance(node, Scalar):
            return node.text
        if isinstance(node, Listing):
            return [plain(each) for each in node.items]
        return {name: plain(each) for name, each in node.entries.items()}

    written = yaml.safe_dump(value, allow_unicode=True, default_style='"', default_flow_style=True).encode()
    assert plain(parse(written)) == value

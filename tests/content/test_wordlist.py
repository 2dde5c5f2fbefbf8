"""The words that passphrases are made of: which there are, and what is said of a list that is wrong."""

import os
from pathlib import Path

import pytest

from elamani_tarinana.content.files import MAX_BYTES, Files, find_pack
from elamani_tarinana.content.findings import Finding
from elamani_tarinana.content.wordlist import WORDS, read_words

NAME = "fi/words.txt"
MANY = tuple(
    f"{a}{b}{c}{d}{e}" for a in "abcdef" for b in "ghijkl" for c in "mnopqr" for d in "stuvwx" for e in "aeiouy"
)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    (tmp_path / "fi").mkdir()
    (tmp_path / "fi" / "words.txt").write_text("# words\n" + "\n".join(sorted(MANY)) + "\n", encoding="utf-8")
    return Files(tmp_path)


def wrong(files: Files, data: str | bytes) -> tuple[tuple[str, ...], list[tuple[int, str]]]:
    (files.pack / NAME).write_bytes(data.encode() if isinstance(data, str) else data)
    words = read_words(files, "fi")
    assert all((each.file, each.field) == (NAME, "") for each in files.notes)
    return words, [(each.line, each.problem) for each in files.notes]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_shipped_words_are_right(language: str) -> None:
    files = Files(find_pack())
    words = read_words(files, language)
    assert files.notes == []
    assert len(words) == 7776
    assert all(3 <= len(word) <= 9 for word in words)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_shipped_words_tell_their_licence(language: str) -> None:
    head = [
        line for line in (find_pack() / language / "words.txt").read_text("utf-8").splitlines() if line[:1] == "#"
    ]
    assert any("CC BY-SA 4.0" in line for line in head)


def test_a_list_that_is_right_is_read_in_its_order_without_its_remarks(files: Files) -> None:
    assert read_words(files, "fi") == tuple(sorted(MANY))
    assert files.notes == []
    assert len(MANY) == WORDS


@pytest.mark.parametrize("gone", ["fi", "sv"])
def test_a_list_that_is_not_there_is_missing(files: Files, gone: str) -> None:
    (files.pack / NAME).unlink()
    assert read_words(files, gone) == ()
    assert files.notes == [Finding(f"{gone}/words.txt", 0, "", "missing")]


def test_a_pipe_is_not_waited_for(files: Files) -> None:
    (files.pack / NAME).unlink()
    os.mkfifo(files.pack / NAME)
    assert read_words(files, "fi") == ()
    assert files.notes == [Finding(NAME, 0, "", "missing")]


@pytest.mark.parametrize("data", ["", "# nothing\n"])
def test_a_list_without_words_is_empty(files: Files, data: str) -> None:
    assert wrong(files, data) == ((), [(0, "empty")])


def test_a_list_of_another_length_is_said_to_be_so(files: Files) -> None:
    for words in (sorted(MANY)[:-1], [*sorted(MANY), "zzz"]):
        files.notes.clear()
        assert wrong(files, "\n".join(words)) == (tuple(words), [(0, "wrong-type")])


@pytest.mark.parametrize(
    "line", ["Aamu", "päivä", "aa mu", " aamu", "aamu ", "aamu1", "a-b", "aamu\t", "\ufeffaamu"]
)
def test_what_is_no_word_of_a_to_z_is_named_with_its_line_and_left_out(files: Files, line: str) -> None:
    assert wrong(files, f"# one\naaa\n{line}\nzzz\n") == (
        ("aaa", "zzz"),
        [(3, "unknown-value"), (0, "wrong-type")],
    )


def test_lines_may_end_as_in_windows_and_only_a_line_feed_ends_one(files: Files) -> None:
    assert wrong(files, "# one\r\naaa\r\nbbb\r\n") == (("aaa", "bbb"), [(0, "wrong-type")])
    files.notes.clear()
    assert wrong(files, "aaa\u2028bbb\nccc\n") == (("ccc",), [(1, "unknown-value"), (0, "wrong-type")])


def test_an_empty_line_is_named(files: Files) -> None:
    assert wrong(files, "aaa\n\nzzz\n") == (("aaa", "zzz"), [(2, "empty"), (0, "wrong-type")])


def test_a_word_that_stands_twice_is_named_and_read_once(files: Files) -> None:
    assert wrong(files, "aaa\nbbb\nbbb\n") == (("aaa", "bbb"), [(3, "duplicate-id"), (0, "wrong-type")])


def test_a_word_out_of_order_is_named_and_read(files: Files) -> None:
    assert wrong(files, "bbb\naaa\nccc\n") == (("bbb", "aaa", "ccc"), [(2, "unknown-value"), (0, "wrong-type")])


def test_what_is_no_text_is_named_with_its_line(files: Files) -> None:
    assert wrong(files, b"aaa\nbbb\n\xff\n") == ((), [(3, "not-utf8")])


def test_a_list_is_not_read_without_end(files: Files) -> None:
    assert wrong(files, b"#" * (MAX_BYTES + 1)) == ((), [(0, "too-large")])

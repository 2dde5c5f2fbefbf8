"""``tarina export`` writes one whole file or none, and tells the writer what was left out."""

import json
import stat
from pathlib import Path

import pytest

from elamani_tarinana.book.answer import answer
from elamani_tarinana.book.session import real_surroundings
from elamani_tarinana.book.start import new_code, start
from elamani_tarinana.cli.main import main
from elamani_tarinana.content import Workbook
from elamani_tarinana.story import Change
from elamani_tarinana.vault import Cost

MINE, SHARED = "Aino luki satuja.", "Aitta tuoksui heinältä."


@pytest.fixture
def home(tmp_path: Path, workbook: Workbook, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a small book in it, which the environment names."""
    around = real_surroundings(tmp_path / "state")
    book = start(around, tmp_path / "kirja", workbook, "kallio kuusi kivi", new_code(around), Cost(64 * 1024))
    answer(book, "who-am-i.childhood.place", Change(text=SHARED, openness="may-share")).done.result()
    answer(book, "who-am-i.childhood.person", Change(text=MINE)).done.result()
    book.close()
    (tmp_path / "passphrase").write_text("kallio kuusi kivi\n", encoding="utf-8")
    for name, value in (
        ("TARINA_VAULT", tmp_path / "kirja"),
        ("TARINA_STATE_DIR", tmp_path / "state"),
        ("TARINA_PASSPHRASE_FILE", tmp_path / "passphrase"),
        ("TARINA_WORKBOOK", workbook.pack),
        ("TARINA_LANG", "fi"),
    ):
        monkeypatch.setenv(name, str(value))
    return tmp_path


def test_a_handout_is_written_for_its_owner_only_and_the_count_is_told(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(home / "moniste.html"), "--as", "handout"]) == 0
    written = (home / "moniste.html").read_text(encoding="utf-8")
    assert SHARED in written
    assert MINE not in written
    assert stat.S_IMODE((home / "moniste.html").stat().st_mode) == 0o600
    said = capsys.readouterr()
    assert said.out == ""
    assert "1 vastaus jäi pois" in said.err
    assert "jäi pois" not in written


def test_programs_get_the_counts_as_json(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(home / "moniste.md"), "--as", "handout", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found == {
        "file": str(home / "moniste.md"),
        "as": "handout",
        "format": "md",
        "left_out": 1,
        "missing": 0,
    }


@pytest.mark.parametrize(
    ("name", "more", "begins"),
    [
        ("kirja.md", [], "# "),
        ("kirja.html", [], "<!DOCTYPE html>"),
        ("tarinani", [], "<!DOCTYPE html>"),
        ("kirja.html", ["--format", "md"], "# "),
    ],
)
def test_the_format_is_the_one_named_or_the_ending_s(home: Path, name: str, more: list[str], begins: str) -> None:
    assert main(["export", str(home / name), "--as", "book", *more]) == 0
    written = (home / name).read_text(encoding="utf-8")
    assert written.startswith(begins)
    assert MINE in written


@pytest.mark.parametrize(
    "arguments",
    [
        ["kirja.pdf", "--as", "book"],
        ["kirja.html", "--as", "book", "--format", "epub"],
        ["kirja.html", "--as", "cards"],
        ["kirja.html"],
        ["kirja.html", "--as", "book", "--include", "no.such"],
    ],
)
def test_what_is_not_offered_is_wrong_usage_and_writes_nothing(home: Path, arguments: list[str]) -> None:
    before = sorted(home.iterdir())
    assert main(["export", str(home / arguments[0]), *arguments[1:]]) == 2
    assert sorted(home.iterdir()) == before


def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(home: Path) -> None:
    out = home / "kirja.md"
    out.write_text("Jotain muuta.", encoding="utf-8")
    assert main(["export", str(out), "--as", "book"]) == 1
    assert out.read_text(encoding="utf-8") == "Jotain muuta."
    assert main(["export", str(out), "--as", "book", "--force"]) == 0
    assert SHARED in out.read_text(encoding="utf-8")
    assert not list(home.glob(".*"))


def test_an_answer_that_is_only_mine_is_refused_by_name(home: Path) -> None:
    out = home / "moniste.html"
    arguments = ["export", str(out), "--as", "handout", "--include", "future", "who-am-i.childhood.person"]
    assert main(arguments) == 1
    assert not out.exists()


def test_a_folder_that_is_not_there_is_refused_in_one_sentence(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(home / "nowhere" / "kirja.md"), "--as", "book"]) == 6
    assert capsys.readouterr().err.count("\n") == 1

"""The page on how to write a pack: what stands on it is a pack, and a whole one."""

import re
from pathlib import Path

from elamani_tarinana.content import check_pack, find_pack, load_workbook

GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "pack.md"
FILE = re.compile(r"^`(?P<name>[\w/.-]+\.yaml)`\n\n```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def make(folder: Path) -> Path:
    """Put the files of the page into a folder, as a reader of it would."""
    for found in FILE.finditer(GUIDE.read_text(encoding="utf-8")):
        file = folder / found["name"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(found["text"], encoding="utf-8")
    return folder


def test_the_packs_on_the_page_have_nothing_wrong(tmp_path: Path) -> None:
    made = make(tmp_path)
    assert check_pack(made / "numbers") == ()
    assert check_pack(made / "pack") == ()


def test_the_numbers_of_the_page_stand_in_the_workbook_that_ships(tmp_path: Path) -> None:
    book = load_workbook(make(tmp_path) / "numbers", "fi")
    assert [line.number for line in book.support_lines] == ["112", "044 123 4567"]
    assert book.parts == load_workbook(find_pack(), "fi").parts


def test_the_workbook_of_the_page_asks_its_own_questions_and_takes_the_rest_from_the_one_that_ships(
    tmp_path: Path,
) -> None:
    book = load_workbook(make(tmp_path) / "pack", "fi")
    assert [question.text for question in book.short_path] == [
        "Millä nimellä puutarha saa kutsua sinua?",
        "Mitä olet saanut kasvamaan? Mitä opit siinä?",
        "Mitä kylvät ensi keväänä?",
    ]
    assert [card.title for card in book.cards] == ["Penkki pihalla"]
    assert book.map.nodes == ()
    assert book.pages["our-garden"].audience == "worker"
    assert book.guidance["who-am-i.garden"].minutes == (15, 30)
    assert book.pages["pause"].blocks
    assert book.support_lines[0].number == "112"

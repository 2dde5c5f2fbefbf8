"""The app speaks Finnish throughout: its own words and Textual's."""

import re
from pathlib import Path

import pytest
import shell
from msgids import said_in

import elamani_tarinana.tui
from elamani_tarinana.locale import load_words

ROOM = Path(elamani_tarinana.tui.__file__).parent
OTHERS = {"writing", "reading", "cards", "sharing", "reading_room"}
SHELL = [file for file in ROOM.rglob("*.py") if file.relative_to(ROOM).parts[0] not in OTHERS]
SAME_IN_FINNISH = {"tarina --vault "}


def test_every_word_of_the_shell_has_finnish():
    words = load_words("fi")
    assert sorted(said for said in said_in(SHELL) - SAME_IN_FINNISH if _finnish(words, said) == said) == []


def _finnish(words, said: str) -> str:
    return words._catalogue.ngettext(said, said, 2) if words._catalogue.gettext(said) == said else words(said)


def test_every_word_in_finnish_names_the_same_values():
    words = load_words("fi")
    for said in said_in(SHELL):
        assert set(re.findall(r"{\w+}", said)) == set(re.findall(r"{\w+}", _finnish(words, said))), said


def test_no_page_uses_a_part_of_textual_that_speaks_english():
    """Those that have English words in their code; they come in only with Finnish ones of ours."""
    speaking = r"\b(Header|Footer|HelpPanel|KeyPanel|CommandPalette|Select|MarkdownViewer|Welcome|Placeholder)\b"
    for file in ROOM.rglob("*.py"):
        for line in file.read_text("utf-8").splitlines():
            if line.lstrip().startswith("from textual") or "widgets import" in line:
                assert not re.search(speaking, line), f"{file.name}: {line}"


@pytest.mark.parametrize("key", ["ctrl+c", "f1", "ctrl+p"])
async def test_what_textual_would_say_in_english_is_said_in_finnish(tmp_path, key):
    shell.make_book(tmp_path)
    async with shell.an_app(tmp_path).run_test(size=(100, 30)) as pilot:
        await shell.at_home(pilot)
        await shell.press(pilot, key)
        await pilot.pause()
        assert not re.search(
            r"\b(the|quit|press|search|no|matches|theme|keys|you)\b", shell.flat(pilot.app).lower()
        )
        assert not pilot.app._notifications

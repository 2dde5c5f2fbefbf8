"""The pages for writing and reading speak Finnish throughout."""

import re
import sys
from pathlib import Path

import elamani_tarinana.tui
from elamani_tarinana.locale import load_words

sys.path.append(str(Path(__file__).parents[1]))
from msgids import said_in

ROOM = Path(elamani_tarinana.tui.__file__).parent
FILES = [file for name in ("writing", "reading", "cards") for file in (ROOM / name).glob("*.py")]
SAME = {"{day}.{month}.{year}", "{month}/{year}", "0 = {low}, 10 = {high}"}


def finnish(said: str) -> str:
    catalogue = load_words("fi")._catalogue
    found = catalogue.gettext(said)
    return catalogue.ngettext(said, said, 2) if found == said else found


def test_every_word_has_finnish_that_names_the_same_values():
    said = said_in(FILES)
    assert len(said) > 90
    assert sorted(each for each in said - SAME if finnish(each) == each) == []
    for each in said:
        assert set(re.findall(r"{\w+}", each)) == set(re.findall(r"{\w+}", finnish(each))), each

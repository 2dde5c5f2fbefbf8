"""The rooms of giving and reading speak Finnish throughout."""

import ast
import re
from pathlib import Path

import pytest

import elamani_tarinana.tui
from elamani_tarinana.locale import load_words

TUI = Path(elamani_tarinana.tui.__file__).parent
FILES = [file for room in ("sharing", "reading_room") for file in (TUI / room).glob("*.py")]


def messages():
    """Every message with its plural, if it has one."""
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, (ast.Name, ast.Attribute)):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
                texts = [
                    arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                ]
                if texts and name in ("t", "words", "_", "count"):
                    yield texts[0], texts[1] if name == "count" else None


@pytest.mark.parametrize(("one", "many"), sorted(set(messages()), key=str))
def test_every_sentence_has_finnish_with_the_same_values_in_it(one, many):
    catalogue = load_words("fi")._catalogue
    wanted = {one: catalogue.gettext(one)} if many is None else {many: catalogue.ngettext(one, many, 2)}
    for said, finnish in wanted.items():
        assert finnish != said
        assert set(re.findall(r"{\w+}", said)) == set(re.findall(r"{\w+}", finnish))

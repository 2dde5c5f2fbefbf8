"""Every refusal and finding that the program can make has a sentence, and a Finnish one."""

import ast
import inspect
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import elamani_tarinana
from elamani_tarinana.content.findings import Problem
from elamani_tarinana.errors import Refusal
from elamani_tarinana.locale import load_words
from elamani_tarinana.locale.refusals import FINDINGS, PROBLEMS, SENTENCES, finding_sentence, sentence
from elamani_tarinana.vault import Finding

PACKAGE = Path(inspect.getfile(elamani_tarinana)).parent
RAISED = ("Refusal", "WrongUsage", "WrongKey", "Damaged", "Newer", "InUse", "Interrupted")
ELSEWHERE = {"content-broken"}
"""Codes whose sentence is put together from several."""


def calls(names):
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in names:
                yield file, node


def texts(node):
    return {
        part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def raised():
    """Each code with the names of the values that come with it."""
    for _file, call in calls(RAISED):
        if not call.args or isinstance(call.args[0], ast.JoinedStr):
            continue
        test = call.args[0].test if isinstance(call.args[0], ast.IfExp) else None
        for code in texts(call.args[0]) - (texts(test) if test else set()):
            yield code, tuple(sorted(keyword.arg for keyword in call.keywords if keyword.arg))


@pytest.mark.parametrize(("code", "values"), sorted(set(raised()), key=str), ids=str)
def test_every_refusal_has_a_sentence_that_needs_no_more_than_it_has(code, values):
    refusal = Refusal(code, **dict.fromkeys(values, "2026-01-31"))
    if code not in ELSEWHERE:
        assert "(" + code + ")" not in sentence(load_words("en"), refusal)


def test_every_state_of_a_card_that_is_refused_has_a_sentence():
    assert {f"card-{state}" for state in ("unverified", "changed", "expired", "retired")} <= set(SENTENCES)


def test_every_finding_of_a_vault_has_a_sentence():
    found = [call for file, call in calls(("Finding",)) if file.parent.name in ("vault", "book")]
    codes = {text for call in found if len(call.args) > 2 for text in texts(call.args[2])}
    assert codes
    assert codes <= set(FINDINGS)


def test_everything_that_can_be_wrong_in_a_pack_has_words():
    assert set(PROBLEMS) == set(get_args(Problem))


MESSAGES = [*(text for several in SENTENCES.values() for text in several), *FINDINGS.values(), *PROBLEMS.values()]


@pytest.mark.parametrize("message", MESSAGES)
def test_every_sentence_is_said_in_finnish_with_the_same_values(message):
    finnish = load_words("fi")(message)
    assert finnish != message
    assert placeholders(finnish) <= placeholders(message)


@pytest.mark.parametrize("message", [text for several in SENTENCES.values() for text in several])
def test_a_sentence_is_whole_and_blames_nobody(message):
    finnish = load_words("fi")(message)
    for said in (message, finnish):
        assert said[0].isupper() or said[0] == "{"
        assert said.endswith((".", "--help"))
        assert len(said) <= 160
        assert "!" not in said


def placeholders(message):
    return {name for _, name, _, _ in Formatter().parse(message) if name}


def test_a_code_that_nobody_knows_is_still_a_sentence():
    said = sentence(load_words("fi"), Refusal("never-heard-of"))
    assert said == "Tätä ei voitu tehdä (never-heard-of)."
    assert "newest" in finding_sentence(load_words("fi"), Finding("late", "", "newest"))


def test_a_day_is_said_as_days_are():
    refusal = Refusal("slot-switched-off", day="2026-01-05")
    assert "5.1.2026" in sentence(load_words("fi"), refusal)
    assert "2026-01-05" in sentence(load_words("en"), refusal)
    assert "5.1.2026" in finding_sentence(load_words("fi"), Finding("older", "", "log-older", "2026-01-05"))


def test_what_is_wrong_in_a_pack_is_said_with_file_line_and_field():
    refusal = Refusal("content-broken", file="fi/parts/future.yaml", line=12, field="title", problem="empty")
    said = sentence(load_words("fi"), refusal)
    assert said == "Työkirjan sisällössä on virhe: fi/parts/future.yaml, rivi 12, title: kohta on tyhjä."


def test_braces_in_a_value_stay_as_they_are():
    said = sentence(load_words("fi"), Refusal("no-vault", path="/tmp/{day}{0}"))
    assert "/tmp/{day}{0}" in said

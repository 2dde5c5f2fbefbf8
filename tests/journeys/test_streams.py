"""Standard streams that are closed or full: what was done is never said to be undone, and nothing else breaks."""

from pathlib import Path

import pytest
from installed import TARINA

PLACE = "who-am-i.childhood.place"
full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")


def through(machine, redirect, *arguments, stdin=None):
    return machine.run(["sh", "-c", f'exec "$0" "$@" {redirect}', TARINA, *arguments], stdin)


@full
def test_an_answer_whose_receipt_cannot_be_printed_is_saved_and_not_called_unsaved(machine):
    machine.new()
    ended = through(machine, ">/dev/full", "answer", PLACE, "--word", "ranta")
    assert (ended.code, len(ended.err.strip().splitlines())) == (6, 1)
    assert "tallen" not in ended.err
    assert machine.tarina("show", "--json").json[0]["words"] == ["ranta"]


@full
@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_that_cannot_be_printed_is_one_sentence_and_6(machine, option):
    ended = through(machine, ">/dev/full", option)
    assert (ended.code, len(ended.err.strip().splitlines())) == (6, 1)
    assert ended.err.strip().endswith(".")


@full
@pytest.mark.parametrize("redirect", ["2>/dev/full", "2>&-", ">/dev/full 2>/dev/full", ">&- 2>&-"])
def test_what_cannot_be_said_changes_no_exit_code(machine, redirect):
    assert through(machine, redirect, "show").code == 1
    assert through(machine, redirect, "show", "--lang", "xx", "--json").code == 2


def test_a_closed_standard_input_is_told_in_one_sentence(machine):
    machine.new()
    ended = through(machine, "<&-", "answer", PLACE, "--text", "-", "--json")
    assert (ended.code, ended.json["error"]["code"]) == (1, "file-unreadable")
    assert through(machine, "<&-", "answer", PLACE, "--word", "a").code == 0

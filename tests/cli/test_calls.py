"""What holds for every command: options, languages, exit codes, sentences."""

import ast
import inspect
import re
from pathlib import Path

import pytest
from calls import PASSPHRASE, PLACE, Home

import elamani_tarinana
from elamani_tarinana.cli.commands import COMMANDS

READING = [("show",), ("history", PLACE), ("search", "a"), ("status",)]
FREE = [("questions",), ("guide",), ("practice",), ("map",), ("check",)]


def test_global_options_stand_before_or_after_the_command(home):
    bare = {"TARINA_VAULT": None, "TARINA_PASSPHRASE_FILE": None}
    given = ("--vault", home.vault, "--passphrase-file", home.passphrase, "--json")
    assert home(*given, "status", **bare).json == home("status", *given, **bare).json
    assert home("--vault", home.vault, "status", *given[2:], **bare).code == 0


def test_an_option_counts_more_than_the_environment(home):
    elsewhere = {"TARINA_VAULT": "/nowhere", "TARINA_PASSPHRASE_FILE": "/nowhere"}
    assert home("status", "--vault", home.vault, "--passphrase-file", home.passphrase, **elsewhere).code == 0


def test_the_passphrase_comes_from_standard_input_by_a_dash(home):
    piped = Path(home.passphrase).read_bytes() + b"and more\n"
    assert home("status", "--passphrase-file", "-", stdin=piped).code == 0
    assert home("status", TARINA_PASSPHRASE_FILE="-", stdin=piped).code == 0


def test_a_passphrase_file_may_begin_with_a_mark_and_end_its_line_in_any_way(home):
    for written in ("\ufeff{}", "{}\r\n", "{}", "{}\nsomething else"):
        file = home.write("other", written.format(PASSPHRASE))
        assert home("status", "--passphrase-file", file).code == 0
    assert home("status", "--passphrase-file", home.write("other", "\n"), "--json").error == "passphrase-missing"


def test_only_one_value_comes_from_standard_input(home):
    refused = home("answer", PLACE, "--text", "-", "--passphrase-file", "-", "--json", stdin=b"a\nb")
    assert (refused.code, refused.error) == (2, "one-standard-input")
    assert home("answer", PLACE, "--text", "-", TARINA_PASSPHRASE_FILE="-", stdin=b"a\nb").code == 2


@pytest.mark.parametrize("command", READING, ids=lambda command: command[0])
def test_without_a_book_there_is_one_sentence_that_tells_how_to_make_one(empty, command):
    refused = empty(*command, "--json")
    assert (refused.code, set(refused.json)) == (1, {"error"})
    assert set(refused.json["error"]) == {"code", "message"}
    assert "tarina new" in refused.json["error"]["message"]
    assert refused.err.strip() == refused.json["error"]["message"]
    empty.vault.mkdir()
    assert empty(*command).code == 1


@pytest.mark.parametrize("command", READING, ids=lambda command: command[0])
def test_a_wrong_passphrase_is_3_and_a_missing_one_2(home, command):
    wrong = home.write("wrong", "jokin aivan muu\n")
    refused = home(*command, "--passphrase-file", wrong, "--json")
    assert (refused.code, refused.error) == (3, "wrong-passphrase")
    assert home(*command, "--json", TARINA_PASSPHRASE_FILE=None).error == "passphrase-missing"
    assert home(*command, TARINA_PASSPHRASE_FILE=None).code == 2
    assert home(*command, TARINA_PASSPHRASE_FILE="/nowhere").code == 1


@pytest.mark.parametrize("command", FREE, ids=lambda command: command[0])
def test_what_the_workbook_asks_and_tells_and_the_check_of_it_need_no_book(empty, command):
    read = empty(*command, "--json", TARINA_PASSPHRASE_FILE=None)
    assert read.code == 0
    assert read.json
    assert empty(*command, TARINA_PASSPHRASE_FILE=None).out
    assert not empty.vault.exists()


def test_questions_come_in_book_order_with_every_key(empty):
    questions = empty("questions", "--json").json
    parts = [question["part"] for question in questions]
    assert list(dict.fromkeys(parts)) == ["orientation", "who-am-i", "future", "peer-group"]
    keys = ("id", "part", "section", "kind", "text", "help", "starters", "choices", "lens", "sensitive", "core")
    assert all(tuple(question) == keys for question in questions)
    assert {question["kind"] for question in questions} == {"text", "words", "scale", "moments", "media"}
    ids = [question["id"] for question in questions]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9]+([.-][a-z0-9]+)*", entry) for entry in ids)
    future = empty("questions", "--part", "future", "--json").json
    assert future == [question for question in questions if question["part"] == "future"]
    assert empty("questions", "--part", "past").code == 2


def test_own_questions_are_listed_also_where_nobody_has_kept_their_wording(fresh):
    assert fresh("questions", "--mine", "--json").json == []
    assert "ei ole vielä" in fresh("questions", "--mine").out
    fresh("answer", "mine.a1b2", "--text", "-", stdin=b"Oma sivu.")
    (own,) = fresh("questions", "--mine", "--json").json
    assert (own["id"], own["part"], own["text"]) == ("mine.a1b2", None, None)
    assert fresh("questions", "--mine", TARINA_PASSPHRASE_FILE=None).code == 2


def test_practice_gives_the_cards_with_every_key(empty):
    cards = empty("practice", "--json").json
    lists = ("short", "long", "planning", "developing", "evaluating", "statements", "links")
    assert all(tuple(card) == ("id", "title", *lists) for card in cards)
    assert {link["how"] for card in cards for link in card["links"]} <= {"stated", "interpreted"}
    assert empty("practice", cards[1]["id"], "--json").json == [cards[1]]
    assert cards[0]["title"] in empty("practice", cards[0]["id"]).out
    refused = empty("practice", "nope", "--json")
    assert (refused.code, refused.error) == (2, "unknown-card")


def test_a_broken_pack_is_told_with_file_line_and_field(empty):
    pack = empty.folder / "pack"
    (pack / "fi" / "parts").mkdir(parents=True)
    (pack / "book.yaml").write_text("format: 1\nparts: nothing\n")
    checked = empty("check", "--workbook", pack, "--json", TARINA_PASSPHRASE_FILE=None)
    assert (checked.code, checked.json["ok"]) == (4, False)
    assert {finding["kind"] for finding in checked.json["findings"]} == {"pack"}
    refused = empty("questions", "--json", TARINA_WORKBOOK=str(pack))
    assert (refused.code, refused.error) == (1, "content-broken")
    assert "book.yaml" in refused.json["error"]["message"]


def test_a_book_can_be_checked_and_its_state_told_with_a_broken_pack(fresh):
    pack = fresh.folder / "pack"
    (pack / "fi").mkdir(parents=True)
    (pack / "book.yaml").write_text("format: 1\nparts: nothing\n")
    checked = fresh("check", "--workbook", pack, "--json")
    assert checked.code == 4
    assert {finding["kind"] for finding in checked.json["findings"]} == {"pack"}


@pytest.mark.parametrize("arguments", [("--lang", "de", "questions"), ("questions", "--lang", "Suomi")])
def test_an_unknown_language_is_2(empty, arguments):
    refused = empty(*arguments, "--json")
    assert (refused.code, refused.error) == (2, "language-not-here")
    assert empty("questions", TARINA_LANG="de").code == 2


def test_words_are_finnish_unless_another_language_is_wished_for(empty):
    assert "käyttö:" in empty("--help").out
    assert "käyttö:" in empty("--help", LANG="C.UTF-8").out
    assert "usage:" in empty("--help", LANG="en_US.UTF-8").out
    assert "usage:" in empty("--lang", "en", "--help").out
    assert "usage:" in empty("show", "--help", TARINA_LANG="en").out
    assert "käyttö:" in empty("show", "--help", "--lang=fi", TARINA_LANG="en").out


USAGE = [
    ("show", "--nope"),
    ("answer",),
    ("answer", PLACE, "--text"),
    ("answer", PLACE, "--scale", "x"),
    ("answer", PLACE, "--clear", "x"),
    ("answer", PLACE, "--only-mine", "--may-share"),
    ("search",),
    ("history", "a", "b"),
    ("show", "--json=1"),
    ("nope",),
    (),
    ("--lang",),
]


@pytest.mark.parametrize("arguments", USAGE, ids=" ".join)
def test_wrong_usage_is_2_with_one_sentence_in_finnish(empty, arguments):
    refused = empty(*arguments)
    assert (refused.code, refused.out) == (2, "")
    (line,) = refused.err.splitlines()
    assert not re.search(r"\b(argument|expected|invalid|choose|required|usage|error|allowed|command)s?\b", line)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps_in_finnish(empty, name):
    helped = empty(name, "--help")
    assert (helped.code, helped.err) == (0, "")
    assert f"tarina {name}" in helped.out
    assert not re.search(r"\b(the|options|show this|with|your)\b", helped.out)
    assert re.search(rf"^  {name}\s+\S", empty("--help").out, re.MULTILINE)


def test_the_version_is_printed(empty):
    printed = empty("--version")
    assert (printed.code, printed.out) == (0, f"tarina {elamani_tarinana.__version__}\n")


def test_an_error_that_nobody_foresaw_shows_its_type_and_no_text(home, monkeypatch):
    from elamani_tarinana.cli import show

    def fail(*_given):
        raise LookupError("salainen sana")

    monkeypatch.setattr(show, "answers", fail)
    failed = home("show", "--json")
    assert (failed.code, failed.error) == (1, "unexpected")
    assert "LookupError" in failed.err
    assert "salainen" not in failed.err + failed.out
    assert "Traceback" not in failed.err


def test_an_interruption_is_130(home, monkeypatch):
    from elamani_tarinana.cli import show

    def stop(*_given):
        raise KeyboardInterrupt

    monkeypatch.setattr(show, "answers", stop)
    stopped = home("show", "--json")
    assert (stopped.code, stopped.error) == (130, "interrupted")


def test_json_is_one_document_in_plain_letters(home):
    home("answer", PLACE, "--word", "äiti")
    printed = home("show", "--json").out
    assert "äiti" in printed
    assert "\\u" not in printed


@pytest.mark.parametrize("name", ["a\u2028b", "a\u2029b", "a\x85b", "a\nb", "a\x9b31mb", "\x1b[31m", '"a\\'])
def test_json_stays_one_document_whatever_a_file_is_called(home, name):
    out = home.folder / f"{name}.html"
    made = home("export", out, "--as", "book", "--json")
    assert made.code == 0
    assert made.json["as"] == "book"
    if "\x9b" not in name:
        assert made.json["file"] == str(out)


@pytest.mark.parametrize("option", ["--word", "--skill", "--scribe", "--moment", "--alt"])
def test_bytes_that_are_no_letters_are_refused_and_not_kept_as_others(home, option):
    before = home("history", PLACE, "--json").json
    told = ["--attach", home.photo()] if option == "--alt" else []
    refused = home("answer", PLACE, *told, option, "1974;1;\udce4iti", "--json")
    assert (refused.code, refused.error) == (2, "no-unicode")
    assert home("history", PLACE, "--json").json == before


def test_a_name_that_no_file_system_takes_leads_to_no_book(home):
    assert home("show", "--vault", home.folder / ("x" * 300), "--json").error == "folder-missing"


def test_every_word_of_the_commands_is_in_the_finnish_catalogue():
    """The sentences are found where the code says them: ``t("…")``, ``words("…")``, ``t.count("…", …)``."""
    from babel.messages.pofile import read_po

    package = Path(inspect.getfile(elamani_tarinana)).parent
    known = {
        part
        for file in (package / "locale/fi/LC_MESSAGES").glob("*.po")
        for message in read_po(file.open("rb"))
        if message.string
        for part in ([message.id] if isinstance(message.id, str) else message.id)
    }
    said = {text for file in (package / "cli").glob("*.py") for text in sentences(file)}
    assert {*said, *COMMANDS.values()} - known == set()


def sentences(file):
    for node in ast.walk(ast.parse(file.read_text())):
        if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in ("t", "words") or (name == "count" and len(node.args) > 2):
            yield node.args[0].value


def test_two_homes_know_nothing_of_each_other(empty, tmp_path_factory):
    other = Home(tmp_path_factory.mktemp("other"))
    other.make_book()
    assert empty("show").code == 1

"""The writer's own questions, by the line: added, put into other words, put away and taken back."""

import pytest
from calls import PLACE

SECTION = "who-am-i.childhood"
WORDING = "Mitä koirani opetti minulle?"


def add(home, text=WORDING, section=SECTION):
    added = home("question", "add", section, "--text", "-", stdin=text.encode())
    assert added.code == 0, added.err
    return added.out.strip()


def mine(home):
    return home("questions", "--mine", "--json").json


def asked_in_life(home):
    return home("status", "--json").json["parts"][1]["questions"]


def test_an_added_question_is_listed_with_its_wording_its_place_and_the_keys_of_every_question(fresh):
    in_json = fresh("question", "add", SECTION, "--text", "-", "--json", stdin=WORDING.encode()).json
    (own,) = mine(fresh)
    assert in_json == {"id": own["id"]}
    assert own["id"].startswith("mine.")
    assert (own["text"], own["section"], own["part"]) == (WORDING, SECTION, "who-am-i")
    assert list(own) == list(fresh("questions", "--json").json[0])
    read = fresh("questions", "--mine").out
    assert WORDING in read
    assert own["id"] in read
    assert SECTION in read


def test_the_wording_is_read_from_a_file_too_and_never_from_the_call_itself(fresh):
    file = fresh.write("question.txt", f"\ufeff{WORDING}\r\n")
    fresh("question", "add", SECTION, "--text", file)
    assert [own["text"] for own in mine(fresh)] == [WORDING]
    refused = fresh("question", "add", SECTION, WORDING)
    assert refused.code == 2
    assert WORDING not in refused.err
    assert len(mine(fresh)) == 1


def test_own_questions_can_be_listed_by_part(fresh):
    first, second = add(fresh), add(fresh, "Minne menen?", "future.scale")
    assert [own["id"] for own in mine(fresh)] == [first, second]
    assert [own["id"] for own in fresh("questions", "--mine", "--part", "future", "--json").json] == [second]
    assert fresh("questions", "--mine", "--part", "past", "--json").error == "unknown-part"


def test_what_the_workbook_asks_is_told_the_same_whatever_the_writer_has_done_with_it(fresh):
    before = fresh("questions", "--json").json
    add(fresh)
    fresh("question", "reword", PLACE, "--text", "-", stdin=b"Missa?")
    fresh("question", "hide", "who-am-i.childhood.person")
    assert fresh("questions", "--json").json == before


def test_an_own_question_is_answered_shown_and_printed_under_its_wording(fresh):
    entry = add(fresh)
    fresh("answer", entry, "--text", "-", "--may-share", stdin=b"Odottamaan.")
    assert fresh("show", entry).out.startswith(f"{WORDING}\n[{entry}]\nOdottamaan.")
    out = fresh.folder / "book.md"
    assert fresh("export", out, "--as", "book").code == 0
    printed = out.read_text()
    assert printed.index("Odottamaan") > printed.index("koirani opetti")


def test_a_question_in_ones_own_words_is_shown_so_and_its_own_words_can_come_back(fresh):
    packs = fresh("questions", "--json").json
    before = next(question["text"] for question in packs if question["id"] == PLACE)
    fresh("answer", PLACE, "--word", "ranta")
    reworded = fresh("question", "reword", PLACE, "--text", "-", "--json", stdin="Missä juoksit?".encode())
    assert (reworded.code, reworded.json) == (0, {"id": PLACE})
    assert fresh("show", PLACE).out.startswith("Missä juoksit?\n")
    assert fresh("search", "ranta").out.startswith("Missä juoksit?\n")
    assert fresh("history", PLACE).out.startswith("Missä juoksit?\n")
    assert fresh("question", "say-as-before", PLACE).code == 0
    assert fresh("show", PLACE).out.startswith(f"{before}\n")


def test_a_question_put_away_is_asked_no_more_its_answer_stays_and_it_can_come_back(fresh):
    asked = asked_in_life(fresh)
    fresh("answer", PLACE, "--word", "ranta")
    hidden = fresh("question", "hide", PLACE)
    assert (hidden.code, hidden.out.strip()) == (0, PLACE)
    assert "put-back" in hidden.err
    assert asked_in_life(fresh) == asked - 1
    assert [item["words"] for item in fresh("show", "--json").json] == [["ranta"]]
    assert fresh("question", "put-back", PLACE).code == 0
    assert asked_in_life(fresh) == asked


def test_an_own_question_that_was_put_away_can_still_be_found(fresh):
    entry = add(fresh)
    fresh("question", "hide", entry)
    assert [own["id"] for own in mine(fresh)] == [entry]
    assert "piilotettu" in fresh("questions", "--mine").out
    fresh("question", "put-back", entry)
    assert "piilotettu" not in fresh("questions", "--mine").out


def test_an_own_question_of_a_section_that_another_workbook_lacks_is_not_lost(fresh, pack):
    entry = add(fresh)
    (own,) = fresh("questions", "--mine", "--json", "--workbook", pack).json
    assert (own["id"], own["text"], own["section"], own["part"]) == (entry, WORDING, SECTION, None)
    assert WORDING in fresh("questions", "--mine", "--workbook", pack).out


@pytest.mark.parametrize(
    ("arguments", "text", "code", "name"),
    [
        (("add", "who-am-i.nowhere", "--text", "-"), "Mitä?", 2, "unknown-section"),
        (("add", SECTION, "--text", "-"), " \n\t ", 1, "question-empty"),
        (("add", SECTION, "--text", "-"), "a" * 501, 1, "question-long"),
        (("add", SECTION), "", 2, "usage"),
        (("reword", "no.such", "--text", "-"), "Mitä?", 2, "unknown-question"),
        (("reword", PLACE, "--text", "-"), "", 1, "question-empty"),
        (("reword", PLACE, "--text", "no-such-file"), "", 1, "file-not-found"),
        (("say-as-before", "no.such"), "", 2, "unknown-question"),
        (("hide", "no.such"), "", 2, "unknown-question"),
        (("put-back", "mine.never"), "", 2, "unknown-question"),
        ((), "", 2, "usage"),
    ],
)
def test_what_is_wrong_is_refused_with_one_sentence_and_nothing_is_written(home, arguments, text, code, name):
    before = {log.name: log.read_bytes() for log in home.logs()}
    refused = home("question", *arguments, "--json", stdin=text.encode())
    assert (refused.code, refused.error) == (code, name)
    assert len(refused.err.strip().splitlines()) == 1
    assert {log.name: log.read_bytes() for log in home.logs()} == before


def test_a_question_of_the_longest_length_is_kept_whole(fresh):
    add(fresh, "ä" * 500)
    assert mine(fresh)[0]["text"] == "ä" * 500

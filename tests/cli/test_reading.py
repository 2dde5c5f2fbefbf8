import pytest
from calls import PERSON, PLACE, SCALE


@pytest.fixture(scope="module")
def book(home):
    home("answer", SCALE, "--scale", "4")
    home("answer", PLACE, "--text", "-", stdin=b"Joen ranta oli paras.")
    home("answer", PLACE, "--append", "-", "--scribe", "Liisa", stdin="Äiti opetti soutamaan.".encode())
    home("answer", PERSON, "--word", "äiti")
    return home


def test_show_gives_answers_in_book_order_and_only_those_asked_for(book):
    assert [item["id"] for item in book("show", "--json").json] == [PLACE, PERSON, SCALE]
    assert [item["id"] for item in book("show", "--part", "future", "--json").json] == [SCALE]
    assert [item["id"] for item in book("show", PERSON, "--json").json] == [PERSON]


def test_an_unknown_question_or_part_is_2(book):
    assert (book("show", "nope", "--json").code, book("show", "nope", "--json").error) == (2, "unknown-question")
    assert (book("show", "--part", "x", "--json").code, book("history", "nope").code) == (2, 2)


def test_history_gives_all_versions_oldest_first(book):
    first, second = book("history", PLACE, "--json").json
    assert set(first) == {"revision", "updated", "by", "device", "current"}
    assert (first["by"], first["current"]) == (None, False)
    assert (second["by"], second["current"]) == ("Liisa", True)
    assert second["revision"] == book("show", PLACE, "--json").json[0]["revision"]


def test_search_finds_all_words_in_any_facet_and_says_where(book):
    (found,) = book("search", "äiti", "soutamaan", "--json").json
    assert found["id"] == PLACE
    match = next(m for m in found["matches"] if m["facet"] == "text")
    assert match["excerpt"][match["start"] : match["end"]].lower() in ("äiti", "soutamaan")
    assert [item["id"] for item in book("search", "ÄITI", "--json").json] == [PLACE, PERSON]
    assert book("search", "lentokone", "--json").json == []
    assert book("search", " ", "--json").error == "no-words"


def test_status_counts(book):
    status = book("status", "--json").json
    assert (status["answers"], status["words"], status["media"]) == (3, 8, 0)
    assert status["saved"].endswith("Z")
    assert [part["id"] for part in status["parts"]] == ["orientation", "who-am-i", "future", "peer-group"]
    assert set(status["parts"][0]) == {"id", "questions", "answered", "core", "core_answered"}
    assert [part["answered"] for part in status["parts"]] == [0, 2, 1, 0]


def test_an_empty_book_reads_as_empty(fresh):
    assert fresh("show", "--json").json == []
    status = fresh("status", "--json").json
    assert (status["answers"], status["saved"]) == (0, None)
    assert "ei ole vielä mitään" in fresh("show").out


def test_what_a_person_reads_is_plain_lines(book):
    for command in (("show",), ("history", PLACE), ("search", "äiti"), ("status",)):
        printed = book(*command)
        assert printed.code == 0
        assert printed.err == ""
        assert not set("{}[") & set(printed.out.replace("[who-am-i", "").replace("[future", ""))


def test_the_language_set_in_the_book_is_spoken_once_it_is_open(fresh):
    from calls import PASSPHRASE

    from elamani_tarinana.book.pack import open_pack
    from elamani_tarinana.book.session import real_surroundings
    from elamani_tarinana.book.unlock import unlock

    book = unlock(real_surroundings(fresh.folder / "state"), fresh.vault, open_pack(None, "fi"), PASSPHRASE)
    book.set_setting("language", "en").result()
    book.close()
    assert "Nothing is written here yet." in fresh("show").out
    assert "Nothing" not in fresh("show", "--lang", "fi").out
    assert "Nothing" not in fresh("show", TARINA_LANG="fi").out


def test_words_that_begin_with_a_dash_can_be_looked_for(book):
    found = book("search", "--json", "--", "-opetti")
    assert (found.code, found.json) == (0, [])
    printed = book("--", "search", "--", "--json")
    assert (printed.code, printed.out) == (0, "Mitään ei löytynyt.\n")


def test_what_another_program_wrote_uncleaned_is_cleaned_on_the_way_out(fresh):
    from calls import PASSPHRASE

    from elamani_tarinana.book.answer import write
    from elamani_tarinana.book.pack import open_pack
    from elamani_tarinana.book.session import real_surroundings
    from elamani_tarinana.book.unlock import unlock
    from elamani_tarinana.story import Content

    book = unlock(real_surroundings(fresh.folder / "state"), fresh.vault, open_pack(None, "fi"), PASSPHRASE)
    write(book, PLACE, Content(text="\x1b]52;c;aGVp\x07ranta\x9b31m \u202etalo"), "only-mine").done.result()
    book.close()
    for printed in (fresh("show"), fresh("show", "--json"), fresh("search", "ranta")):
        assert "ranta" in printed.out
        assert not {"\x1b", "\x9b", "\u202e", "\x07"} & set(printed.out)

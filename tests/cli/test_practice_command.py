"""The practice cards: their questions can be ticked and noted on, as any question can be answered."""

import pytest

TICKED = "card.place.plan"
QUESTION = "Paikka, planning?"


@pytest.fixture
def noted(fresh, pack):
    """A book with a card's question ticked and a note on it."""
    fresh.environment |= {"TARINA_WORKBOOK": str(pack)}
    note = fresh.write("note.txt", "Sovimme tilasta.\n")
    assert fresh("answer", TICKED, "--word", "done", "--text", note, "--may-share").code == 0
    return fresh


def test_a_card_is_told_to_programs_as_lists_of_texts(reader):
    (card,) = reader("practice", "place", "--json").json
    assert (card["planning"], card["developing"]) == ([QUESTION], ["Paikka, developing?"])
    assert card["links"] == [{"to": "group", "how": "stated"}]
    assert card["statements"] == ["A02-01"]


def test_a_person_reads_where_each_question_is_answered_and_what_may_be_old(reader):
    lines = reader("practice", "place").out
    for said in (f"- {QUESTION}\n  {TICKED}", "card.place.deve", "card.place.eval", "--word done"):
        assert said in lines
    assert "- Paikka ja palkkio. (tämä voi olla vanha)" in lines
    assert "- Paikka lyhyesti.\n" in lines
    assert "- Ryhmä (sanottu kortissa)" in lines


def test_a_tick_and_a_note_are_shown_and_found_under_the_cards_question(noted):
    (item,) = noted("show", TICKED, "--json").json
    assert (item["id"], item["words"], item["text"]) == (TICKED, ["done"], "Sovimme tilasta.")
    lines = noted("show").out
    assert lines.startswith(f"{QUESTION}\n[{TICKED}]\nSovimme tilasta.\nSanat: tehty\n")
    assert [found["id"] for found in noted("search", "tilasta", "--json").json] == [TICKED]
    assert noted("history", TICKED).out.startswith(f"{QUESTION}\n")


@pytest.mark.parametrize("kind", ["book", "handout"])
def test_notes_on_cards_are_printed_in_a_chapter_of_their_own(noted, kind):
    out = noted.folder / f"{kind}.md"
    assert noted("export", out, "--as", kind).code == 0
    printed = out.read_text()
    places = [printed.index(said) for said in ("Paikka", "planning", "Sovimme tilasta", "tehty")]
    assert all(places)


def test_a_card_that_is_not_there_is_2(reader):
    assert reader("practice", "nope", "--json").error == "unknown-card"

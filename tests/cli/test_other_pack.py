"""Whoever goes on with another workbook keeps every answer, also those that it has no question for."""

import pytest
from calls import PLACE
from small_pack import FIRST

WORDING = "Mitä koirani opetti minulle?"
KEPT = {PLACE: "Joen rannassa.", "mine": "Odottamaan.", "card": "Sovimme tilasta."}


@pytest.fixture
def moved(fresh, pack):
    """A book written with the workbook that ships, which is now read with another; and what was asked."""
    added = fresh("question", "add", "who-am-i.childhood", "--text", "-", stdin=WORDING.encode())
    card = fresh("practice", "--json").json[0]
    lines = fresh("practice", card["id"]).out.splitlines()
    ticked = next(line.strip() for line in lines if line.startswith(f"  card.{card['id']}."))
    asked = {question["id"]: question["text"] for question in fresh("questions", "--json").json}
    entries = {PLACE: asked[PLACE], added.out.strip(): WORDING, ticked: card["planning"][0]}
    for entry, text in zip(entries, KEPT.values(), strict=True):
        fresh("answer", entry, "--text", "-", "--may-share", stdin=text.encode())
    fresh("answer", ticked, "--word", "done")
    fresh.environment |= {"TARINA_WORKBOOK": str(pack)}
    return fresh, entries


def test_they_are_shown_under_the_words_in_which_they_were_asked(moved):
    home, entries = moved
    assert {item["id"] for item in home("show", "--json").json} == set(entries)
    shown = home("show").out
    for (entry, asked), text in zip(entries.items(), KEPT.values(), strict=True):
        assert f"{asked}\n[{entry}]\n{text}\n" in shown
        assert home("show", entry, "--json").json[0]["text"] == text


def test_their_versions_are_listed_and_their_words_are_found(moved):
    home, entries = moved
    for (entry, asked), text in zip(entries.items(), KEPT.values(), strict=True):
        assert home("history", entry, "--json").json
        assert home("history", entry).out.startswith(f"{asked}\n[{entry}]\n")
        word = text.rstrip(".").split()[-1]
        assert [found["id"] for found in home("search", word, "--json").json] == [entry]
        assert home("search", word).out.startswith(f"{asked}\n[{entry}]\n")


@pytest.mark.parametrize("kind", ["book", "handout"])
@pytest.mark.parametrize("form", ["md", "html"])
def test_they_are_printed_under_the_words_in_which_they_were_asked(moved, kind, form):
    home, entries = moved
    out = home.folder / f"{kind}.{form}"
    assert home("export", out, "--as", kind).code == 0
    printed = out.read_text()
    for asked, text in zip(entries.values(), KEPT.values(), strict=True):
        assert asked.split("?")[0] in printed
        assert text.rstrip(".") in printed


def test_they_can_be_given_to_a_reader(moved):
    home, entries = moved
    home("card", "new", "--name", "Liisa", "--out", home.folder / "card")
    home("card", "add", home.folder / "card")
    given = ("share", home.folder / "s.age", "--to", "Liisa", "--unverified", "--include", *entries)
    assert home(*given).code == 0
    opened = home("open", home.folder / "s.age", "--json").json
    assert {answer["id"]: answer["text"] for answer in opened["answers"]} == dict(
        zip(entries, KEPT.values(), strict=True)
    )


def test_they_can_be_written_on_and_keep_the_words_in_which_they_were_asked(moved):
    home, entries = moved
    for entry, asked in entries.items():
        assert home("answer", entry, "--append", "-", stdin=b"Lisaa.").code == 0
        shown = home("show", entry).out
        assert shown.startswith(f"{asked}\n")
        assert "Lisaa." in shown


def test_the_new_workbooks_own_questions_stand_beside_them(moved):
    home, entries = moved
    home("answer", FIRST, "--word", "uusi")
    assert [item["id"] for item in home("show", "--json").json] == [FIRST, *sorted(entries)]
    assert home("show", FIRST).out.startswith("Kysymys who-am-i first?\n")

import pytest
from calls import LIFELINE, PERSON, PICTURE, PLACE, PRAISE, SCALE

KEYS = {
    *("id", "revision", "text", "words", "scale", "moments", "media", "resources", "skills", "abilities"),
    *("openness", "scribe", "updated"),
}


def shown(home, entry):
    (item,) = home("show", entry, "--json").json
    return item


def test_it_prints_the_id_of_the_revision_and_nothing_else(fresh):
    printed = fresh("answer", PLACE, "--word", "ranta")
    assert printed.out.strip() == shown(fresh, PLACE)["revision"]
    assert printed.err == ""
    in_json = fresh("answer", PLACE, "--word", "joki", "--json").json
    assert in_json == {"id": PLACE, "revision": shown(fresh, PLACE)["revision"]}


def test_every_facet_is_kept_and_every_key_is_always_there(fresh):
    text = fresh.write("t.txt", "Joen rannassa.\n\nÄiti oli mukana.\n")
    lists = ("--word", "ranta", "--word", "joki", "--resource", "äiti", "--skill", "soutu", "--ability", "sisu")
    moment = ("--moment", "1974-22;-3;Muutto; ja muuta", "--moment", "@7;;Koulu")
    photo = ("--attach", fresh.photo(), "--alt", "punainen talo")
    more = ("--scribe", "Liisa", "--may-share", "--scale", "0")
    assert fresh("answer", PLACE, "--text", text, *lists, *moment, *photo, *more).code == 0
    item = shown(fresh, PLACE)
    assert set(item) == KEYS
    assert item["text"] == "Joen rannassa.\n\nÄiti oli mukana."
    assert (item["words"], item["resources"]) == (["ranta", "joki"], ["äiti"])
    assert (item["skills"], item["abilities"], item["scale"]) == (["soutu"], ["sisu"], 0)
    assert (item["openness"], item["scribe"]) == ("may-share", "Liisa")
    moments = [(m["date"], m["feeling"], m["title"]) for m in item["moments"]]
    assert moments == [("1974-22", -3, "Muutto; ja muuta"), ("@7", None, "Koulu")]
    (medium,) = item["media"]
    assert (medium["kind"], medium["alt"], medium["state"]) == ("photo", "punainen talo", "here")
    assert set(medium) == {"id", "kind", "type", "bytes", "width", "height", "alt", "taken", "state"}
    assert item["updated"].endswith("Z")


def test_an_answer_with_one_word_has_every_other_key_empty(home):
    home("answer", PRAISE, "--word", "ahkera")
    item = shown(home, PRAISE)
    assert (item["text"], item["scale"], item["scribe"], item["media"]) == (None, None, None, [])
    assert item["openness"] == "only-mine"


def test_only_the_facets_named_change(fresh):
    fresh("answer", PLACE, "--text", "-", "--word", "ranta", stdin=b"Eka.")
    fresh("answer", PLACE, "--append", "-", "--word", "joki", stdin=b"\xef\xbb\xbfToka.")
    item = shown(fresh, PLACE)
    assert (item["text"], item["words"]) == ("Eka.\n\nToka.", ["ranta", "joki"])
    fresh("answer", PLACE, "--clear", "words", "--word", "lampi")
    item = shown(fresh, PLACE)
    assert (item["text"], item["words"]) == ("Eka.\n\nToka.", ["lampi"])
    fresh("answer", PLACE, "--text", "-", stdin=b"Uusi.")
    assert shown(fresh, PLACE)["text"] == "Uusi."


def test_openness_stays_until_it_is_named(fresh):
    fresh("answer", PLACE, "--word", "a", "--may-share")
    fresh("answer", PLACE, "--word", "b")
    assert shown(fresh, PLACE)["openness"] == "may-share"
    fresh("answer", PLACE, "--only-mine")
    assert shown(fresh, PLACE)["openness"] == "only-mine"


def test_an_alt_belongs_to_the_photo_before_it(fresh):
    first, second, third = (fresh.photo(f"{n}.jpg") for n in "abc")
    given = ("--attach", first, "--attach", second, "--alt", "toinen", "--attach", third, "--alt", "kolmas")
    assert fresh("answer", PICTURE, *given).code == 0
    assert [medium["alt"] for medium in shown(fresh, PICTURE)["media"]] == [None, "toinen", "kolmas"]


@pytest.mark.parametrize(
    ("arguments", "code", "name"),
    [
        ((PLACE,), 2, "nothing-to-change"),
        ((PLACE, "--word", " "), 2, "nothing-to-change"),
        (("no.such.question", "--word", "a"), 2, "unknown-question"),
        (("../etc", "--word", "a"), 2, "unknown-question"),
        ((PLACE, "--scale", "11"), 2, "scale-range"),
        ((PLACE, "--scale", "-1"), 2, "scale-range"),
        ((PLACE, "--scale", "kolme"), 2, "option-value"),
        ((PLACE, "--word", "olen", "surullinen"), 2, "words-left-over"),
        ((PLACE, "--nothing"), 2, "unknown-option"),
        ((PLACE, "--moment", "1974"), 2, "bad-moment"),
        ((PLACE, "--moment", "kesä;1;a"), 2, "bad-date"),
        ((PLACE, "--moment", "1974;6;a"), 2, "bad-feeling"),
        ((PLACE, "--clear", "mood"), 2, "option-value"),
        ((PLACE, "--only-mine", "--may-share"), 2, "usage"),
        ((PLACE, "--alt", "a"), 2, "alt-without-photo"),
        ((PLACE, "--attach", "a", "--alt", "b", "--alt", "c"), 2, "alt-without-photo"),
        ((PLACE, "--text", "-", "--append", "-"), 2, "one-standard-input"),
        ((PLACE, "--text", "no-such-file"), 1, "file-not-found"),
        ((PLACE, "--text", "/"), 1, "file-unreadable"),
        ((PLACE, "--attach", "no-such-file"), 1, "file-not-found"),
    ],
)
def test_what_is_wrong_is_refused_and_nothing_is_written(home, arguments, code, name):
    before = home("history", PLACE, "--json").json
    refused = home("answer", *arguments, "--json")
    assert (refused.code, refused.error) == (code, name)
    assert len(refused.err.strip().splitlines()) == 1
    assert home("history", PLACE, "--json").json == before


def test_text_that_is_no_utf8_is_refused_and_nothing_is_written(home):
    latin = home.write("latin.txt", "äiti".encode("latin-1"))
    refused = home("answer", PERSON, "--text", latin, "--json")
    assert (refused.code, refused.error) == (1, "not-utf8")
    assert home("show", PERSON, "--json").json == []


@pytest.mark.parametrize(
    ("data", "name"), [(b"no photo at all", "not-a-photo"), (b"half", "photo-broken")], ids=["no photo", "broken"]
)
def test_a_broken_photo_is_refused_and_not_even_the_good_one_beside_it_is_kept(fresh, data, name):
    good = fresh.photo("good.png")
    data = (fresh.folder / "good.png").read_bytes()[:-40] if data == b"half" else data
    bad = fresh.write("bad.jpg", data)
    refused = fresh("answer", PICTURE, "--word", "a", "--attach", good, "--attach", bad, "--json")
    assert (refused.code, refused.error) == (1, name)
    assert fresh("show", "--json").json == []
    assert list((fresh.vault / "media").iterdir()) == []


def test_text_reaches_the_terminal_without_escapes_even_where_they_were_typed(fresh):
    nasty = "Punainen \x1b[31mtalo\x1b[0m \x9b5m\u202eevil"
    fresh("answer", PLACE, "--text", "-", "--word", nasty, stdin=nasty.encode())
    for printed in (fresh("show"), fresh("show", "--json"), fresh("search", "punainen")):
        assert not {"\x1b", "\x9b", "\u202e"} & set(printed.out)
        assert "Punainen talo" in printed.out


def test_moments_and_scale_read_well_for_a_person(fresh):
    fresh("answer", LIFELINE, "--moment", "1974-22;-3;Muutto")
    fresh("answer", SCALE, "--scale", "7")
    read = fresh("show").out
    assert "Hetki: kesällä 1974 · Muutto · tunne −3" in read
    assert "Asteikolla 0–10: 7" in read


def test_a_choice_is_read_by_its_label(fresh):
    fresh("answer", "orientation.telling.way", "--word", "drawing", "--word", "laulan")
    assert "Sanat: piirrän, laulan" in fresh("show").out


def test_an_own_question_has_an_id_that_can_be_given_to_a_reader_too(home):
    for length, code in ((100, 0), (101, 2)):
        entry = "mine.".ljust(length, "a")
        assert home("answer", entry, "--word", "oma").code == code

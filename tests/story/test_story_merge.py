"""What a person may rely on when the same book is written on several machines."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from elamani_tarinana.story import Change, Content, Story, apply, revision_fields
from elamani_tarinana.vault.records import Record, new_record

DAY = datetime(2026, 11, 22, 12, tzinfo=UTC)


def record(entry, text, replaces=(), openness="only-mine", minutes=0, salt=0) -> Record:
    content = None if text is None else Content(text=text)
    fields = revision_fields(entry, list(replaces), content, openness)
    when = DAY + timedelta(minutes=minutes)
    return new_record("rev", when, lambda n: bytes([salt % 256]) * n, fields).record


def story(*records: Record) -> Story:
    made = Story()
    for each in records:
        made.take(each, "kone")
    return made


def test_a_later_version_takes_the_place_of_the_one_it_was_written_over():
    first = record("a.b", "ensin")
    second = record("a.b", "sitten", [first.rid], minutes=1)
    answer = story(first, second).answer("a.b")
    assert [head.content.text for head in answer.heads] == ["sitten"]
    assert [revision.content.text for revision in answer.history] == ["ensin", "sitten"]


def test_two_machines_that_wrote_at_once_lose_neither_text():
    first = record("a.b", "ensin")
    left = record("a.b", "vasen", [first.rid], minutes=1, salt=1)
    right = record("a.b", "oikea", [first.rid], minutes=2, salt=2)
    answer = story(first, left, right).answer("a.b")
    assert {head.content.text for head in answer.heads} == {"vasen", "oikea"}
    assert "vasen" in answer.content.text
    assert "oikea" in answer.content.text


def test_a_removal_yields_to_writing_that_went_on_elsewhere():
    first = record("a.b", "ensin")
    gone = record("a.b", None, [first.rid], minutes=2, salt=1)
    kept = record("a.b", "jatkuu", [first.rid], minutes=1, salt=2)
    assert [head.content.text for head in story(first, gone, kept).answer("a.b").heads] == ["jatkuu"]
    assert story(first, gone).answer("a.b") is None


def test_an_answer_is_only_mine_as_soon_as_one_version_is():
    first = record("a.b", "ensin", openness="may-share")
    left = record("a.b", "vasen", [first.rid], openness="may-share", salt=1)
    right = record("a.b", "oikea", [first.rid], openness="only-mine", salt=2)
    assert story(first).answer("a.b").openness == "may-share"
    assert story(first, left, right).answer("a.b").openness == "only-mine"


def test_the_history_follows_what_replaces_what_when_the_clock_stood_still_or_went_back():
    first = record("a.b", "ensin", minutes=5)
    second = record("a.b", "sitten", [first.rid], minutes=5, salt=1)
    third = record("a.b", "lopuksi", [second.rid], minutes=0, salt=2)
    told = [revision.content.text for revision in story(third, second, first).history("a.b")]
    assert told == ["ensin", "sitten", "lopuksi"]


@st.composite
def histories(draw):
    """Records that replace some of those before them, as several machines would write them."""
    records = []
    for place in range(draw(st.integers(1, 8))):
        known = [r.rid for r in records]
        replaces = draw(st.lists(st.sampled_from(known), unique=True)) if known else []
        text = draw(st.one_of(st.none(), st.text(max_size=5)))
        openness = draw(st.sampled_from(["only-mine", "may-share"]))
        records.append(record("a.b", text, replaces, openness, minutes=place, salt=place))
    return records


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_in_which_pages_arrive_changes_nothing(records, random):
    shuffled = [*records, *records[:2]]
    random.shuffle(shuffled)
    one, other = story(*records), story(*shuffled)
    assert one.answer("a.b") == other.answer("a.b")
    assert one.history("a.b") == other.history("a.b")


@given(histories())
def test_no_text_that_nothing_replaced_is_ever_missing(records):
    replaced = {rid for each in records for rid in each.fields["replaces"]}
    living = [r.fields["content"]["text"] for r in records if r.rid not in replaced and r.fields["content"]]
    answer = story(*records).answer("a.b")
    shown = "" if answer is None else answer.content.text
    assert all(text in shown for text in living)


def test_settings_are_no_answers_and_the_later_one_counts():
    def setting(value, minutes, replaces=()):
        fields = {
            "entry": "setting.language",
            "replaces": list(replaces),
            "deleted": False,
            "openness": "only-mine",
            "content": {"value": value},
            "media": [],
        }
        return new_record("rev", DAY + timedelta(minutes=minutes), lambda n: bytes([minutes]) * n, fields).record

    first = setting("fi", 0)
    made = story(first, setting("sv", 1, [first.rid]), setting("en", 2, [first.rid]))
    assert made.setting("language") == "en"
    assert list(made.answers()) == []


def test_a_record_with_content_that_no_answer_has_is_counted_and_takes_nothing_with_it():
    good = record("a.b", "hyvä")
    broken = replace(good, rid="f" * 32, fields={**good.fields, "content": {"text": 7}})
    made = story(broken, good)
    assert made.unreadable == 1
    assert made.answer("a.b").content.text == "hyvä"


def test_a_change_touches_only_the_facets_it_names():
    before = Content(text="alku", words=("yksi",), scale=3, skills=("kutominen",))
    after = apply(before, Change(append="loppu", words=("kaksi",), clear=("skills",)))
    assert after == replace(before, text="alku\n\nloppu", words=("yksi", "kaksi"), skills=())


def test_clearing_comes_before_adding():
    after = apply(Content(words=("vanha",), scale=2), Change(clear=("words", "scale"), words=("uusi",)))
    assert after.words == ("uusi",)
    assert after.scale is None


def test_zero_on_the_scale_is_an_answer():
    assert not Content(scale=0).is_empty
    assert Content().is_empty

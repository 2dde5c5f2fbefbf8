"""A card says which keys belong together; nothing but a whole card of a worker's own making is read."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sharing_making import ANNA, BERTTA, TODAY, WRITER, card, card_text

from elamani_tarinana.errors import Damaged, Newer, Refusal, WrongUsage
from elamani_tarinana.sharing import add_months, digits, make_card, read_card, same_digits
from elamani_tarinana.vault import from_base64, to_base64

GOOD = card()
BODY = json.loads(from_base64(GOOD.text.split(" ")[1].split(".")[0]))


@given(st.text(min_size=1, max_size=60), st.text(max_size=60), st.integers(0, 730))
def test_a_card_that_was_made_is_read_as_it_was_made(name, organisation, days):
    made = make_card(ANNA, name, organisation, TODAY, TODAY + timedelta(days)) if is_name(name) else GOOD
    assert read_card(made.text) == made
    assert (made.ed25519, made.x25519) == (ANNA.signer, ANNA.age.recipient.key)


def is_name(name):
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return bool("".join(name.split())) and read_name(name)


def read_name(name):
    try:
        return read_card(card_text({**BODY, "name": name})).name
    except Refusal:
        return ""


def test_a_card_survives_mail_programs_that_break_lines():
    folded = "\r\n".join(GOOD.text[start : start + 60] for start in range(0, len(GOOD.text), 60))
    assert read_card(f"\n  {folded} \n") == GOOD


@given(st.data())
def test_a_changed_card_is_refused(data):
    place = data.draw(st.integers(0, len(GOOD.text) - 1))
    letter = data.draw(st.characters())
    changed = GOOD.text[:place] + letter + GOOD.text[place + 1 :]
    if "".join(changed.split()) == "".join(GOOD.text.split()):
        return
    with pytest.raises(Refusal):
        read_card(changed)


@given(st.text(max_size=300))
def test_any_text_is_no_card_and_does_no_harm(text):
    for candidate in (
        text,
        f"tarina-card-1 {text}",
        f"tarina-card-1 {to_base64(text.encode('utf-8', 'replace'))}.AA",
    ):
        with pytest.raises(Refusal):
            read_card(candidate)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(BODY)), inner, max_size=7)
        ),
        max_leaves=12,
    )
)
def test_whatever_is_signed_only_a_card_is_read(values):
    with pytest.raises((Damaged, Refusal)):
        read_card(card_text(values))


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"name": "\u200b\u202e"},
        {"name": "x" * 201},
        {"name": None},
        {"organisation": 1},
        {"ed25519": to_base64(BERTTA.signer)},
        {"x25519": to_base64(bytes(31))},
        {"x25519": BODY["x25519"] + "="},
        {"hybrid": to_base64(bytes(100))},
        {"created": "2026-W47-7"},
        {"created": "20261122"},
        {"valid_until": "2026-11-21"},
        {"valid_until": "2028-11-23"},
        {"valid_until": "9999-12-31"},
        {"extra": 1},
    ],
)
def test_a_well_signed_card_with_a_wrong_field_is_refused(change):
    with pytest.raises(Damaged, match="card-damaged"):
        read_card(card_text({**BODY, **change}))


def test_a_name_is_made_safe_for_the_terminal():
    assert read_card(card_text({**BODY, "name": "An\x1b[31mna\u202e\n B"})).name == "Anna B"


def test_a_field_that_is_missing_or_stands_twice_is_refused():
    less = {name: value for name, value in BODY.items() if name != "hybrid"}
    twice = json.dumps(BODY)[:-1] + ', "name": "Toinen"}'
    for values in (less, twice.encode()):
        with pytest.raises(Damaged, match="card-damaged"):
            read_card(card_text(values))


def test_two_signatures_another_signer_and_no_signature_are_refused():
    body, signature = GOOD.text.removeprefix("tarina-card-1 ").split(".")
    for text in (f"{GOOD.text}.{signature}", f"tarina-card-1 {body}", f"tarina-card-1 {body}."):
        with pytest.raises(Refusal, match="not-a-card"):
            read_card(text)
    for other in (signature[:-2], signature + "AA", to_base64(bytes(64)), to_base64(bytes(63))):
        with pytest.raises(Damaged, match="card-damaged"):
            read_card(f"tarina-card-1 {body}.{other}")
    with pytest.raises(Damaged, match="card-damaged"):
        read_card(card_text(BODY, signer=WRITER))


def test_a_signature_made_for_a_share_is_none_for_a_card():
    body = json.dumps(BODY).encode()
    with pytest.raises(Damaged, match="card-damaged"):
        read_card(f"tarina-card-1 {to_base64(body)}.{to_base64(ANNA.sign(b'tarina/share/1', body))}")


def test_a_card_of_a_later_version_is_told_from_a_damaged_one():
    with pytest.raises(Newer, match="card-newer"):
        read_card(card_text(BODY, version="2"))
    for version in ("0", "01", "٢", ""):
        with pytest.raises(Refusal, match="not-a-card"):
            read_card(card_text(BODY, version=version))


def test_more_than_eight_kibibytes_are_no_card():
    with pytest.raises(Refusal, match="not-a-card"):
        read_card(GOOD.text + " " * (8 * 1024))


@pytest.mark.parametrize("days", [-1, 732])
def test_no_card_is_made_that_is_over_already_or_for_more_than_two_years(days):
    with pytest.raises(WrongUsage, match="card-validity"):
        make_card(ANNA, "Anna", "", TODAY, TODAY + timedelta(days))


@pytest.mark.parametrize("name", ["", "x" * 201])
def test_no_card_is_made_without_a_name_or_with_a_story_for_one(name):
    with pytest.raises(WrongUsage, match="card-name"):
        make_card(ANNA, name, "", TODAY, TODAY)


def test_a_card_holds_to_the_end_of_its_last_day():
    last = card(until=TODAY)
    assert not last.is_expired(TODAY)
    assert last.is_expired(TODAY + timedelta(1))


def test_a_renewal_has_the_same_fingerprint_and_other_keys_have_another():
    assert card(until=date(2028, 1, 1), organisation="Muu", name="Muu").fingerprint == GOOD.fingerprint
    assert card(BERTTA).fingerprint != GOOD.fingerprint


def test_digits_are_thirty_in_six_groups_however_they_are_typed():
    shown = digits(GOOD.fingerprint)
    assert [len(group) for group in shown.split(" ")] == [5] * 6
    assert same_digits(GOOD.fingerprint, shown.replace(" ", "-"))
    assert same_digits(GOOD.fingerprint, shown.replace(" ", ""))
    assert not same_digits(GOOD.fingerprint, shown[:-1])
    assert not same_digits(GOOD.fingerprint, shown + "0")
    assert not same_digits(GOOD.fingerprint, "")


@given(st.binary(min_size=32, max_size=32))
def test_the_digits_are_the_number_that_the_specification_says(fingerprint):
    number = int.from_bytes(fingerprint[:16], "big") % 10**30
    assert int(digits(fingerprint.hex()).replace(" ", "")) == number


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [("2026-01-31", 1, "2026-02-28"), ("2026-11-22", 12, "2027-11-22"), ("2024-02-29", 24, "2026-02-28")],
)
def test_months_later_is_the_same_day_or_the_last_of_the_month(day, months, then):
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(then)

"""What a vault remembers of readers, also where two machines kept it at once."""

from datetime import timedelta
from itertools import permutations

import pytest
from sharing_making import ANNA, BERTTA, TODAY, card

from elamani_tarinana.errors import Damaged
from elamani_tarinana.sharing import Reader, add_card, read_identity, read_readers, reader_fields
from elamani_tarinana.vault import Record


def record(number, reader, time="2026-11-22T12:00:00Z"):
    return Record(f"{number:032x}", "reader", 1, time, reader_fields(reader), "", False)


def test_a_record_gives_the_reader_that_it_was_made_of():
    (reader,) = read_readers([record(1, Reader(card(), "verified", ()))])
    assert (reader.card, reader.kept, reader.rids) == (card(), "verified", (f"{1:032x}",))


def test_a_later_record_takes_the_place_of_those_that_it_names():
    first = Reader(card(), "unverified", ())
    second = Reader(card(), "verified", (f"{1:032x}",))
    for records in permutations([record(1, first), record(2, second)]):
        (reader,) = read_readers(records)
        assert reader.kept == "verified"


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (("verified", ANNA), ("verified", ANNA), "verified"),
        (("verified", ANNA), ("unverified", ANNA), "unverified"),
        (("verified", ANNA), ("retired", ANNA), "retired"),
        (("verified", ANNA), ("verified", BERTTA), "changed"),
        (("unverified", ANNA), ("changed", BERTTA), "changed"),
        (("retired", ANNA), ("verified", BERTTA), "retired"),
    ],
)
def test_where_two_machines_kept_a_reader_at_once_the_lesser_trust_counts(one, other, together):
    both = [record(number, Reader(card(who), kept, ())) for number, (kept, who) in enumerate((one, other), 1)]
    for records in permutations(both):
        (reader,) = read_readers(records)
        assert reader.kept == together
        assert set(reader.rids) == {each.rid for each in both}


def test_names_that_look_the_same_are_one_reader():
    known = [Reader(card(name="Åsa Öhman"), "verified", ())]
    for name in ("ÅSA ÖHMAN", "A\u030asa O\u0308hman", "Åsa Ｏ\u0308hman"):
        assert add_card(known, card(BERTTA, name)).kept == "changed"


def test_a_card_that_this_program_cannot_read_is_no_reader_and_no_failure():
    whole = record(1, Reader(card(), "verified", ()))
    for fields in ({"card": "tarina-card-9 x.y"}, {"card": "?"}, {"state": "loved"}):
        broken = Record(whole.rid, "reader", 1, whole.time, {**whole.fields, **fields}, "", False)
        assert read_readers([broken]) == ()


def test_an_older_card_does_not_take_the_place_of_a_renewal():
    long, short = card(), card(until=TODAY + timedelta(5))
    assert add_card([Reader(long, "verified", ())], short).card == long
    assert add_card([Reader(short, "verified", ())], long).card == long


def test_retired_and_changed_say_more_than_expired():
    later = TODAY + timedelta(1000)
    states = [Reader(card(), kept, ()).state(later) for kept in ("unverified", "verified", "changed", "retired")]
    assert states == ["expired", "expired", "changed", "retired"]


def test_a_book_whose_identity_is_gone_says_so():
    with pytest.raises(Damaged, match="identity-missing"):
        read_identity([])

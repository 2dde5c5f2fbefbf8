"""Cards in the hands of a worker and of a writer: who may be chosen, and when."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from elamani_tarinana.book.card import (
    add,
    find_reader,
    identity,
    identity_file,
    new_card,
    own_card,
    reader_digits,
    reader_state,
    readers,
    retire,
    verify,
)
from elamani_tarinana.book.choose import choose_readers
from elamani_tarinana.errors import Refusal, WrongUsage
from elamani_tarinana.sharing import Identity, digits, make_card

TODAY = date(2026, 11, 22)


def test_a_worker_makes_a_card_and_finds_it_again(workers):
    anna = workers[0]
    with pytest.raises(Refusal, match="no-card"):
        own_card(anna)
    made = new_card(anna, " Anna  Auttaja ", "Kohtaamispaikka", None)
    assert own_card(anna) == made
    assert (made.name, made.valid_until) == ("Anna Auttaja", "2027-11-22")


def test_a_new_card_has_the_same_keys_so_that_old_shares_still_open(workers):
    first = new_card(workers[0], "Anna", "", "2026-12-01")
    second = new_card(workers[0], "Anna", "Muualla", "2027-12-01")
    assert second.fingerprint == first.fingerprint
    assert own_card(workers[0]) == second


@pytest.mark.parametrize(
    ("until", "code"),
    [
        ("2026-11-21", "card-validity"),
        ("2028-11-23", "card-validity"),
        ("soon", "bad-day"),
        ("2026-13-01", "bad-day"),
    ],
)
def test_a_card_for_no_time_or_too_long_a_time_is_refused(workers, until, code):
    with pytest.raises(WrongUsage, match=code):
        new_card(workers[0], "Anna", "", until)


def test_the_key_file_is_the_one_that_age_takes(workers):
    import pyrage

    text = identity_file(workers[0]).splitlines()[-1]
    theirs = pyrage.x25519.Identity.from_str(text)
    assert str(theirs.to_public()) == str(identity(workers[0]).age.recipient)


def test_cards_are_added_compared_and_retired_and_it_is_remembered(book, workers, reopen):
    made = new_card(workers[0], "Anna", "", None)
    assert add(book, made.text).kept == "unverified"
    with pytest.raises(Refusal, match="fingerprint-differs"):
        verify(book, "Anna", digits("ab" * 32))
    verify(book, "anna", digits(made.fingerprint).replace(" ", ""))
    again = reopen(3)
    assert [(r.card, r.kept) for r in readers(again)] == [(made, "verified")]
    retire(again, "ANNA")
    assert [reader.kept for reader in readers(reopen(4))] == ["retired"]


def test_a_reader_is_found_by_the_digits_before_the_name(book, workers):
    """A card that calls itself by the digits of another does not come between."""
    anna, bertta = workers
    real = new_card(anna, "Anna", "", None)
    false = new_card(bertta, digits(real.fingerprint), "", None)
    add(book, real.text)
    add(book, false.text)
    assert find_reader(book, digits(real.fingerprint)).card == real


def test_an_unknown_reader_is_refused(book):
    with pytest.raises(Refusal, match="unknown-reader"):
        find_reader(book, "Kuka")
    with pytest.raises(WrongUsage, match="no-reader"):
        choose_readers(book, [], unverified=True)


def test_a_card_ends_by_the_calendar_of_this_machine(book, workers, monkeypatch):
    """Ten at night in UTC is tomorrow in Finland: a card that ended today has ended."""
    made = new_card(workers[0], "Anna", "", "2026-11-22")
    reader = add(book, made.text)
    book.around = replace(book.around, clock=lambda: datetime(2026, 11, 22, 22, 30, tzinfo=UTC))
    for zone, state in (("UTC", "unverified"), ("Europe/Helsinki", "expired")):
        monkeypatch.setenv("TZ", zone)
        set_zone()
        assert reader_state(book, reader) == state
    monkeypatch.delenv("TZ")
    set_zone()


def set_zone():
    import time

    time.tzset()


class Cards(RuleBasedStateMachine):
    """What a writer does with cards in any order, against the few words that the rules are made of."""

    book = None
    round = 0
    names = st.sampled_from(["Anna", "Bertta"])
    keys = st.sampled_from([0, 1])

    def __init__(self):
        super().__init__()
        Cards.round += 1
        random = Random(Cards.round)
        self.people = [Identity(*(random.randbytes(32) for _ in range(3))) for _ in range(2)]
        self.today = TODAY
        self.known = {}

    def name(self, who):
        return f"{who} {Cards.round}"

    def digits(self, keys):
        return digits(make_card(self.people[keys], "x", "", TODAY, TODAY).fingerprint)

    @rule(who=names, keys=keys, days=st.integers(0, 400))
    def add(self, who, keys, days):
        until = TODAY + timedelta(days)
        add(self.book, make_card(self.people[keys], self.name(who), "", TODAY, until).text)
        old = self.known.get(who)
        if old is None:
            self.known[who] = {
                "keys": keys,
                "until": until,
                "compared": False,
                "changed": False,
                "retired": False,
            }
        elif old["keys"] != keys:
            self.known[who] = {"keys": keys, "until": until, "compared": False, "changed": True, "retired": False}
        else:
            kept = old["compared"] and not old["retired"]
            changed = old["changed"] and not old["retired"]
            until = max(until, old["until"])
            self.known[who] = {
                "keys": keys,
                "until": until,
                "compared": kept,
                "changed": changed,
                "retired": False,
            }

    @rule(who=names, keys=keys)
    def compare(self, who, keys):
        reader = self.known.get(who)
        if reader and reader["keys"] == keys and not reader["retired"]:
            verify(self.book, self.name(who), self.digits(keys))
            reader.update(compared=True, changed=False)
        else:
            with pytest.raises(Refusal):
                verify(self.book, self.name(who), self.digits(keys))

    @rule(who=names)
    def put_aside(self, who):
        if who in self.known:
            retire(self.book, self.name(who))
            self.known[who]["retired"] = True

    @rule(days=st.integers(1, 200))
    def time_goes_by(self, days):
        self.today += timedelta(days)

    @invariant()
    def only_compared_cards_of_today_can_be_chosen(self):
        noon = datetime(self.today.year, self.today.month, self.today.day, 12, tzinfo=UTC)
        self.book.around = replace(self.book.around, clock=lambda: noon)
        for who, reader in self.known.items():
            usable = not reader["retired"] and self.today <= reader["until"]
            self.can_be_chosen(who, False, usable and reader["compared"])
            self.can_be_chosen(who, True, usable and not reader["changed"])

    def can_be_chosen(self, who, unverified, expected):
        if not expected:
            with pytest.raises(Refusal):
                choose_readers(self.book, [self.name(who)], unverified=unverified)
            return
        (chosen,) = choose_readers(self.book, [self.name(who)], unverified=unverified)
        assert reader_digits(chosen) == self.digits(self.known[who]["keys"])


def test_only_compared_unexpired_cards_with_the_compared_keys_can_be_chosen(book):
    Cards.book = book
    run_state_machine_as_test(Cards, settings=settings(max_examples=30, stateful_step_count=12, deadline=None))

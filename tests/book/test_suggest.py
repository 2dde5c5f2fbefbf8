"""A suggested passphrase: every word can come, none likelier than another, and none twice."""

import os
from collections import Counter
from itertools import permutations
from math import log2, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elamani_tarinana.book.suggest import suggest_passphrase

WORDS = tuple(
    f"{a}{b}{c}{d}{e}" for a in "abcdef" for b in "ghijkl" for c in "mnopqr" for d in "stuvwx" for e in "aeiouy"
)
FIVE = ("aamu", "kivi", "lumi", "puro", "vene")


class Dice:
    """Gives the bytes that it was told, then zeros; counts how many were asked for."""

    def __init__(self, told: bytes) -> None:
        self.left = told
        self.asked = 0

    def __call__(self, size: int) -> bytes:
        self.asked += size
        given, self.left = self.left[:size], self.left[size:]
        return given.ljust(size, b"\0")


@given(st.binary(max_size=64), st.integers(1, 12))
def test_whatever_chance_gives_the_words_are_of_the_list_and_none_comes_twice(told: bytes, count: int) -> None:
    chosen = suggest_passphrase(WORDS, Dice(told), count).split(" ")
    assert len(chosen) == len(set(chosen)) == count
    assert set(chosen) <= set(WORDS)


@given(st.sampled_from(range(6**5)))
def test_every_word_can_come(wanted: int) -> None:
    assert suggest_passphrase(WORDS, Dice((wanted << 3).to_bytes(2, "big")), 1) == WORDS[wanted]


def test_every_word_comes_from_equally_many_numbers() -> None:
    came: Counter[str] = Counter()
    for number in range(2**16):
        dice = Dice(number.to_bytes(2, "big"))
        word = suggest_passphrase(WORDS, dice, 1)
        if dice.asked == 2:
            came[word] += 1
    assert set(came) == set(WORDS)
    assert set(came.values()) == {8}


def test_every_order_of_words_comes_from_equally_many_numbers() -> None:
    came: Counter[str] = Counter()
    for number in range(2**16):
        dice = Dice(number.to_bytes(2, "big"))
        phrase = suggest_passphrase(FIVE, dice, 2)
        if dice.asked == 2:
            came[phrase] += 1
    assert set(came) == {" ".join(two) for two in permutations(FIVE, 2)}
    assert len(set(came.values())) == 1


def test_a_number_too_large_is_thrown_away() -> None:
    dice = Dice(b"\xff\xff" * 3 + (7775 << 3).to_bytes(2, "big"))
    assert suggest_passphrase(WORDS, dice, 1) == WORDS[-1]
    assert dice.asked == 8


def test_the_last_word_left_needs_no_chance() -> None:
    assert sorted(suggest_passphrase(FIVE, Dice(b""), 5).split(" ")) == list(FIVE)


def test_a_word_that_stands_twice_counts_once() -> None:
    assert sorted(suggest_passphrase(FIVE + FIVE, os.urandom, 5).split(" ")) == list(FIVE)


def test_six_words_are_the_usual_and_make_the_bits_that_are_told() -> None:
    assert len(suggest_passphrase(WORDS, os.urandom).split(" ")) == 6
    assert f"{log2(prod(range(7771, 7777))):.1f}" == f"{log2(7776**6):.1f}" == "77.5"


@pytest.mark.parametrize(("words", "count"), [(FIVE, 6), (FIVE, 0), (FIVE, -1), ((), 1), (("puro", "puro"), 2)])
def test_more_words_than_there_are_cannot_be_asked_for(words: tuple[str, ...], count: int) -> None:
    with pytest.raises(ValueError, match="count"):
        suggest_passphrase(words, os.urandom, count)

"""A recovery code on paper survives a bad hand and bad eyes: any two wrong characters are put right."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vault_worlds import refusal

from elamani_tarinana.errors import Refusal
from elamani_tarinana.vault import read_code, write_code
from elamani_tarinana.vault.recovery import ALPHABET, parity

SECRETS = st.binary(min_size=16, max_size=16)
PLACES = st.lists(st.integers(0, 29), min_size=1, max_size=2, unique=True)


def spoiled(code: str, places: list[int], shifts: list[int]) -> str:
    letters = list(code.replace("-", ""))
    for place, shift in zip(places, shifts, strict=False):
        letters[place] = ALPHABET[(ALPHABET.index(letters[place]) + shift) % 32]
    return "".join(letters)


def test_the_check_symbols_are_those_of_the_specification() -> None:
    assert parity(list(range(26))) == [16, 12, 12, 17]


def test_a_code_is_six_groups_of_five() -> None:
    assert write_code(bytes(range(16))) == "000G4-0R40M-30E20-9185G-R38E1-W0JQ3"
    assert [len(group) for group in write_code(bytes(16)).split("-")] == [5] * 6


@given(SECRETS)
def test_a_code_reads_back(secret: bytes) -> None:
    read = read_code(write_code(secret))
    assert (read.secret, read.repaired) == (secret, 0)


@settings(deadline=None, max_examples=150)
@given(SECRETS, PLACES, st.lists(st.integers(1, 31), min_size=2, max_size=2))
def test_any_two_wrong_characters_are_repaired(secret: bytes, places: list[int], shifts: list[int]) -> None:
    read = read_code(spoiled(write_code(secret), places, shifts))
    assert (read.secret, read.repaired) == (secret, len(places))


@settings(deadline=None, max_examples=60)
@given(SECRETS, st.lists(st.integers(0, 29), min_size=3, max_size=30), st.lists(st.integers(1, 31), min_size=30))
def test_more_wrong_characters_never_crash(secret: bytes, places: list[int], shifts: list[int]) -> None:
    code = spoiled(write_code(secret), places, shifts)
    assert refusal(lambda: read_code(code)) in ("", "recovery-code-unreadable")


def test_letters_that_look_like_digits_and_any_spacing_are_read() -> None:
    secret = bytes(range(16))
    code = write_code(secret).replace("0", "O").replace("1", "l").replace("V", "u")
    for typed in (code.lower(), code.replace("-", " "), code.replace("-", " – "), f"\n{code}  "):
        assert read_code(typed).secret == secret


@given(st.text(max_size=40))
def test_what_is_no_code_is_refused(text: str) -> None:
    assert refusal(lambda: read_code(text)) in ("", "recovery-code-unreadable")


def test_a_refused_code_is_not_in_the_refusal() -> None:
    with pytest.raises(Refusal) as refused:
        read_code("salainen")
    assert not refused.value.values
    assert refused.value.__cause__ is None


def test_a_code_that_was_read_is_not_in_its_repr() -> None:
    assert "\\x0f" not in repr(read_code(write_code(bytes([15] * 16))))


@pytest.mark.slow
def test_every_pair_of_places_is_repaired() -> None:
    code, secret = write_code(bytes(range(16))), bytes(range(16))
    for first in range(30):
        for second in range(first):
            assert read_code(spoiled(code, [first, second], [7, 19])).secret == secret

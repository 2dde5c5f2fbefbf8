"""The text of keys: what age programs write is read, a slip of the pen is refused, a secret is not shown."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elamani_tarinana.age import X25519Identity, X25519Recipient, bech32
from elamani_tarinana.errors import Damaged, Refusal

IDENTITY = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
RECIPIENT = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"
SYMBOLS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def problem(parse, text):
    with pytest.raises(Damaged) as refused:
        parse(text)
    assert refused.value.code == "age-key-damaged"
    return refused.value.values["problem"]


def test_the_keys_of_the_specification_belong_together_and_are_written_as_read():
    identity = X25519Identity.parse(IDENTITY)
    assert str(identity.recipient) == RECIPIENT
    assert identity.secret_text() == IDENTITY
    assert X25519Recipient.parse(RECIPIENT) == identity.recipient


@pytest.mark.parametrize("text", [
    "A12UEL5L",
    "a12uel5l",
    "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
    "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
    "11" + "q" * 82 + "c8247j",
    "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
    "?1ezyfcl",
])  # fmt: skip
def test_the_valid_texts_of_bip_173_are_read_and_written_alike(text):
    prefix, data = bech32.decode(text)
    assert bech32.encode(prefix.lower(), data) == text.lower()


@pytest.mark.parametrize(("text", "expected"), [
    ("\x201nwldj5", "character"),
    ("\x7f1axkwrx", "character"),
    ("\x801eym55h", "character"),
    ("pzry9x0s0muk", "incomplete"),
    ("1pzry9x0s0muk", "incomplete"),
    ("x1b4n0q5v", "character"),
    ("li1dgmt3", "incomplete"),
    ("de1lg7wt\xff", "character"),
    ("A1G7SGD8", "checksum"),
    ("10a06t8", "incomplete"),
    ("1qzzfhee", "incomplete"),
    ("A12uEL5L", "mixed-case"),
    ("AGE-SECRET-\u212aEY-1", "character"),
    ("", "incomplete"),
])  # fmt: skip
def test_the_broken_texts_of_bip_173_are_refused(text, expected):
    assert problem(bech32.decode, text) == expected


@given(st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True), st.binary(max_size=1300))
def test_any_bytes_of_any_length_come_back_from_bech32_in_either_case(prefix, data):
    text = bech32.encode(prefix, data)
    assert bech32.decode(text) == (prefix, data)
    assert bech32.decode(text.upper()) == (prefix.upper(), data)


@given(st.integers(4, len(RECIPIENT) - 1), st.sampled_from(SYMBOLS))
def test_one_wrong_letter_in_a_recipient_is_noticed(at, symbol):
    wrong = RECIPIENT[:at] + symbol + RECIPIENT[at + 1 :]
    if wrong != RECIPIENT:
        assert problem(X25519Recipient.parse, wrong) == "checksum"


@given(st.text())
def test_any_text_at_all_is_a_key_or_is_refused(text):
    for parse, write in ((X25519Recipient.parse, str), (X25519Identity.parse, X25519Identity.secret_text)):
        with suppress(Refusal):
            assert write(parse(text)) == text


def test_a_key_in_the_wrong_place_or_case_or_of_the_wrong_length_is_refused():
    assert problem(X25519Recipient.parse, IDENTITY) == "prefix"
    assert problem(X25519Identity.parse, RECIPIENT) == "prefix"
    assert problem(X25519Recipient.parse, RECIPIENT.upper()) == "prefix"
    assert problem(X25519Identity.parse, IDENTITY.lower()) == "prefix"
    assert problem(X25519Recipient.parse, bech32.encode("age", bytes(31))) == "length"
    assert problem(X25519Recipient, bytes(33)) == "length"
    assert problem(X25519Identity, b"") == "length"


def with_checksum(values):
    return "age1" + "".join(SYMBOLS[value] for value in [*values, *bech32._checksum("age", values)])


def test_bits_hidden_in_the_padding_of_a_key_are_refused():
    values = [*bech32._regroup(bech32.decode(RECIPIENT)[1], 8, 5)]
    assert with_checksum(values) == RECIPIENT
    assert problem(X25519Recipient.parse, with_checksum([*values[:-1], values[-1] | 1])) == "padding"
    assert bech32.decode(with_checksum([0, 0])) == ("age", b"\0")
    assert problem(bech32.decode, with_checksum([0, 0, 0])) == "padding"


def test_a_secret_shows_neither_in_print_nor_in_a_refusal():
    identity = X25519Identity.parse(IDENTITY)
    assert f"{identity} {identity!r}" == "X25519Identity() X25519Identity()"
    with pytest.raises(Damaged) as refused:
        X25519Identity.parse(IDENTITY[:-1] + "L")
    assert "GFPYY" not in f"{refused.value!r} {dict(refused.value.values)}"


@pytest.mark.parametrize("key", [
    bytes(32),
    b"\x01" + bytes(31),
    bytes.fromhex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
    bytes.fromhex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
    bytes.fromhex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    bytes.fromhex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    bytes.fromhex("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
])  # fmt: skip
def test_nothing_is_written_for_a_key_that_would_hide_nothing(key):
    with pytest.raises(Damaged) as refused:
        X25519Recipient(key).wrap(bytes(16), lambda length: b"\x07" * length)
    assert dict(refused.value.values) == {"problem": "low-order"}

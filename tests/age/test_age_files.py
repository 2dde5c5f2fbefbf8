"""Whole files: who is meant reads exactly what was written, and what was changed on the way is refused."""

import hmac
from io import BytesIO, RawIOBase
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elamani_tarinana.age import (
    MAX_STANZAS,
    Stanza,
    X25519Identity,
    decrypt,
    decrypt_bytes,
    encrypt,
    encrypt_bytes,
)
from elamani_tarinana.age.header import MAX_HEADER, header_bytes
from elamani_tarinana.age.keys import derive_key
from elamani_tarinana.age.stanza import to_base64
from elamani_tarinana.age.stream import CHUNK, TAG, plaintext_size, seal
from elamani_tarinana.errors import Refusal, WrongKey, WrongUsage

LIMIT = 1 << 20
MINE, YOURS = (X25519Identity.generate(Random(seed).randbytes) for seed in (1, 2))
SIZES = st.sampled_from([0, 1, 2, 3]).flatmap(lambda n: st.integers(max(0, n * CHUNK - 20), n * CHUNK + 20))
SHORT = encrypt_bytes(b"Synnyin talvella.", [MINE.recipient], Random(3).randbytes)
LONG_TEXT = Random(4).randbytes(2 * CHUNK + 100)
LONG = encrypt_bytes(LONG_TEXT, [MINE.recipient], Random(5).randbytes)


def opened(file, identities=(MINE,), limit=LIMIT):
    return decrypt_bytes(file, identities, limit=limit)


def refusal(file, identities=(MINE,), limit=LIMIT):
    with pytest.raises(Refusal) as refused:
        opened(file, identities, limit)
    return refused.value.code, dict(refused.value.values)


class Unasked:
    """An identity that must not be asked: what it would derive comes too late."""

    kind = "X25519"

    def unwrap(self, stanzas):
        raise AssertionError("a key was touched")


class Other:
    kind = "scrypt"

    def wrap(self, file_key, random_bytes):
        raise AssertionError("a key was touched")


@given(SIZES, st.integers(0, 2**32))
@settings(deadline=None, max_examples=60)
def test_a_text_of_any_length_comes_back_as_it_was(size, seed):
    random = Random(seed)
    text = random.randbytes(size)
    file = encrypt_bytes(text, [MINE.recipient], random.randbytes)
    assert opened(file) == text
    assert plaintext_size(len(file) - file.index(b"\n--- ") - 49) == size


def test_each_of_several_recipients_reads_it_with_any_of_several_identities():
    file = encrypt_bytes(b"meille", [MINE.recipient, YOURS.recipient])
    assert [opened(file, [who]) for who in (MINE, YOURS)] == [b"meille"] * 2
    assert opened(SHORT, [YOURS, MINE]) == opened(SHORT)


def test_who_is_not_meant_is_told_so():
    with pytest.raises(WrongKey):
        opened(SHORT, [YOURS])
    assert refusal(SHORT, [YOURS]) == refusal(SHORT, []) == ("not-a-recipient", {})


@pytest.mark.parametrize(("recipients", "problem"), [
    ([], "none"),
    ([MINE.recipient, Other()], "mixed"),
    ([MINE.recipient] * (MAX_STANZAS + 1), "too-many"),
])  # fmt: skip
def test_an_unfit_choice_of_recipients_writes_nothing(recipients, problem):
    dst = BytesIO()
    with pytest.raises(WrongUsage) as refused:
        encrypt(BytesIO(b"x"), dst, recipients)
    assert (dict(refused.value.values), dst.getvalue()) == ({"problem": problem}, b"")


def test_twenty_recipients_are_not_too_many():
    assert opened(encrypt_bytes(b"x", [YOURS.recipient] * 19 + [MINE.recipient])) == b"x"


def test_no_two_files_are_alike_and_the_randomness_given_decides():
    assert encrypt_bytes(b"x", [MINE.recipient]) != encrypt_bytes(b"x", [MINE.recipient])
    once, again = (encrypt_bytes(b"x", [MINE.recipient], Random(6).randbytes) for _ in range(2))
    assert once == again


def test_every_flipped_bit_of_a_file_is_refused():
    for at in range(len(SHORT)):
        for bit in range(8):
            changed = bytearray(SHORT)
            changed[at] ^= 1 << bit
            refusal(bytes(changed))


def test_a_file_cut_short_anywhere_is_refused():
    for length in range(len(SHORT)):
        refusal(SHORT[:length])


@given(st.integers(0, len(LONG) - 1), st.integers(1, 255))
@settings(deadline=None)
def test_a_changed_byte_of_a_long_file_releases_only_what_was_written(at, change):
    changed = bytearray(LONG)
    changed[at] ^= change
    assert_only_a_beginning(bytes(changed))


@given(
    st.integers(0, len(LONG) - 1) | st.sampled_from([len(LONG) - 100 - TAG - n * (CHUNK + TAG) for n in (0, 1)])
)
@settings(deadline=None)
def test_a_long_file_cut_short_releases_only_a_beginning(length):
    assert_only_a_beginning(LONG[:length])


@given(st.binary(min_size=1, max_size=40))
def test_bytes_after_the_end_are_refused(more):
    refusal(SHORT + more)
    assert_only_a_beginning(LONG + more)


@given(st.integers(0, len(SHORT)), st.integers(0, len(SHORT)), st.binary(max_size=60))
def test_a_file_with_a_piece_exchanged_is_refused_or_is_the_same(start, end, piece):
    changed = SHORT[:start] + piece + SHORT[max(start, end) :]
    if changed != SHORT:
        refusal(changed)


def test_chunks_in_another_order_are_refused():
    start = len(LONG) - 100 - TAG - 2 * (CHUNK + TAG)
    first, second = (LONG[at : at + CHUNK + TAG] for at in (start, start + CHUNK + TAG))
    assert refusal(LONG[:start] + second + first + LONG[start + 2 * (CHUNK + TAG) :])[0] == "age-damaged"


@given(st.binary(max_size=300).filter(lambda data: not data.startswith((b"age-", b"-----BEGIN AGE"))))
def test_bytes_that_are_no_age_file_are_called_so(data):
    assert refusal(data) == ("not-an-age-file", {})


@given(st.lists(st.sampled_from([
    b"-> ", b"->", b"--- ", b"---", b"X25519", b"scrypt", b" ", b"\n", b"A" * 43, b"A" * 64, b"A" * 63,
    b"AAAA", b"\r", b"=", b"\x00", b"\xff", b"18",
])))  # fmt: skip
def test_any_header_at_all_is_refused_in_an_orderly_way(pieces):
    refusal(b"age-encryption.org/v1\n" + b"".join(pieces))


def assert_only_a_beginning(file):
    dst = BytesIO()
    with pytest.raises(Refusal):
        decrypt(BytesIO(file), dst, [MINE])
    assert LONG_TEXT.startswith(dst.getvalue())
    refusal(file)


FILE_KEY = bytes(range(16))
OWN = MINE.recipient.wrap(FILE_KEY, Random(7).randbytes).to_bytes()


def forged(lines):
    """A file whose MAC holds and whose key is right: only its form can be refused."""
    header = header_bytes([], FILE_KEY).partition(b"---")[0] + lines + b"---"
    mac = hmac.digest(derive_key(FILE_KEY, salt=b"", info=b"header"), header, "sha256")
    file = BytesIO()
    file.write(header + b" " + to_base64(mac).encode() + b"\n")
    seal(BytesIO(b"own"), file, FILE_KEY, Random(8).randbytes)
    return file.getvalue()


def test_a_header_that_follows_the_grammar_is_read():
    assert opened(forged(OWN)) == b"own"
    assert opened(forged(b"-> a\n" + b"A" * 64 + b"\n\n" + OWN + b"-> !~ b\nAAAA\n")) == b"own"


@pytest.mark.parametrize(("lines", "problem"), [
    (OWN + b"-> a\n" + b"A" * 96 + b"\n", "stanza"),
    (OWN + b"-> a\n" + b"A" * 64 + b"\n", "base64"),
    (OWN + b"-> a\n" + b"A" * 32 + b"\n" + b"A" * 32 + b"\n", "header"),
    (OWN + b"-> a\nAA==\n", "base64"),
    (OWN + b"-> a\nAB\n", "base64"),
    (OWN + b"-> a\nA\n", "base64"),
    (OWN + b"-> a\nAA-_\n", "base64"),
    (OWN + b"-> a\nAA AA\n", "base64"),
    (OWN + b"-> a\nAAAA\r\n", "base64"),
    (OWN + b"-> a\r\nAAAA\n", "stanza"),
    (OWN + b"->  a\nAAAA\n", "stanza"),
    (OWN + b"-> a \nAAAA\n", "stanza"),
    (OWN + b"-> a  b\nAAAA\n", "stanza"),
    (OWN + b"->a\nAAAA\n", "stanza"),
    (OWN + b"->\nAAAA\n", "stanza"),
    (OWN + b"-> \xc3\xa4\nAAAA\n", "stanza"),
    (OWN + b"\n", "header"),
    (b"\n" + OWN, "header"),
    (OWN.replace(b"X25519 ", b"X25519 a "), "stanza"),
    (b"-> X25519\n\n" + OWN, "stanza"),
    (OWN + b"-> X25519 AAAA\n" + b"A" * 43 + b"\n", "stanza"),
])  # fmt: skip
def test_a_header_that_breaks_the_grammar_is_refused_though_its_mac_holds(lines, problem):
    assert refusal(forged(lines)) == ("age-damaged", {"problem": problem})


def test_a_header_without_the_end_of_its_last_line_is_refused_as_such():
    assert refusal(header_bytes([GREASE], FILE_KEY)[:-1] + b"A") == ("age-damaged", {"problem": "header"})


def test_a_passphrase_that_does_not_fit_is_not_told_as_a_kind_that_is_not_read():
    class Passphrase:
        kind = "scrypt"

        def unwrap(self, stanzas):
            return None

    assert refusal(header_bytes([SCRYPT], FILE_KEY), [Passphrase()]) == ("not-a-recipient", {})
    assert refusal(header_bytes([SCRYPT], FILE_KEY)) == ("age-unsupported", {"feature": "passphrase"})


GREASE = Stanza("grease", (), b"")
SCRYPT = Stanza("scrypt", ("AAAA", "30"), bytes(32))


@pytest.mark.parametrize(("stanzas", "code", "values"), [
    ([GREASE] * (MAX_STANZAS + 1), "age-damaged", {"problem": "too-many-stanzas"}),
    ([Stanza("long", (), bytes(MAX_HEADER))], "age-damaged", {"problem": "header-too-large"}),
    ([Stanza("long", ("x" * MAX_HEADER,), b"")], "age-damaged", {"problem": "header-too-large"}),
    ([SCRYPT, GREASE], "age-damaged", {"problem": "passphrase-not-alone"}),
    ([], "age-damaged", {"problem": "header"}),
])  # fmt: skip
def test_an_oversized_or_forbidden_header_is_refused_before_any_key_is_touched(stanzas, code, values):
    assert refusal(header_bytes(stanzas, bytes(16)), [Unasked()]) == (code, values)


def test_an_endless_line_is_not_read_to_its_end():
    src = BytesIO(b"age-encryption.org/v1\n-> " + b"x" * 10_000_000)
    with pytest.raises(Refusal):
        decrypt(src, BytesIO(), [Unasked()])
    assert src.tell() <= MAX_HEADER + 1


def test_twenty_of_the_largest_stanzas_there_are_fit_into_a_header():
    """The largest is mlkem768p256tag: a tag of 4 bytes, a share of 1153 and a body of 32."""
    large = Stanza("mlkem768p256tag", ("A" * 6, "A" * 1538), bytes(32))
    assert refusal(header_bytes([large] * MAX_STANZAS, bytes(16))) == ("not-a-recipient", {})


@pytest.mark.parametrize("size", [0, 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_more_text_than_the_caller_takes_is_refused_before_any_key_is_touched(size):
    file = encrypt_bytes(bytes(size), [MINE.recipient])
    assert opened(file, limit=size) == bytes(size)
    assert refusal(file, [Unasked()], limit=size - 1) == ("age-too-large", {"limit": size - 1})


def test_a_source_that_gives_its_bytes_in_small_pieces_is_read_whole():
    class Trickle(BytesIO):
        def read(self, size=-1):
            return super().read(min(size, 1000))

    file, text = BytesIO(), BytesIO()
    encrypt(Trickle(LONG_TEXT), file, [MINE.recipient], Random(5).randbytes)
    decrypt(Trickle(file.getvalue()), text, [MINE])
    assert (file.getvalue(), text.getvalue()) == (LONG, LONG_TEXT)


def test_a_file_may_stand_in_the_middle_of_a_stream_that_was_read_already():
    src, dst = BytesIO(b"before" + SHORT), BytesIO()
    src.seek(6)
    decrypt(src, dst, [MINE])
    assert dst.getvalue() == opened(SHORT)


def test_an_unbuffered_file_can_be_read(tmp_path):
    (tmp_path / "share.age").write_bytes(LONG)
    with open(tmp_path / "share.age", "rb", buffering=0) as src:
        assert isinstance(src, RawIOBase)
        dst = BytesIO()
        decrypt(src, dst, [MINE])
    assert dst.getvalue() == LONG_TEXT

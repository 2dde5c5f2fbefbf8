"""A share opens for those it was written for, whole and as it was signed, or it does not open."""

import json
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sharing_making import (
    ANNA,
    BERTTA,
    PHOTO,
    REPLY,
    WRITER,
    encrypted,
    manifest,
    medium,
    sealed,
    shared,
    signed_again,
)

from elamani_tarinana.age import decrypt_bytes
from elamani_tarinana.errors import Damaged, Newer, Refusal, WrongKey
from elamani_tarinana.sharing import check_share_header, open_share
from elamani_tarinana.sharing.container import LARGEST, read_container, write_container
from elamani_tarinana.sharing.manifest import MANIFEST, SIGNATURE, judge_manifest

WHOLE = sealed(
    [shared(media=(medium(),)), shared("mine.abc", "Oma.")], to=(ANNA, BERTTA), media={"m001.jpg": PHOTO}
)


def inside(data=WHOLE):
    return decrypt_bytes(data, [ANNA.age], limit=LARGEST)


def members():
    return read_container(inside())


def opened_of(changed):
    return open_share(encrypted(write_container(changed)), ANNA)


def values():
    return json.loads(members()[MANIFEST])


def test_each_reader_gets_what_was_given_and_the_writers_words_about_it():
    for reader in (ANNA, BERTTA):
        share = open_share(WHOLE, reader)
        assert [answer.id for answer in share.answers] == ["who-am-i.now.gladly", "mine.abc"]
        assert share.answers[0].content.text == "Hoidan puutarhaa."
        assert share.answers[0].content.moments[0].feeling == 4
        assert share.media == {"m001.jpg": PHOTO}
        assert (share.manifest.sender, share.manifest.purpose) == ("Kirjoittaja", "Tapaamiseen")
        assert (share.manifest.signer, share.manifest.reply_to) == (WRITER.signer, REPLY)


def test_the_key_of_a_picture_in_the_vault_does_not_leave_it():
    from base64 import b64encode, urlsafe_b64encode

    key = medium().key
    for trace in (key, key.hex().encode(), b64encode(key)[:40], urlsafe_b64encode(key)[:40]):
        assert trace not in inside()


@given(st.data())
def test_a_changed_file_is_refused(data):
    place = data.draw(st.integers(0, 2000) | st.integers(0, len(WHOLE) - 1))
    changed = bytearray(WHOLE)
    changed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Refusal):
        open_share(bytes(changed), ANNA)


@given(st.integers(0, len(WHOLE) - 1))
def test_a_file_cut_short_is_refused(size):
    with pytest.raises(Refusal):
        open_share(WHOLE[:size], ANNA)


@given(st.data())
def test_whoever_encrypts_a_changed_inside_again_is_told(data):
    bare = inside()
    end = bare.index(b"pad")
    place = data.draw(st.integers(0, end))
    changed = bytearray(bare)
    changed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Refusal):
        open_share(encrypted(bytes(changed)), ANNA)


def test_a_share_for_others_is_not_opened_and_no_key_tells_why():
    with pytest.raises(WrongKey, match="not-a-recipient"):
        open_share(sealed(to=(BERTTA,)), ANNA)


def test_a_share_that_a_real_reader_passes_on_says_so():
    """Bertta reads it and encrypts the very same inside for Anna: the signature holds, the address does not."""
    passed_on = encrypted(decrypt_bytes(sealed(to=(BERTTA,)), [BERTTA.age], limit=LARGEST))
    with pytest.raises(WrongKey, match="share-for-other"):
        open_share(passed_on, ANNA)


def test_a_share_without_an_address_is_whoevers_can_open_it():
    """A share by a passphrase has no address; passed on as it is, its signature is all there is to judge."""
    assert open_share(sealed(told=manifest(to=())), ANNA).manifest.to == ()


@pytest.mark.parametrize("signature", [b"", bytes(64), b"x" * 63, b"x" * 65])
def test_a_signature_that_is_missing_or_bad_shows_nothing(signature):
    with pytest.raises(Damaged, match="share-changed"):
        opened_of({**members(), SIGNATURE: signature})
    less = {name: data for name, data in members().items() if name != SIGNATURE}
    with pytest.raises(Damaged, match="share-changed"):
        opened_of(less)


def test_a_manifest_that_is_signed_by_another_key_than_it_names_shows_nothing():
    with pytest.raises(Damaged, match="share-changed"):
        opened_of(signed_again(members(), members()[MANIFEST], signer=BERTTA))


def test_a_signature_for_a_card_is_none_for_a_share():
    body = members()[MANIFEST]
    with pytest.raises(Damaged, match="share-changed"):
        opened_of({**members(), SIGNATURE: WRITER.sign(b"tarina/card/1", body)})


@pytest.mark.parametrize("name", ["answers.json", "read.html", "m001.jpg"])
def test_a_member_that_was_swapped_left_out_or_added_shows_nothing(name):
    whole = members()
    for changed in (
        {**whole, name: whole[name] + b" "},
        {one: data for one, data in whole.items() if one != name},
        {**whole, "more.txt": b"x"},
        dict(sorted(whole.items(), reverse=True)),
    ):
        with pytest.raises(Damaged, match="share-changed"):
            opened_of(changed)


def test_a_member_that_is_signed_but_belongs_to_no_answer_shows_nothing():
    """Also a writer's own program may not carry anything along that the answers do not name."""
    whole = members()
    told = manifest((ANNA,))
    for more in ({"zz.bin": b"hidden"}, {"m002.jpg": PHOTO}):
        packed = told.pack({name: whole[name] for name in list(whole)[2:]} | more, WRITER)
        with pytest.raises(Damaged, match="share-changed"):
            opened_of(packed)


@pytest.mark.parametrize(
    "change",
    [
        {"format": 0},
        {"format": True},
        {"format": "1"},
        {"kind": "letter"},
        {"id": "x"},
        {"created": "yesterday"},
        {"created": "2026-11-22T12:00:00Z\n"},
        {"from": "x" * 201},
        {"from": None},
        {"signer": None},
        {"signer": "AA"},
        {"to": "all"},
        {"to": ["00"]},
        {"purpose": "x" * 2001},
        {"reply_to": "me"},
        {"re": {}},
        {"members": None},
        {"members": []},
        {"members": [{"name": "answers.json"}]},
        {"more": 1},
    ],
)
def test_a_well_signed_manifest_with_a_wrong_field_shows_nothing(change):
    with pytest.raises(Damaged, match="share-changed"):
        opened_of(signed_again(members(), {**values(), **change}))


@given(
    st.binary(max_size=80) | st.text(max_size=40).map(lambda text: json.dumps({"format": 1, "x": text}).encode())
)
def test_any_signed_bytes_are_a_manifest_or_a_refusal(body):
    with pytest.raises(Refusal):
        judge_manifest(signed_again(members(), body))


@pytest.mark.parametrize("change", [{"format": 2}, {"kind": "reply"}])
def test_what_only_a_later_version_reads_is_told_from_damage(change):
    with pytest.raises(Newer, match="share-newer"):
        opened_of(signed_again(members(), {**values(), **change}))


def test_what_comes_in_drives_no_terminal():
    told = replace(manifest(), sender="A\x1b[2J\u202eB", purpose="x\x07\ny")
    share = open_share(sealed([shared(text="a\x1b]52;c;xx\x07b\u202ec")], told=told), ANNA)
    assert (share.manifest.sender, share.manifest.purpose) == ("AB", "x\ny")
    assert share.answers[0].content.text == "abc"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04", b"age", b"hello\n", bytes(100)])
def test_a_file_that_is_no_share_is_told_so_before_any_key(data):
    with pytest.raises(Refusal, match="not-a-share") as told:
        check_share_header(data)
    assert told.value.exit_code == 1


def test_an_age_file_with_something_else_in_it_is_no_share():
    for other in (b"just a text", b"", write_container({"a": b"x"})):
        with pytest.raises(Refusal, match="not-a-share") as told:
            open_share(encrypted(other), ANNA)
        assert told.value.exit_code == 1


STANZA = b"age-encryption.org/v1\n-> %s\n%s\n--- " + b"A" * 43 + b"\n" + bytes(40)


@pytest.mark.parametrize(
    ("header", "code", "exit_code"),
    [
        (STANZA % (b"scrypt " + b"A" * 22 + b" 30", b"A" * 43), "age-unsupported", 1),
        (STANZA % (b"mlkem768x25519 x", b"A" * 43), "share-newer", 5),
        (b"age-encryption.org/v2\n" + bytes(40), "age-newer", 5),
        (b"age-encryption.org/v1\n-> X25519\n", "age-damaged", 4),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\n", "age-unsupported", 1),
        (b"age-encryption.org/v1\n" + b"-> X25519 a\n\n" * 21 + b"--- " + b"A" * 43 + b"\n", "age-damaged", 4),
    ],
)
def test_a_bad_header_is_refused_before_any_key_is_asked_for(header, code, exit_code):
    with pytest.raises(Refusal, match=code) as told:
        check_share_header(header)
    assert told.value.exit_code == exit_code


def test_a_share_that_a_reader_would_refuse_as_too_large_is_not_made():
    with pytest.raises(Refusal, match="share-too-much"):
        sealed([shared(text="x" * (16 * 2**20))])


def test_a_share_beyond_the_cap_is_refused_by_its_size():
    class Huge(bytes):
        def __len__(self):
            return LARGEST * 2

    with pytest.raises(Refusal, match="share-too-large"):
        open_share(Huge(WHOLE), ANNA)


def test_one_share_looks_as_long_as_another():
    assert len(sealed([shared(text="lyhyt")])) == len(sealed([shared(text="pitkä " * 2000)]))


def test_every_zip_reader_finds_the_answers_where_we_do():
    import zipfile

    with zipfile.ZipFile(BytesIO(inside())) as archive:
        assert archive.namelist() == [*members(), "pad"]
        told = json.loads(archive.read("answers.json"))
    assert [answer["text"] for answer in told] == ["Hoidan puutarhaa.", "Oma."]
    assert told[0]["media"][0]["file"] == "m001.jpg"
    assert "openness" not in told[0]

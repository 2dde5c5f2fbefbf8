"""The container can be read in one way only, by us and by everybody's unzip."""

import io
import os
import struct
import subprocess
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from elamani_tarinana.errors import Damaged, Refusal
from elamani_tarinana.sharing.container import (
    FLOOR,
    MOST_MEMBERS,
    _directory,
    _local,
    _padded,
    read_container,
    write_container,
)

NAMES = st.from_regex(r"[a-z0-9.]{1,32}", fullmatch=True).filter(lambda name: name != "pad")
MEMBERS = st.dictionaries(NAMES, st.binary(max_size=300), max_size=6)
SMALL = {"manifest.json": b"{}", "a": b"first", "b": b""}


@given(MEMBERS)
def test_what_is_put_in_comes_out_in_its_order(members):
    assert list(read_container(write_container(members)).items()) == list(members.items())


@given(MEMBERS)
def test_every_zip_reader_sees_the_same_members(members):
    with zipfile.ZipFile(io.BytesIO(write_container(members))) as archive:
        assert archive.testzip() is None
        seen = {name: archive.read(name) for name in archive.namelist()}
    assert not any(seen.pop("pad"))
    assert seen == members


@pytest.mark.needs("unzip")
def test_unzip_finds_no_fault_in_it(tmp_path):
    (tmp_path / "a.zip").write_bytes(write_container(SMALL))
    subprocess.run(["unzip", "-q", "a.zip"], cwd=tmp_path, check=True)
    assert {name: (tmp_path / name).read_bytes() for name in SMALL} == SMALL


@given(st.data(), st.integers(1, 255))
def test_a_changed_byte_anywhere_is_refused(data, change):
    whole = bytearray(write_container(SMALL))
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] ^= change
    with pytest.raises(Refusal):
        read_container(bytes(whole))


@given(st.data())
def test_cut_grown_or_shuffled_bytes_are_refused(data):
    whole = write_container(SMALL)
    one, two = sorted(data.draw(st.tuples(st.integers(0, len(whole)), st.integers(0, len(whole)))))
    extra = data.draw(st.binary(min_size=1, max_size=40))
    for other in (whole[:one] + whole[two:], whole[:one] + extra + whole[one:], whole + extra, extra + whole):
        if other != whole:
            with pytest.raises(Refusal):
                read_container(other)


@given(st.binary(max_size=400))
@example(b"")
@example(b"PK\x03\x04")
@example(b"PK\x05\x06" + bytes(18))
def test_any_bytes_give_members_or_a_refusal_and_nothing_else(data):
    for candidate in (data, b"PK\x03\x04" + data):
        with pytest.raises(Refusal):
            read_container(candidate)


def stored(names, **more):
    """A ZIP as a common program writes it, stored, its times the ones of our format."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name in names:
            info = zipfile.ZipInfo(name)
            for field, value in more.items():
                setattr(info, field, value)
            archive.writestr(info, b"x")
    return out.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "names",
    [
        ["../evil"],
        ["/etc/passwd"],
        ["a/b"],
        ["C:evil"],
        ["a\\b"],
        ["a", "a"],
        ["Capital"],
        ["ä"],
        ["x" * 33],
        ["folder/"],
        ["manifest.json"],
        ["a", "pad", "b"],
    ],
)
def test_names_that_lead_elsewhere_stand_twice_or_are_not_ours_are_refused(names, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Damaged, match="share-changed"):
        read_container(stored(names))
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("name", [b"..", b"a\0b", b"../a", b"/a", b"a/", b"", b"\xff", b"A", b"x" * 33])
def test_our_own_layout_with_a_hostile_name_is_refused(name):
    data = forged([(name, b"x")])
    if name != b"..":
        with pytest.raises(Damaged, match="share-changed"):
            read_container(data)
    else:
        assert set(read_container(data)) == {".."}, "a name of our letters; no member is ever written to a disk"


def forged(members):
    """The layout of the format around names that the writer of the format would never take."""
    local, central, place = b"", b"", 0
    bare = sum(76 + 2 * len(name) + len(body) for name, body in members) + 76 + 6 + 22
    for name, body in [*members, (b"pad", bytes(_padded(bare) - bare))]:
        import zlib

        common = struct.pack("<HHHHIIIH", 0, 0, 0, 0x21, zlib.crc32(body), len(body), len(body), len(name))
        here = b"PK\x03\x04" + struct.pack("<H", 20) + common + struct.pack("<H", 0) + name + body
        central += (
            b"PK\x01\x02" + struct.pack("<HH", 20, 20) + common + bytes(12) + struct.pack("<I", place) + name
        )
        local += here
        place += len(here)
    count = len(members) + 1
    return local + central + struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, len(central), place, 0)


def test_the_layout_is_the_one_that_the_specification_describes():
    assert forged([(name.encode(), body) for name, body in SMALL.items()]) == write_container(SMALL)


def test_compressed_members_and_bombs_are_refused_before_they_grow():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", bytes(50 * 2**20))
    with pytest.raises(Damaged, match="share-changed"):
        read_container(out.getvalue())


def test_a_size_that_lies_is_refused():
    whole = bytearray(write_container(SMALL))
    struct.pack_into("<I", whole, 18, 0xFFFFFFF0)
    struct.pack_into("<I", whole, 22, 0xFFFFFFF0)
    with pytest.raises(Damaged):
        read_container(bytes(whole))


def test_more_members_than_the_cap_are_refused_by_writer_and_reader():
    many = {f"m{number}": b"" for number in range(MOST_MEMBERS)}
    with pytest.raises(Refusal, match="share-too-much"):
        write_container(many)
    with pytest.raises(Refusal, match="share-too-large"):
        read_container(forged([(name.encode(), b"") for name in many]))
    del many["m0"]
    assert len(read_container(write_container(many))) == MOST_MEMBERS - 1


def test_padding_that_is_not_zero_or_not_of_the_right_length_is_refused():
    whole = write_container(SMALL)
    at = whole.index(b"pad") + 3
    with pytest.raises(Damaged):
        read_container(whole[:at] + b"\1" + whole[at + 1 :])
    for size in (0, 1, FLOOR, 2 * FLOOR):
        with pytest.raises(Damaged, match="share-changed"):
            read_container(laid_out([("a", b"x"), ("pad", bytes(size))]))


def laid_out(members, directory=None):
    """Local members one after the other, and a directory of these or of others."""
    return b"".join(_local(*member) + member[1] for member in members) + _directory(directory or members)


@pytest.mark.parametrize("hidden", [("a", b"first"), ("pad", b"\0" * 9)], ids=["twice", "padding in the middle"])
def test_a_member_that_the_directory_passes_over_is_refused(hidden):
    """Readers that go by the directory and readers that go by the members would see different things."""
    seen = [("a", b"second")]
    bare = len(laid_out([hidden, *seen, ("pad", b"")], [*seen, ("pad", b"")]))
    padding = ("pad", bytes(_padded(bare) - bare))
    data = laid_out([hidden, *seen, padding], [*seen, padding])
    assert len(data) == _padded(len(data))
    with pytest.raises(Damaged, match="share-changed"):
        read_container(data)


def test_padding_that_is_not_the_last_member_is_refused():
    bare = len(laid_out([("a", b"x"), ("pad", b"")]))
    members = [("a", b"x"), ("pad", bytes(_padded(bare) - bare))]
    assert read_container(laid_out(members)) == {"a": b"x"}
    with pytest.raises(Damaged, match="share-changed"):
        read_container(laid_out(members[::-1], members))


@settings(max_examples=200)
@given(st.integers(0, 2**34))
def test_the_padding_hides_the_size_and_costs_at_most_an_eighth(size):
    padded = _padded(size)
    assert padded >= max(size, FLOOR)
    assert padded <= max(size * 1.125, FLOOR)
    assert _padded(padded) == padded


def test_small_shares_are_all_of_one_size():
    assert {len(write_container({"a": bytes(size)})) for size in (0, 1, 1000, 60_000)} == {FLOOR}

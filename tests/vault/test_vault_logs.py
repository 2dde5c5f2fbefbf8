"""A log gives back exactly what was written, up to where it is intact, and never anything else."""

import json
import os
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vault_worlds import NOW

from elamani_tarinana.vault.log import (
    HEADER_SIZE,
    first_place,
    frame_end,
    read_frames,
    read_header,
    write_frame,
    write_header,
)
from elamani_tarinana.vault.records import (
    KINDS,
    is_known,
    new_record,
    pack_records,
    read_record,
    rid_of,
    unpack_records,
)
from elamani_tarinana.vault.values import from_base64, read_json, to_base64

KEY, VAULT, LOG = bytes(range(32)), b"v" * 16, b"l" * 16
REV = {"entry": "koti", "replaces": [], "deleted": False, "openness": "only-mine", "content": None, "media": []}


def record(text: str) -> bytes:
    return new_record("rev", NOW, os.urandom, REV | {"content": {"text": text}}).raw


def small_log(frames: int) -> tuple[bytes, list[list[bytes]], list[int]]:
    """A log, the records of each frame, and where each frame ends."""
    data = write_header(VAULT, LOG)
    place = first_place(data)
    groups, ends = [], [HEADER_SIZE]
    for number in range(frames):
        groups.append([record(f"{number}.{part}") for part in range(number % 2 + 1)])
        frame, place = write_frame(KEY, place, groups[-1])
        data += frame
        ends.append(len(data))
    return data, groups, ends


def rids(groups: list[list[bytes]]) -> list[str]:
    return [rid_of(raw) for group in groups for raw in group]


def read(data: bytes) -> list[str]:
    start = first_place(data[:HEADER_SIZE])
    return [
        record.rid for frame in read_frames(KEY, data[HEADER_SIZE:], start, LOG.hex()) for record in frame.records
    ]


def test_a_log_reads_back_in_order() -> None:
    data, groups, _ = small_log(5)
    assert read_header(data[:HEADER_SIZE]) == (VAULT.hex(), LOG.hex())
    assert read(data) == rids(groups)


def test_a_frame_of_a_short_answer_is_of_one_size() -> None:
    sizes = {len(write_frame(KEY, first_place(b""), [record("a" * size)])[0]) for size in range(0, 200, 17)}
    assert sizes == {4 + 512 + 72}


def test_every_changed_byte_leaves_the_frames_before_it_and_nothing_wrong_after() -> None:
    data, groups, ends = small_log(3)
    for at in range(HEADER_SIZE, len(data)):
        changed = bytearray(data)
        changed[at] ^= 1 << at % 8
        intact = sum(end <= at for end in ends[1:])
        assert read(bytes(changed)) == rids(groups[:intact])


def test_every_changed_byte_of_a_header_is_told() -> None:
    header = write_header(VAULT, LOG)
    for at in range(HEADER_SIZE):
        assert read_header(header[:at] + bytes([header[at] ^ 4]) + header[at + 1 :]) is None


def test_a_log_that_was_cut_anywhere_gives_its_whole_frames() -> None:
    data, groups, ends = small_log(3)
    for size in range(HEADER_SIZE, len(data)):
        assert read(data[:size]) == rids(groups[: sum(end <= size for end in ends[1:])])


def test_frames_cannot_be_taken_out_swapped_repeated_or_moved_to_another_log() -> None:
    data, groups, ends = small_log(3)
    header, one, two, three = (data[a:b] for a, b in zip([0, *ends], ends, strict=False))
    assert read(header + two + three) == []
    assert read(header + one + three) == rids(groups[:1])
    assert read(header + one + one + two) == rids(groups[:1])
    assert read(header + two + one) == []
    assert read(write_header(VAULT, b"m" * 16) + one + two) == []


@settings(max_examples=150)
@given(st.lists(st.binary(min_size=1, max_size=40), max_size=6), st.binary(max_size=0) | st.just(bytes(60)))
def test_the_records_of_a_frame_are_packed_and_unpacked(raws: list[bytes], padding: bytes) -> None:
    assert unpack_records(pack_records(raws) + bytes(4) + padding) == raws


@given(st.binary(max_size=60))
def test_no_frame_body_crashes_the_reader(body: bytes) -> None:
    with suppress(ValueError):
        assert all(unpack_records(body))


@given(st.binary(max_size=60), st.integers(0, 60))
def test_no_length_leads_out_of_the_bytes_that_are_there(data: bytes, begin: int) -> None:
    end = frame_end(data, begin)
    assert end is None or begin + 4 < end <= len(data)


def test_a_huge_length_is_not_believed() -> None:
    assert frame_end(b"\xff\xff\xff\xff" + bytes(100), 0) is None
    assert frame_end(bytes(100), 0) is None


def test_a_record_keeps_its_id_and_says_what_was_put_in() -> None:
    made = new_record("rev", NOW, os.urandom, REV | {"content": {"text": "Äiti \U0001f33b"}})
    found = read_record(made.raw, "loki")
    assert (found.rid, found.kind, found.version, found.time) == (
        made.record.rid,
        "rev",
        1,
        "2026-05-01T12:00:00Z",
    )
    assert found.fields["content"] == {"text": "Äiti \U0001f33b"}
    assert (
        new_record("rev", NOW, os.urandom, REV).record.rid != new_record("rev", NOW, os.urandom, REV).record.rid
    )


@pytest.mark.parametrize(
    "changed",
    [
        {"entry": 5},
        {"replaces": ["koti"]},
        {"deleted": "no"},
        {"media": [{"id": "ab" * 16, "key": "lyhyt"}]},
        {"media": [{"id": "../../etc/passwd", "key": to_base64(bytes(32))}]},
        {"extra": 1},
        {"t": "\x1b[2J"},
        {"t": None},
        {"n": 5},
        {"n": "A" * 21 + "B"},
        {"n": ""},
        {"v": True},
        {"must": "yes"},
    ],
    ids=str,
)
def test_a_record_of_a_known_kind_with_other_fields_is_no_record(changed: dict[str, object]) -> None:
    found = json.loads(record("a")) | changed
    with pytest.raises(ValueError, match=r"record|fields"):
        read_record(json.dumps(found).encode(), "")


def test_a_record_without_a_field_is_no_record() -> None:
    for name in (*REV, "k", "v", "n", "t"):
        found = json.loads(record("a"))
        del found[name]
        with pytest.raises(ValueError, match=r"record|fields"):
            read_record(json.dumps(found).encode(), "")


def test_an_unknown_kind_is_kept_and_says_whether_it_must_be_known() -> None:
    for must in (True, False):
        raw = json.dumps(
            {"k": "dream", "v": 1, "n": "A" * 22, "t": "2030-01-01T00:00:00Z", "must": must, "x": 1}
        ).encode()
        found = read_record(raw, "")
        assert (is_known(found), found.must, dict(found.fields)) == (False, must, {"x": 1})


@pytest.mark.parametrize(
    "raw",
    [b"", b"[]", b"null", b"{", b'{"a":1,"a":1}', b"\xff", b"[" * 5000, b'{"a":NaN}', b'"\\ud800"', b"1" * 5000],
    ids=range(10),
)
def test_no_json_crashes_the_reader_and_no_error_holds_the_text(raw: bytes) -> None:
    with pytest.raises(ValueError, match=r"^no (JSON|record)$"):
        read_record(raw, "")


def test_json_in_utf_16_or_with_a_mark_is_none() -> None:
    for raw in ("{}".encode("utf-16"), "{}".encode("utf-32"), b"\xef\xbb\xbf{}"):
        with pytest.raises(ValueError, match="no JSON"):
            read_json(raw)


@given(st.binary(max_size=40))
def test_base64_has_one_form(data: bytes) -> None:
    text = to_base64(data)
    assert from_base64(text) == data
    assert "=" not in text
    loose = [text[:-1] + "B"] if text[-1:] == "A" and len(text) % 4 else []
    for other in (text + "=", text + "\n", text + "+", text + "A" * (5 - len(text) % 4), *loose):
        with pytest.raises(ValueError, match="no base64url"):
            from_base64(other)


def test_no_text_stands_in_a_repr() -> None:
    made = new_record("rev", NOW, os.urandom, REV | {"content": {"text": "salaisuus"}})
    assert "salaisuus" not in repr(made) + repr(made.record) + repr([made.record])


def test_every_kind_is_checked_in_every_field() -> None:
    for checks in KINDS.values():
        for check in checks.values():
            assert not check(5.5)

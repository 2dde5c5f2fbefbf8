"""JSON from others is bounded before anything is made of it, and means one thing only."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from elamani_tarinana.sharing.answers import read_answers
from elamani_tarinana.sharing.strict import (
    DEEPEST,
    LARGEST_JSON,
    MOST_CONTAINERS,
    MOST_ITEMS,
    moment_of_time,
    read_json,
)

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_json_is_read_as_it_was_written(value):
    assert read_json(json.dumps(value, ensure_ascii=False).encode()) == value


@given(st.binary(max_size=200) | st.text(alphabet='[]{}",:\\ntrue019.eE- ', max_size=60).map(str.encode))
@example(b'"\\ud800"')
@example(b'{"a":1,"a":2}')
@example(b"NaN")
@example(b"-Infinity")
@example(b"1" * 5000)
@example(b"\xff")
@example(b'"\x00"')
@example(b"]]]]")
@example(b'"' + b"\\" * 99)
def test_any_bytes_give_a_value_or_a_value_error_and_nothing_else(data):
    try:
        value = read_json(data)
    except ValueError:
        return
    json.dumps(value, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    "wrong", [b'{"a":1,"a":1}', b"NaN", b"Infinity", b'"\\udc00"', b"[1] 2", b"", b"\xef\xbb\xbf1"]
)
def test_json_that_readers_disagree_about_is_refused(wrong):
    with pytest.raises(ValueError, match=r"JSON|name|number"):
        read_json(wrong)


def test_depth_is_counted_outside_of_texts_only():
    deep = b"[" * DEEPEST + b"]" * DEEPEST
    assert read_json(deep)
    assert read_json(b'["' + b"[" * 100 + b'","\\"[[[[[[[[[[[[[[[[[[["]')
    with pytest.raises(ValueError, match="deep"):
        read_json(b"[" + deep + b"]")
    with pytest.raises(ValueError, match="deep"):
        read_json(b'{"a":' * 100_000)


def test_size_and_count_are_judged_first():
    with pytest.raises(ValueError, match="large"):
        read_json(b" " * (LARGEST_JSON + 1))
    with pytest.raises(ValueError, match="large"):
        read_json(b"[" + b"[]," * MOST_CONTAINERS + b"[]]")
    with pytest.raises(ValueError, match="large"):
        read_json(b"[" + b'"",' * (MOST_ITEMS + 1) + b'""]')
    assert len(read_json(b"[" + b'",,,",' * MOST_ITEMS + b'""]')) == MOST_ITEMS + 1


@given(VALUES)
@example([{"id": "a"}])
def test_any_json_is_answers_or_a_value_error(value):
    try:
        read_answers(json.dumps(value, ensure_ascii=False).encode())
    except ValueError:
        return
    assert value == []


@pytest.mark.parametrize("time", ["2026-99-99T99:99:99Z", "0000-01-01T00:00:00Z", "2026-02-29T10:00:00Z"])
def test_a_time_that_no_calendar_has_is_refused_without_its_text(time):
    assert moment_of_time("2024-02-29T23:59:59Z")
    with pytest.raises(ValueError, match="calendar") as refused:
        moment_of_time(time)
    assert time not in str(refused.value)

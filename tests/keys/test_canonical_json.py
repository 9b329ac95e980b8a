"""Canonical JSON: one text for one value (fault 52)."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from tests.keys.refusals import refused

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    max_leaves=20,
)


@given(VALUES)
def test_what_was_written_is_read_back_equal(value):
    assert canonical_json.loads(canonical_json.dumps(value)) == value


@given(VALUES)
def test_the_text_is_ordinary_json(value):
    assert json.loads(canonical_json.dumps(value)) == value


@given(st.dictionaries(TEXT, st.integers(0, 9)))
def test_the_order_in_which_keys_were_added_leaves_no_trace(value):
    backwards = dict(reversed(value.items()))
    assert canonical_json.dumps(backwards) == canonical_json.dumps(value)


@pytest.mark.share(of=4)
@given(st.dictionaries(TEXT, VALUES), st.dictionaries(TEXT, VALUES))
def test_an_object_around_documents_is_the_one_of_their_values(value, others):
    documents = {name: canonical_json.dumps(each) for name, each in others.items()}
    assert canonical_json.dumps_around(value, documents) == canonical_json.dumps(value | others)


@given(st.binary())
@example(b'{"a":1}')
def test_whatever_is_read_at_all_is_written_back_byte_for_byte(data):
    try:
        value = canonical_json.loads(data)
    except Problem:
        return
    assert canonical_json.dumps(value) == data


@given(VALUES, st.data())
def test_a_changed_byte_is_another_value_or_refused(value, data):
    written = bytearray(canonical_json.dumps(value))
    place = data.draw(st.integers(0, len(written) - 1))
    written[place] ^= data.draw(st.integers(1, 255))
    try:
        read = canonical_json.loads(bytes(written))
    except Problem:
        return
    assert canonical_json.dumps(read) != canonical_json.dumps(value)


def test_the_form_is_sorted_tight_and_plain_utf8():
    value = {"Ө": [None, True, -5], "a": 'ө\n"', "Z": {}}
    expected = '{"Z":{},"a":"ө\\n\\"","Ө":[null,true,-5]}'
    assert canonical_json.dumps(value) == expected.encode()


def test_tuples_are_written_as_lists():
    assert canonical_json.dumps({"a": (1, 2)}) == b'{"a":[1,2]}'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"a":1,"a":1}', "doubled"),
        (b'{"a":{"b":1,"b":2}}', "doubled"),
        (b"1.0", "number"),
        (b"1e3", "number"),
        (b"NaN", "number"),
        (b"-Infinity", "number"),
        (b"9223372036854775808", "number"),
        (b"-9223372036854775809", "number"),
        (b"9" * 1_000_000, "number"),
        (b"[" * 17 + b"]" * 17, "depth"),
        (b'{"a":' * 17 + b"1" + b"}" * 17, "depth"),
        (b"[" * 500_000, "depth"),
        (b"-0", "form"),
        (b"01", "form"),
        (b' {"a":1}', "form"),
        (b'{"a": 1}', "form"),
        (b'{"b":1,"a":1}', "form"),
        (b'"\\u0041"', "form"),
        (b'"\\/"', "form"),
        (b'"\\ud800"', "text"),
        (b'"\xed\xa0\x80"', "form"),
        (b'"\xff"', "form"),
        (b"\xef\xbb\xbf1", "form"),
        (b"1 1", "form"),
        (b"", "form"),
        (b'"a', "form"),
        (b'"' * 1_000_000, "form"),
        (b'"\\"' * 300_000, "form"),
        (b'"' + b'\\"' * 500_000, "form"),  # never closed: one pass, not one a quote
        (b"[1,]", "form"),
        (b"{'a':1}", "form"),
        (b" " * (canonical_json.LIMIT_BYTES + 1), "size"),
    ],
    ids=lambda given: repr(given[:20]),
)
def test_a_text_that_could_bite_is_refused_for_its_reason(data, reason):
    with refused(Code.DOCUMENT_REFUSED) as refusal:
        canonical_json.loads(data)
    assert refusal.facts == {"reason": reason}


def test_nesting_up_to_the_limit_is_read():
    depth = canonical_json.LIMIT_DEPTH
    assert canonical_json.loads(b"[" * depth + b"]" * depth)


def test_brackets_inside_text_are_not_nesting():
    assert canonical_json.loads(b'["\\"[[[[[[[[[[[[[[[[[[[[[[[["]') == ['"' + "[" * 24]


def test_the_size_limit_can_be_set_by_the_caller():
    with refused(Code.DOCUMENT_REFUSED):
        canonical_json.loads(b"[1,2]", limit_bytes=4)


def test_an_integer_at_either_end_of_64_bits_is_read():
    ends = [-(2**63), 2**63 - 1]
    assert canonical_json.loads(canonical_json.dumps(ends)) == ends


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (1.5, "type"),
        (float("nan"), "type"),
        (2**63, "number"),
        (b"bytes", "type"),
        ({1: 2}, "type"),
        ({"a": {3}}, "type"),
        ("\ud800", "text"),
        ({"\udc00": 1}, "text"),
    ],
)
def test_a_value_that_could_not_be_read_back_is_not_written(value, reason):
    with refused(Code.DOCUMENT_REFUSED) as refusal:
        canonical_json.dumps(value)
    assert refusal.facts == {"reason": reason}


def test_a_value_that_holds_itself_is_not_written():
    endless = []
    endless.append(endless)
    with refused(Code.DOCUMENT_REFUSED) as refusal:
        canonical_json.dumps(endless)
    assert refusal.facts == {"reason": "depth"}

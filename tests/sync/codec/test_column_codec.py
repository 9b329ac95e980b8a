"""Columns of values: what is written is read, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.problems import Code, Problem
from fieldreg.sync.codec.column_codec import (
    ANY_ENCODING,
    NUMBER_ENCODINGS,
    TEXT_ENCODINGS,
    ByteReader,
    ByteWriter,
    read_column,
    read_ids,
    read_ints,
    write_column,
    write_ids,
    write_ints,
)

INT64 = st.integers(-(1 << 63), (1 << 63) - 1)
TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=8)
VALUE = st.one_of(
    st.none(),
    TEXT,
    st.dates().map(str),
    st.integers(0, 99_999_999).map("{:08d}".format),
    INT64,
    st.integers(1 << 32, (1 << 63) - 1),
    st.sampled_from(["a", "b", 1, None]),
)


def u32(value: int) -> bytes:
    return value.to_bytes(4, "little")


def i32(value: int) -> bytes:
    return value.to_bytes(4, "little", signed=True)


def small(*values: int) -> bytes:
    return b"\x00\x01" + bytes(value & 0xFF for value in values)


def written(write, values) -> bytes:
    parts = ByteWriter()
    write(parts, values)
    return b"".join(parts)


@given(st.lists(VALUE, min_size=1, max_size=40))
def test_any_column_is_read_as_it_was_written(values) -> None:
    reader = ByteReader(written(write_column, values))
    assert list(read_column(reader, len(values))) == values
    assert reader.remaining == 0


@given(st.lists(INT64 | st.integers(0, 300), min_size=1))
def test_any_numbers_are_read_as_they_were_written(values) -> None:
    reader = ByteReader(written(write_ints, values))
    assert list(read_ints(reader, len(values))) == values
    assert reader.remaining == 0


@given(
    st.lists(st.builds(lambda w, n: w << 32 | n, st.integers(1, 3), st.integers(1, 99)), min_size=1)
)
def test_any_ids_are_read_as_they_were_written(values) -> None:
    reader = ByteReader(written(write_ids, values))
    assert read_ids(reader, len(values)) == values
    assert reader.remaining == 0


def test_steps_from_one_end_of_the_numbers_to_the_other_are_not_taken():
    values = [-(1 << 63), *range((1 << 63) - 4, (1 << 63))]
    assert list(read_ints(ByteReader(written(write_ints, values)), 5)) == values


def test_numbers_that_follow_each_other_cost_a_byte_each_whatever_their_size() -> None:
    assert len(written(write_ints, range(10**12, 10**12 + 1000))) < 1020


def test_days_and_telephone_numbers_cost_what_numbers_cost() -> None:
    days = [
        f"{year}-0{month}-1{day}"
        for year in range(1990, 2010)
        for month in range(1, 10)
        for day in range(9)
    ]
    phones = [f"99{number * 7919 % 10**6:06d}" for number in range(1000)]
    assert len(written(write_column, days)) < 2 * len(days) + 20
    assert len(written(write_column, phones)) < 4 * len(phones) + 20


def test_few_distinct_values_cost_a_byte_each_and_nothing_for_being_absent() -> None:
    column = ["Баян-Өлгий", None, "Улаанбаатар", None] * 250
    assert len(written(write_column, column)) < 1_100


TEXTS, DAYS, DIGITS, NUMBERS, REFS = (bytes([code]) for code in range(1, 6))
A_TEXT = TEXTS + u32(1) + b"a"
PLAIN = b"\x00"
WRITER = b"\x01\x00" + u32(7)

MALFORMED = {
    "no such form": (b"\x02\x01" + A_TEXT, 1),
    "no such leaf": (PLAIN + b"\x01\x06", 1),
    "no sorts at all": (PLAIN + b"\x00", 1),
    "more sorts named than there are": (PLAIN + b"\x02\x01\x01" + TEXTS + u32(3) + b"a\0b", 2),
    "fewer sorts named than there are": (
        PLAIN + b"\x02\x00\x01\x04\x00" + A_TEXT + NUMBERS + small(1),
        3,
    ),
    "another sort than announced": (PLAIN + b"\x02\x00\x01\x00" + DAYS + small(1), 2),
    "sorts in another order": (PLAIN + b"\x02\x00\x01" + A_TEXT + b"\x00", 2),
    "too few texts": (PLAIN + b"\x01" + A_TEXT, 2),
    "too many texts": (PLAIN + b"\x01" + TEXTS + u32(3) + b"a\0b", 1),
    "a text that is not UTF-8": (PLAIN + b"\x01" + TEXTS + u32(2) + b"\xed\xa0", 1),
    "a text longer than the rest": (PLAIN + b"\x01" + TEXTS + u32(1 << 31) + b"a", 1),
    "a day before the first": (PLAIN + b"\x01" + DAYS + b"\x00\x04" + i32(-730_120), 1),
    "a day after the last": (PLAIN + b"\x01" + DAYS + b"\x00\x04" + u32(2_921_940), 1),
    "digits of no width": (PLAIN + b"\x01" + DIGITS + b"\x00" + small(0), 1),
    "digits beyond 64 bits": (PLAIN + b"\x01" + DIGITS + b"\x13" + small(1), 1),
    "digits wider than said": (PLAIN + b"\x01" + DIGITS + b"\x01" + small(10), 1),
    "digits below zero": (PLAIN + b"\x01" + DIGITS + b"\x02" + small(-1), 1),
    "no such way of writing numbers": (PLAIN + b"\x01" + NUMBERS + b"\x02\x01\x01", 1),
    "numbers of three bytes": (PLAIN + b"\x01" + NUMBERS + b"\x00\x03\x01\x01\x01", 1),
    "numbers of no bytes": (PLAIN + b"\x01" + NUMBERS + b"\x00\x00", 1),
    "fewer numbers than said": (PLAIN + b"\x01" + NUMBERS + small(1), 2),
    "ids of no writer": (PLAIN + b"\x01" + REFS + b"\x00\x00" + small(1), 1),
    "ids of writer zero": (PLAIN + b"\x01" + REFS + b"\x01\x00" + u32(0) + small(1), 1),
    "ids of a writer of 32 bits": (
        PLAIN + b"\x01" + REFS + b"\x01\x00" + u32(1 << 31) + small(1),
        1,
    ),
    "ids with number zero": (PLAIN + b"\x01" + REFS + WRITER + small(0), 1),
    "ids with a number of 33 bits": (
        PLAIN + b"\x01" + REFS + WRITER + b"\x00\x08" + (1 << 32).to_bytes(8, "little"),
        1,
    ),
    "ids of more writers than ids": (
        PLAIN + b"\x01" + REFS + b"\x02\x00" + u32(7) + u32(8) + small(0) + small(1),
        1,
    ),
    "ids of a writer that is not listed": (
        PLAIN + b"\x01" + REFS + b"\x02\x00" + u32(7) + u32(8) + small(0, 2) + small(1, 1),
        2,
    ),
    "ids of a writer before the list": (
        PLAIN + b"\x01" + REFS + b"\x02\x00" + u32(7) + u32(8) + small(0, -1) + small(1, 1),
        2,
    ),
    "ids of two writers with number zero": (
        PLAIN + b"\x01" + REFS + b"\x02\x00" + u32(7) + u32(8) + small(0, 1) + small(1, 0),
        2,
    ),
    "more choices than values": (
        b"\x01" + u32(2) + b"\x01" + TEXTS + u32(3) + b"a\0b" + small(0),
        1,
    ),
    "a choice that is not listed": (b"\x01" + u32(1) + b"\x01" + A_TEXT + small(0, 1), 2),
    "a choice before the list": (b"\x01" + u32(1) + b"\x01" + A_TEXT + small(0, -2), 2),
    "nothing": (b"", 1),
}


@pytest.mark.parametrize(("raw", "count"), MALFORMED.values(), ids=MALFORMED)
def test_a_column_that_does_not_read_exactly_is_damaged(raw, count) -> None:
    with pytest.raises(Problem) as caught:
        read_column(ByteReader(raw), count)
    assert caught.value.code is Code.BUNDLE_DAMAGED


WELL_FORMED = {
    "one text": (PLAIN + b"\x01" + A_TEXT, ["a"]),
    "two sorts": (PLAIN + b"\x02\x00\x01\x00" + b"\x00" + A_TEXT, [None, "a", None]),
    "a choice and nothing": (b"\x01" + u32(1) + b"\x01" + A_TEXT + small(0, -1), ["a", None]),
    "nothing twice": (b"\x01" + u32(0) + small(-1, -1), [None, None]),
    "the first day": (PLAIN + b"\x01" + DAYS + b"\x00\x04" + i32(-730_119), ["0001-01-01"]),
    "the last day": (PLAIN + b"\x01" + DAYS + b"\x00\x04" + i32(2_921_939), ["9999-12-31"]),
    "digits with zeros before": (PLAIN + b"\x01" + DIGITS + b"\x03" + small(7), ["007"]),
    "steps": (
        PLAIN + b"\x01" + NUMBERS + b"\x01" + (5).to_bytes(8, "little") + b"\x01\x01\xff",
        [5, 6, 5],
    ),
    "ids of two writers": (
        PLAIN + b"\x01" + REFS + b"\x02\x00" + u32(7) + u32(8) + small(1, 0) + small(3, 4),
        [8 << 32 | 3, 7 << 32 | 4],
    ),
}


@pytest.mark.parametrize(("raw", "values"), WELL_FORMED.values(), ids=WELL_FORMED)
def test_the_parts_of_these_tests_are_columns(raw, values) -> None:
    """What is refused above fails for the reason it names, not by a slip."""
    reader = ByteReader(raw)
    assert list(read_column(reader, len(values))) == values
    assert reader.remaining == 0


@pytest.mark.parametrize("value", ["a", "2026-03-14", "42"])
def test_a_text_is_damage_where_a_number_belongs(value) -> None:
    raw = written(write_column, [value])
    assert read_column(ByteReader(raw), 1, TEXT_ENCODINGS) == [value]
    with pytest.raises(Problem):
        read_column(ByteReader(raw), 1, NUMBER_ENCODINGS)


@pytest.mark.parametrize("value", [42, 7 << 32 | 1])
def test_a_number_is_damage_where_a_text_belongs(value) -> None:
    raw = written(write_column, [value])
    assert read_column(ByteReader(raw), 1, NUMBER_ENCODINGS) == [value]
    assert read_column(ByteReader(raw), 1, ANY_ENCODING) == [value]
    with pytest.raises(Problem):
        read_column(ByteReader(raw), 1, TEXT_ENCODINGS)

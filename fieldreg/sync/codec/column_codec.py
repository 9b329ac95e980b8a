"""Columns of values as few bytes, encoded and decoded at the speed of C.

Encodings (`docs/formats/bundle.md`) depend on a value's type, never its field. Anything that does
not parse exactly is BUNDLE_DAMAGED; lengths are checked before use.
"""

import re
import sys
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from enum import IntEnum
from itertools import accumulate
from operator import or_, sub
from typing import Any, Final

from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import LAST_NUMBER, LAST_WRITER, NUMBER_BITS
from fieldreg.domain.problems import Code, Problem

_TYPECODES: Final = {1: "b", 2: "h", 4: "i", 8: "q"}
_FIRST_DAY: Final = date(2000, 1, 1).toordinal()
_LAST_DAY: Final = date.max.toordinal()
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MAX_DIGITS: Final = 18

_PLAIN, _CHOICES = 0, 1
_VALUES, _STEPS = 0, 1


class ValueEncoding(IntEnum):
    NONE = 0
    TEXTS = 1
    DAYS = 2  # texts of the form 2026-03-14
    DIGITS = 3  # decimal texts of one length
    NUMBERS = 4
    REFS = 5  # numbers that look like ids: a writer and a number, neither zero


TEXT_ENCODINGS: Final = frozenset(
    {ValueEncoding.NONE, ValueEncoding.TEXTS, ValueEncoding.DAYS, ValueEncoding.DIGITS}
)
NUMBER_ENCODINGS: Final = frozenset({ValueEncoding.NONE, ValueEncoding.NUMBERS, ValueEncoding.REFS})
ANY_ENCODING: Final = frozenset(ValueEncoding)


def bundle_damaged() -> Problem:
    return Problem(Code.BUNDLE_DAMAGED)


class ByteReader:
    """Never moves past the end."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._at = 0

    @property
    def remaining(self) -> int:
        return len(self._raw) - self._at

    def read(self, size: int) -> bytes:
        if size > self.remaining:
            raise bundle_damaged()
        start, self._at = self._at, self._at + size
        return self._raw[start : self._at]

    def read_int(self, size: int, *, signed: bool = False) -> int:
        return int.from_bytes(self.read(size), "little", signed=signed)

    def read_text(self, size: int) -> str:
        try:
            return self.read(size).decode()
        except UnicodeDecodeError:
            raise bundle_damaged() from None


class ByteWriter(list[bytes]):
    def write_int(self, value: int, size: int, *, signed: bool = False) -> None:
        self.append(value.to_bytes(size, "little", signed=signed))


# Whole numbers


def write_ints(parts: ByteWriter, values: Sequence[int]) -> None:
    """Write at least one signed 64-bit number."""
    steps = list(map(sub, values[1:], values))
    # Steps are shorter if few of them are distinct: 7, 8, 9, 23, 24, 25.
    has_few_steps = len(set(steps)) + 1 < len(set(values))
    # A step from one end of the 64-bit range to the other does not fit in 64 bits.
    if has_few_steps and max(map(abs, steps), default=0) < 1 << 63:
        parts.write_int(_STEPS, 1)
        parts.write_int(values[0], 8, signed=True)
        _write_planes(parts, steps)
    else:
        parts.write_int(_VALUES, 1)
        _write_planes(parts, values)


def read_ints(reader: ByteReader, count: int) -> Sequence[int]:
    match reader.read_int(1):
        case 0:
            return _read_planes(reader, count)
        case 1:
            first = reader.read_int(8, signed=True)
            return list(accumulate(_read_planes(reader, count - 1), initial=first))
        case _:
            raise bundle_damaged()


def _write_planes(parts: ByteWriter, values: Sequence[int]) -> None:
    minimum, maximum = min(values, default=0), max(values, default=0)
    width = next(w for w in (1, 2, 4, 8) if minimum >= -1 << 8 * w - 1 and maximum < 1 << 8 * w - 1)
    numbers = array(_TYPECODES[width], values)
    if sys.byteorder == "big":
        numbers.byteswap()
    raw = numbers.tobytes()
    parts.write_int(width, 1)
    parts.extend(raw[plane::width] for plane in range(width))


def _read_planes(reader: ByteReader, count: int) -> "array[int]":
    width = reader.read_int(1)
    if width not in _TYPECODES:
        raise bundle_damaged()
    raw = reader.read(width * count)
    if width > 1:
        interleaved = bytearray(len(raw))
        for plane in range(width):
            interleaved[plane::width] = raw[plane * count : (plane + 1) * count]
        raw = bytes(interleaved)
    numbers = array(_TYPECODES[width], raw)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _within(values: Collection[int], minimum: int, maximum: int) -> None:
    if min(values) < minimum or max(values) > maximum:
        raise bundle_damaged()


# Columns


def write_column(parts: ByteWriter, values: Sequence[Value]) -> None:
    """Write at least one value of any type."""
    distinct = set(values)
    if 2 * len(distinct) > len(values):
        parts.write_int(_PLAIN, 1)
        _write_values(parts, values)
        return
    choices = sorted(distinct - {None}, key=_sort_key)
    indexes: dict[Value, int] = {value: index for index, value in enumerate(choices)}
    indexes[None] = -1
    parts.write_int(_CHOICES, 1)
    parts.write_int(len(choices), 4)
    if choices:
        _write_values(parts, choices)
    write_ints(parts, [indexes[value] for value in values])


def read_column(
    reader: ByteReader, count: int, allowed: frozenset[ValueEncoding] = ANY_ENCODING
) -> Sequence[Value]:
    """Read at least one value, in one of the *allowed* encodings."""
    match reader.read_int(1):
        case 0:
            return _read_values(reader, count, allowed)
        case 1:
            size = reader.read_int(4)
            if size > count:
                raise bundle_damaged()
            choices = list(_read_values(reader, size, allowed)) if size else []
            choices.append(None)  # index -1
            indexes = read_ints(reader, count)
            _within(set(indexes), -1, size - 1)
            return list(map(choices.__getitem__, indexes))
        case _:
            raise bundle_damaged()


def _write_values(parts: ByteWriter, values: Sequence[Value]) -> None:
    width = _usual_width(values)
    leaves = [_leaf(value, width) for value in values]
    present = sorted(set(leaves))
    parts.write_int(len(present), 1)
    if len(present) > 1:
        parts.append(bytes(leaves))
    for leaf in present:
        parts.write_int(leaf, 1)
        selected = [value for value, own in zip(values, leaves, strict=True) if own is leaf]
        _write_leaf(parts, leaf, selected)


def _read_values(
    reader: ByteReader, count: int, allowed: frozenset[ValueEncoding]
) -> Sequence[Value]:
    encoding_count = reader.read_int(1)
    if encoding_count == 1:
        return _read_leaf(reader, count, allowed)[1]
    leaves = reader.read(count)
    counts = Counter(leaves)
    if not encoding_count or len(counts) != encoding_count:
        raise bundle_damaged()
    streams: dict[int, Iterator[Value]] = {}
    for expected in sorted(counts):
        leaf, values = _read_leaf(reader, counts[expected], allowed)
        if leaf != expected:
            raise bundle_damaged()
        streams[leaf] = iter(values)
    return [next(streams[leaf]) for leaf in leaves]


def _sort_key(value: Value) -> tuple[bool, Value]:
    # Sorted names share their beginnings, and compress better.
    return isinstance(value, str), value


def _usual_width(values: Iterable[Value]) -> int:
    widths = Counter(len(v) for v in values if isinstance(v, str) and _is_decimal(v))
    return min(widths, key=lambda width: (-widths[width], width), default=0)


def _is_decimal(text: str) -> bool:
    return text.isdecimal() and text.isascii() and len(text) <= _MAX_DIGITS


def _leaf(value: Value, width: int) -> ValueEncoding:
    if value is None:
        return ValueEncoding.NONE
    if isinstance(value, int):
        return (
            ValueEncoding.REFS
            if value > LAST_NUMBER and value & LAST_NUMBER
            else ValueEncoding.NUMBERS
        )
    if len(value) == width and _is_decimal(value):
        return ValueEncoding.DIGITS
    return ValueEncoding.DAYS if _is_day(value) else ValueEncoding.TEXTS


def _is_day(text: str) -> bool:
    if _DAY.fullmatch(text) is None:
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


# Leaves


def _write_leaf(parts: ByteWriter, leaf: ValueEncoding, values: list[Any]) -> None:
    match leaf:
        case ValueEncoding.NONE:
            pass
        case ValueEncoding.TEXTS:
            _write_texts(parts, values)
        case ValueEncoding.DAYS:
            days = [date.fromisoformat(value).toordinal() - _FIRST_DAY for value in values]
            write_ints(parts, days)
        case ValueEncoding.DIGITS:
            parts.write_int(len(values[0]), 1)
            write_ints(parts, list(map(int, values)))
        case ValueEncoding.NUMBERS:
            write_ints(parts, values)
        case ValueEncoding.REFS:
            write_ids(parts, values)


def _read_leaf(
    reader: ByteReader, count: int, allowed: frozenset[ValueEncoding]
) -> tuple[int, Sequence[Value]]:
    code = reader.read_int(1)
    if code not in allowed:
        raise bundle_damaged()
    match code:
        case ValueEncoding.NONE:
            return code, [None] * count
        case ValueEncoding.TEXTS:
            return code, _read_texts(reader, count)
        case ValueEncoding.DAYS:
            days = read_ints(reader, count)
            _within(days, 1 - _FIRST_DAY, _LAST_DAY - _FIRST_DAY)
            ordinals = map(_FIRST_DAY.__add__, days)
            return code, list(map(date.isoformat, map(date.fromordinal, ordinals)))
        case ValueEncoding.DIGITS:
            width = reader.read_int(1)
            if not 1 <= width <= _MAX_DIGITS:
                raise bundle_damaged()
            numbers = read_ints(reader, count)
            _within(numbers, 0, 10**width - 1)
            return code, list(map(f"%0{width}d".__mod__, numbers))
        case ValueEncoding.NUMBERS:
            return code, list(read_ints(reader, count))
        case _:
            return code, read_ids(reader, count)


def _write_texts(parts: ByteWriter, values: Sequence[str]) -> None:
    joined = "\0".join(values)
    if joined.count("\0") >= len(values):
        raise ValueError("A text contains the character that separates texts.")
    raw = joined.encode()
    parts.write_int(len(raw), 4)
    parts.append(raw)


def _read_texts(reader: ByteReader, count: int) -> list[str]:
    values = reader.read_text(reader.read_int(4)).split("\0")
    if len(values) != count:
        raise bundle_damaged()
    return values


def write_ids(parts: ByteWriter, refs: Sequence[int]) -> None:
    """Neither the writer nor the number of an id is zero."""
    writers = dict.fromkeys(ref >> NUMBER_BITS for ref in refs)
    parts.write_int(len(writers), 2)
    for writer in writers:
        parts.write_int(writer, 4)
    if len(writers) > 1:
        indexes = {writer: index for index, writer in enumerate(writers)}
        write_ints(parts, [indexes[ref >> NUMBER_BITS] for ref in refs])
    write_ints(parts, [ref & LAST_NUMBER for ref in refs])


def read_ids(reader: ByteReader, count: int) -> list[int]:
    size = reader.read_int(2)
    if not 1 <= size <= count:
        raise bundle_damaged()
    highs = [reader.read_int(4) << NUMBER_BITS for _ in range(size)]
    _within(highs, 1 << NUMBER_BITS, LAST_WRITER << NUMBER_BITS)
    if size == 1:
        numbers = read_ints(reader, count)
        _within(numbers, 1, LAST_NUMBER)
        high = highs[0]
        return list(map(high.__or__, numbers))
    indexes = read_ints(reader, count)
    _within(indexes, 0, size - 1)
    numbers = read_ints(reader, count)
    _within(numbers, 1, LAST_NUMBER)
    return list(map(or_, map(highs.__getitem__, indexes), numbers))

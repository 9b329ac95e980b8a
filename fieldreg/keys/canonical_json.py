"""Canonical JSON: one text for each value, with sorted keys, no spaces, in UTF-8.

Numbers are signed 64-bit integers. `loads` refuses other texts: fractions, NaN, duplicate keys,
deep nesting, and long digits before they cost time (fault 52).
"""

import json
import re
from collections.abc import Mapping
from typing import Final, Never, TypeAlias

from fieldreg.domain.problems import Code, Problem

JsonValue: TypeAlias = "bool | int | str | list[JsonValue] | dict[str, JsonValue] | None"

LIMIT_BYTES: Final = 1 << 20
LIMIT_DEPTH: Final = 16

_MIN_INT: Final = -(1 << 63)
MAX_INT: Final = (1 << 63) - 1
_INT_DIGITS: Final = 20

# Brackets inside a string do not count. The closing quote is optional so that an unclosed string
# costs one pass and not one pass for each quote in it.
_STRING: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_BUT_BRACKETS: Final = bytes(set(range(256)) - set(b"[]{}"))


def dumps(value: object) -> bytes:
    """Write *value*; tuples become lists.

    Raises DOCUMENT_REFUSED for a type other than null, boolean, 64-bit integer, well-formed text,
    list or object with text keys, or nesting deeper than `LIMIT_DEPTH`.
    """
    _check(value, LIMIT_DEPTH)
    return _written(value)


def dumps_around(value: Mapping[str, object], documents: Mapping[str, bytes]) -> bytes:
    """Write one object of *value* and of *documents*, which are canonical and not checked.

    Raises as `dumps`.
    """
    members = {**{name: dumps(each) for name, each in value.items()}, **documents}
    return b"{%b}" % b",".join(
        b"%b:%b" % (_written(name), members[name]) for name in sorted(members)
    )


def loads(data: bytes, *, limit_bytes: int = LIMIT_BYTES) -> JsonValue:
    """Read *data*, which must be the exact output of `dumps`.

    Raises DOCUMENT_REFUSED with a `reason`.
    """
    if len(data) > limit_bytes:
        raise _refusal("size")
    if _depth(data) > LIMIT_DEPTH:
        raise _refusal("depth")
    try:
        value: JsonValue = _READER.decode(data.decode())
    except ValueError:
        raise _refusal("form") from None
    if _written(value) != data:
        raise _refusal("form")
    return value


def _written(value: object) -> bytes:
    try:
        return _WRITER.encode(value).encode()
    except UnicodeEncodeError:
        raise _refusal("text") from None


def _check(value: object, depth_left: int) -> None:
    if value is None or isinstance(value, (bool, str)):
        return
    if isinstance(value, int):
        if not _MIN_INT <= value <= MAX_INT:
            raise _refusal("number")
        return
    if not isinstance(value, (list, tuple, dict)):
        raise _refusal("type")
    if depth_left == 0:
        raise _refusal("depth")
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise _refusal("type")
        value = value.values()
    for inner in value:
        if type(inner) is not str:  # most are, and are right
            _check(inner, depth_left - 1)


def _depth(data: bytes) -> int:
    deepest = depth = 0
    for bracket in _STRING.sub(b"", data).translate(None, _BUT_BRACKETS):
        if bracket in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        else:
            depth -= 1
    return deepest


def _integer(digits: str) -> int:
    # Before int(): turning a million digits into a number is slow by itself.
    if len(digits) > _INT_DIGITS:
        raise _refusal("number")
    number = int(digits)
    if not _MIN_INT <= number <= MAX_INT:
        raise _refusal("number")
    return number


def _no_fraction(_: str) -> Never:
    raise _refusal("number")


def _object(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _refusal("doubled")
    return found


def _refusal(reason: str) -> Problem:
    return Problem(Code.DOCUMENT_REFUSED, reason=reason)


_WRITER: Final = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False
)
_READER: Final = json.JSONDecoder(
    parse_int=_integer,
    parse_float=_no_fraction,
    parse_constant=_no_fraction,
    object_pairs_hook=_object,
)

"""Ids without a central registry.

A *writer* is 31 random bits that an installation draws. Each of its changes takes the next
*number*, from 1 without gaps; ``writer << 32 | number`` identifies the change for ever, and the
record that it creates. People see a *short code*: seven characters for the writer, a hyphen, the
number, and a check character that detects every wrong character and every swap of two neighbours.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby, repeat
from operator import and_, rshift
from typing import Final, Self

WRITER_BITS = 31
NUMBER_BITS = 32
LAST_NUMBER = (1 << NUMBER_BITS) - 1
LAST_WRITER = (1 << WRITER_BITS) - 1
CATALOGUE_WRITER: Final = LAST_WRITER
"""The writer of the records that come with the program; no installation draws it."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_VALUE = {character: value for value, character in enumerate(_ALPHABET)}
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})
_WRITER_LENGTH = 7
_MAX_LENGTH = _WRITER_LENGTH + 7 + 1  # writer, number, check character

RUN_BITS: Final = 6
_IN_RUN: Final = (1 << RUN_BITS) - 1
ALL_BITS: Final = (1 << (1 << RUN_BITS)) - 1


def change_id(writer: int, number: int) -> int:
    """Return the 63-bit id of *number* (1 … 2³²-1) of *writer* (1 … 2³¹-1)."""
    return writer << NUMBER_BITS | number


def writer_of(identity: int) -> int:
    return identity >> NUMBER_BITS


def number_of(identity: int) -> int:
    return identity & LAST_NUMBER


def writers_of(ids: Iterable[int]) -> set[int]:
    return set(map(rshift, ids, repeat(NUMBER_BITS)))


def numbers_of(ids: Iterable[int]) -> Iterator[int]:
    return map(and_, ids, repeat(LAST_NUMBER))


def list_runs(ids: Iterable[int]) -> Iterator[tuple[int, int]]:
    for _, run in groupby(enumerate(sorted(ids)), key=lambda pair: pair[1] - pair[0]):
        members = [identity for _, identity in run]
        yield members[0], members[-1]


class IdSet:
    """A set of ids that are mostly neighbours: a *run* of 64 is one number, with a bit for each."""

    def __init__(self, ids: Iterable[int] = (), runs: Iterable[tuple[int, int]] = ()) -> None:
        self._runs: dict[int, int] = {}
        self.update(ids)
        for run, bits in runs:
            self.add_run(run, bits)

    def __len__(self) -> int:
        return sum(map(int.bit_count, self._runs.values()))

    def __bool__(self) -> bool:
        return any(self._runs.values())

    def __contains__(self, identity: int) -> bool:
        return bool(self._runs.get(identity >> RUN_BITS, 0) >> (identity & _IN_RUN) & 1)

    def __iter__(self) -> Iterator[int]:
        """Yield the ids, rising."""
        return chain.from_iterable(self.by_run())

    def by_run(self) -> Iterator[list[int]]:
        """Yield the ids of each run."""
        for run, bits in sorted(self._runs.items()):
            first, rest, ids = (run << RUN_BITS) - 1, bits, list[int]()
            while rest:
                last = rest & -rest
                ids.append(first + last.bit_length())
                rest ^= last
            if ids:
                yield ids

    def list_ends(self) -> list[tuple[int, int]]:
        return [
            (
                (first := run << RUN_BITS) + (bits & -bits).bit_length() - 1,
                first + bits.bit_length() - 1,
            )
            for run, bits in self._runs.items()
            if bits
        ]

    def __ior__(self, other: Self) -> Self:
        for run, bits in other._runs.items():
            self._runs[run] = self._runs.get(run, 0) | bits
        return self

    def __isub__(self, other: Self) -> Self:
        for run, bits in other._runs.items():
            self.drop_run(run, bits)
        return self

    def update(self, ids: Iterable[int]) -> None:
        runs = self._runs
        for identity in ids:
            run = identity >> RUN_BITS
            runs[run] = runs.get(run, 0) | 1 << (identity & _IN_RUN)

    def difference_update(self, ids: Iterable[int]) -> None:
        for identity in ids:
            if identity in self:
                self._runs[identity >> RUN_BITS] ^= 1 << (identity & _IN_RUN)

    def drop_writer(self, writer: int) -> None:
        bits = NUMBER_BITS - RUN_BITS
        self._runs = {run: ids for run, ids in self._runs.items() if run >> bits != writer}

    def add_run(self, run: int, bits: int) -> None:
        """Add ids of one run, with *bits* as in `runs`."""
        self._runs[run] = self._runs.get(run, 0) | bits & ALL_BITS

    def drop_run(self, run: int, bits: int) -> None:
        if run in self._runs:
            self._runs[run] &= ~bits

    def list_runs(self) -> list[int]:
        return [run for run, bits in self._runs.items() if bits]

    def runs(self) -> Iterator[tuple[int, int]]:
        """Yield runs with their bits as a number of 64 bits with a sign, for a database."""
        for run, bits in sorted(self._runs.items()):
            if bits:
                yield run, bits - (ALL_BITS + 1 if bits >> _IN_RUN else 0)


def short_code(identity: int) -> str:
    """Return a text such as ``3F7K2QM-D4X``."""
    writer = _digits(writer_of(identity)).rjust(_WRITER_LENGTH, "0")
    number = _digits(number_of(identity))
    return f"{writer}-{number}{_check(writer + number)}"


def parse_short_code(text: str) -> int | None:
    """Read a short code as typed; None if it cannot be one.

    Accepts small letters, missing hyphens, O for 0, and I or L for 1.
    """
    plain = text.strip().upper().translate(_READ_AS)
    if len(plain) > _MAX_LENGTH:
        return None
    body, check = plain[:-1], plain[-1:]
    number = body[_WRITER_LENGTH:]
    if not number or number[0] == "0" or any(c not in _VALUE for c in plain):
        return None
    if check != _check(body):
        return None
    identity = change_id(_number(body[:_WRITER_LENGTH]), _number(number))
    in_range = 0 < writer_of(identity) <= LAST_WRITER and _number(number) <= LAST_NUMBER
    return identity if in_range else None


def _digits(value: int) -> str:
    digits = ""
    while value:
        value, digit = divmod(value, 32)
        digits = _ALPHABET[digit] + digits
    return digits


def _number(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value << 5 | _VALUE[digit]
    return value


def _check(digits: str) -> str:
    # A polynomial over GF(32), modulus x⁵+x²+1: multiplying by x before each
    # digit makes every single error and every swap of neighbours visible.
    rest = 0
    for digit in digits:
        rest = (rest << 1 ^ (0x25 if rest & 16 else 0)) ^ _VALUE[digit]
    return _ALPHABET[rest]

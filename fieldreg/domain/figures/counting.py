"""Counts facts in groups of sessions, in one pass over their columns.

The traits of a fact are one number, of 53 bits. Loops run in C (`map`, `zip`, `dict`), over some
ten thousand facts, which fit the cache of a processor.
"""

from array import array
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, compress, groupby, product, repeat
from operator import itemgetter
from typing import Any, Final, NamedTuple

from fieldreg.domain.figures.dimensions import (
    NO,
    YES,
    HeldSession,
    Traits,
    Values,
    list_session_values,
)
from fieldreg.domain.figures.questions import Dimension, Measure, Question, list_traits
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.records.values import ContributionPart, Gender

TraitRow = tuple[int | None, str | None, str | None, int | None, int | None]
FactRow = tuple[int, int, int, str | None, *TraitRow]
"""Root, session, half-days, part, then the traits (`Traits`); by root, day and session."""
TRAITS_FROM: Final = 4
CodedRow = tuple[int, int, int, str | None, int]
"""As `FactRow`, its traits as the sum of their codes."""
SHIFTS: Final = {"is_first": 0, "gender": 2, "age_low": 5, "age_high": 17, "place": 29}
"""The lowest bit of each trait in a code. Each is 0 if it is not known, and else the number and 1,
the place in `CODED_GENDERS` and 1, and the digits of the place after a 1.
"""
_WIDTHS: Final = {"is_first": 2, "gender": 3, "age_low": 12, "age_high": 12, "place": 24}
CODED_GENDERS: Final = (*Gender, "")
"""The last stands for any other."""
_GENDER_CODES: Final = {gender: at for at, gender in enumerate(CODED_GENDERS, 1)}
ALL_TRAITS: Final = -1
PARTS: Final = (None, *ContributionPart)
_PART_CODES: Final[Mapping[str | None, int]] = {part: at for at, part in enumerate(PARTS)}
TOGETHER: Final = 16_384  # facts
Groups = tuple[int, ...]
"""Groups by their place in the keys of `RegistrationGroups`."""
_ALWAYS: Final = ("", "9999")
_ALONE: Final = 2  # groups: that of all, and one


class RegistrationGroups(dict[Hashable, Groups]):
    """The groups of a registration by dimensions that are not of people, as places in *keys*.

    The key of all is None.
    """

    def __init__(
        self, question: Question, sessions: Mapping[int, HeldSession], places: Gazetteer
    ) -> None:
        super().__init__()
        self.sessions, self.places = sessions, places
        self._since, self._until = question.since or _ALWAYS[0], question.until or _ALWAYS[1]
        self._used = [each for each in question.used if not each.is_of_people]
        self._wanted = [question.where.get(each) for each in self._used]
        self._by = [self._used.index(each) for each in question.by if not each.is_of_people]
        by = tuple(self._used), tuple(self._wanted), tuple(self._by)
        self.asked: Hashable = (self._since, self._until, *by)
        self.all_of: Values | None = None if self._by else ()
        self.keys: list[Values | None] = []  # type: ignore[assignment]
        self._number: dict[Values | None, int] = {}
        self._groups: dict[tuple[Values, ...], Groups] = {}
        self._needs_more = any(dimension.is_of_registrations for dimension in question.used)
        self.key_of = itemgetter(1, 2, 3) if self._needs_more else itemgetter(1)
        """The part of a row by which its groups are looked up."""

    def is_of_same(self, other: "RegistrationGroups") -> bool:
        """Return whether equal values of *asked* have the same groups."""
        return self.sessions is other.sessions and self.places is other.places

    def list_keys(self, columns: "FactColumns") -> Iterable[Hashable]:
        if not self._needs_more:
            return columns.sessions
        parts = map(PARTS.__getitem__, columns.parts)
        return zip(columns.sessions, columns.half_days, parts, strict=True)

    def __missing__(self, key: Any) -> Groups:
        session, half_days, part = key if isinstance(key, tuple) else (key, 0, None)
        self[key] = found = self._find(self.sessions.get(session), half_days, part)
        return found

    def _find(self, session: HeldSession | None, half_days: int, part: str | None) -> Groups:
        if session is None or not self._since <= session.day <= self._until:
            return ()
        values = tuple([self._list_values(each, session, half_days, part) for each in self._used])
        if (known := self._groups.get(values)) is None:
            self._groups[values] = known = tuple(map(self._number_of, self._list_groups(values)))
        return known

    def _list_groups(self, values: tuple[Values, ...]) -> tuple[Values | None, ...]:
        for each, wanted in zip(values, self._wanted, strict=True):
            if wanted is not None and wanted.isdisjoint(each):
                return ()
        grouped = tuple(product(*(values[place] for place in self._by)))
        return (None, *grouped) if self._by else grouped

    def _number_of(self, group: Values | None) -> int:
        if group not in self._number:
            self._number[group] = len(self.keys)
            self.keys.append(group)
        return self._number[group]

    def _list_values(
        self, dimension: Dimension, session: HeldSession, half_days: int, part: str | None
    ) -> Values:
        if dimension is Dimension.COMPLETED:
            return (YES if half_days >= session.needed else NO,)
        if dimension is Dimension.PART:
            return (part,)
        return list_session_values(dimension, session, self.places)


@dataclass(frozen=True, slots=True)
class FactColumns:
    """Facts by column, by person, day and session; all of a person stand in the same columns.

    *parts* are places in `PARTS`, *traits* are coded.
    """

    roots: "array[int]"
    sessions: "array[int]"
    half_days: "array[int]"
    parts: "array[int]"
    traits: "array[int]"

    @classmethod
    def of(cls, rows: Collection[CodedRow]) -> "FactColumns":
        roots, sessions, half_days, parts, traits = zip(*rows, strict=True) if rows else [()] * 5
        codes = map(_PART_CODES.__getitem__, parts)
        return cls(
            *(array("q", roots), array("q", sessions), array("B", half_days)),
            *(array("B", codes), array("q", traits)),
        )

    @property
    def every(self) -> tuple["array[int]", ...]:
        return self.roots, self.sessions, self.half_days, self.parts, self.traits

    def list_rows(self) -> Iterator[CodedRow]:
        parts = map(PARTS.__getitem__, self.parts)
        return zip(self.roots, self.sessions, self.half_days, parts, self.traits, strict=True)

    def choose(self, wanted: Sequence[object]) -> "FactColumns":
        if all(wanted):
            return self
        return FactColumns(
            *(array(column.typecode, compress(column, wanted)) for column in self.every)
        )


class FirstFacts(NamedTuple):
    """The traits with which people count: *in_all* each once, *in_groups* in those of `groups`."""

    in_all: Iterable[int]
    groups: Iterable[int]
    in_groups: Iterable[int]

    def pack(self) -> "FirstFacts":
        return FirstFacts(*map(array, "qLq", self))


class KeptColumns(list[FactColumns]):
    """The facts of many questions, and for each set of groups who counts there."""

    def __init__(self, columns: Iterable[FactColumns]) -> None:
        super().__init__(columns)
        self._first: dict[Hashable, tuple[RegistrationGroups, list[FirstFacts]]] = {}

    def find_first(
        self, groups: RegistrationGroups
    ) -> tuple[RegistrationGroups, Iterable[FirstFacts]]:
        known = self._first.get(groups.asked)
        if known is None or not known[0].is_of_same(groups):
            self._first[groups.asked] = known = (
                groups,
                [each.pack() for each in _list_first(groups, self)],
            )
        return known


@dataclass(frozen=True, slots=True)
class CodedFacts:
    """The rows of an iteration have the traits of *mask* alone."""

    columns: Iterable[FactColumns]
    mask: int = ALL_TRAITS

    def __iter__(self) -> Iterator[FactRow]:
        rows = chain.from_iterable(each.list_rows() for each in self.columns)
        return (decode_row(row, self.mask) for row in rows)


def list_columns(rows: Iterable[FactRow]) -> Iterable[FactColumns]:
    if isinstance(rows, CodedFacts):
        return rows.columns
    return pack_rows((*row[:TRAITS_FROM], encode(row[TRAITS_FROM:])) for row in rows)


def pack_rows(rows: Iterable[CodedRow]) -> Iterator[FactColumns]:
    """Yield *rows*, which are by person, as columns of many people at once."""
    found: list[CodedRow] = []
    for _, mine in groupby(rows, key=itemgetter(0)):
        if len(found) >= TOGETHER:
            yield FactColumns.of(found)
            found = []
        found += mine
    if found:
        yield FactColumns.of(found)


def decode_row(row: CodedRow, mask: int) -> FactRow:
    return (*row[:TRAITS_FROM], *decode(row[TRAITS_FROM] & mask))


def mask_traits(used: Collection[str]) -> int:
    return sum((1 << _WIDTHS[name]) - 1 << SHIFTS[name] for name in used)


def renew_first(
    every: Iterable[FactColumns], people: AbstractSet[int], sessions: Collection[int]
) -> Iterator[FactColumns]:
    """Yield the facts, those of *people* as if there were no other sessions than *sessions*."""
    others, seen = ~mask_traits(["is_first"]), set[int]()
    yes, no = (each << SHIFTS["is_first"] for each in (2, 1))
    for columns in every:
        traits = columns.traits[:]
        for at, root in enumerate(columns.roots):
            if root in people and columns.sessions[at] in sessions:
                traits[at] = traits[at] & others | (no if root in seen else yes)
                seen.add(root)
        yield replace(columns, traits=traits)


def encode(traits: TraitRow) -> int:
    is_first, gender, place, age_low, age_high = traits
    codes = {
        "is_first": 0 if is_first is None else is_first + 1,
        "gender": 0 if gender is None else _GENDER_CODES.get(gender, len(CODED_GENDERS)),
        "age_low": 0 if age_low is None else age_low + 1,
        "age_high": 0 if age_high is None else age_high + 1,
        "place": 0 if place is None else int(f"1{place}"),
    }
    return sum(code << SHIFTS[name] for name, code in codes.items())


@lru_cache(maxsize=65_536)
def decode(code: int) -> TraitRow:
    parts = {name: code >> SHIFTS[name] & (1 << _WIDTHS[name]) - 1 for name in SHIFTS}
    is_first, age_low, age_high = (
        parts[name] - 1 if parts[name] else None for name in ("is_first", "age_low", "age_high")
    )
    gender = str(CODED_GENDERS[parts["gender"] - 1]) if parts["gender"] else None
    place = str(parts["place"])[1:] if parts["place"] else None
    return is_first, gender, place, age_low, age_high


def count_rows(
    question: Question, groups: RegistrationGroups, rows: Iterable[FactRow]
) -> Mapping[Values | None, Mapping[int, int]]:
    """Return for each group how many people, registrations or half-days have which traits, coded."""
    mask, columns = mask_traits(list_traits(question)), list_columns(rows)
    if question.measure is Measure.PEOPLE:
        return _count_people(groups, columns, mask)
    is_weighed = question.measure is Measure.ATTENDANCES
    return _count_registrations(groups, columns, mask, is_weighed=is_weighed)


class _Classes(dict[Hashable, int]):
    """Numbers of registrations by their groups, which are in *groups*; 0 has none."""

    def __init__(self, groups: RegistrationGroups) -> None:
        super().__init__()
        self._groups_of = groups
        self._numbers: dict[Groups, int] = {(): 0}
        self.groups: list[Groups] = [()]

    def __missing__(self, key: Hashable) -> int:
        found = self._groups_of[key]
        if found not in self._numbers:
            self._numbers[found] = len(self.groups)
            self.groups.append(found)
        self[key] = number = self._numbers[found]
        return number

    def choose(self, columns: FactColumns) -> tuple[Sequence[int], FactColumns]:
        numbers = [*map(self.__getitem__, self._groups_of.list_keys(columns))]
        if not all(numbers):
            columns, numbers = columns.choose(numbers), [*filter(None, numbers)]
        return numbers, columns


def _count_people(
    groups: RegistrationGroups, every: Iterable[FactColumns], mask: int
) -> Mapping[Values | None, Mapping[int, int]]:
    """Count each person once in a group, with the traits of the first day there."""
    total, found = Counter[int](), Counter[tuple[int, int]]()
    if isinstance(every, KeptColumns):
        groups, first = every.find_first(groups)
    else:
        first = _list_first(groups, every)
    for each in first:
        total.update(map(mask.__and__, each.in_all))
        found.update(zip(each.groups, map(mask.__and__, each.in_groups), strict=True))
    counts: list[dict[int, int]] = [{} for _ in groups.keys]
    counts[:1] = [total] if counts else []
    for (group, code), count in found.items():
        counts[group][code] = count
    return dict(zip(groups.keys, counts, strict=True))


def _list_first(groups: RegistrationGroups, every: Iterable[FactColumns]) -> Iterator[FirstFacts]:
    """Yield who counts, and where.

    The innermost loop of all figures. Columns are read from their ends: the first fact is written
    last. The first group of each class is that of all.
    """
    classes = _Classes(groups)
    for columns in every:
        numbers, chosen = classes.choose(columns)
        back = chosen.roots[::-1], numbers[::-1], chosen.traits[::-1]
        of_all = dict(zip(back[0], back[2], strict=True)).values()
        seen = {} if groups.all_of is not None else _pair(classes.groups, *back)
        yield FirstFacts(of_all, map(itemgetter(1), seen), seen.values())


def _pair(
    groups: Sequence[Groups], roots: Iterable[int], numbers: Iterable[int], traits: Iterable[int]
) -> dict[tuple[int, int], int]:
    """Return the traits that stand last of each person in each group but that of all."""
    if all(len(each) <= _ALONE for each in groups):
        group_of = [0, *(group for _, group in groups[1:])]
        people = zip(roots, map(group_of.__getitem__, numbers), strict=True)
        return dict(zip(people, traits, strict=True))
    return {
        (root, group): code
        for root, number, code in zip(roots, numbers, traits, strict=True)
        for group in groups[number][1:]
    }


def _count_registrations(
    groups: RegistrationGroups, every: Iterable[FactColumns], mask: int, *, is_weighed: bool
) -> Mapping[Values | None, Mapping[int, int]]:
    found, classes = Counter[tuple[int, int, int]](), _Classes(groups)
    for columns in every:
        numbers, chosen = classes.choose(columns)
        traits = map(mask.__and__, chosen.traits)
        weights = chosen.half_days if is_weighed else repeat(1, len(numbers))
        found.update(zip(numbers, weights, traits, strict=True))
    counts: list[dict[int, int]] = [{} for _ in groups.keys]
    for (number, weight, code), count in found.items():
        for group in classes.groups[number]:
            counts[group][code] = counts[group].get(code, 0) + count * weight
    return dict(zip(groups.keys, counts, strict=True))


def find_counted(
    question: Question, groups: RegistrationGroups, rows: Iterable[FactRow]
) -> Iterator[tuple[int, Traits]]:
    last, seen = 0, set[int]()
    for row in rows:
        if row[0] != last:
            last, seen = row[0], set()
        for group in groups[groups.key_of(row)]:
            if question.measure is not Measure.PEOPLE or group not in seen:
                seen.add(group)
                yield row[0], Traits(*row[TRAITS_FROM:])

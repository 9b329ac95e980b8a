"""Counts facts in groups of sessions, in one pass over their columns.

The traits of a fact are one number, of 53 bits. Loops run in C (`map`, `zip`, `dict`), over some
ten thousand facts, which fit the cache of a processor.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, compress, groupby, repeat
from operator import itemgetter, ne, or_
from typing import Final, NamedTuple, Self

from fieldreg.domain.figures.dimensions import Traits, Values
from fieldreg.domain.figures.questions import Measure, Question, list_traits
from fieldreg.domain.figures.registration_groups import Groups, RegistrationGroups
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
_ALONE: Final = 2  # groups: that of all, and one


@dataclass(frozen=True, slots=True)
class FactColumns:
    """Facts by column, by person, day and session; all of a person stand in the same columns.

    Those who only contributed may come last. *parts* are places in `PARTS`, *traits* are coded.
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
        # Of a list, an array is made in half the time that it takes of an iterator.
        return FactColumns(
            *(array(column.typecode, [*compress(column, wanted)]) for column in self.every)
        )


class FirstFacts(NamedTuple):
    """The traits with which people count: *in_all* each once, *in_groups* in those of `groups`."""

    in_all: Collection[int]
    groups: Iterable[int]
    in_groups: Iterable[int]

    def pack(self) -> "FirstFacts":
        return FirstFacts(*map(array, "qLq", map(list, self)))


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


def list_attended(rows: Iterable[FactRow]) -> set[int]:
    """Return the sessions of *rows*."""
    return set(chain.from_iterable(each.sessions for each in list_columns(rows)))


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


def choose_people(
    rows: Iterable[FactRow], is_wanted: Callable[[int], object], mask: int
) -> CodedFacts:
    """Return all facts of those with a fact whose coded traits, of *mask*, are wanted."""

    def choose() -> Iterator[FactColumns]:
        for columns in list_columns(rows):
            wanted = map(is_wanted, map(mask.__and__, columns.traits))
            people = {*compress(columns.roots, wanted)}
            yield columns.choose([*map(people.__contains__, columns.roots)])

    return CodedFacts(choose(), mask)


def renew_first(
    every: Iterable[FactColumns], people: AbstractSet[int], sessions: Collection[int]
) -> Iterator[FactColumns]:
    """Yield the facts, those of *people* as if there were no other sessions than *sessions*."""
    others, seen = ~mask_traits(["is_first"]), set[int]()
    yes, no = (each << SHIFTS["is_first"] for each in (2, 1))
    for columns in every:
        traits = columns.traits[:]
        mine = [*compress(range(len(traits)), map(people.__contains__, columns.roots))]
        for at in mine:
            if columns.sessions[at] in sessions:
                root = columns.roots[at]
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
    """Return for each group how many people, registrations or half-days have which traits, coded.

    The group of all, None, has only the traits that *question* filters by.
    """
    masks = _Masks.of(question, groups)
    if question.measure is Measure.PEOPLE:
        return _count_people(groups, list_columns(rows), masks)
    is_weighed = question.measure is Measure.ATTENDANCES
    return _count_registrations(groups, list_columns(rows), masks, is_weighed=is_weighed)


class _Masks(NamedTuple):
    of_all: int
    of_groups: int

    @classmethod
    def of(cls, question: Question, groups: RegistrationGroups) -> Self:
        every, whole = (mask_traits(list_traits(each)) for each in (question, question.undivided))
        return cls(every if groups.all_of is not None else whole, every)


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
        keys: Iterable[Hashable] = columns.sessions
        if self._groups_of.needs_more:
            parts = map(PARTS.__getitem__, columns.parts)
            keys = zip(columns.sessions, columns.half_days, parts, strict=True)
        numbers = [*map(self.__getitem__, keys)]
        if not all(numbers):
            columns, numbers = columns.choose(numbers), [*filter(None, numbers)]
        return numbers, columns


def _count_people(
    groups: RegistrationGroups, every: Iterable[FactColumns], masks: _Masks
) -> Mapping[Values | None, Mapping[int, int]]:
    """Count each person once in a group, with the traits of the first day there."""
    total, found = Counter[int](), Counter[tuple[int, int]]()
    if isinstance(every, KeptColumns):
        groups, first = every.find_first(groups)
    else:
        first = _list_first(groups, every)
    for each in first:
        if masks.of_all:
            total.update(map(masks.of_all.__and__, each.in_all))
        else:
            total[0] += len(each.in_all)
        traits = map(masks.of_groups.__and__, each.in_groups)
        found.update(zip(each.groups, traits, strict=True))
    counts: list[dict[int, int]] = [{} for _ in groups.keys]
    counts[:1] = [total] if counts else []
    for (group, code), count in found.items():
        counts[group][code] = count
    return dict(zip(groups.keys, counts, strict=True))


def _list_first(groups: RegistrationGroups, every: Iterable[FactColumns]) -> Iterator[FirstFacts]:
    """Yield who counts, and where.

    The innermost loop of all figures. The first group of each class is that of all.
    """
    classes = _Classes(groups)
    for columns in every:
        numbers, chosen = classes.choose(columns)
        begins = [*_differ(chosen.roots)]
        in_all = [*compress(chosen.traits, begins)]
        if groups.all_of is not None:
            yield FirstFacts(in_all, (), ())
        elif groups.follow_days:
            turns = [*map(or_, begins, _differ(numbers))]
            here = map(_find_group_of(classes.groups).__getitem__, compress(numbers, turns))
            yield FirstFacts(in_all, here, compress(chosen.traits, turns))
        else:
            seen = _pair(classes.groups, chosen, numbers)
            yield FirstFacts(in_all, map(itemgetter(1), seen), seen.values())


def _differ(values: Iterable[int]) -> Iterator[bool]:
    """Compare each with the one before it."""
    return map(ne, values, chain((None,), values))


def _find_group_of(groups: Sequence[Groups]) -> list[int]:
    return [0, *(group for _, group in groups[1:])]


def _pair(
    groups: Sequence[Groups], columns: FactColumns, numbers: Sequence[int]
) -> dict[tuple[int, int], int]:
    """Return the first traits of each person in each group but that of all.

    Columns are read from their ends: the first fact is written last.
    """
    roots, numbers, traits = columns.roots[::-1], numbers[::-1], columns.traits[::-1]
    if all(len(each) <= _ALONE for each in groups):
        people = zip(roots, map(_find_group_of(groups).__getitem__, numbers), strict=True)
        return dict(zip(people, traits, strict=True))
    return {
        (root, group): code
        for root, number, code in zip(roots, numbers, traits, strict=True)
        for group in groups[number][1:]
    }


def _count_registrations(
    groups: RegistrationGroups, every: Iterable[FactColumns], masks: _Masks, *, is_weighed: bool
) -> Mapping[Values | None, Mapping[int, int]]:
    found, classes = Counter[tuple[int, int, int]](), _Classes(groups)
    for columns in every:
        numbers, chosen = classes.choose(columns)
        traits = map(masks.of_groups.__and__, chosen.traits)
        weights = chosen.half_days if is_weighed else repeat(1, len(numbers))
        found.update(zip(numbers, weights, traits, strict=True))
    counts: list[dict[int, int]] = [{} for _ in groups.keys]
    for (number, weight, code), count in found.items():
        for group in classes.groups[number]:
            traits_of = code if group else code & masks.of_all
            counts[group][traits_of] = counts[group].get(traits_of, 0) + count * weight
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

"""Counts facts in groups of sessions, in one pass.

The traits of a fact are one number of 53 bits, which is quicker than texts.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from operator import itemgetter
from typing import Any, Final

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
from fieldreg.domain.records.values import Gender

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
Groups = tuple[int, ...]
"""Groups by their place in the keys of `RegistrationGroups`."""
_ALWAYS: Final = ("", "9999")


class RegistrationGroups(dict[Hashable, Groups]):
    """The groups of a registration by dimensions that are not of people, as places in *keys*.

    The key of all is None. A registration that is not asked about has no group.
    """

    def __init__(
        self, question: Question, sessions: Mapping[int, HeldSession], places: Gazetteer
    ) -> None:
        super().__init__()
        self._sessions, self._places = sessions, places
        self._since, self._until = question.since or _ALWAYS[0], question.until or _ALWAYS[1]
        self._used = [each for each in question.used if not each.is_of_people]
        self._wanted = [question.where.get(each) for each in self._used]
        self._by = [self._used.index(each) for each in question.by if not each.is_of_people]
        self.all_of: Values | None = None if self._by else ()
        self.keys: list[Values | None] = []  # type: ignore[assignment]
        self._number: dict[Values | None, int] = {}
        self._groups: dict[tuple[Values, ...], Groups] = {}
        needs_more = any(dimension.is_of_registrations for dimension in question.used)
        self.key_of = itemgetter(1, 2, 3) if needs_more else itemgetter(1)
        """The part of a row by which its groups are looked up."""

    def __missing__(self, key: Any) -> Groups:
        session, half_days, part = key if isinstance(key, tuple) else (key, 0, None)
        self[key] = found = self._find(self._sessions.get(session), half_days, part)
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
        return list_session_values(dimension, session, self._places)


@dataclass(frozen=True, slots=True)
class CodedFacts:
    """The rows of an iteration have the traits of *mask* alone."""

    coded: Iterable[CodedRow]
    mask: int = ALL_TRAITS

    def __iter__(self) -> Iterator[FactRow]:
        return (decode_row(row, self.mask) for row in self.coded)


def list_coded(rows: Iterable[FactRow]) -> Iterable[CodedRow]:
    if isinstance(rows, CodedFacts):
        return rows.coded
    return ((*row[:TRAITS_FROM], encode(row[TRAITS_FROM:])) for row in rows)


def decode_row(row: CodedRow, mask: int) -> FactRow:
    return (*row[:TRAITS_FROM], *decode(row[TRAITS_FROM] & mask))


def mask_traits(used: Collection[str]) -> int:
    return sum((1 << _WIDTHS[name]) - 1 << SHIFTS[name] for name in used)


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
) -> list[dict[int, int]]:
    mask, coded = mask_traits(list_traits(question)), list_coded(rows)
    if question.measure is Measure.PEOPLE:
        together = _count_people(groups, coded, mask)
    else:
        is_weighed = question.measure is Measure.ATTENDANCES
        together = _count_registrations(groups, coded, mask, is_weighed=is_weighed)
    counts: list[dict[int, int]] = [{} for _ in groups.keys]
    for (found, weight), codes in together.items():
        people = Counter(codes)
        for group in found:
            known = counts[group]
            for code, count in people.items():
                known[code] = known.get(code, 0) + count * weight
    return counts


_Together = Mapping[tuple[Groups, int], list[int]]
"""The codes of those who count in some groups, with a weight."""


def _count_people(groups: RegistrationGroups, rows: Iterable[CodedRow], mask: int) -> _Together:
    """Count each person once in a group, with the traits of the first day there."""
    counted: dict[Groups, list[int]] = defaultdict(list)
    key_of, last, seen, rest = groups.key_of, 0, Groups(), _Rest()
    for row in rows:
        found = groups[key_of(row)]
        if row[0] != last:
            last, seen = row[0], found
        elif found is seen:
            continue
        else:
            found, seen = rest[seen, found]
        counted[found].append(row[TRAITS_FROM] & mask)
    return {(found, 1): codes for found, codes in counted.items()}


class _Rest(dict[tuple[Groups, Groups], tuple[Groups, Groups]]):
    def __missing__(self, key: tuple[Groups, Groups]) -> tuple[Groups, Groups]:
        seen, found = key
        new = tuple([group for group in found if group not in seen])
        self[key] = both = new, seen + new
        return both


def _count_registrations(
    groups: RegistrationGroups, rows: Iterable[CodedRow], mask: int, *, is_weighed: bool
) -> _Together:
    counted: dict[tuple[Groups, int], list[int]] = defaultdict(list)
    for row in rows:
        weight = row[2] if is_weighed else 1
        counted[groups[groups.key_of(row)], weight].append(row[TRAITS_FROM] & mask)
    return counted


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

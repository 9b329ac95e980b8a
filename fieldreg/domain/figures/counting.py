"""Counts facts in groups of sessions, in one pass."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
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
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.places.gazetteer import Gazetteer

TraitRow = tuple[int | None, str | None, str | None, int | None, int | None]
FactRow = tuple[int, int, int, str | None, *TraitRow]
"""Root, session, half-days, part, then the traits (`Traits`); by root, day and session."""
TRAITS_FROM: Final = 4
Groups = tuple[int, ...]
"""Groups by their place in the keys of `RegistrationGroups`."""
_ALWAYS: Final = ("", "9999")


class RegistrationGroups(dict[Hashable, Groups]):
    """The groups of a registration by the dimensions that are not of people, as places in *keys*.

    The key of all is None. Without such a dimension there is one group. A registration that is not
    asked about has no group.
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
        """Return one object for all registrations of the same groups."""
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


def count_rows(
    question: Question, groups: RegistrationGroups, rows: Iterable[FactRow]
) -> list[dict[TraitRow, int]]:
    """Return for each group how many people, registrations or half-days have which traits."""
    if question.measure is Measure.PEOPLE:
        together = _count_people(groups, rows)
    else:
        is_weighed = question.measure is Measure.ATTENDANCES
        together = _count_registrations(groups, rows, is_weighed=is_weighed)
    counts: list[dict[TraitRow, int]] = [{} for _ in groups.keys]
    for found, people in together.items():
        for group in found:
            known = counts[group]
            for traits, count in people.items():
                known[traits] = known.get(traits, 0) + count
    return counts


def _count_people(
    groups: RegistrationGroups, rows: Iterable[FactRow]
) -> Mapping[Groups, Mapping[TraitRow, int]]:
    """Count each person once in a group, with the traits of the first day there.

    It is the innermost loop of all figures: most people have one registration, or more that are all
    of the same groups.
    """
    counts: dict[Groups, dict[TraitRow, int]] = defaultdict(dict)
    key_of, last, seen = groups.key_of, 0, Groups()
    for row in rows:
        found = groups[key_of(row)]
        if row[0] != last:
            last, seen = row[0], found
        elif found is seen:
            continue
        else:
            found = tuple([group for group in found if group not in seen])
            seen += found
        if found:
            people, traits = counts[found], row[TRAITS_FROM:]
            people[traits] = people.get(traits, 0) + 1
    return counts


def _count_registrations(
    groups: RegistrationGroups, rows: Iterable[FactRow], *, is_weighed: bool
) -> Mapping[Groups, Mapping[TraitRow, int]]:
    counts: dict[Groups, dict[TraitRow, int]] = defaultdict(dict)
    for row in rows:
        people, traits = counts[groups[groups.key_of(row)]], row[TRAITS_FROM:]
        people[traits] = people.get(traits, 0) + (row[2] if is_weighed else 1)
    return counts


def find_counted(
    question: Question, groups: RegistrationGroups, rows: Iterable[FactRow]
) -> Iterator[tuple[int, Traits]]:
    """Yield each person with the traits with which she counts, once for each group."""
    last, seen = 0, set[int]()
    for row in rows:
        if row[0] != last:
            last, seen = row[0], set()
        for group in groups[groups.key_of(row)]:
            if question.measure is not Measure.PEOPLE or group not in seen:
                seen.add(group)
                yield row[0], Traits(*row[TRAITS_FROM:])

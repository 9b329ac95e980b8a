"""The people of a quota, counted from facts."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, groupby
from operator import itemgetter
from typing import Final, NamedTuple

from fieldreg.domain.figures.counting import TRAITS_FROM, FactRow, TraitRow
from fieldreg.domain.figures.dimensions import YES, HeldSession, PersonValues, Traits
from fieldreg.domain.figures.doubts import find_components
from fieldreg.domain.figures.questions import Dimension
from fieldreg.domain.joins.pairs import Ends
from fieldreg.domain.records.values import Gender, QuotaGroup

GROUPS: Final[Mapping[QuotaGroup, tuple[Dimension, str]]] = {
    QuotaGroup.RURAL: (Dimension.RURAL, YES),
    QuotaGroup.WOMEN: (Dimension.GENDER, Gender.FEMALE),
    QuotaGroup.YOUNG: (Dimension.YOUTH, YES),
    QuotaGroup.MINORS: (Dimension.MINOR, YES),
}
"""The value of a dimension that the people of a group have."""

OF_AGE: Final = frozenset({QuotaGroup.YOUNG, QuotaGroup.MINORS})
"""The groups to which a person may belong on one day and not on another."""

Membership = Mapping[bool | None, int]
"""How many belong, do not, or may."""


class MembershipCount(NamedTuple):
    """People by membership; those of *possible* were at possible sessions alone.

    Those of *turning* are counted, but were at a possible session before, and not of the same group
    then.
    """

    counted: Membership
    possible: Membership
    turning: Membership


class PairedPerson(NamedTuple):
    """*sides* are those with which she may count if joined.

    *own* is the one with which she counts or, unless *is_counted*, may count; none if she took part
    elsewhere alone.
    """

    sides: frozenset[bool | None]
    own: tuple[bool | None, ...] = ()
    is_counted: bool = False


class PairLosses(NamedTuple):
    """The most that joining open pairs takes from each side, and adds to it.

    An outer bound where more than two hang together, some of them held apart or have values of both
    sides.
    """

    pair_count: int = 0
    matching_loss: int = 0
    other_loss: int = 0
    matching_gain: int = 0
    other_gain: int = 0


def count_membership(
    group: QuotaGroup,
    rows: Iterable[FactRow],
    counted: Collection[int],
    possible: Collection[int],
    values: PersonValues,
) -> MembershipCount:
    found: Counter[tuple[TraitRow | None, tuple[TraitRow, ...]]] = Counter()
    for _, facts in groupby(rows, key=itemgetter(0)):
        before: tuple[TraitRow, ...] = ()
        for row in facts:
            if row[1] in counted:
                found[row[TRAITS_FROM:], before] += 1
                break
            if row[1] in possible and row[TRAITS_FROM:] not in before:
                before = (*before, row[TRAITS_FROM:])
        else:
            if before:
                found[None, before] += 1
    belonging: Counter[bool | None] = Counter()
    beside, turning = belonging.copy(), belonging.copy()
    for (traits, before), count in found.items():
        sides = {is_member(group, Traits(*each), values) for each in before}
        if traits is None:
            beside[sides.pop() if len(sides) == 1 else None] += count
            continue
        side = is_member(group, Traits(*traits), values)
        belonging[side] += count
        turning[side] += count if sides - {side} else 0
    return MembershipCount(belonging, beside, turning)


def is_member(group: QuotaGroup, traits: Traits, values: PersonValues) -> bool | None:
    dimension, wanted = GROUPS[group]
    possible = values.list_values(dimension, traits)
    return wanted == possible[0] if len(possible) == 1 else None


@dataclass(frozen=True, slots=True)
class QuotaSessions:
    group: QuotaGroup
    every: Mapping[int, HeldSession]
    counted: Collection[int]
    possible: Collection[int]
    values: PersonValues

    def count(self, rows: Iterable[FactRow]) -> MembershipCount:
        return count_membership(self.group, rows, self.counted, self.possible, self.values)

    def describe_paired(
        self, pairs: Iterable[Ends], rows: Mapping[int, Sequence[FactRow]]
    ) -> dict[int, PairedPerson]:
        found: dict[int, PairedPerson] = {}
        for piece in find_components(ends for ends in pairs if rows.keys() >= {*ends}):
            asked = filter(self._is_asked, chain.from_iterable(rows[each] for each in piece))
            days = {self.every[row[1]].day for row in asked}
            found |= {each: self._describe(rows[each], days) for each in piece if days}
        return found

    def _is_asked(self, row: FactRow) -> bool:
        return row[1] in self.counted or row[1] in self.possible

    def _describe(self, rows: Sequence[FactRow], days: Collection[str]) -> PairedPerson:
        counted = [row for row in rows if row[1] in self.counted]
        own = counted or list(filter(self._is_asked, rows))
        side = (self._find_side(Traits(*row[TRAITS_FROM:])) for row in own[:1])
        sides = frozenset(map(self._find_side, self._list_traits(rows, days)))
        return PairedPerson(sides, tuple(side), bool(counted))

    def _list_traits(self, rows: Sequence[FactRow], days: Iterable[str]) -> Iterator[Traits]:
        if self.group not in OF_AGE:
            yield from (Traits(*row[TRAITS_FROM:]) for row in rows)
            return
        by_day = {self.every[row[1]].day: Traits(*row[TRAITS_FROM:]) for row in rows}
        day, traits = next(iter(by_day.items()))
        yield from (by_day.get(each) or _shift_age(traits, day, each) for each in days)

    def _find_side(self, traits: Traits) -> bool | None:
        return is_member(self.group, traits, self.values)


def _shift_age(traits: Traits, known: str, day: str) -> Traits:
    if traits.age_low is None or traits.age_high is None:
        return traits
    first, last = map(date.fromisoformat, sorted((known, day)))
    years = last.year - first.year - ((last.month, last.day) < (first.month, first.day))
    least, most = (years, years + 1) if known < day else (-years - 1, -years)
    return replace(
        traits, age_low=max(0, traits.age_low + least), age_high=max(0, traits.age_high + most)
    )


def count_losses(pairs: Iterable[Ends], people: Mapping[int, PairedPerson]) -> PairLosses:
    edges = {ends for ends in pairs if people.keys() >= {*ends}}
    count = sum(any(people[each].is_counted for each in ends) for ends in edges)
    (lost, gained), (other_lost, other_gained) = (
        _count_lost(edges, people, side=side) for side in (True, False)
    )
    return PairLosses(count, lost, other_lost, other_gained, gained)


def _count_lost(
    edges: Collection[Ends], people: Mapping[int, PairedPerson], *, side: bool
) -> tuple[int, int]:
    inner = {
        each for each, paired in people.items() if paired.own == (side,) or not paired.is_counted
    }
    beside: dict[int, set[int]] = {}
    for first, other in edges:
        beside.setdefault(first, set()).add(other)
        beside.setdefault(other, set()).add(first)
    pieces = find_components(ends for ends in edges if inner.issuperset(ends))
    alone = (inner & beside.keys()).difference(*pieces)
    lost = gained = 0
    for piece in chain(pieces, (frozenset({each}) for each in sorted(alone))):
        near = piece.union(*(beside[each] for each in piece))
        turning = {each for each in near if people[each].sides - {side}}
        # Whoever has another side already makes nobody more by it.
        sources = sum(people[each].own in ((), (side,)) for each in turning)
        size = sum(people[each].is_counted for each in piece)
        lost += size - (not turning) if size else 0
        members = sum(people[each].own == (side,) for each in piece)
        gained += min(sources, members, len(piece) // 2)
    return lost, gained

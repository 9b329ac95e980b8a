"""The people of a quota, counted from the facts that the cube reads."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple

from fieldreg.domain.figures.counting import TRAITS_FROM, FactRow, TraitRow
from fieldreg.domain.figures.dimensions import YES, PersonValues, Traits
from fieldreg.domain.figures.questions import Dimension
from fieldreg.domain.records.values import Gender, QuotaGroup

GROUPS: Final[Mapping[QuotaGroup, tuple[Dimension, str]]] = {
    QuotaGroup.RURAL: (Dimension.RURAL, YES),
    QuotaGroup.WOMEN: (Dimension.GENDER, Gender.FEMALE),
    QuotaGroup.YOUNG: (Dimension.YOUTH, YES),
    QuotaGroup.MINORS: (Dimension.MINOR, YES),
}
"""The value of a dimension that the people of a group have."""

Membership = Mapping[bool | None, int]
"""How many belong, do not, or may."""


class MembershipCount(NamedTuple):
    """People by whether they belong to the group.

    Those of *possible* were at possible sessions alone. Those of *turning* are counted, but were at
    a possible session before, and not of the same group then.
    """

    counted: Membership
    possible: Membership
    turning: Membership


def count_membership(
    group: QuotaGroup,
    rows: Iterable[FactRow],
    counted: Collection[int],
    possible: Collection[int],
    values: PersonValues,
) -> MembershipCount:
    """Count by the first session of *counted*; *rows* are by person and day."""
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

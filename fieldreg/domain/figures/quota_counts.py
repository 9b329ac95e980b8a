"""The people of a quota, counted from the facts that the cube reads."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Final

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


def count_membership(
    group: QuotaGroup,
    rows: Iterable[FactRow],
    counted: Collection[int],
    possible: Collection[int],
    values: PersonValues,
) -> tuple[Membership, Membership]:
    """Return those who attended a session of *counted*, and those of *possible* sessions alone."""
    found: tuple[Counter[TraitRow], Counter[TraitRow]] = Counter(), Counter()
    for _, facts in groupby(rows, key=itemgetter(0)):
        beside = None
        for row in facts:
            if row[1] in counted:
                found[0][row[TRAITS_FROM:]] += 1
                break
            if beside is None and row[1] in possible:
                beside = row[TRAITS_FROM:]
        else:
            if beside is not None:
                found[1][beside] += 1
    first, second = (_sum_up(group, each, values) for each in found)
    return first, second


def _sum_up(group: QuotaGroup, counts: Counter[TraitRow], values: PersonValues) -> Membership:
    belonging: Counter[bool | None] = Counter()
    for traits, count in counts.items():
        belonging[is_member(group, Traits(*traits), values)] += count
    return belonging


def is_member(group: QuotaGroup, traits: Traits, values: PersonValues) -> bool | None:
    dimension, wanted = GROUPS[group]
    possible = values.list_values(dimension, traits)
    return wanted == possible[0] if len(possible) == 1 else None

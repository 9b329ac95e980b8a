"""Certain intervals: how far unknown values could move a count or a share.

People fall into *parts* that do not touch each other: a single person, or people connected by open
pairs. Each part has *outcomes*: its possible additions to numerator and denominator, for each way
in which its open pairs may turn out and each value that is missing. A figure is the sum over its
parts, so its bounds follow from the outcomes.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from fieldreg.domain.joins.pairs import Ends

Outcome = tuple[int, int]  # added to numerator and denominator
Outcomes = frozenset[Outcome]
Group = frozenset[int]  # records that are one person

PAIR_LIMIT = 12
"""Parts with more open pairs than this have outer bounds: 2 ** 12 ways are some ten milliseconds."""


@dataclass(frozen=True, slots=True)
class Interval:
    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Part:
    """*is_exact* is False if the outcomes are outer bounds."""

    outcomes: Outcomes
    is_exact: bool = True


def resolve_part(
    records: Collection[int],
    open_pairs: Collection[Ends],
    apart: Collection[Ends],
    options: Callable[[Group], Outcomes],
) -> Part:
    """Return the part of *records* that *open_pairs* connect.

    *options* are the outcomes of a group that is one person, *apart* those who are not.
    """
    if len(open_pairs) > PAIR_LIMIT:
        return Part(frozenset({(0, len(records)), (len(records), len(records))}), is_exact=False)
    known: dict[Group, Outcomes] = {}
    found: set[Outcome] = set()
    for partition in find_partitions(records, open_pairs, apart):
        for group in partition:
            if group not in known:
                known[group] = options(group)
        found |= _add_up(known[group] for group in partition)
    return Part(frozenset(found))


def bound_count(parts: Mapping[Outcomes, int]) -> Interval:
    low = sum(count * min(n for n, _ in outcomes) for outcomes, count in parts.items())
    high = sum(count * max(n for n, _ in outcomes) for outcomes, count in parts.items())
    return Interval(Fraction(low), Fraction(high))


def bound_share(parts: Mapping[Outcomes, int]) -> Interval | None:
    """Return the bounds of numerator by denominator, None if the denominator is always 0.

    Outcomes with a denominator of 0 in all count as no share and are left out.
    """
    low, high = _least_share(parts), _least_share(_mirror(parts))
    return None if low is None or high is None else Interval(low, 1 - high)


def _mirror(parts: Mapping[Outcomes, int]) -> dict[Outcomes, int]:
    return {frozenset((d - n, d) for n, d in outcomes): count for outcomes, count in parts.items()}


def _least_share(parts: Mapping[Outcomes, int]) -> Fraction | None:
    """Minimise by Dinkelbach's method (1967): each step takes the outcomes best for a share.

    Of equal outcomes it takes the greater denominator, so that there is one if possible.
    """
    share = Fraction(1)
    while True:
        best = {
            outcomes: min(outcomes, key=lambda outcome: (_excess(outcome, share), -outcome[1]))
            for outcomes in parts
        }
        numerator = sum(count * best[outcomes][0] for outcomes, count in parts.items())
        denominator = sum(count * best[outcomes][1] for outcomes, count in parts.items())
        if not denominator:
            return None
        if (better := Fraction(numerator, denominator)) >= share:
            return share
        share = better


def _excess(outcome: Outcome, share: Fraction) -> Fraction:
    numerator, denominator = outcome
    return numerator - share * denominator


def _add_up(each: Iterator[Outcomes]) -> set[Outcome]:
    sums = {(0, 0)}
    for outcomes in each:
        sums = {
            (numerator + n, denominator + d)
            for (numerator, denominator), (n, d) in product(sums, outcomes)
        }
    return sums


def find_partitions(
    records: Collection[int], open_pairs: Collection[Ends], apart: Collection[Ends]
) -> set[frozenset[Group]]:
    """Return every way in which the records may be people, with no two *apart* in one."""
    found = {frozenset(frozenset((record,)) for record in records)}
    for first, second in open_pairs:
        found |= {_joined(partition, first, second) for partition in found}
    return {
        partition
        for partition in found
        if not any({*ends} <= group for ends in apart for group in partition)
    }


def _joined(partition: frozenset[Group], first: int, second: int) -> frozenset[Group]:
    touched = [group for group in partition if first in group or second in group]
    return partition - {*touched} | {frozenset().union(*touched)}

"""The quotas of an edition: of two that few people tell apart, the later one is not told.

Counts are in fives, but quotas of all days of seven sessions would tell how many of a group were at
one.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from fieldreg.domain.quotas import (
    MIN_CELL,
    GroupCount,
    QuotaCourses,
    RoundedCount,
    build_rounded_count,
)
from fieldreg.domain.records.models import Quota


class CountedQuota(NamedTuple):
    id: int
    quota: Quota
    courses: QuotaCourses
    found: GroupCount


def round_all_but_close(counted: Iterable[CountedQuota]) -> Iterator[RoundedCount]:
    told: list[CountedQuota] = []
    for each in counted:
        rounded = build_rounded_count(each.id, each.found)
        if rounded is not None and not any(_tell_of_few(each, other) for other in told):
            told.append(each)
            yield rounded


def _tell_of_few(first: CountedQuota, second: CountedQuota) -> bool:
    apart = first.found.matching - second.found.matching, first.found.other - second.found.other
    is_nested = _is_within(first, second) or _is_within(second, first)
    return is_nested and any(0 < abs(each) < MIN_CELL for each in apart)


def _is_within(inner: CountedQuota, outer: CountedQuota) -> bool:
    mine, others = inner.quota, outer.quota
    every = outer.courses.counted
    return (
        mine.whom is others.whom
        and (others.since or "") <= (mine.since or "")
        and (mine.until or "9999") <= (others.until or "9999")
        and others.project in (None, mine.project)
        and (every is None or {*every} >= {*(inner.courses.counted or (None,))})
    )

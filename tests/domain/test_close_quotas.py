"""Quotas of all days between sessions, attacked in whole numbers by who set them."""

from itertools import combinations
from typing import Final

import numpy as np
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from fieldreg.domain.close_quotas import CountedQuota, round_all_but_close
from fieldreg.domain.quotas import MIN_CELL, GroupCount, QuotaCourses, RoundedCount
from fieldreg.domain.records.models import Quota
from fieldreg.domain.records.values import QuotaGroup

DAYS: Final = 6
WINDOWS: Final = [*combinations(range(DAYS + 1), 2)]
PEOPLE: Final = st.lists(st.sampled_from([0, 1, 2, 4, 7, 12]), min_size=DAYS, max_size=DAYS)


def count(window: int, women: list[int], others: list[int]) -> CountedQuota:
    """Count a quota of a window of days, on each of which other people came."""
    first, end = WINDOWS[window]
    days = {"since": f"2026-01-{first + 1:02}", "until": f"2026-01-{end:02}"}
    quota = Quota.validated(whom=QuotaGroup.WOMEN, share=500, **days)
    found = GroupCount(sum(women[first:end]), sum(others[first:end]), 0)
    return CountedQuota(window, quota, QuotaCourses(), found)


def bound(told: list[RoundedCount], day: int) -> tuple[int, int]:
    """Return the least and the greatest number of women of a day."""
    rows = [
        [WINDOWS[each.quota][0] <= at < WINDOWS[each.quota][1] for at in range(DAYS)]
        for each in told
    ]
    least = [max(MIN_CELL, each.matching - 2) for each in told]
    known = LinearConstraint(np.array(rows, float), least, [each.matching + 2 for each in told])
    wanted = np.eye(DAYS)[day]
    ends = [
        milp(sign * wanted, constraints=known, integrality=np.ones(DAYS), bounds=Bounds(0, 500))
        for sign in (1, -1)
    ]
    return round(ends[0].fun), round(-ends[1].fun)


@given(PEOPLE, PEOPLE, st.permutations(range(len(WINDOWS))))
@settings(max_examples=15, phases=[Phase.explicit, Phase.generate], derandomize=True)
def test_who_chooses_the_days_of_quotas_does_not_learn_of_few(women, others, order) -> None:
    told = [*round_all_but_close(count(window, women, others) for window in order)]
    for day, people in enumerate(women):
        if told and 0 < people < MIN_CELL:
            low, high = bound(told, day)
            assert low <= people <= high
            assert high - low >= MIN_CELL - 1, (day, people, low, high)

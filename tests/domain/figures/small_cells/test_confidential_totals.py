"""Totals of confidential courses in a series of reports, of a register that goes on changing."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.figures.small_cells.confidential_totals import ConfidentialTotal, choose_total
from fieldreg.domain.figures.small_cells.suppression import SENSITIVE_MINIMUM

DAYS = [f"2026-03-0{n}" for n in range(1, 5)]
PERIODS = [*combinations(DAYS, 2), *((day, day) for day in DAYS), ("", ""), (DAYS[1], "")]
STEPS = st.tuples(st.sampled_from(PERIODS), st.integers(-12, 12), st.integers(0, 3))


def list_inside(days):
    return {day for day in DAYS if days[0] <= day <= (days[1] or "9")}


@given(st.lists(st.integers(0, 30), min_size=4, max_size=4), st.lists(STEPS, max_size=12))
def test_no_two_totals_differ_by_few_people(counts, steps):
    told = []
    for number, (days, more, place) in enumerate(steps):
        count = sum(counts[DAYS.index(day)] for day in list_inside(days))
        now = ConfidentialTotal(
            days, count, max(0, count - abs(more) * 2), count + more % 2, str(number)
        )
        found = choose_total(now, reversed(told))
        if found is None:
            assert any(other.days != days for other in told)
        else:
            value = found.value
            assert value is None or value >= SENSITIVE_MINIMUM
            bounds = {abs((each or 0) - (value or 0)) for each in (found.low, found.high)}
            assert value is None or all(
                each == 0 or each >= min(SENSITIVE_MINIMUM, value) for each in bounds
            )
            assert value is None or found.low == 0 or found.low >= SENSITIVE_MINIMUM
            same = next((each for each in reversed(told) if each.days == days), None)
            assert same is None or same.value is None or count >= SENSITIVE_MINIMUM or found == same
            assert value is not None or count < SENSITIVE_MINIMUM
            assert (
                same is None
                or same.value is None
                or value is None
                or (found == same or abs(value - same.value) >= SENSITIVE_MINIMUM)
            )
            told.append(found)
        counts[place] = max(0, counts[place] + more)
    for one, other in combinations(told, 2):
        assert one.days == other.days or not list_inside(one.days) & list_inside(other.days)

"""Totals of confidential courses in a series of reports, of a register that goes on changing."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.figures.small_cells.confidential_totals import (
    NAME,
    ConfidentialTotal,
    choose_total,
    choose_totals,
    name_audience,
)
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


def tell(series):
    """Return what each of the reports of the same days tells, of people by audience and of all."""
    told = []
    for everybody, people in series:
        counts = {NAME: everybody, **{name_audience(name): n for name, n in people.items()}}
        now = {name: ConfidentialTotal(("", ""), n, n, n, "") for name, n in counts.items()}
        by_audience = {name: n for name, n in counts.items() if name != NAME}
        told.append(choose_totals(now, by_audience, everybody, told[::-1]))
    return [[each.value for each in totals.values()] for totals in told]


def test_the_audience_after_one_of_few_is_hidden_with_it():
    assert tell([(38, {"1": 12, "2": 3, "3": 11, "4": 12})]) == [[38, 12, None, None, 12]]


def test_what_was_hidden_stays_so_when_the_few_are_more():
    """The third would tell of the former three, if it did not change."""
    few, many = {"1": 12, "2": 3, "3": 11}, {"1": 12, "2": 9, "3": 11}
    assert tell([(26, few), (36, many)]) == [[26, 12, None, None], [36, 12, None, None]]


def test_what_was_told_is_told_again_while_it_would_betray_few():
    assert tell([(12, {"1": 12}), (22, {"1": 18, "2": 4})]) == [[12, 12], [12, 12]]
    assert tell([(12, {"1": 12}), (22, {"2": 22})]) == [[12, 12], [12, 12]]

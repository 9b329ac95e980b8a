"""Axes: no period is left out, and every count fits between round numbers."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.figures.choropleth import list_ticks
from fieldreg.domain.figures.dimensions import fill_periods, quarter_of
from fieldreg.domain.figures.questions import Dimension

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
NAMES = {
    Dimension.YEAR: lambda day: day[:4],
    Dimension.QUARTER: quarter_of,
    Dimension.MONTH: lambda day: day[:7],
}


@given(DAYS, st.integers(0, 2_000))
def test_every_day_between_lies_in_one_of_the_periods(start, length):
    days = [date.fromordinal(start.toordinal() + n).isoformat() for n in range(length + 1)]
    for dimension, name in NAMES.items():
        wanted = list(dict.fromkeys(map(name, days)))
        assert fill_periods(dimension, wanted[0], wanted[-1]) == wanted


@given(st.integers(0, 10**7))
def test_ticks_begin_at_nothing_and_reach_every_count(most):
    ticks = list_ticks(most)
    assert ticks[0] == 0
    assert ticks[-1] >= most
    assert 1 <= len(ticks) <= 5

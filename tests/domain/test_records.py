"""Records: which values a field can hold."""

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import Shift

NO_DAYS = ["2026-02-30", "2026-02-29", "2026-13-01", "0000-01-01", "2026-3-14"]
NO_DAYS += ["20260314", "2026-W11-6", "2026-03-14T00", "2026-03-14\n", "٢٠٢٦-٠٣-١٤", ""]


@pytest.mark.parametrize("day", ["2026-03-14", "2028-02-29", "0001-01-01", "9999-12-31"])
def test_a_day_is_one_that_the_calendar_has(day):
    assert Shift.checked(trainer="Оюунчимэг", day=day).day == day


@pytest.mark.parametrize("day", NO_DAYS)
def test_a_day_that_no_calendar_has_is_refused(day):
    with pytest.raises(Problem) as refused:
        Shift.checked(trainer="Оюунчимэг", day=day)
    assert (refused.value.code, refused.value.facts) == (
        Code.VALUE_REFUSED,
        {"field": "day"},
    )

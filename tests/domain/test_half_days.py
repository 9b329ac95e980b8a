"""Half-days: on which day each of them falls."""

import pytest

from fieldreg.domain.half_days import half_day, last_day
from fieldreg.domain.records.values import DayPart

DAY = "2026-03-14"


@pytest.mark.parametrize(
    ("starts", "days"),
    [
        ("morning", ["14 morning", "14 afternoon", "15 morning", "15 afternoon"]),
        ("afternoon", ["14 afternoon", "15 morning", "15 afternoon", "16 morning"]),
    ],
)
def test_a_day_holds_a_morning_and_an_afternoon_from_where_a_session_starts(starts, days):
    found = [half_day(DAY, starts, number) for number in range(1, 5)]
    assert [f"{one.day.day} {one.part}" for one in found] == days


@pytest.mark.parametrize(
    ("starts", "count", "last"),
    [
        (DayPart.MORNING, 1, "2026-03-14"),
        (DayPart.MORNING, 2, "2026-03-14"),
        (DayPart.AFTERNOON, 1, "2026-03-14"),
        (DayPart.AFTERNOON, 2, "2026-03-15"),
        (DayPart.AFTERNOON, 60, "2026-04-13"),
    ],
)
def test_a_session_ends_on_the_day_of_its_last_half_day(starts, count, last):
    assert last_day(DAY, starts, count) == last


def test_a_session_at_the_end_of_the_calendar_does_not_go_beyond_it():
    assert last_day("9999-12-31", "morning", 60) == "9999-12-31"

"""Periods of reports, from day to day."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

Days = tuple[str, str]
"""The first and the last day (``YYYY-MM-DD``); an empty text is without end."""
_NO_END: Final = "9999-12-31"


def _bounds(days: Days) -> Days:
    return days[0], days[1] or _NO_END


def list_days(period: str) -> Days:
    """Return the days of a year, quarter or month: ``2026``, ``2026-Q1``, ``2026-01``."""
    year, _, part = period.partition("-")
    months = 12 if not part else 3 if part.startswith("Q") else 1
    first = (int(part.removeprefix("Q")) - 1) * months if part else 0
    after = first + months
    begin = date(int(year), first + 1, 1).isoformat()
    return begin, _move(date(int(year) + after // 12, after % 12 + 1, 1).isoformat(), -1)


def shift_months(day: str, months: int) -> str:
    """Return the same day of another month, or its last one if that is shorter."""
    first = date.fromisoformat(day)
    count = first.year * 12 + first.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(first.day, monthrange(year, month + 1)[1])).isoformat()


def meet(days: Days, others: Days) -> Days:
    return max(days[0], others[0]), min(filter(None, (days[1], others[1])), default="")


def is_inside(days: Days, whole: Days) -> bool:
    (first, last), (begin, end) = _bounds(days), _bounds(whole)
    return begin <= first and last <= end


def end_by(days: Days, last: str) -> Days:
    return days[0], min(days[1] or last, last)


def is_nested(days: Days, others: Days) -> bool:
    return is_inside(days, others) or is_inside(others, days)


def do_meet(days: Days, others: Days) -> bool:
    (first, last), (begin, end) = _bounds(days), _bounds(others)
    return begin <= last and first <= end


def do_cross(days: Days, others: Days) -> bool:
    return do_meet(days, others) and not is_nested(days, others)


def list_crossed_years(days: Days) -> list[str]:
    years = sorted({day[:4] for day in days if day})
    return [year for year in years if do_cross(days, list_days(year))]


def list_inside(whole: Days, periods: Iterable[Days]) -> list[Days]:
    inside = [each for each in periods if each != whole and is_inside(each, whole)]
    widest = [
        each
        for each in inside
        if not any(each != other and is_inside(each, other) for other in inside)
    ]
    found: list[Days] = []
    for each in sorted(widest):
        if not found or _bounds(found[-1])[1] < each[0]:
            found.append(each)
    return found


def list_between(whole: Days, parts: Iterable[Days]) -> list[Days]:
    """Return the days of *whole* in none of *parts*, which are in order."""
    found: list[Days] = []
    begin = whole[0]
    for first, last in parts:
        if begin < first:
            found.append((begin, _move(first, -1)))
        if not last:
            return found
        begin = _move(last, 1)
    if begin <= _bounds(whole)[1]:
        found.append((begin, whole[1]))
    return found


def _move(day: str, by: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=by)).isoformat()

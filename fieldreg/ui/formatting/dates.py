"""Dates as people read and type them, ``2026.03.14``; half-days of a session."""

import re
from datetime import date, datetime

from fieldreg.domain.half_days import HalfDay, half_day
from fieldreg.domain.records.values import DayPart
from fieldreg.store.sessions import SessionRow

_NOON = 13  # from here on it is the afternoon half-day
_TYPED = re.compile(r"\s*(\d{4})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{1,2})\.?\s*")


def format_date(day: str) -> str:
    return day.replace("-", ".")


def parse_date(typed: str) -> str | None:
    match = _TYPED.fullmatch(typed)
    if match is None:
        return None
    try:
        return date(*map(int, match.groups())).isoformat()
    except ValueError:
        return None


def format_month_day(day: date) -> str:
    return format_date(day.isoformat())[5:]


def format_date_range(first: date, last: date) -> str:
    start, end = format_date(first.isoformat()), format_date(last.isoformat())
    if first == last:
        return start
    return f"{start} – {format_month_day(last) if first.year == last.year else end}"


def list_half_days(line: SessionRow) -> list[HalfDay]:
    numbers = range(1, line.half_days + 1)
    return [half_day(line.date, line.starts, number) for number in numbers]


def format_session_dates(line: SessionRow) -> str:
    return format_date_range(date.fromisoformat(line.date), date.fromisoformat(line.last_date))


def current_half_day(line: SessionRow, now: datetime) -> int:
    wanted = (now.date(), now.hour >= _NOON)
    begun = [
        number
        for number, half in enumerate(list_half_days(line), start=1)
        if (half.day, half.part is DayPart.AFTERNOON) <= wanted
    ]
    return begun[-1] if begun else 1

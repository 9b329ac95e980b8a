"""Half-days of a session as pages show them, and which one is now."""

from datetime import date, datetime

from fieldreg.domain.half_days import HalfDay, half_day
from fieldreg.domain.records.values import DayPart
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.formatting import dates

_NOON = 13  # from here on it is the afternoon half-day


def list_half_days(line: SessionRow) -> list[HalfDay]:
    """Give the half-days of *line*, in order."""
    numbers = range(1, line.half_days + 1)
    return [half_day(line.date, line.starts, number) for number in numbers]


def format_session_dates(line: SessionRow) -> str:
    """Write from when to when *line* is: ``2026.03.14 – 03.15``."""
    return dates.format_date_range(
        date.fromisoformat(line.date), date.fromisoformat(line.last_date)
    )


def current_half_day(line: SessionRow, now: datetime) -> int:
    """Give the number, from 1, of the half-day that is on *now*, or the nearest to it."""
    wanted = (now.date(), now.hour >= _NOON)
    begun = [
        number
        for number, one in enumerate(list_half_days(line), start=1)
        if (one.day, one.part is DayPart.AFTERNOON) <= wanted
    ]
    return begun[-1] if begun else 1

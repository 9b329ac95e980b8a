"""Half-days of a session as pages show them, and which one is now."""

from datetime import date, datetime

from fieldreg.domain.half_days import HalfDay, half_day
from fieldreg.domain.records import Starts
from fieldreg.store.sessions import SessionLine
from fieldreg.ui.formatting import dates

_NOON = 13  # from here on it is the afternoon half-day


def half_days(line: SessionLine) -> list[HalfDay]:
    """Give the half-days of *line*, in order."""
    numbers = range(1, line.half_days + 1)
    return [half_day(line.date, line.starts, number) for number in numbers]


def span(line: SessionLine) -> str:
    """Write from when to when *line* is: ``2026.03.14 – 03.15``."""
    return dates.span(date.fromisoformat(line.date), date.fromisoformat(line.ends))


def half_day_at(line: SessionLine, now: datetime) -> int:
    """Give the number, from 1, of the half-day that is on *now*, or the nearest to it."""
    wanted = (now.date(), now.hour >= _NOON)
    begun = [
        number
        for number, one in enumerate(half_days(line), start=1)
        if (one.day, one.part is Starts.AFTERNOON) <= wanted
    ]
    return begun[-1] if begun else 1

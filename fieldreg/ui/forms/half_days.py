"""Half-days of a session: on which day each falls, and which one is now.

A day holds a morning and an afternoon; a session that starts in the afternoon has one
half-day on its first day.
"""

from datetime import date, datetime, timedelta

from fieldreg.domain.records import Starts
from fieldreg.store.sessions import SessionLine

_NOON = 13  # from here on it is the afternoon half-day


def half_days(line: SessionLine) -> list[tuple[date, Starts]]:
    """Give the day and the part of it for each half-day of *line*, in order."""
    first = date.fromisoformat(line.date)
    offset = 1 if line.starts == Starts.AFTERNOON else 0
    parts = (Starts.MORNING, Starts.AFTERNOON)
    places = range(offset, offset + line.half_days)
    return [(first + timedelta(days=place // 2), parts[place % 2]) for place in places]


def last_day(line: SessionLine) -> date:
    """Give the day on which *line* ends."""
    return half_days(line)[-1][0]


def half_day_at(line: SessionLine, now: datetime) -> int:
    """Give the number, from 1, of the half-day that is on *now*, or the nearest to it."""
    wanted = (now.date(), Starts.AFTERNOON if now.hour >= _NOON else Starts.MORNING)
    order = {Starts.MORNING: 0, Starts.AFTERNOON: 1}
    begun = [
        number
        for number, (day, part) in enumerate(half_days(line), start=1)
        if (day, order[part]) <= (wanted[0], order[wanted[1]])
    ]
    return begun[-1] if begun else 1

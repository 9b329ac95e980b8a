"""Half-days of a session: the day and the part of day of each.

A session that starts in the afternoon has one half-day on its first day. The calendar ends with
the year 9999, and so does every session.
"""

from dataclasses import dataclass
from datetime import date

from fieldreg.domain.records.values import DayPart

_PARTS = (DayPart.MORNING, DayPart.AFTERNOON)


@dataclass(frozen=True, slots=True)
class HalfDay:
    day: date
    part: DayPart


def half_day(first: str, starts: str, number: int) -> HalfDay:
    """Return half-day *number*, from 1, of a session that starts on *first* (``YYYY-MM-DD``)."""
    place = number - 1 + _PARTS.index(DayPart(starts))
    day = date.fromisoformat(first).toordinal() + place // len(_PARTS)
    return HalfDay(date.fromordinal(min(day, date.max.toordinal())), _PARTS[place % len(_PARTS)])


def last_day(first: str, starts: str, count: int) -> str:
    return half_day(first, starts, count).day.isoformat()

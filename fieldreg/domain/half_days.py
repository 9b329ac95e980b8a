"""Half-days: on which day, and in which part of it, each half-day of a session falls.

A day holds a morning and an afternoon, so a session that starts in the afternoon has one
half-day on its first day. The calendar ends with the year 9999, and no session after it.
"""

from dataclasses import dataclass
from datetime import date

from fieldreg.domain.records.values import DayPart

_PARTS = (DayPart.MORNING, DayPart.AFTERNOON)


@dataclass(frozen=True, slots=True)
class HalfDay:
    """One half-day of a session."""

    day: date
    part: DayPart


def half_day(first: str, starts: str, number: int) -> HalfDay:
    """Give the half-day with this *number*, from 1, of a session.

    It begins on the day *first* (``YYYY-MM-DD``), in the part of it that *starts* says.
    """
    place = number - 1 + _PARTS.index(DayPart(starts))
    day = date.fromisoformat(first).toordinal() + place // len(_PARTS)
    return HalfDay(date.fromordinal(min(day, date.max.toordinal())), _PARTS[place % len(_PARTS)])


def last_day(first: str, starts: str, count: int) -> str:
    """Give the day on which a session of *count* half-days ends, as ``YYYY-MM-DD``."""
    return half_day(first, starts, count).day.isoformat()

"""Half-days of a session; one that starts in the afternoon has one on its first day."""

from dataclasses import dataclass
from datetime import date

from fieldreg.domain.records.values import DayPart

_PARTS = (DayPart.MORNING, DayPart.AFTERNOON)


@dataclass(frozen=True, slots=True)
class HalfDay:
    day: date
    part: DayPart


def half_day(first: str, starts: str, number: int) -> HalfDay:
    """Return half-day *number*, from 1, of a session that starts on *first* (``YYYY-MM-DD``).

    Half-days after the year 9999 fall on its last day.
    """
    place = number - 1 + _PARTS.index(DayPart(starts))
    day = date.fromisoformat(first).toordinal() + place // len(_PARTS)
    return HalfDay(date.fromordinal(min(day, date.max.toordinal())), _PARTS[place % len(_PARTS)])


def last_day(first: str, starts: str, count: int) -> str:
    return half_day(first, starts, count).day.isoformat()

"""Half-days of a session: on which day each falls, and which one is now.

A day holds a morning and an afternoon; a session that starts in the afternoon has one
half-day on its first day. A date that no calendar has, such as the 32nd, stands for all
of its half-days as it was noted.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from fieldreg.domain.records import Starts
from fieldreg.store.sessions import SessionLine
from fieldreg.ui.forms import days

_NOON = 13  # from here on it is the afternoon half-day
_PARTS = (Starts.MORNING, Starts.AFTERNOON)


@dataclass(frozen=True, slots=True)
class HalfDay:
    """One half-day; *day* is None where the date is none, *noted* is it as noted."""

    day: date | None
    part: Starts
    noted: str

    @property
    def shown(self) -> str:
        """The day as people read it."""
        return days.shown(self.day.isoformat()) if self.day else self.noted

    @property
    def short(self) -> str:
        """The day without its year."""
        return days.of_year(self.day) if self.day else self.noted


def half_days(line: SessionLine) -> list[HalfDay]:
    """Give the half-days of *line*, in order."""
    offset = 1 if line.starts == Starts.AFTERNOON else 0
    places = range(offset, offset + line.half_days)
    try:
        first = date.fromisoformat(line.date)
    except ValueError:
        return [HalfDay(None, _PARTS[place % 2], line.date) for place in places]
    return [
        HalfDay(first + timedelta(days=place // 2), _PARTS[place % 2], line.date)
        for place in places
    ]


def span(line: SessionLine) -> str:
    """Write from when to when *line* is: ``2026.03.14 – 03.15``."""
    all_of_it = half_days(line)
    first, last = all_of_it[0].day, all_of_it[-1].day
    return days.span(first, last) if first and last else line.date


def half_day_at(line: SessionLine, now: datetime) -> int:
    """Give the number, from 1, of the half-day that is on *now*, or the nearest to it."""
    wanted = (now.date(), int(now.hour >= _NOON))
    begun = [
        number
        for number, one in enumerate(half_days(line), start=1)
        if one.day and (one.day, _PARTS.index(one.part)) <= wanted
    ]
    return begun[-1] if begun else 1

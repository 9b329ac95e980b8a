"""Counts of a session, one definition each.

*Participants* are all on the list of the session, also those erased since. *Present* at a half-day
are those with one of `ATTENDED_MARKS`, *expected* those without a mark.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.records.values import AttendanceMark

ATTENDED_MARKS: Final = frozenset(
    {AttendanceMark.PRESENT, AttendanceMark.LATE, AttendanceMark.LEFT_EARLY}
)
_WHOLE: Final = 100  # per cent


@dataclass(frozen=True, slots=True)
class AttendanceCounts:
    present: frozenset[int]
    expected: frozenset[int]
    by_mark: Mapping[AttendanceMark, int]
    free_seats: int


def count_attendance(
    marks: Mapping[int, Mapping[int, str]], half_day: int, capacity: int | None
) -> AttendanceCounts:
    current = {
        person: AttendanceMark(known.get(half_day, AttendanceMark.EXPECTED))
        for person, known in marks.items()
    }
    return AttendanceCounts(
        frozenset(person for person, mark in current.items() if mark in ATTENDED_MARKS),
        frozenset(person for person, mark in current.items() if mark is AttendanceMark.EXPECTED),
        Counter(current.values()),
        max(0, (capacity or 0) - len(marks)),
    )


def count_unmarked(marks: Collection[Mapping[int, str]], half_days: int) -> int:
    return sum(
        known.get(half_day, AttendanceMark.EXPECTED) == AttendanceMark.EXPECTED
        for known in marks
        for half_day in range(1, half_days + 1)
    )


def count_needed(half_days: int, *rules: int | None) -> int:
    """Return how many half-days complete a course: a share in per cent, the first known of *rules*.

    Without one it is all of them.
    """
    least = next(filter(None, rules), _WHOLE)
    return -(-half_days * least // _WHOLE)

"""Words of the attendance sheet: people by half-days."""

from fieldreg.domain.records import Mark, Starts
from fieldreg.ui.translation import translate


def part_of_day(part: Starts) -> str:
    """Name a half of a day."""
    if part is Starts.MORNING:
        return translate("Register", "morning")
    return translate("Register", "afternoon")


def mark(value: str) -> str:
    """Name a mark."""
    return {
        Mark.PRESENT: translate("Register", "present"),
        Mark.LATE: translate("Register", "late"),
        Mark.LEFT_EARLY: translate("Register", "left early"),
        Mark.EXCUSED: translate("Register", "excused"),
        Mark.ABSENT: translate("Register", "absent"),
        Mark.EXPECTED: translate("Register", "not marked yet"),
    }[Mark(value)]

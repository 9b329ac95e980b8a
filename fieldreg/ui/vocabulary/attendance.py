"""Words of the attendance sheet: people by half-days."""

from fieldreg.domain.records.values import AttendanceMark, DayPart
from fieldreg.ui.translation import translate


def part_of_day(part: DayPart) -> str:
    """Name a half of a day."""
    if part is DayPart.MORNING:
        return translate("Register", "morning")
    return translate("Register", "afternoon")


def mark(value: str) -> str:
    """Name a mark."""
    return {
        AttendanceMark.PRESENT: translate("Register", "present"),
        AttendanceMark.LATE: translate("Register", "late"),
        AttendanceMark.LEFT_EARLY: translate("Register", "left early"),
        AttendanceMark.EXCUSED: translate("Register", "excused"),
        AttendanceMark.ABSENT: translate("Register", "absent"),
        AttendanceMark.EXPECTED: translate("Register", "not marked yet"),
    }[AttendanceMark(value)]

"""Names of attendance marks and half-days."""

from fieldreg.domain.records.values import AttendanceMark, DayPart
from fieldreg.ui.translation import translate


def day_part_label(part: DayPart) -> str:
    return {
        DayPart.MORNING: translate("Register", "morning"),
        DayPart.AFTERNOON: translate("Register", "afternoon"),
    }[part]


def mark_label(mark: str) -> str:
    return {
        AttendanceMark.PRESENT: translate("Register", "present"),
        AttendanceMark.LATE: translate("Register", "late"),
        AttendanceMark.LEFT_EARLY: translate("Register", "left early"),
        AttendanceMark.EXCUSED: translate("Register", "excused"),
        AttendanceMark.ABSENT: translate("Register", "absent"),
        AttendanceMark.EXPECTED: translate("Register", "not marked yet"),
    }[AttendanceMark(mark)]

"""Names of attendance marks and half-days."""

from fieldreg.domain.records.values import AttendanceMark, DayPart
from fieldreg.ui.translation import translator

tr = translator("Register")


def day_part_label(part: DayPart) -> str:
    return {DayPart.MORNING: tr("morning"), DayPart.AFTERNOON: tr("afternoon")}[part]


def mark_label(mark: str) -> str:
    return {
        AttendanceMark.PRESENT: tr("present"),
        AttendanceMark.LATE: tr("late"),
        AttendanceMark.LEFT_EARLY: tr("left early"),
        AttendanceMark.EXCUSED: tr("excused"),
        AttendanceMark.ABSENT: tr("absent"),
        AttendanceMark.EXPECTED: tr("not marked yet"),
    }[AttendanceMark(mark)]

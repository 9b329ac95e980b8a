"""The columns of the sheet: number, name, home, a stitch per half-day, attended half-days."""

from collections.abc import Sequence
from functools import partial

from fieldreg.domain.half_days import HalfDay
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.records.values import AttendanceMark, DayPart
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import given_name, home_place
from fieldreg.ui.pages.attendance.queries import AttendanceRow
from fieldreg.ui.tables.cells import Cell, TableColumn
from fieldreg.ui.tables.name_rows import abbreviate
from fieldreg.ui.theme.paint import Align, Stitch
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import attendance

tr = translator("Register")


FIRST_HALF_DAY_COLUMN = 4
STITCH_OF_MARK = {
    AttendanceMark.PRESENT: Stitch.FULL,
    AttendanceMark.LATE: Stitch.HALF,
    AttendanceMark.LEFT_EARLY: Stitch.HALF_LOWER,
    AttendanceMark.EXCUSED: Stitch.RING,
    AttendanceMark.ABSENT: Stitch.DASH,
    AttendanceMark.EXPECTED: Stitch.DOT,
}
_MIN_WIDTH, _MAX_WIDTH = 44, 140  # of a half-day; the minimum fits a date without its year
_HALF_DAYS_WIDTH = 560  # of all half-days


def build_columns(
    half_days: Sequence[HalfDay], places: Gazetteer, language: str
) -> list[TableColumn]:
    count = len(half_days)
    width = max(_MIN_WIDTH, min(_MAX_WIDTH, _HALF_DAYS_WIDTH // count))
    return [
        TableColumn(tr("No."), _number, 52, Align.AlignRight, min_width=36),
        TableColumn(
            tr("Patronymic"),
            _patronymic,
            156,
            Align.AlignRight,
            min_width=44,
            short="",
            drop_priority=1,
        ),
        TableColumn(tr("Given name"), _given, 170, min_width=128),
        TableColumn(
            tr("Soum"),
            lambda row: Cell(home_place(row.person, places, language), role="ink2"),
            drop_priority=3,
        ),
        *(
            TableColumn(
                f"{dates.format_month_day(half_day.day)}\n{attendance.day_part_label(half_day.part)}",
                partial(_mark, number),
                width,
                Align.AlignHCenter,
                min_width=_MIN_WIDTH,
                short=f"{dates.format_month_day(half_day.day)}\n{_short_day_part(half_day.part)}",
            )
            for number, half_day in enumerate(half_days, start=1)
        ),
        TableColumn(
            tr("Present"),
            lambda row: Cell(f"{row.present_count} / {count}", role="ink2"),
            96,
            Align.AlignRight,
            min_width=64,
            drop_priority=2,
        ),
    ]


def _number(row: AttendanceRow) -> Cell:
    return Cell(str(row.number), style="hint", role="ink2")


def _patronymic(row: AttendanceRow) -> Cell:
    patronymic = row.person.patronymic or ""
    return Cell(patronymic, role="ink2", short_text=abbreviate(patronymic))


def _given(row: AttendanceRow) -> Cell:
    return Cell(given_name(row.person))


def _mark(half_day: int, row: AttendanceRow) -> Cell:
    mark = AttendanceMark(row.marks.get(half_day, AttendanceMark.EXPECTED))
    return Cell(stitch=STITCH_OF_MARK[mark], accessible_override=attendance.mark_label(mark))


def _short_day_part(part: DayPart) -> str:
    if part is DayPart.MORNING:
        return tr("a.m.")
    return tr("p.m.")

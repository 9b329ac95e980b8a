"""The columns of the sheet: number, name, home, a stitch per half-day, and the count."""

from collections.abc import Sequence
from functools import partial

from fieldreg.domain.half_days import HalfDay
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.records import Mark, Starts
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import given_name, home
from fieldreg.ui.pages.attendance.queries import SheetRow
from fieldreg.ui.tables.cells import Cell, Column
from fieldreg.ui.tables.name_rows import initial
from fieldreg.ui.theme.paint import Align, Stitch
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import attendance

FIRST_HALF_DAY = 4  # how many columns stand before the half-days
STITCHES = {
    Mark.PRESENT: Stitch.FULL,
    Mark.LATE: Stitch.HALF,
    Mark.LEFT_EARLY: Stitch.HALF_LOWER,
    Mark.EXCUSED: Stitch.RING,
    Mark.ABSENT: Stitch.DASH,
    Mark.EXPECTED: Stitch.DOT,
}
_LEAST = 44  # a date without its year
_ROOM = 560  # for the half-days together


def columns(half_days: Sequence[HalfDay], places: Gazetteer, language: str) -> list[Column]:
    """Give the columns of a sheet with these *half_days*."""
    count = len(half_days)
    wide = max(_LEAST, min(140, _ROOM // count))

    def where(row: SheetRow) -> Cell:
        return Cell(home(row.person, places, language), role="ink2")

    return [
        Column(translate("Register", "No."), _number, 52, Align.AlignRight, least=36),
        Column(
            translate("Register", "Patronymic"),
            _patronymic,
            156,
            Align.AlignRight,
            least=44,
            short="",
            spare=1,
        ),
        Column(translate("Register", "Given name"), _given, 170, least=128),
        Column(translate("Register", "Soum"), where, spare=3),
        *(
            Column(
                f"{dates.of_year(one.day)}\n{attendance.part_of_day(one.part)}",
                partial(_mark, half_day),
                wide,
                Align.AlignHCenter,
                least=_LEAST,
                short=f"{dates.of_year(one.day)}\n{_part_of_day_short(one.part)}",
            )
            for half_day, one in enumerate(half_days, start=1)
        ),
        Column(
            translate("Register", "Present"),
            lambda row: Cell(f"{row.present_count} / {count}", role="ink2"),
            96,
            Align.AlignRight,
            least=64,
            spare=2,
        ),
    ]


def _number(row: SheetRow) -> Cell:
    return Cell(str(row.number), style="hint", role="ink2")


def _patronymic(row: SheetRow) -> Cell:
    patronymic = row.person.patronymic or ""
    return Cell(patronymic, role="ink2", narrow=initial(patronymic))


def _given(row: SheetRow) -> Cell:
    return Cell(given_name(row.person))


def _mark(half_day: int, row: SheetRow) -> Cell:
    mark = Mark(row.marks.get(half_day, Mark.EXPECTED))
    return Cell(stitch=STITCHES[mark], spoken=attendance.mark(mark))


def _part_of_day_short(part: Starts) -> str:
    """Name a half of a day where there is little room."""
    if part is Starts.MORNING:
        return translate("Register", "a.m.")
    return translate("Register", "p.m.")

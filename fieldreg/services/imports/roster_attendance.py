"""Attendance lists: signatures, online meetings, tables of people by days.

Any mark in a column of days is a presence, except words and signs that say something else; a cross
beside ticks is an absence.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Final

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.roles import Permission
from fieldreg.services import training_sessions
from fieldreg.services.exports.table_writer import unescape_cell
from fieldreg.services.imports.column_mapping import ColumnMapping
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.user_session import UserSession, needs

_LOOKED_AT: Final = 200  # rows
_MAX_MARK: Final = 12  # characters
_DAY = re.compile(
    r"[0-9]{1,2}|.*[0-9].*(?:өдөр|сар|day|дн|день|күн|jour).*|.*(?:өдөр|day|день|күн|jour)\s*[0-9]+"
    r"|(?:[0-9]{4}[-./])?[0-9]{1,2}[-./][0-9]{1,2}(?:[-./][0-9]{2,4})?(?: .*)?",
    re.IGNORECASE,
)
_WEEKDAYS = "даваа мягмар лхагва пүрэв баасан бямба ням mon tue wed thu fri sat sun пн вт ср чт пт"
_WEEKDAY_NAMES = frozenset(_WEEKDAYS.split())
_WORDS = {
    AttendanceMark.ABSENT: "- -- – — 0 н т a n no abs absent үгүй ирээгүй тасалсан таслав"
    " нет отсутствовал жоқ келмеді non",
    AttendanceMark.LATE: "late l хоцорсон хоцров опоздал кешікті retard",
    AttendanceMark.EXCUSED: "excused e ч ө чөлөө чөлөөтэй өвчтэй уваж болел ауырды excusé",
    AttendanceMark.LEFT_EARLY: "left-early эрт-явсан",
}
_MARK_OF = {word: mark for mark, words in _WORDS.items() for word in words.split()}
_CROSSES = frozenset({"x", "х", "×", "✗", "✘", "✕"})
_TICKS = frozenset({"✓", "✔", "√", "v", "+", "1"})

Marks = Mapping[int, Sequence[AttendanceMark | None]]
"""By line of the table, a mark for each day; None where the cell is empty."""


def find_day_columns(table: ImportTable, mapping: ColumnMapping) -> list[int]:
    names = [
        index
        for index, column in enumerate(table.columns)
        if column in mapping.unmapped_columns and _is_day(column)
    ]
    cells: dict[int, list[str]] = defaultdict(list)
    for row in islice(table.rows(), _LOOKED_AT):
        for index in names:
            if index < len(row.cells) and row.cells[index].strip():
                cells[index].append(row.cells[index].strip())
    return [
        index
        for index in names
        if cells[index] and all(len(text) <= _MAX_MARK for text in cells[index])
    ]


def read_marks(table: ImportTable, days: Sequence[int]) -> Marks:
    texts = {
        row.line: [row.cells[day].strip() if day < len(row.cells) else "" for day in days]
        for row in table.rows()
    }
    has_ticks = any(text in _TICKS for row in texts.values() for text in row)
    return {
        line: [_read_mark(unescape_cell(text), has_ticks=has_ticks) for text in row]
        for line, row in texts.items()
    }


@needs(Permission.IMPORT_PEOPLE)
def mark_people(
    user: UserSession, session: int, people: Mapping[int, int], marks: Marks, *, half_day: int
) -> tuple[int, ...]:
    """Mark *people*, by line, in *session*; return the records that this made.

    Without *marks* all are present at *half_day*, or expected at a session whose day is still to
    come. Days are half-days of the session, or two of them each. Earlier marks are kept.

    Raises as `mark_attendance`; HALF_DAY_OUTSIDE if days and half-days do not fit.
    """
    before = _list_records(user, session)
    marked = {row.trainee: row.marks for row in user.store.sessions.list_participants(session)}
    roots = user.store.pairs.find_roots(people.values())
    wanted: dict[tuple[int, AttendanceMark], list[int]] = defaultdict(list)
    row = training_sessions.load_session(user, session)
    half_days, is_to_come = row.half_days, row.date > user.day
    unmarked = AttendanceMark.EXPECTED if is_to_come else AttendanceMark.PRESENT
    for line, person in people.items():
        days = marks.get(line) if marks else [unmarked]
        for place, mark in _spread(days or (), half_days if marks else 0, half_day):
            known = marked.get(roots[person], {}).get(place, AttendanceMark.EXPECTED)
            if mark is not None and known == AttendanceMark.EXPECTED:
                wanted[place, mark].append(person)
    for (place, mark), some in sorted(wanted.items()):
        training_sessions.mark_attendance(
            user, session, some, mark, half_day=place, shown=AS_STORED
        )
    return tuple(sorted(_list_records(user, session) - before))


def _spread(
    days: Sequence[AttendanceMark | None], half_days: int, half_day: int
) -> Iterable[tuple[int, AttendanceMark | None]]:
    if not half_days:
        return ((half_day, mark) for mark in days)
    each, rest = divmod(half_days, len(days) or 1)
    if rest or each not in (1, 2):
        raise Problem(Code.HALF_DAY_OUTSIDE, half_days=half_days)
    return ((day * each + part + 1, mark) for day, mark in enumerate(days) for part in range(each))


def _list_records(user: UserSession, session: int) -> set[int]:
    participants = user.store.sessions.list_participants(session)
    return {each for row in participants for ids in row.record_ids.values() for each in ids}


def _is_day(column: str) -> bool:
    return any(
        _DAY.fullmatch(text) or text.casefold().rstrip(".") in _WEEKDAY_NAMES
        for text in map(str.strip, column.split(" / "))
    )


def _read_mark(text: str, *, has_ticks: bool) -> AttendanceMark | None:
    if not text:
        return None
    word = "-".join(text.casefold().rstrip(".").split()) or text
    if word in _CROSSES:
        return AttendanceMark.ABSENT if has_ticks else AttendanceMark.PRESENT
    return _MARK_OF.get(word, AttendanceMark.PRESENT)

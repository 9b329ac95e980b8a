"""Preview and execution of an import.

All rows are read and compared before any is written, in one transaction.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.table_writer import OnProgress, ignore_progress
from fieldreg.services.imports.column_mapping import ColumnMapping
from fieldreg.services.imports.columns.column_questions import ColumnQuestion, map_with_questions
from fieldreg.services.imports.columns.kept_columns import keep_choices
from fieldreg.services.imports.import_reports import (
    ImportNote,
    ImportReport,
    NoteReason,
    RowOutcome,
    RowResult,
    report_to_bytes,
)
from fieldreg.services.imports.roster_attendance import find_day_columns, mark_people, read_marks
from fieldreg.services.imports.row_outcomes import decide_outcomes
from fieldreg.services.imports.row_reader import ImportedPerson
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.pairs import comparing
from fieldreg.services.user_session import UserSession, needs

_READ_STEP = 1_000  # rows between two reports of progress
_WRITE_STEP = 10_000


@dataclass(frozen=True, slots=True)
class ImportPreview:
    report: ImportReport
    sample: tuple[ImportedPerson, ...]


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """*accepts* fills and corrections, marks people in *session*.

    People of a list without days are present at *half_day*.
    """

    accepts: bool = False
    session: int | None = None
    half_day: int = 1


ONLY_NEW: Final = ImportChoice()


@dataclass(slots=True)
class _Plan:
    entries: list[RowResult] = field(default_factory=list)
    new: list[int] = field(default_factory=list)  # indices of `entries`
    out_of_use: list[int] = field(default_factory=list)  # indices of `new`
    columns: tuple[list[Value], ...] = field(
        default_factory=lambda: tuple([] for _ in kinds.TRAINEE.fields)
    )
    edits: dict[int, dict[str, Value]] = field(default_factory=dict)  # by index of `entries`


@needs(Permission.IMPORT_PEOPLE)
def preview_import(
    user: UserSession,
    table: ImportTable,
    mapping: ColumnMapping,
    *,
    sample: int = 20,
    on_progress: OnProgress = ignore_progress,
) -> ImportPreview:
    entries: list[RowResult] = []
    first: list[ImportedPerson] = []
    for row, entry in _match(user, table, mapping, on_progress):
        entries.append(entry)
        if len(first) < sample:
            first.append(row)
    return ImportPreview(_build_report(user, table, mapping, entries), tuple(first))


@needs(Permission.IMPORT_PEOPLE)
def import_people(
    user: UserSession,
    table: ImportTable,
    mapping: ColumnMapping,
    choice: ImportChoice = ONLY_NEW,
    *,
    on_progress: OnProgress = ignore_progress,
) -> ImportReport:
    """Import all people of *table*, or none if *on_progress* raises.

    The report's *number* is None if nothing was written. Raises ROLE_NEEDED for corrections; with a
    session also as `mark_people`.
    """
    plan = _build_plan(user, table, mapping, on_progress, accepts=choice.accepts)
    if plan.edits:
        user.require(Permission.CORRECT_PEOPLE)
    with user.store.transaction():
        ids, edits = (
            _write_people(user, plan, on_progress) if plan.new or plan.edits else ([], None)
        )
        marks = _write_marks(user, table, mapping, plan, choice)
        report = _build_report(user, table, mapping, plan.entries)
        report = replace(report, edits=edits, marks=marks, session=choice.session)
        comparing.keep_doubts(user, report.list_doubts())
        keep_choices(user, table, mapping)
        if not (ids or edits or marks):
            return report
        # An import without new people has an empty range, which ends before it begins.
        first = ids[0] if ids else edits[0] if edits else marks[0]
        number = user.store.imports.add(
            user.day,
            file=table.name,
            sha=table.sha,
            span=range(first, ids[-1] + 1 if ids else first),
            rows=len(plan.entries),
            report=report_to_bytes(report),
        )
    on_progress(len(plan.new), len(plan.new))
    return replace(report, number=number)


def _write_people(
    user: UserSession, plan: _Plan, on_progress: OnProgress
) -> tuple[list[int], tuple[int, int] | None]:
    ids: list[int] = []
    with user.writing(is_act=False) as writing:
        for start in range(0, len(plan.new), _WRITE_STEP):
            on_progress(start, len(plan.new))
            batch = [column[start : start + _WRITE_STEP] for column in plan.columns]
            ids += writing.create_many(kinds.TRAINEE, batch)
        writing.retire_many(kinds.TRAINEE, [ids[index] for index in plan.out_of_use])
        for index, identity in zip(plan.new, ids, strict=True):
            plan.entries[index] = replace(plan.entries[index], person=identity)
        before = writing.span
        for index, values in plan.edits.items():
            entry = plan.entries[index]
            is_changed = writing.edit(kinds.TRAINEE, entry.person or 0, values, shown=AS_STORED)
            plan.entries[index] = replace(entry, is_accepted=is_changed)
        after = writing.span
    if not plan.edits or after is None or after == before:
        return ids, None
    return ids, (after[0] if before is None else before[1] + 1, after[1])


def _write_marks(
    user: UserSession, table: ImportTable, mapping: ColumnMapping, plan: _Plan, choice: ImportChoice
) -> tuple[int, ...]:
    if choice.session is None:
        return ()
    days = find_day_columns(table, mapping)
    by_line = {entry.line: entry.person for entry in plan.entries}
    people = {
        entry.line: person
        for entry in plan.entries
        if (person := entry.person or by_line.get(entry.alike_line)) is not None
    }
    marks = read_marks(table, days) if days else {}
    return mark_people(user, choice.session, people, marks, half_day=choice.half_day)


def _build_plan(
    user: UserSession,
    table: ImportTable,
    mapping: ColumnMapping,
    on_progress: OnProgress,
    *,
    accepts: bool,
) -> _Plan:
    plan = _Plan()
    for row, entry in _match(user, table, mapping, on_progress):
        if entry.outcome is RowOutcome.NEW:
            values = Trainee.validated(**row.values).column_values()
            for column, value in zip(plan.columns, values, strict=True):
                column.append(value)
            if row.is_retired:
                plan.out_of_use.append(len(plan.new))
            plan.new.append(len(plan.entries))
        elif accepts and (names := {*entry.fills, *entry.differs} & row.values.keys()):
            plan.edits[len(plan.entries)] = {name: row.values[name] for name in names}
        plan.entries.append(entry)
    return plan


def _match(
    user: UserSession, table: ImportTable, mapping: ColumnMapping, on_progress: OnProgress
) -> Iterator[tuple[ImportedPerson, RowResult]]:
    for done, matched in enumerate(decide_outcomes(user, table, mapping, on_progress)):
        if done % _READ_STEP == 0:
            on_progress(done, max(done, table.source.row_count))
        yield matched


def _build_report(
    user: UserSession, table: ImportTable, mapping: ColumnMapping, entries: list[RowResult]
) -> ImportReport:
    columns = {
        name: tuple(mapping.columns[index] for index in indexes)
        for name, indexes in mapping.fields.items()
    }
    unmapped = (
        ImportNote(NoteReason.COLUMN_NOT_TAKEN, column=column)
        for column in mapping.unmapped_columns
    )
    remembered = [ImportNote(NoteReason.COLUMNS_REMEMBERED)] if mapping.kept else []
    same = (past.number for past in user.store.imports.list_all() if past.sha == table.sha)
    return ImportReport(
        file=table.name,
        encoding=table.source.encoding,
        delimiter=table.source.delimiter,
        sheet=table.source.sheet,
        header_line=table.header_line,
        columns=columns,
        unmapped=mapping.unmapped_columns,
        notes=(*table.notes, *remembered, *unmapped),
        entries=tuple(entries),
        before=next(same, None),
    )


ChosenColumns = Sequence[tuple[str, str]]  # column, field

_EXAMPLE_ROWS: Final = 50  # read for an example of each column


@dataclass(frozen=True, slots=True)
class TablePreview:
    table: ImportTable
    examples: tuple[str, ...]
    mapping: ColumnMapping | None
    report: ImportReport | None
    problem: Problem | None = None
    questions: tuple[ColumnQuestion, ...] = ()


@needs(Permission.IMPORT_PEOPLE)
def load_table_preview(
    user: UserSession,
    table: ImportTable,
    chosen: ChosenColumns | None,
    on_progress: OnProgress = ignore_progress,
) -> TablePreview:
    mapped = map_with_questions(user, table, chosen)
    mapping, report = mapped.mapping, None
    if mapping is not None:
        preview = preview_import(user, table, mapping, sample=0, on_progress=on_progress)
        report = preview.report
    examples = _find_examples(table)
    return TablePreview(table, examples, mapping, report, mapped.problem, mapped.questions)


def _find_examples(table: ImportTable) -> tuple[str, ...]:
    examples = [""] * len(table.columns)
    for row in islice(table.rows(), _EXAMPLE_ROWS):
        for index, cell in enumerate(row.cells[: len(examples)]):
            examples[index] = examples[index] or " ".join(cell.split())
        if all(examples):
            break
    return tuple(examples)

"""Preview and execution of an import.

All rows are read and matched before anything is written, in one transaction. An import never
changes registered people: rows that differ from them are listed (`row_outcomes`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.exchange import IsCancelled
from fieldreg.services.exports.table_writer import OnProgress, ignore_progress, never_cancelled
from fieldreg.services.imports.column_mapping import ColumnMapping
from fieldreg.services.imports.import_notes import ImportNote, NoteReason
from fieldreg.services.imports.import_reports import (
    ImportReport,
    RowOutcome,
    RowResult,
    report_to_bytes,
)
from fieldreg.services.imports.row_outcomes import decide_outcomes
from fieldreg.services.imports.row_reader import ImportedPerson
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

_READ_STEP = 1_000  # rows between two checks for progress and cancelling
_WRITE_STEP = 10_000


@dataclass(frozen=True, slots=True)
class ImportPreview:
    report: ImportReport
    sample: tuple[ImportedPerson, ...]


@dataclass(slots=True)
class _Plan:
    entries: list[RowResult] = field(default_factory=list)
    new: list[int] = field(default_factory=list)  # indices of `entries`
    out_of_use: list[int] = field(default_factory=list)  # indices of `new`
    columns: tuple[list[Value], ...] = field(
        default_factory=lambda: tuple([] for _ in kinds.TRAINEE.fields)
    )


@needs(Permission.IMPORT_PEOPLE)
def preview_import(
    user: UserSession,
    table: ImportTable,
    mapping: ColumnMapping,
    *,
    sample: int = 20,
    on_progress: OnProgress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> ImportPreview:
    """Return the report without importing, and the first *sample* rows.

    Raises:
        Problem: CANCELLED.
    """
    entries: list[RowResult] = []
    first: list[ImportedPerson] = []
    for row, entry in _match(user, table, mapping, on_progress, is_cancelled):
        entries.append(entry)
        if len(first) < sample:
            first.append(row)
    return ImportPreview(_build_report(user, table, mapping, entries), tuple(first))


@needs(Permission.IMPORT_PEOPLE)
def import_people(
    user: UserSession,
    table: ImportTable,
    mapping: ColumnMapping,
    *,
    on_progress: OnProgress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> ImportReport:
    """Import all people of *table*, or none if cancelled.

    The report's *number* is None if no person was new.

    Raises:
        Problem: CANCELLED, and those of the store.
    """
    plan = _build_plan(user, table, mapping, on_progress, is_cancelled)
    if not plan.new:
        return _build_report(user, table, mapping, plan.entries)
    with user.writing() as writing:
        ids: list[int] = []
        for start in range(0, len(plan.new), _WRITE_STEP):
            if is_cancelled():
                raise Problem(Code.CANCELLED)
            on_progress(start, len(plan.new))
            batch = [column[start : start + _WRITE_STEP] for column in plan.columns]
            ids += writing.create_many(kinds.TRAINEE, batch)
        writing.retire_many(kinds.TRAINEE, [ids[index] for index in plan.out_of_use])
        for index, identity in zip(plan.new, ids, strict=True):
            plan.entries[index] = replace(plan.entries[index], person=identity)
        report = _build_report(user, table, mapping, plan.entries)
        number = user.store.imports.add(
            user.day,
            file=table.name,
            sha=table.sha,
            span=range(ids[0], ids[-1] + 1),
            rows=len(plan.entries),
            report=report_to_bytes(report),
        )
    on_progress(len(plan.new), len(plan.new))
    return replace(report, number=number)


def _build_plan(
    user: UserSession,
    table: ImportTable,
    mapping: ColumnMapping,
    on_progress: OnProgress,
    is_cancelled: IsCancelled,
) -> _Plan:
    plan = _Plan()
    for row, entry in _match(user, table, mapping, on_progress, is_cancelled):
        if entry.outcome is RowOutcome.NEW:
            values = Trainee.validated(**row.values).column_values()
            for column, value in zip(plan.columns, values, strict=True):
                column.append(value)
            if row.is_retired:
                plan.out_of_use.append(len(plan.new))
            plan.new.append(len(plan.entries))
        plan.entries.append(entry)
    return plan


def _match(
    user: UserSession,
    table: ImportTable,
    mapping: ColumnMapping,
    on_progress: OnProgress,
    is_cancelled: IsCancelled,
) -> Iterator[tuple[ImportedPerson, RowResult]]:
    for done, matched in enumerate(decide_outcomes(user, table, mapping)):
        if done % _READ_STEP == 0:
            on_progress(done, max(done, table.max_row_count))
            if is_cancelled():
                raise Problem(Code.CANCELLED)
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
    same = (column.id for column in user.store.imports.list_all() if column.sha == table.sha)
    return ImportReport(
        file=table.name,
        encoding=table.encoding,
        delimiter=table.delimiter,
        sheet=table.sheet,
        header_line=table.header_line,
        columns=columns,
        unmapped=mapping.unmapped_columns,
        notes=(*table.notes, *unmapped),
        entries=tuple(entries),
        before=next(same, None),
    )

"""Running an import: previewing it, and writing it.

All rows are read and judged before anything is written; then everything is written in
one transaction. Who is in the register already is never changed by an import: a row that
says the same is passed over, one that says otherwise is listed (`judging`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Trainee
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.table_writer import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from fieldreg.services.imports.column_mapping import ColumnMapping
from fieldreg.services.imports.import_notes import ImportNote, NoteReason
from fieldreg.services.imports.import_reports import (
    ImportReport,
    RowOutcome,
    RowResult,
    report_to_bytes,
)
from fieldreg.services.imports.row_matching import match_rows
from fieldreg.services.imports.row_reader import ImportedPerson
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

_READ_STEP = 1_000  # rows between two looks at progress and cancelling
_WRITE_STEP = 10_000


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do: the report it would give, and the first rows as read."""

    report: ImportReport
    sample: tuple[ImportedPerson, ...]


@dataclass(slots=True)
class _Plan:
    """What the rows of a table come to: an entry for each, and whom to write."""

    entries: list[RowResult] = field(default_factory=list)
    new: list[int] = field(default_factory=list)  # places in `entries`
    out_of_use: list[int] = field(default_factory=list)  # places in `new`
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
    """Tell what importing *table* would do, and show its first *sample* rows as read.

    Raises:
        Problem: CANCELLED.
    """
    entries: list[RowResult] = []
    first: list[ImportedPerson] = []
    for row, entry in _judged(user, table, mapping, on_progress, is_cancelled):
        entries.append(entry)
        if len(first) < sample:
            first.append(row)
    return ImportPreview(_report(user, table, mapping, entries), tuple(first))


@needs(Permission.IMPORT_PEOPLE)
def import_people(
    user: UserSession,
    table: ImportTable,
    mapping: ColumnMapping,
    *,
    on_progress: OnProgress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> ImportReport:
    """Import the people of *table*, all or, when cancelled, none; tell what became of whom.

    The report's *number* is the one to undo the import by; it is None where nobody was
    new and nothing was written.

    Raises:
        Problem: CANCELLED, and the store's own.
    """
    plan = _plan(user, table, mapping, on_progress, is_cancelled)
    if not plan.new:
        return _report(user, table, mapping, plan.entries)
    with user.writing() as writing:
        ids: list[int] = []
        for start in range(0, len(plan.new), _WRITE_STEP):
            if is_cancelled():
                raise Problem(Code.CANCELLED)
            on_progress(start, len(plan.new))
            some = [column[start : start + _WRITE_STEP] for column in plan.columns]
            ids += writing.create_many(kinds.TRAINEE, some)
        writing.retire_many(kinds.TRAINEE, [ids[place] for place in plan.out_of_use])
        for place, identity in zip(plan.new, ids, strict=True):
            plan.entries[place] = replace(plan.entries[place], person=identity)
        report = _report(user, table, mapping, plan.entries)
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


def _plan(
    user: UserSession,
    table: ImportTable,
    mapping: ColumnMapping,
    on_progress: OnProgress,
    is_cancelled: IsCancelled,
) -> _Plan:
    plan = _Plan()
    for row, entry in _judged(user, table, mapping, on_progress, is_cancelled):
        if entry.outcome is RowOutcome.NEW:
            values = Trainee.validated(**row.values).column_values()
            for column, value in zip(plan.columns, values, strict=True):
                column.append(value)
            if row.is_retired:
                plan.out_of_use.append(len(plan.new))
            plan.new.append(len(plan.entries))
        plan.entries.append(entry)
    return plan


def _judged(
    user: UserSession,
    table: ImportTable,
    mapping: ColumnMapping,
    on_progress: OnProgress,
    is_cancelled: IsCancelled,
) -> Iterator[tuple[ImportedPerson, RowResult]]:
    for done, judged in enumerate(match_rows(user, table, mapping)):
        if done % _READ_STEP == 0:
            on_progress(done, max(done, table.max_row_count))
            if is_cancelled():
                raise Problem(Code.CANCELLED)
        yield judged


def _report(
    user: UserSession, table: ImportTable, mapping: ColumnMapping, entries: list[RowResult]
) -> ImportReport:
    columns = {
        name: tuple(mapping.columns[place] for place in places)
        for name, places in mapping.fields.items()
    }
    unmapped = (
        ImportNote(NoteReason.COLUMN_NOT_TAKEN, column=one) for one in mapping.unmapped_columns
    )
    same = (one.id for one in user.store.imports.list_all() if one.sha == table.sha)
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

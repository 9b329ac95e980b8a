"""Preview and execution of an import, and its undoing at any time.

All rows are read and compared before anything is written, in one transaction. An import never
changes registered people. Undoing takes people out of use; people used since then stay.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.roles import Permission
from fieldreg.services.arrivals.undo_preview import KeptReason
from fieldreg.services.exports.table_writer import OnProgress, ignore_progress
from fieldreg.services.imports.column_mapping import IGNORED_COLUMN, ColumnMapping, map_columns
from fieldreg.services.imports.import_reports import (
    ImportNote,
    ImportReport,
    NoteReason,
    RowOutcome,
    RowResult,
    report_from_bytes,
    report_to_bytes,
)
from fieldreg.services.imports.row_outcomes import decide_outcomes
from fieldreg.services.imports.row_reader import ImportedPerson
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.imports import PastImport

_READ_STEP = 1_000  # rows between two reports of progress
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
) -> ImportPreview:
    """Return the report without importing, and the first *sample* rows."""
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
    *,
    on_progress: OnProgress = ignore_progress,
) -> ImportReport:
    """Import all people of *table*, or none if *on_progress* raises.

    The report's *number* is None if no person was new.
    """
    plan = _build_plan(user, table, mapping, on_progress)
    if not plan.new:
        return _build_report(user, table, mapping, plan.entries)
    with user.writing(is_act=False) as writing:
        ids: list[int] = []
        for start in range(0, len(plan.new), _WRITE_STEP):
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
    user: UserSession, table: ImportTable, mapping: ColumnMapping, on_progress: OnProgress
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
        plan.entries.append(entry)
    return plan


def _match(
    user: UserSession, table: ImportTable, mapping: ColumnMapping, on_progress: OnProgress
) -> Iterator[tuple[ImportedPerson, RowResult]]:
    for done, matched in enumerate(decide_outcomes(user, table, mapping)):
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
    same = (past.number for past in user.store.imports.list_all() if past.sha == table.sha)
    return ImportReport(
        file=table.name,
        encoding=table.source.encoding,
        delimiter=table.source.delimiter,
        sheet=table.source.sheet,
        header_line=table.header_line,
        columns=columns,
        unmapped=mapping.unmapped_columns,
        notes=(*table.notes, *unmapped),
        entries=tuple(entries),
        before=next(same, None),
    )


ChosenColumns = Sequence[tuple[str, str]]  # column, field

_EXAMPLE_ROWS: Final = 50  # read for an example of each column


@dataclass(frozen=True, slots=True)
class TablePreview:
    """A table, an example of each of its columns, and the report of importing it.

    While columns clash, *problem* is the clash; *mapping* and *report* ignore those columns.
    """

    table: ImportTable
    examples: tuple[str, ...]
    mapping: ColumnMapping | None
    report: ImportReport | None
    problem: Problem | None = None


@needs(Permission.IMPORT_PEOPLE)
def load_table_preview(
    user: UserSession,
    table: ImportTable,
    chosen: ChosenColumns | None,
    on_progress: OnProgress = ignore_progress,
) -> TablePreview:
    mapping, problem = _map_columns(table, chosen)
    report = None
    if mapping is not None:
        preview = preview_import(user, table, mapping, sample=0, on_progress=on_progress)
        report = preview.report
    return TablePreview(table, _find_examples(table), mapping, report, problem)


def _map_columns(
    table: ImportTable, chosen: ChosenColumns | None
) -> tuple[ColumnMapping | None, Problem | None]:
    first_problem: Problem | None = None
    tried = list(chosen or ())
    while True:
        try:
            return map_columns(table.columns, tried), first_problem
        except Problem as problem:
            first_problem = first_problem or problem
            if problem.code is not Code.COLUMNS_CLASH:
                return None, first_problem
            tried += [(str(problem.facts[fact]), IGNORED_COLUMN) for fact in ("first", "second")]


def _find_examples(table: ImportTable) -> tuple[str, ...]:
    examples = [""] * len(table.columns)
    for row in islice(table.rows(), _EXAMPLE_ROWS):
        for index, cell in enumerate(row.cells[: len(examples)]):
            examples[index] = examples[index] or " ".join(cell.split())
        if all(examples):
            break
    return tuple(examples)


_UNDO_STEP = 1_000  # people between two reports of progress


@dataclass(frozen=True, slots=True)
class ImportUndo:
    retired_count: int
    kept_people: dict[int, KeptReason]


@needs(Permission.IMPORT_PEOPLE)
def list_imports(user: UserSession) -> list[PastImport]:
    return user.store.imports.list_all()


@needs(Permission.IMPORT_PEOPLE)
def load_import_report(user: UserSession, number: int) -> ImportReport:
    """Return the report, without the text of cells, or raise NOT_FOUND."""
    made = user.store.imports.find(number)
    if made is None:
        raise Problem(Code.NOT_FOUND, ref=number)
    return replace(report_from_bytes(made.report), number=number)


@needs(Permission.IMPORT_PEOPLE)
def preview_import_undo(user: UserSession, number: int) -> ImportUndo:
    to_retire, kept = _divide_people(user, number)
    return ImportUndo(len(to_retire), kept)


@needs(Permission.IMPORT_PEOPLE)
def undo_import(
    user: UserSession, number: int, *, on_progress: OnProgress = ignore_progress
) -> ImportUndo:
    """Take the people of the import out of use unless they were used since.

    Raises NOT_FOUND, ALREADY_UNDONE.
    """
    made = user.store.imports.find(number)
    if made is None:
        raise Problem(Code.NOT_FOUND, ref=number)
    if made.is_undone:
        raise Problem(Code.ALREADY_UNDONE, ref=number)
    to_retire, kept = _divide_people(user, number)
    with user.writing(is_act=False) as writing:
        for start in range(0, len(to_retire), _UNDO_STEP):
            on_progress(start, len(to_retire))
            writing.retire_many(kinds.TRAINEE, to_retire[start : start + _UNDO_STEP])
        user.store.imports.mark_undone(number)
    on_progress(len(to_retire), len(to_retire))
    return ImportUndo(len(to_retire), kept)


def _divide_people(user: UserSession, number: int) -> tuple[Sequence[int], dict[int, KeptReason]]:
    people = user.store.imports.list_people(number)
    reasons = user.store.imports.find_reasons_to_stay(number)
    kept = {person: KeptReason(reasons[person]) for person in people if person in reasons}
    return [person for person in people if person not in kept], kept

"""Preview and execution of an import.

All rows are read and compared before any is written, in one transaction.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final, NamedTuple

from fieldreg.domain import kinds
from fieldreg.domain.kinds import PERSON_FIELDS, Value
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.people.person_names import PersonName
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
    ValueChange,
    report_to_bytes,
)
from fieldreg.services.imports.roster_attendance import find_day_columns, mark_people, read_marks
from fieldreg.services.imports.row_outcomes import decide_outcomes
from fieldreg.services.imports.row_reader import ImportedPerson
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.pairs import comparing
from fieldreg.services.records import shown_people
from fieldreg.services.user_session import UserSession, needs

_READ_STEP = 1_000  # rows between two reports of progress
_WRITE_STEP = 10_000


class ImportRow(NamedTuple):
    values: Mapping[str, str]
    result: RowResult


@dataclass(frozen=True, slots=True)
class ImportPreview:
    report: ImportReport
    sample: tuple[ImportRow, ...]


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """Which changes of registered people are accepted, and the *session* to mark people in.

    Accepted are those of the fields *accepts*; of a line in *rows* all, or none if it is false.
    People of a list without days are present at *half_day*.
    """

    accepts: frozenset[str] = frozenset()
    session: int | None = None
    half_day: int = 1
    rows: Mapping[int, bool] = field(default_factory=dict)

    def list_accepted(self, result: RowResult) -> list[ValueChange]:
        of_row = self.rows.get(result.line)
        if of_row is not None:
            return [*result.changes] if of_row else []
        return [change for change in result.changes if change.field in self.accepts]


ALL_FIELDS: Final = frozenset(PERSON_FIELDS)
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
    sample: int | None = 20,
    on_progress: OnProgress = ignore_progress,
) -> ImportPreview:
    """*sample* rows are kept with their values; all if it is None."""
    entries: list[RowResult] = []
    first: list[ImportRow] = []
    for row, entry in _match(user, table, mapping, on_progress):
        entries.append(entry)
        if sample is None or len(first) < sample:
            first.append(ImportRow(row.values, entry))
    return ImportPreview(_build_report(user, table, mapping, entries), tuple(first))


@needs(Permission.IMPORT_PEOPLE)
def name_doubts(user: UserSession, results: Iterable[RowResult]) -> dict[int, str]:
    """Return the name of the likeliest doubt of each result that has any."""
    doubts = sorted({result.doubts[0] for result in results if result.doubts})
    names = (
        (person.id, map(person.values.get, ("given_name", "patronymic", "clan_name")))
        for person in shown_people.load_people(user, doubts)
    )
    return {
        person: PersonName(*(str(part) if part else None for part in parts)).full
        for person, parts in names
    }


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
    plan = _build_plan(user, table, mapping, choice, on_progress)
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
        on_progress(len(plan.new), len(plan.new))  # may raise; afterwards all is imported
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
    choice: ImportChoice,
    on_progress: OnProgress,
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
        elif accepted := choice.list_accepted(entry):
            plan.edits[len(plan.entries)] = {change.field: change.value for change in accepted}
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
    """*has_days*: columns of days are marks of attendance."""

    table: ImportTable
    examples: tuple[str, ...]
    mapping: ColumnMapping | None
    report: ImportReport | None
    problem: Problem | None = None
    questions: tuple[ColumnQuestion, ...] = ()
    rows: tuple[ImportRow, ...] = ()
    has_days: bool = False


@needs(Permission.IMPORT_PEOPLE)
def load_table_preview(
    user: UserSession,
    table: ImportTable,
    chosen: ChosenColumns | None,
    on_progress: OnProgress = ignore_progress,
) -> TablePreview:
    examples = _find_examples(table)
    mapped = map_with_questions(user, table, chosen)
    found = TablePreview(table, examples, mapped.mapping, None, mapped.problem, mapped.questions)
    if mapped.mapping is None:
        return found
    preview = preview_import(user, table, mapped.mapping, sample=None, on_progress=on_progress)
    has_days = bool(find_day_columns(table, mapped.mapping))
    return replace(found, report=preview.report, rows=preview.sample, has_days=has_days)


def _find_examples(table: ImportTable) -> tuple[str, ...]:
    examples = [""] * len(table.columns)
    for row in islice(table.rows(), _EXAMPLE_ROWS):
        for index, cell in enumerate(row.cells[: len(examples)]):
            examples[index] = examples[index] or " ".join(cell.split())
        if all(examples):
            break
    return tuple(examples)

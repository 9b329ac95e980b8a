"""The people, sessions and records of a register in one file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.data_files import DataFormat, ExportedTable, write_data
from fieldreg.services.exports.export_words import ExportWords
from fieldreg.services.exports.mission_tables import build_record_rows, list_columns, name_table
from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.exports.register_tables import (
    PEOPLE_COLUMNS,
    SESSION_COLUMNS,
    build_people_rows,
    build_session_rows,
    list_confirmed,
)
from fieldreg.services.exports.table_writer import (
    OnProgress,
    ignore_progress,
    require_sheet,
    with_progress,
)
from fieldreg.services.user_session import UserSession, needs


@needs(Permission.EXPORT_PEOPLE)
def export_register(
    user: UserSession,
    path: Path,
    form: DataFormat,
    words: ExportWords,
    *,
    reason: str = "",
    passphrase: str = "",
    on_progress: OnProgress = ignore_progress,
) -> int:
    """Return the number of people.

    Raises ENDING_UNKNOWN, LOCKED_IS_WORKBOOK, TOO_LARGE, ROWS_ALTERED, FILE_NOT_WRITTEN, DISK_FULL,
    DISK_FAILED.
    """
    if path.suffix.lower() != form.suffix:
        raise Problem(Code.ENDING_UNKNOWN, file=path.name, endings=form.suffix)
    if passphrase and form is not DataFormat.WORKBOOK:
        raise Problem(Code.LOCKED_IS_WORKBOOK, file=path.name)
    tables = _build_tables(user, words)
    if form.suffix == DataFormat.WORKBOOK.suffix:
        for table in tables:
            require_sheet(table.count)
    count = sum(table.count for table in tables)
    told = [*_tell_progress(tables, lambda done: on_progress(done, count))]
    fill = partial(write_data, form=form, tables=told, words=words, day=user.day)
    content = ExportContent.REGISTER
    with open_export(user, path, content, reason=reason, passphrase=passphrase) as writer:
        writer.write_workbook(fill, count)
    return tables[0].count


def _build_tables(user: UserSession, words: ExportWords) -> list[ExportedTable]:
    people, rows = build_people_rows(user, None, words.language)
    marks, session_rows = build_session_rows(user, list_confirmed(user), words.language)
    columns, session_columns = (
        tuple(map(words.column, names)) for names in (PEOPLE_COLUMNS, SESSION_COLUMNS)
    )
    tables = [
        ExportedTable("people", columns, people, rows, key="code"),
        ExportedTable("sessions", session_columns, marks, session_rows),
    ]
    for kind in kinds.PLAIN_KINDS:
        columns = tuple(words.column(name, kind.name) for name in list_columns(kind))
        records = build_record_rows(user, kind, words.language)
        tables.append(ExportedTable(name_table(kind), columns, len(records), records, key="code"))
    return tables


def _tell_progress(
    tables: Sequence[ExportedTable], on_row: Callable[[int], object]
) -> Iterator[ExportedTable]:
    before = 0
    for table in tables:

        def tell(done: int, _count: int, before: int = before) -> None:
            on_row(before + done)

        yield replace(table, rows=with_progress(table.rows, table.count, tell))
        before += table.count

"""The people and sessions of a register in one file."""

from functools import partial
from pathlib import Path

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.data_files import DataFormat, ExportedTable, write_data
from fieldreg.services.exports.export_words import ExportWords
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
        raise Problem(Code.ENDING_UNKNOWN, file=path.name)
    if passphrase and form is not DataFormat.WORKBOOK:
        raise Problem(Code.LOCKED_IS_WORKBOOK, file=path.name)
    people, rows = build_people_rows(user, None, words.language)
    marks, session_rows = build_session_rows(user, list_confirmed(user), words.language)
    count = people + marks
    if form.suffix == DataFormat.WORKBOOK.suffix:
        require_sheet(count)
    columns, session_columns = (
        tuple(map(words.column, names)) for names in (PEOPLE_COLUMNS, SESSION_COLUMNS)
    )
    first = with_progress(rows, people, lambda done, _: on_progress(done, count))
    second = with_progress(session_rows, marks, lambda done, _: on_progress(people + done, count))
    tables = [
        ExportedTable("people", columns, first, key="code"),
        ExportedTable("sessions", session_columns, second),
    ]
    fill = partial(write_data, form=form, tables=tables, words=words, day=user.day)
    content = ExportContent.REGISTER
    with open_export(user, path, content, reason=reason, passphrase=passphrase) as writer:
        writer.write_workbook(fill, count)
    return people

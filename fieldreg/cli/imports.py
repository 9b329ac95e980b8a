"""The command `people import`."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

import click

from fieldreg.cli.common.commands import OpenInstallation, argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.file_tables import (
    COLUMN_MAP,
    parse_column,
    question_documents,
    question_lines,
    read_file_table,
)
from fieldreg.cli.common.output import (
    format_count,
    format_documents,
    format_pairs,
    format_table,
    pick,
)
from fieldreg.cli.common.terminal import ShowProgress
from fieldreg.cli.exports import FILE_LOCK, FILE_REASON, file_notice, new_file_passphrase
from fieldreg.domain.log.ids import short_code
from fieldreg.services.arrivals.undo_preview import KeptReason
from fieldreg.services.exports.plaintext_exports import ExportContent, ExportWriter, open_export
from fieldreg.services.imports import import_undo
from fieldreg.services.imports.columns.column_questions import list_questions, require_certain
from fieldreg.services.imports.columns.kept_columns import map_table
from fieldreg.services.imports.import_reports import (
    ImportNote,
    ImportReport,
    NoteReason,
    RowOutcome,
    write_import_report,
)
from fieldreg.services.imports.import_run import ImportChoice, import_people, preview_import
from fieldreg.services.imports.left_out_rows import write_left_out_rows
from fieldreg.services.imports.reading_process import WarmProcess
from fieldreg.services.imports.row_reader import ImportedPerson
from fieldreg.services.installation.model import Installation
from fieldreg.services.people.people_search import find_session
from fieldreg.services.user_session import UserSession
from fieldreg.ui.vocabulary.shared_labels import IMPORT_NOTES, KEPT_REASONS

_REPORT: Final = option(
    "--report FILE", "Write the outcome of every row to FILE (.csv, .xlsx, .json)."
)
_REST: Final = option(
    "--rest FILE", "Write the rows left out to FILE, to be completed and imported."
)
_NEEDS_FILE: Final = "Name a FILE, or an import with --undo."
_NEEDS_OUTPUT: Final = "--lock and --reason go with --report and --rest."
_OUTCOME_LABELS: Final = {
    RowOutcome.NEW: "new",
    RowOutcome.KNOWN: "in the register already",
    RowOutcome.FILLS: "in the register already, and the file knows more",
    RowOutcome.DIFFERS: "in the register already, and the file says otherwise",
    RowOutcome.LEFT_OUT: "left out",
    RowOutcome.EMPTY: "empty",
}
_FILE_KEYS: Final = {ExportContent.IMPORT_REPORT: "report", ExportContent.LEFT_OUT_ROWS: "rest"}
_FILE_LABELS: Final = {
    ExportContent.IMPORT_REPORT: "The report is",
    ExportContent.LEFT_OUT_ROWS: "The rows left out are",
}


@dataclass(frozen=True, slots=True)
class _Wanted:
    file: Path
    columns: tuple[tuple[str, str], ...]
    choice: ImportChoice
    session: str
    is_dry: bool
    sheet: str


@command("import")
def import_from_file(
    open_installation: OpenInstallation,
    on_progress: ShowProgress,
    file: Path | None = argument(),
    *,
    pairs: tuple[str, ...] = COLUMN_MAP,
    sheet: str = option("--sheet NAME", "Read this sheet of a workbook, not the first with names."),
    report: Path | None = _REPORT,
    rest: Path | None = _REST,
    lock: bool = FILE_LOCK,
    reason: str = FILE_REASON,
    accept: bool = option("--accept", "Write what the file knows more or otherwise of people."),
    session: str = option("--session CODE", "Mark them in this session."),
    half_day: int = option("--half-day N", "Where the file has no days.", default=1),
    dry_run: bool = option("--dry-run", "Only show what would be done."),
    undo: int | None = option("--undo ID", "Take back the import ID."),
    show: int | None = option("--show ID", "Show the report of the import ID."),
    lists: bool = option("--list", "List the imports that were made."),
) -> CommandResult:
    """Read people from a file, or take that back.

    FILE is CSV, XLSX, XLS, ODS or JSON; a prompt asks for the passphrase of a locked workbook.
    Columns are recognised by their headings; who is registered is not changed without --accept, and
    rows without a name are left out. With --session, columns of days are marks of attendance, and a
    list without days is of people present. --lock and --reason are about the files written.
    """
    chosen, writes = sum((undo is not None, show is not None, lists)), bool(report or rest)
    others = file or pairs or sheet or writes or accept or session or (dry_run and undo is None)
    if chosen > 1 or (chosen and others):
        raise click.UsageError("--undo, --show and --list are used alone.")
    if undo is not None:
        return _undo_import(open_installation(), undo, on_progress, dry_run=dry_run)
    if chosen:
        return _show_imports(open_installation(), show)
    if file is None or ((lock or reason) and not writes):
        raise click.UsageError(_NEEDS_FILE if file is None else _NEEDS_OUTPUT)
    choice, columns = ImportChoice(accept, None, half_day), tuple(map(parse_column, pairs))
    run = partial(_run_import, _Wanted(file, columns, choice, session, dry_run, sheet), on_progress)
    files = dict(zip(_FILE_KEYS, (report, rest), strict=True))
    return _run_with_files(run, open_installation, files, lock=lock, reason=reason)


def _run_with_files(
    run: Callable[..., CommandResult],
    open_installation: OpenInstallation,
    wanted: Mapping[ExportContent, Path | None],
    *,
    lock: bool,
    reason: str,
) -> CommandResult:
    files = {content: path for content, path in wanted.items() if path is not None}
    with ExitStack() as stack:
        warm = stack.enter_context(WarmProcess())  # it gets ready while the register opens
        installation = open_installation()
        user = installation.user_session()
        passphrase = new_file_passphrase(installation, is_locked=lock)
        writers = {
            content: stack.enter_context(
                open_export(user, path, content, reason=reason, passphrase=passphrase)
            )
            for content, path in files.items()
        }
        result = run(user, writers, warm=warm)
    if not files:
        return result
    written = {_FILE_KEYS[content]: str(path) for content, path in files.items()}
    document = {**result.document, **written, "passphrase": passphrase or None}
    told = (f"{_FILE_LABELS[content]} in {path}." for content, path in files.items())
    text = f"{result.text}\n\n{' '.join(told)}{file_notice(passphrase)}"
    return CommandResult(document, text)


def _run_import(
    wanted: _Wanted,
    show_rows: ShowProgress,
    user: UserSession,
    writers: Mapping[ExportContent, ExportWriter],
    *,
    warm: WarmProcess,
) -> CommandResult:
    on_progress = partial(show_rows, "row")
    choice = wanted.choice
    if wanted.session:
        choice = replace(choice, session=find_session(user, wanted.session))
    table = read_file_table(wanted.file, warm, sheet=wanted.sheet)
    mapping = map_table(user, table, wanted.columns or None)
    questions = list_questions(table, mapping)
    sample: tuple[ImportedPerson, ...] = ()
    with user.store.transaction():  # an import and its report, both or neither
        if wanted.is_dry:
            preview = preview_import(user, table, mapping, on_progress=on_progress)
            report, sample = preview.report, preview.sample
        else:
            require_certain(questions)
            report = import_people(user, table, mapping, choice, on_progress=on_progress)
        if out := writers.get(ExportContent.IMPORT_REPORT):
            write_import_report(out, report, _explain)
        if out := writers.get(ExportContent.LEFT_OUT_ROWS):
            write_left_out_rows(out, table, report, _explain)
    document: dict[str, object] = {
        **_report_document(report),
        **dict.fromkeys(_FILE_KEYS.values()),
        "dry_run": wanted.is_dry,
        "questions": question_documents(questions),
    }
    lines = [*_report_lines(report, dry_run=wanted.is_dry), *question_lines(questions)]
    if wanted.is_dry:
        document["sample"] = [*map(_sample_document, sample)]
        names = list(mapping.fields)
        rows = [[row.line, *map(row.values.get, names)] for row in sample]
        lines += ["", format_table(["line", *names], rows)]
    return CommandResult(document, lines)


def _sample_document(row: ImportedPerson) -> dict[str, object]:
    notes = [pick(note, "why", "field", "column", "text") for note in row.notes]
    return {**pick(row, "line", "values"), "notes": notes}


def _show_imports(installation: Installation, number: int | None) -> CommandResult:
    if number is None:
        return _list_imports(installation)
    shown = import_undo.load_import_report(installation.user_session(), number)
    return CommandResult(_report_document(shown), _report_lines(shown, dry_run=False))


def _list_imports(installation: Installation) -> CommandResult:
    imports = import_undo.list_imports(installation.user_session())
    keys = {"rows": "row_count", "people": "person_count", "undone": "is_undone"}
    listed = [{"import": row.number, **pick(row, "day", "file", **keys)} for row in imports]
    shown = [row | {"state": "undone" if row["undone"] else "in use"} for row in listed]
    columns = ("import", "day", "file", "rows", "people", "state")
    text = format_documents(shown, *columns, empty="Nothing was imported.")
    return CommandResult({"imports": listed}, text)


def _undo_import(
    installation: Installation, number: int, on_progress: ShowProgress, *, dry_run: bool
) -> CommandResult:
    user = installation.user_session()
    effect = (
        import_undo.preview_import_undo(user, number)
        if dry_run
        else import_undo.undo_import(user, number, on_progress=partial(on_progress, "person"))
    )
    kept = effect.kept_people.items()
    staying = [{"code": short_code(who), "reason": why} for who, why in kept]
    document = {"import": number, "retired": effect.retired_count, "staying": staying}
    document |= {"restored": effect.restored_count, "marks": effect.mark_count}
    people = format_count(effect.retired_count, "person")
    outcome = "would be taken" if dry_run else "taken"
    lines = [f"{people} of import {number} {outcome} out of use."]
    if effect.restored_count:
        again = format_count(effect.restored_count, "person", "people")
        lines.append(f"{again} as before the import; marks withdrawn: {effect.mark_count}.")
    if staying:
        lines.append("These stay, for others built upon them:")
        rows = [(short_code(who), KEPT_REASONS[KeptReason(why)]) for who, why in kept]
        lines.append(format_table(("code", "why"), rows))
    return CommandResult(document | {"dry_run": dry_run}, lines)


def _report_document(report: ImportReport) -> dict[str, object]:
    outcomes = report.count_outcomes()
    return {
        "import": report.number,
        "file": report.file,
        "rows": len(report.entries),
        "people": outcomes[RowOutcome.NEW],
        "outcomes": outcomes,
        "accepted": sum(entry.is_accepted for entry in report.entries),
        "marks": len(report.marks),
        "doubts": [
            {"person": short_code(person), "like": short_code(other)}
            for person, other in report.list_doubts()
        ],
        "effects": report.count_effects(),
        "reasons": [
            {"why": why, "effect": why.effect, "field": name, "count": count}
            for (why, name), count in report.count_reasons().items()
        ],
        **pick(report, "encoding", "delimiter", "sheet", "header_line", "columns", "unmapped"),
        "earlier_import": report.before,
    }


def _report_lines(report: ImportReport, *, dry_run: bool) -> Iterable[str]:
    outcomes, rows = report.count_outcomes(), format_count(len(report.entries), "row")
    people = format_count(outcomes[RowOutcome.NEW], "person")
    if dry_run:
        yield f"{rows} would make {people}; nothing was written."
    elif report.number is None:
        yield f"Nobody in these {rows} is new; nothing was written."
    else:
        yield f"Import {report.number}: {people} out of {rows}."
    columns = ((name, ", ".join(headers)) for name, headers in report.columns.items())
    yield format_pairs([*columns, ("left alone", ", ".join(report.unmapped))])
    if accepted := sum(entry.is_accepted for entry in report.entries):
        yield f"{format_count(accepted, 'registered person', 'registered people')} changed."
    if report.marks:
        yield f"{format_count(len(report.marks), 'mark')} of attendance."
    if report.before is not None:
        yield f"This very file was imported before, as {report.before}."
    counts = [(count, _OUTCOME_LABELS[name]) for name, count in outcomes.items() if count]
    counts += [(count, _format_note(*why)) for why, count in report.count_reasons().items()]
    yield ""
    yield format_table(("rows", "what became of them"), counts)


def _explain(note: ImportNote) -> str:
    return _format_note(note.why, note.field)


def _format_note(why: NoteReason, field: str) -> str:
    return f"{field}: {IMPORT_NOTES[why]}" if field else IMPORT_NOTES[why]

"""The command `people import`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

import click

from fieldreg.cli.common.commands import OpenInstallation, SharedOptions, argument, command, option
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
from fieldreg.domain.problems import Code, Problem
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
    RowResult,
    join_explanations,
    write_import_report,
)
from fieldreg.services.imports.import_run import (
    ALL_FIELDS,
    ImportChoice,
    ImportRow,
    import_people,
    name_doubts,
    preview_import,
)
from fieldreg.services.imports.left_out_rows import write_left_out_rows
from fieldreg.services.imports.reading_process import WarmProcess
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.installation.model import Installation
from fieldreg.services.people.people_search import find_session
from fieldreg.services.user_session import UserSession
from fieldreg.ui.vocabulary.shared_labels import (
    IMPORT_EVIDENCE,
    IMPORT_JUDGEMENTS,
    IMPORT_NOTES,
    KEPT_REASONS,
)

_REPORT: Final = option(
    "--report FILE", "Write the outcome of every row to FILE (.csv, .xlsx, .json)."
)
_REST: Final = option(
    "--rest FILE", "Write the rows left out to FILE, to be completed and imported."
)
_NEEDS_FILE: Final = "Name a FILE, or an import with --undo."
_NEEDS_OUTPUT: Final = "--lock and --reason go with --report and --rest."
_MOST_CHANGES: Final = 20  # shown as text
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


_ACCEPTED: Final[SharedOptions] = {
    "accept": (bool, option("--accept", "Write what the file knows more or otherwise of people.")),
    "fields": (tuple[str, ...], option("--accept-field FIELD", "Write it of this field alone.")),
    "taken": (tuple[int, ...], option("--accept-row LINE", "Write all of it from this line.")),
    "left": (tuple[int, ...], option("--leave-row LINE", "Write nothing of it from this line.")),
}


@command("import", shared=_ACCEPTED)
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
    session: str = option("--session CODE", "Mark them in this session."),
    half_day: int = option("--half-day N", "Where the file has no days.", default=1),
    dry_run: bool = option("--dry-run", "Only show what would be done."),
    undo: int | None = option("--undo ID", "Take back the import ID."),
    show: int | None = option("--show ID", "Show the report of the import ID."),
    lists: bool = option("--list", "List the imports that were made."),
    **accepted: Any,
) -> CommandResult:
    """Read people from a file, or take that back.

    FILE is CSV, XLSX, XLS, ODS or JSON; a prompt asks for the passphrase of a locked workbook.
    Columns are recognised by their headings; registered people change only by --accept and its
    like, and rows without a name are left out. With --session, columns of days are marks, and a
    list without days is of people present. --lock and --reason are about the files written.
    """
    chosen, writes = sum((undo is not None, show is not None, lists)), bool(report or rest)
    others = (file, pairs, sheet, writes, session, dry_run and undo is None, *accepted.values())
    if chosen > 1 or (chosen and any(others)):
        raise click.UsageError("--undo, --show and --list are used alone.")
    if undo is not None:
        return _undo_import(open_installation(), undo, on_progress, dry_run=dry_run)
    if chosen:
        return _show_imports(open_installation(), show)
    if file is None or ((lock or reason) and not writes):
        raise click.UsageError(_NEEDS_FILE if file is None else _NEEDS_OUTPUT)
    choice = replace(_parse_accepted(**accepted), half_day=half_day)
    wanted = _Wanted(file, tuple(map(parse_column, pairs)), choice, session, dry_run, sheet)
    run = partial(_run_import, wanted, on_progress)
    return _run_with_files(run, open_installation, (report, rest), lock=lock, reason=reason)


def _parse_accepted(
    *, accept: bool, fields: Iterable[str], taken: Iterable[int], left: Iterable[int]
) -> ImportChoice:
    """Raise FIELD_UNKNOWN."""
    for name in fields:
        if name not in ALL_FIELDS:
            raise Problem(Code.FIELD_UNKNOWN, field=name)
    rows = dict.fromkeys(taken, True) | dict.fromkeys(left, False)
    return ImportChoice(ALL_FIELDS if accept else frozenset(fields), rows=rows)


def _run_with_files(
    run: Callable[..., CommandResult],
    open_installation: OpenInstallation,
    paths: Sequence[Path | None],
    *,
    lock: bool,
    reason: str,
) -> CommandResult:
    wanted = zip(_FILE_KEYS, paths, strict=True)
    files = {content: path for content, path in wanted if path is not None}
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
    sample: tuple[ImportRow, ...] = ()
    with user.store.transaction():  # an import and its report, both or neither
        if wanted.is_dry:
            preview = preview_import(user, table, mapping, on_progress=on_progress)
            report, sample = preview.report, preview.sample
        else:
            require_certain(questions)
            report = import_people(user, table, mapping, choice, on_progress=on_progress)
        _write_files(writers, table, report)
    document: dict[str, object] = {
        **_report_document(report),
        **dict.fromkeys(_FILE_KEYS.values()),
        "dry_run": wanted.is_dry,
        "questions": question_documents(questions),
    }
    lines = [*_report_lines(report, dry_run=wanted.is_dry), *question_lines(questions)]
    if wanted.is_dry:
        people = name_doubts(user, [row.result for row in sample])
        changes = _list_changes(report, choice)
        document["sample"] = [_sample_document(row, people) for row in sample]
        document["changes"] = changes
        lines += [*_sample_lines(sample, people, list(mapping.fields)), *_change_lines(changes)]
    return CommandResult(document, lines)


def _write_files(
    writers: Mapping[ExportContent, ExportWriter], table: ImportTable, report: ImportReport
) -> None:
    if out := writers.get(ExportContent.IMPORT_REPORT):
        write_import_report(out, report, _explain)
    if out := writers.get(ExportContent.LEFT_OUT_ROWS):
        write_left_out_rows(out, table, report, _explain)


def _sample_lines(
    sample: Iterable[ImportRow], people: Mapping[int, str], names: list[str]
) -> Iterable[str]:
    rows = [
        (
            *(row.result.line, IMPORT_JUDGEMENTS[row.result.judgement]),
            *(*map(row.values.get, names), _describe_row(row.result, people)),
        )
        for row in sample
    ]
    yield ""
    yield format_table(("line", "outcome", *names, "what becomes of it"), rows)


def _sample_document(row: ImportRow, people: Mapping[int, str]) -> dict[str, object]:
    result = row.result
    notes = [pick(note, "why", "field", "column", "text") for note in result.notes]
    perhaps = [{"code": short_code(each), "name": people.get(each)} for each in result.doubts[:1]]
    document = pick(result, "line", "outcome", "same_by") | {"values": row.values, "notes": notes}
    return document | {"perhaps": next(iter(perhaps), None)}


def _describe_row(result: RowResult, people: Mapping[int, str]) -> str | None:
    if result.doubts:
        return f"perhaps {people.get(result.doubts[0], '')} {short_code(result.doubts[0])}"
    if result.alike_line:
        return f"perhaps the person of line {result.alike_line}"
    if result.changes:
        return f"fills {len(result.fills)}, replaces {len(result.changes) - len(result.fills)}"
    if result.same_by is not None:
        return IMPORT_EVIDENCE[result.same_by]
    return join_explanations(result.notes, _explain)


def _list_changes(report: ImportReport, choice: ImportChoice) -> list[dict[str, object]]:
    return [
        {
            "line": entry.line,
            "person": short_code(entry.person or 0),
            "field": change.field,
            "former": change.former or None,
            "value": change.value,
            "accepted": change in choice.list_accepted(entry),
        }
        for entry in report.entries
        for change in entry.changes
    ]


def _change_lines(changes: Sequence[dict[str, object]]) -> Iterable[str]:
    if not changes:
        return
    shown = [
        change | {"state": "accepted" if change["accepted"] else "not accepted"}
        for change in changes[:_MOST_CHANGES]
    ]
    columns = ("line", "person", "field", ("in the register", "former"), ("in the file", "value"))
    yield ""
    yield format_documents(shown, *columns, ("", "state"))
    if more := len(changes) - len(shown):
        yield f"{format_count(more, 'more change')}; --report FILE writes all."


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
    judged = report.count_judgements().items()
    counts = [(count, IMPORT_JUDGEMENTS[name]) for name, count in judged]
    counts += [(count, _format_note(*why)) for why, count in report.count_reasons().items()]
    yield ""
    yield format_table(("rows", "what became of them"), counts)


def _explain(note: ImportNote) -> str:
    return _format_note(note.why, note.field)


def _format_note(why: NoteReason, field: str) -> str:
    return f"{field}: {IMPORT_NOTES[why]}" if field else IMPORT_NOTES[why]

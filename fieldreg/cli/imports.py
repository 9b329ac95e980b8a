"""The command `people import`: read people from a foreign file, list imports, undo one."""

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Final

import click

from fieldreg.cli.arrivals.undo import KEPT_REASON_LABELS
from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.progress import show_progress
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.cli.exports import file_lock_options, file_notice, new_file_passphrase
from fieldreg.domain.log.ids import short_code
from fieldreg.services.arrivals.undo_preview import KeptReason
from fieldreg.services.exports.plaintext_exports import ExportContent, ExportWriter, open_export
from fieldreg.services.exports.table_writer import OnProgress
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import (
    ImportNote,
    ImportReport,
    RowOutcome,
    write_import_report,
)
from fieldreg.services.imports.import_run import (
    import_people,
    list_imports,
    load_import_report,
    preview_import,
    preview_import_undo,
    undo_import,
)
from fieldreg.services.imports.row_reader import ImportedPerson
from fieldreg.services.imports.table_reader import read_table
from fieldreg.services.user_session import UserSession

_OUTCOME_LABELS = {
    RowOutcome.NEW: "new",
    RowOutcome.KNOWN: "in the register already",
    RowOutcome.DIFFERS: "in the register already and left alone, though the file differs",
    RowOutcome.EMPTY: "with nothing that can be used",
}


NOTE_MESSAGES: Final[Mapping[str, str]] = {
    "spaces_stripped": "spaces around it were left out",
    "spaces_after_delimiters": "the space after each delimiter was left out",
    "nul_removed": "a character that is no text was left out",
    "guard_removed": "the apostrophe that keeps sheets from calculating was left out",
    "quotes_unbalanced": "a quotation mark has no partner; the line was taken unchanged",
    "means_unknown": "it says that this is not known",
    "name_parted": "patronymic and given name were in one cell",
    "area_filled_in": "the soum or bag says which area it is in",
    "moved_to_aimag": "an aimag was in the column of soums",
    "date_unreadable": "the date cannot be read and was kept as typed",
    "date_implausible": "the date can hardly be right and was kept",
    "place_not_listed": "the list has no such place; it was kept as typed",
    "place_ambiguous": "several places have this name; it was kept as typed",
    "place_elsewhere": "this place is in another area; it was kept as typed",
    "phone_unusual": "this is no usual telephone number; it was kept",
    "email_unusual": "this is no usual address; it was kept",
    "source_ref_twice": "another row has the same id",
    "source_ref_of_another": "the register has another person with this id",
    "code_not_here": "this code belongs to somebody who is not in this register",
    "lines_above_header": "these lines are above the header",
    "other_sheets": "the workbook has further sheets, which were not read",
    "gender_unknown": "this is no gender that is known here; it was put into the notes",
    "too_long": "it is too long for its field; the notes have as much of it as there is room",
    "text_damaged": "the letters were lost before they came here",
    "column_not_taken": "this column went into no field",
    "cell_without_column": "it is under no header",
}


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option(
    "--map",
    "pairs",
    metavar="COLUMN=FIELD",
    multiple=True,
    help="Read a column into a field; without FIELD, skip it.",
)
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the outcome of every row to FILE (.csv, .xlsx, .json).",
)
@file_lock_options
@click.option("--dry-run", is_flag=True, help="Only show what would be done.")
@click.option("--undo", type=int, metavar="ID", help="Take back the import ID.")
@click.option("--show", type=int, metavar="ID", help="Show the report of the import ID.")
@click.option("--list", "lists", is_flag=True, help="List the imports that were made.")
@pass_command_context
def import_from_file(
    context: CommandContext,
    file: Path | None,
    pairs: tuple[str, ...],
    report: Path | None,
    *,
    undo: int | None,
    show: int | None,
    lock: bool,
    reason: str,
    dry_run: bool,
    lists: bool,
) -> CommandResult:
    """Read people from a file, or take that back.

    FILE is CSV or XLSX. Columns headed with a field's name map themselves, others are guessed.
    People who are in the register already are not changed. --lock and --reason are about the
    report, which contains text of the cells.
    """
    if undo is not None or show is not None or lists:
        chosen = sum((undo is not None, show is not None, lists))
        if file or pairs or report or (dry_run and undo is None) or chosen > 1:
            raise click.UsageError("--undo, --show and --list are used alone.")
        if show is not None:
            return _show_import(context, show)
        return (
            _list_imports(context) if undo is None else _undo_import(context, undo, dry_run=dry_run)
        )
    if file is None:
        raise click.UsageError("Name a FILE, or an import with --undo.")
    if (lock or reason) and report is None:
        raise click.UsageError("--lock and --reason go with --report.")
    columns = [_parse_column(pair) for pair in pairs]
    with (
        unlocked_installation(context) as installation,
        show_progress() as on_progress,
        ExitStack() as stack,
    ):
        user = installation.user_session()
        passphrase = new_file_passphrase(installation, is_locked=lock)
        out = None
        if report is not None:
            out = stack.enter_context(
                open_export(
                    user, report, ExportContent.IMPORT_REPORT, reason=reason, passphrase=passphrase
                )
            )
        result = _run_import(user, file, columns, out, partial(on_progress, "row"), dry_run=dry_run)
    if report is None:
        return result
    report_document = {"report": str(report), "passphrase": passphrase or None}
    text = f"{result.text}\n\nThe report is in {report}.{file_notice(passphrase)}"
    return CommandResult({**result.document, **report_document}, text)


def _run_import(
    user: UserSession,
    file: Path,
    chosen: Iterable[tuple[str, str]],
    out: ExportWriter | None,
    on_progress: OnProgress,
    *,
    dry_run: bool,
) -> CommandResult:
    table = read_table(file)
    mapping = map_columns(table.columns, chosen)
    sample: tuple[ImportedPerson, ...] = ()
    with user.store.transaction():  # an import and its report, both or neither
        if dry_run:
            preview = preview_import(user, table, mapping, on_progress=on_progress)
            report, sample = preview.report, preview.sample
        else:
            report = import_people(user, table, mapping, on_progress=on_progress)
        if out is not None:
            write_import_report(out, report, _format_note)
    document: dict[str, object] = {**_report_document(report), "report": None, "dry_run": dry_run}
    lines = [_headline(report, dry_run=dry_run), *_report_lines(report)]
    if dry_run:
        document["sample"] = [_row_document(row) for row in sample]
        names = list(mapping.fields)
        rows = [[row.line, *map(row.values.get, names)] for row in sample]
        lines += ["", output.format_table(["line", *names], rows)]
    return CommandResult(document, "\n".join(lines))


def _list_imports(context: CommandContext) -> CommandResult:
    with unlocked_installation(context) as installation:
        imports = list_imports(installation.user_session())
    document = {
        "imports": [
            {
                "import": row.number,
                "day": row.day,
                "file": row.file,
                "rows": row.row_count,
                "people": row.person_count,
                "undone": row.is_undone,
            }
            for row in imports
        ]
    }
    heads = ("import", "day", "file", "rows", "people", "state")
    rows = [
        (
            *(row.number, row.day, row.file, row.row_count, row.person_count),
            "undone" if row.is_undone else "in use",
        )
        for row in imports
    ]
    return CommandResult(
        document, output.format_table(heads, rows) if imports else "Nothing was imported."
    )


def _show_import(context: CommandContext, number: int) -> CommandResult:
    with unlocked_installation(context) as installation:
        report = load_import_report(installation.user_session(), number)
    lines = [_headline(report, dry_run=False), *_report_lines(report)]
    return CommandResult(_report_document(report), "\n".join(lines))


def _undo_import(context: CommandContext, number: int, *, dry_run: bool) -> CommandResult:
    with unlocked_installation(context) as installation, show_progress() as on_progress:
        user = installation.user_session()
        effect = (
            preview_import_undo(user, number)
            if dry_run
            else undo_import(user, number, on_progress=partial(on_progress, "person"))
        )
    staying = [
        {"code": short_code(trainee), "reason": reason}
        for trainee, reason in effect.kept_people.items()
    ]
    document = {
        "import": number,
        "retired": effect.retired_count,
        "staying": staying,
        "dry_run": dry_run,
    }
    outcome = "would be taken" if dry_run else "taken"
    lines = [
        f"{output.format_count(effect.retired_count, 'person', 'people')} of import {number} {outcome} out of use."
    ]
    if staying:
        lines.append("These stay, for others built upon them:")
        rows = [
            (trainee["code"], KEPT_REASON_LABELS[KeptReason(trainee["reason"])])
            for trainee in staying
        ]
        lines.append(output.format_table(("code", "why"), rows))
    return CommandResult(document, "\n".join(lines))


def _parse_column(pair: str) -> tuple[str, str]:
    column, equals, name = pair.rpartition("=")
    if not equals:
        raise click.UsageError(f"{pair!r} is not COLUMN=FIELD.")
    return column, name.strip()


def _report_document(report: ImportReport) -> dict[str, object]:
    outcomes = report.count_outcomes()
    return {
        "import": report.number,
        "file": report.file,
        "rows": len(report.entries),
        "people": outcomes[RowOutcome.NEW],
        "outcomes": {outcome.value: count for outcome, count in outcomes.items()},
        "effects": {effect.value: count for effect, count in report.count_effects().items()},
        "reasons": [
            {"why": why.value, "effect": why.effect.value, "field": name, "count": count}
            for (why, name), count in report.count_reasons().items()
        ],
        "encoding": report.encoding,
        "delimiter": report.delimiter,
        "sheet": report.sheet,
        "header_line": report.header_line,
        "columns": {name: list(columns) for name, columns in report.columns.items()},
        "unmapped": list(report.unmapped),
        "earlier_import": report.before,
    }


def _headline(report: ImportReport, *, dry_run: bool) -> str:
    new = report.count_outcomes()[RowOutcome.NEW]
    people = output.format_count(new, "person", "people")
    rows = output.format_count(len(report.entries), "row")
    if dry_run:
        return f"{rows} would make {people}; nothing was written."
    if report.number is None:
        return f"Nobody in these {rows} is new; nothing was written."
    return f"Import {report.number}: {people} out of {rows}."


def _report_lines(report: ImportReport) -> Iterable[str]:
    columns = ((name, ", ".join(headers)) for name, headers in report.columns.items())
    yield output.format_pairs([*columns, ("left alone", ", ".join(report.unmapped))])
    if report.before is not None:
        yield f"This very file was imported before, as {report.before}."
    counts = [
        (count, _OUTCOME_LABELS[outcome])
        for outcome, count in report.count_outcomes().items()
        if count
    ]
    reasons = [
        (count, f"{name}: {NOTE_MESSAGES[why]}" if name else NOTE_MESSAGES[why])
        for (why, name), count in report.count_reasons().items()
    ]
    yield ""
    yield output.format_table(("rows", "what became of them"), counts + reasons)


def _row_document(row: ImportedPerson) -> Mapping[str, object]:
    notes = [
        {"why": note.why.value, "field": note.field, "column": note.column, "text": note.text}
        for note in row.notes
    ]
    return {"line": row.line, "values": row.values, "notes": notes}


def _format_note(note: ImportNote) -> str:
    sentence = NOTE_MESSAGES[note.why]
    return f"{note.field}: {sentence}" if note.field else sentence

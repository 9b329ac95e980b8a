"""The report of an import: outcomes of rows and values, in a table and as an export."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale

from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.imports.import_reports import (
    ImportNote,
    ImportReport,
    NoteReason,
    RowOutcome,
    write_import_report,
)
from fieldreg.services.user_session import UserSession
from fieldreg.ui.background.worker import ReportProgress as Progress
from fieldreg.ui.forms.export_form import ExportJob
from fieldreg.ui.tables.cells import Cell, TableColumn
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.translation import labelled, translate
from fieldreg.ui.vocabulary import people


@dataclass(frozen=True, slots=True)
class ImportCount:
    """A number of rows or values with the same outcome."""

    count: int
    outcome: str
    field: str = ""


def build_columns() -> list[TableColumn]:
    return [
        TableColumn(
            translate("Importing", "How many"),
            lambda row: Cell(QLocale().toString(row.count)),
            110,
            Align.AlignRight,
            min_width=60,
        ),
        TableColumn(translate("Importing", "What happens"), lambda row: Cell(row.outcome)),
        TableColumn(
            translate("Importing", "Field"),
            lambda row: Cell(row.field, role="ink2"),
            240,
            min_width=110,
        ),
    ]


def build_counts(report: ImportReport | None) -> list[ImportCount]:
    """Return the rows by outcome, then the changed values by reason and field."""
    if report is None:
        return []
    rows = [
        ImportCount(count, outcome_label(outcome))
        for outcome, count in report.count_outcomes().items()
        if count
    ]
    return rows + [
        ImportCount(count, reason_label(why), people.field_label(name) if name else "")
        for (why, name), count in report.count_reasons().items()
    ]


def build_report_export(user: UserSession, report: ImportReport) -> ExportJob:
    def write(path: Path, reason: str, passphrase: str, _progress: Progress) -> int:
        content = ExportContent.IMPORT_REPORT
        with open_export(user, path, content, reason=reason, passphrase=passphrase) as out:
            write_import_report(out, report, _format_note)
        return len(report.entries)

    return ExportJob(
        translate("Importing", "import-report"),
        write,
        lambda _count, file: translate("Importing", "Report saved: {file}").format(file=file),
    )


def outcome_label(outcome: RowOutcome) -> str:
    return {
        RowOutcome.NEW: translate("Importing", "rows: a new person"),
        RowOutcome.KNOWN: translate("Importing", "rows: registered already, nothing differs"),
        RowOutcome.DIFFERS: translate(
            "Importing", "rows: registered already, something differs; the register stays"
        ),
        RowOutcome.EMPTY: translate("Importing", "rows: nothing in them can be used"),
    }[outcome]


def _format_note(note: ImportNote) -> str:
    reason = reason_label(note.why)
    return labelled(people.field_label(note.field), reason) if note.field else reason


def reason_label(reason: NoteReason) -> str:
    return {**_repaired(), **_doubtful(), **_unusable()}[reason]


def _repaired() -> dict[NoteReason, str]:
    return {
        NoteReason.SPACES_STRIPPED: translate("Importing", "spaces around it are left out"),
        NoteReason.SPACES_AFTER_DELIMITERS: translate(
            "Importing", "the space after each delimiter is left out"
        ),
        NoteReason.NUL_REMOVED: translate("Importing", "a character that is no text is left out"),
        NoteReason.GUARD_REMOVED: translate(
            "Importing", "the apostrophe that keeps a sheet from calculating is left out"
        ),
        NoteReason.QUOTES_UNBALANCED: translate(
            "Importing", "a quotation mark has no partner; the line is taken as it stands"
        ),
        NoteReason.MEANS_UNKNOWN: translate("Importing", "it says that this is not known"),
        NoteReason.NAME_PARTED: translate(
            "Importing", "patronymic and given name stand in one cell; they are parted"
        ),
        NoteReason.AREA_FILLED_IN: translate(
            "Importing", "filled in: the soum or bag says which area it lies in"
        ),
        NoteReason.MOVED_TO_AIMAG: translate(
            "Importing", "an aimag stands in the column of soums; it is moved"
        ),
    }


def _doubtful() -> dict[NoteReason, str]:
    return {
        NoteReason.DATE_UNREADABLE: translate(
            "Importing", "it cannot be read as a date; kept as typed"
        ),
        NoteReason.DATE_IMPLAUSIBLE: translate("Importing", "it can hardly be right; kept"),
        NoteReason.PLACE_NOT_LISTED: translate(
            "Importing", "the list has no such place; kept as typed"
        ),
        NoteReason.PLACE_AMBIGUOUS: translate(
            "Importing", "several places have this name; kept as typed"
        ),
        NoteReason.PLACE_ELSEWHERE: translate(
            "Importing", "this place lies in another area; kept as typed"
        ),
        NoteReason.PHONE_UNUSUAL: translate("Importing", "not a usual phone number; kept"),
        NoteReason.EMAIL_UNUSUAL: translate("Importing", "not a usual address; kept"),
        NoteReason.SOURCE_REF_TWICE: translate("Importing", "another row has the same number"),
        NoteReason.SOURCE_REF_OF_ANOTHER: translate(
            "Importing", "someone else in the register has this number"
        ),
        NoteReason.CODE_NOT_HERE: translate(
            "Importing", "the code is of someone whom this register does not know"
        ),
        NoteReason.LINES_ABOVE_HEADER: translate(
            "Importing", "lines above the headers are left out"
        ),
        NoteReason.OTHER_SHEETS: translate("Importing", "further sheets are not read"),
    }


def _unusable() -> dict[NoteReason, str]:
    return {
        NoteReason.GENDER_UNKNOWN: translate(
            "Importing", "not a gender that is known here; put into the notes"
        ),
        NoteReason.TOO_LONG: translate(
            "Importing", "too long for its field; the notes have what there was room for"
        ),
        NoteReason.TEXT_DAMAGED: translate(
            "Importing", "the letters were lost before the table came here"
        ),
        NoteReason.COLUMN_NOT_TAKEN: translate("Importing", "this column goes into no field"),
        NoteReason.CELL_WITHOUT_COLUMN: translate("Importing", "it stands under no header"),
    }

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
from fieldreg.ui.translation import labelled, translator
from fieldreg.ui.vocabulary import people

tr = translator("Importing")


@dataclass(frozen=True, slots=True)
class ImportCount:
    """A number of rows or values with the same outcome."""

    count: int
    outcome: str
    field: str = ""


def build_columns() -> list[TableColumn]:
    return [
        TableColumn(
            tr("How many"),
            lambda row: Cell(QLocale().toString(row.count)),
            110,
            Align.AlignRight,
            min_width=60,
        ),
        TableColumn(tr("What happens"), lambda row: Cell(row.outcome)),
        TableColumn(tr("Field"), lambda row: Cell(row.field, role="ink2"), 240, min_width=110),
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
        tr("import-report"),
        write,
        lambda _count, file: tr("Report saved: {file}").format(file=file),
    )


def outcome_label(outcome: RowOutcome) -> str:
    return {
        RowOutcome.NEW: tr("rows: a new person"),
        RowOutcome.KNOWN: tr("rows: registered already, nothing differs"),
        RowOutcome.DIFFERS: tr("rows: registered already, something differs; the register stays"),
        RowOutcome.EMPTY: tr("rows: nothing in them can be used"),
    }[outcome]


def _format_note(note: ImportNote) -> str:
    reason = reason_label(note.why)
    return labelled(people.field_label(note.field), reason) if note.field else reason


def reason_label(reason: NoteReason) -> str:
    return {**_repaired(), **_doubtful(), **_unusable()}[reason]


def _repaired() -> dict[NoteReason, str]:
    return {
        NoteReason.SPACES_STRIPPED: tr("spaces around it are left out"),
        NoteReason.SPACES_AFTER_DELIMITERS: tr("the space after each delimiter is left out"),
        NoteReason.NUL_REMOVED: tr("a character that is no text is left out"),
        NoteReason.GUARD_REMOVED: tr("the apostrophe at the start of the cell is left out"),
        NoteReason.QUOTES_UNBALANCED: tr(
            "a quotation mark has no partner; the line is taken unchanged"
        ),
        NoteReason.MEANS_UNKNOWN: tr("it says that this is not known"),
        NoteReason.NAME_PARTED: tr("patronymic and given name are in one cell; they are separated"),
        NoteReason.AREA_FILLED_IN: tr("filled in: the soum or bag says which area it is in"),
        NoteReason.MOVED_TO_AIMAG: tr("an aimag is in the column of soums; it is moved"),
    }


def _doubtful() -> dict[NoteReason, str]:
    return {
        NoteReason.DATE_UNREADABLE: tr("it cannot be read as a date; kept as typed"),
        NoteReason.DATE_IMPLAUSIBLE: tr("it can hardly be right; kept"),
        NoteReason.PLACE_NOT_LISTED: tr("the list has no such place; kept as typed"),
        NoteReason.PLACE_AMBIGUOUS: tr("several places have this name; kept as typed"),
        NoteReason.PLACE_ELSEWHERE: tr("this place is in another area; kept as typed"),
        NoteReason.PHONE_UNUSUAL: tr("not a usual phone number; kept"),
        NoteReason.EMAIL_UNUSUAL: tr("not a usual address; kept"),
        NoteReason.SOURCE_REF_TWICE: tr("another row has the same number"),
        NoteReason.SOURCE_REF_OF_ANOTHER: tr("someone else in the register has this number"),
        NoteReason.CODE_NOT_HERE: tr("this code belongs to somebody who is not in this register"),
        NoteReason.LINES_ABOVE_HEADER: tr("lines above the headers are left out"),
        NoteReason.OTHER_SHEETS: tr("further sheets are not read"),
    }


def _unusable() -> dict[NoteReason, str]:
    return {
        NoteReason.GENDER_UNKNOWN: tr("not a gender that is known here; put into the notes"),
        NoteReason.TOO_LONG: tr(
            "too long for its field; the text is in the notes, as far as it fits"
        ),
        NoteReason.TEXT_DAMAGED: tr("the letters were lost before the table came here"),
        NoteReason.COLUMN_NOT_TAKEN: tr("this column goes into no field"),
        NoteReason.CELL_WITHOUT_COLUMN: tr("it is under no header"),
    }

"""The outcomes of an import, and past imports with undo."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal

from fieldreg.domain.problems import Problem
from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.imports.import_reports import (
    ImportNote,
    ImportReport,
    NoteReason,
    RowOutcome,
    write_import_report,
)
from fieldreg.services.imports.import_run import ImportChoice, TablePreview
from fieldreg.services.imports.import_undo import (
    ImportUndo,
    list_imports,
    preview_import_undo,
    undo_import,
)
from fieldreg.services.imports.left_out_rows import write_left_out_rows
from fieldreg.services.imports.table_reader import ImportTable
from fieldreg.services.user_session import UserSession
from fieldreg.store.imports import PastImport
from fieldreg.ui.background.subjects import for_subject
from fieldreg.ui.background.worker import ReportProgress as Progress
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.export_form import ExportJob
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.find_bar import FindBar
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.translation import join_parts, labelled, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary.shared_labels import IMPORT_NOTES
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import PageTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Importing")


class ImportHistoryView(Column):
    undone = Signal()
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.table = DataTable(
            PagedModel(_history_columns(), context.runner, self), tr("Earlier imports")
        )
        self.undo_effect = wrapped_label()
        self._actions = Actions(context.keyboard, self)
        self.undo_button = self._actions.add(
            tr("Undo the import"),
            self._undo,
            Action.UNDO,
            hint=tr("undo"),
            when=lambda: self._undoable() is not None,
        )
        self.close_button = self._actions.add(
            tr("Back to the list"),
            self.closed.emit,
            Action.LEAVE,
            kind=ButtonKind.QUIET,
            hint=tr("to the list"),
        )
        context.keyboard.bind(self.table, Action.MOVE_ROW, None, tr("choose"))
        self.table.current_moved.connect(lambda _import: self._load_effect())
        explanation = tr("Each can be undone as a whole, however long ago it was.")
        self.add_inset(PageTitle(tr("Earlier imports"), explanation))
        self.add_full_width(FindBar(context.keyboard, self, self.table), above="group")
        self.add_full_width(self.table, above="near", stretch=1)
        self.add_inset(self.undo_effect, above="near")
        self.add_inset(self._actions.row(), above="field")

    def start(self) -> None:
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._load()

    def _load(self) -> None:
        job = partial(list_imports, self._context.user)
        self._context.runner.run_latest("imports", self, job, self._show)

    def _show(self, imports: Sequence[PastImport]) -> None:
        self.table.set_rows(imports)
        if imports and self.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._load_effect()

    def _load_effect(self) -> None:
        past = self._undoable()
        self._actions.update()
        if past is None:
            nothing = "" if self.table.current() else tr("Nothing was imported yet.")
            self.undo_effect.set_text(nothing)
            return
        self.undo_effect.set_text("")
        job = partial(preview_import_undo, self._context.user, past.number)
        show = for_subject(self._undoable, self._show_effect)
        self._context.runner.run_latest("undo", self, job, show)

    def _show_effect(self, effect: ImportUndo) -> None:
        self.undo_effect.set_text(format_undo_effect(effect))

    def _undo(self) -> None:
        past, user = self._undoable(), self._context.user
        if past is None or self.undo_button.is_busy:
            return
        number = past.number
        self.undo_button.set_busy(tr("Undoing…"))

        def done(undo: ImportUndo) -> None:
            self.undo_button.set_idle()
            self._load()
            self.undone.emit()
            self.notice_posted.emit(Notice(Tone.DONE, format_undone(undo)))

        def failed(problem: Problem) -> None:
            self.undo_button.set_idle()
            self.notice_posted.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))

        self._context.runner.run_long(
            self, lambda report: undo_import(user, number, on_progress=report), done, failed
        )

    def _undoable(self) -> PastImport | None:
        past = self.table.current()
        return past if isinstance(past, PastImport) and not past.is_undone else None


def _history_columns() -> list[TableColumn]:
    return [
        TableColumn(
            tr("Day"),
            lambda past: Cell(dates.format_date(past.day), role="ink2"),
            120,
            min_width=96,
        ),
        TableColumn(tr("File"), lambda past: Cell(past.file, style="strong")),
        TableColumn(
            tr("Rows"),
            lambda past: Cell(QLocale().toString(past.row_count), role="ink2"),
            110,
            Align.AlignRight,
            drop_priority=1,
            sort=lambda past: past.row_count,
        ),
        TableColumn(
            tr("New people"),
            lambda past: Cell(QLocale().toString(past.person_count)),
            130,
            Align.AlignRight,
            min_width=70,
            sort=lambda past: past.person_count,
        ),
        TableColumn(
            tr("State"),
            lambda past: Cell(tr("undone") if past.is_undone else tr("in use"), role="ink2"),
            150,
            min_width=110,
        ),
    ]


def import_label(report: ImportReport | None) -> str:
    count = report.count_outcomes()[RowOutcome.NEW] if report else 0
    return tr("Import %Ln people", count) if count else tr("Import")


def format_source(preview: TablePreview) -> str:
    table = preview.table
    if table.source.sheet is not None:
        source = tr("sheet: {sheet}").format(sheet=table.source.sheet)
    else:
        encoding = (table.source.encoding or "").upper()
        source = join_parts([encoding, _format_delimiter(table.source.delimiter or "")], ", ")
    return join_parts([table.name, source, _format_earlier(preview.report)])


def _format_delimiter(sign: str) -> str:
    names = {",": tr("comma"), ";": tr("semicolon"), "\t": tr("tab"), " ": tr("space")}
    return tr("delimiter: {sign}").format(sign=names.get(sign, sign)) if sign else ""


def format_undone(undo: ImportUndo) -> str:
    retired = tr("The import is undone: %Ln records out of use", undo.retired_count)
    return f"{retired}. {_format_kept(undo)}." if undo.kept_people else retired


def format_undo_effect(undo: ImportUndo) -> str:
    retired = tr("Undoing takes %Ln records out of use", undo.retired_count)
    return f"{retired}. {_format_kept(undo)}." if undo.kept_people else f"{retired}."


def _format_kept(undo: ImportUndo) -> str:
    count = len(undo.kept_people)
    return tr("%Ln people stay, since others have worked on them", count)


def format_reasons(report: ImportReport | None) -> list[str]:
    counts = report.count_reasons() if report else {}
    return [
        f"{format_note(ImportNote(why, name))} ({QLocale().toString(count)})"
        for (why, name), count in counts.items()
    ]


def find_reason(preview: TablePreview, choice: ImportChoice) -> str:
    """Return why nothing can be imported; empty if something can."""
    if preview.problem is not None:
        return problems_words.sentence(preview.problem)
    writing = {RowOutcome.NEW}
    if choice.session is not None:
        writing |= {RowOutcome.KNOWN, RowOutcome.FILLS, RowOutcome.DIFFERS}
    results = [row.result for row in preview.rows]
    if any(each.outcome in writing or choice.list_accepted(each) for each in results):
        return ""
    if any(each.changes for each in results):
        return tr("No row has a person who is new, and no change is accepted")
    return tr("No row has a person who is new")


def has_left_out(report: ImportReport | None) -> bool:
    return report is not None and bool(report.count_outcomes()[RowOutcome.LEFT_OUT])


def _format_earlier(report: ImportReport | None) -> str:
    was_imported = report is not None and report.before is not None
    return tr("This very file was imported before") if was_imported else ""


def format_imported(report: ImportReport) -> str:
    counts = report.count_outcomes()
    imported = tr("%Ln people imported", counts[RowOutcome.NEW])
    if not has_left_out(report):
        return imported
    return f"{imported}. {tr('%Ln rows left out', counts[RowOutcome.LEFT_OUT])}"


def build_report_export(user: UserSession, report: ImportReport) -> tuple[str, ExportJob]:
    def write(path: Path, reason: str, passphrase: str, _progress: Progress) -> int:
        content = ExportContent.IMPORT_REPORT
        with open_export(user, path, content, reason=reason, passphrase=passphrase) as out:
            write_import_report(out, report, format_note)
        return len(report.entries)

    return translate("Leaving", "Save the report of the import"), ExportJob(
        tr("import-report"),
        write,
        lambda _count, file: tr("Report saved: {file}").format(file=file),
    )


def build_left_out_export(
    user: UserSession, table: ImportTable, report: ImportReport
) -> tuple[str, ExportJob]:
    def write(path: Path, reason: str, passphrase: str, _progress: Progress) -> int:
        content = ExportContent.LEFT_OUT_ROWS
        with open_export(user, path, content, reason=reason, passphrase=passphrase) as out:
            return write_left_out_rows(out, table, report, format_note)

    def format_result(count: int, file: str) -> str:
        text = tr("%Ln rows saved: {file}. Complete them and import that file.", count)
        return text.format(file=file)

    export = ExportJob(tr("rows-left-out"), write, format_result)
    return tr("Save the rows left out"), export


def format_note(note: ImportNote) -> str:
    reason = reason_label(note.why)
    return labelled(people_words.field_label(note.field), reason) if note.field else reason


def reason_label(reason: NoteReason) -> str:
    return tr(IMPORT_NOTES[reason])

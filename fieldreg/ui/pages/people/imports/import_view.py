"""The import of one file: preview, write, undo.

Fields of columns are guessed and can be changed; each change is previewed at once.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal

from fieldreg.domain.problems import Problem
from fieldreg.services.imports.import_reports import ImportReport, RowOutcome
from fieldreg.services.imports.import_run import (
    ImportUndo,
    TablePreview,
    import_people,
    load_table_preview,
    undo_import,
)
from fieldreg.services.imports.table_reader import ImportTable, read_table
from fieldreg.ui.background.worker import LongJob, ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.people.imports import import_report, import_texts
from fieldreg.ui.pages.people.imports.column_chooser import ColumnChooser
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, button_row
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Importing")


class ImportView(Column):
    """Columns, outcomes of rows, and the buttons that import and undo.

    Signals:
        imported(): people were imported, or the import was undone.
        closed(): back to the list of people.
        notice_posted(Notice): a result, or a problem.
        report_requested(ImportReport): the report to save.
    """

    imported = Signal()
    closed = Signal()
    notice_posted = Signal(object)
    report_requested = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._preview: TablePreview | None = None
        self._done: ImportReport | None = None
        self._undoable_import: int | None = None
        self._request = 0  # previews of earlier requests are dropped
        self._reading: LongJob | None = None
        self._writing: LongJob | None = None
        self.title = PageTitle(tr("Import people"), " ")
        outcomes = tr("What will happen to the rows")
        self.columns = ColumnChooser()
        self.import_button = KeyButton(_import_label(0), kind=ButtonKind.PRIMARY)
        self.report_button = KeyButton(tr("Save the report"))
        self.undo_button = KeyButton(tr("Undo the import"))
        self.close_button = KeyButton(tr("Do not import"), kind=ButtonKind.QUIET)
        self.counts_title = SectionTitle(outcomes)
        self.counts_model = PagedModel(import_report.build_columns(), context.runner, self)
        self.table = DataTable(self.counts_model, outcomes, row_height=32)
        self._lay_out()
        self._bind()

    def start(self, path: Path) -> None:
        """Read and preview the table in the file *path*."""
        self._preview = self._done = self._undoable_import = None
        self.title.set_text(tr("Import people"), path.name)
        self.counts_title.set_text(tr("What will happen to the rows"))
        self.columns.clear()
        self.counts_model.set_rows([])
        self.close_button.set_text(tr("Do not import"))
        self._show_buttons()
        # The button stays busy until the table is read, so an early Enter does nothing.
        self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)
        user = self._context.user
        self._load_preview(lambda report: load_table_preview(user, read_table(path), None, report))

    @property
    def is_writing(self) -> bool:
        return self._writing is not None

    @property
    def _report(self) -> ImportReport | None:
        return self._done or (self._preview.report if self._preview else None)

    # Preview

    def _preview_choice(self) -> None:
        if self._preview is not None and self._done is None and not self.is_writing:
            user, table = self._context.user, self._preview.table
            chosen = self.columns.chosen_columns
            self._load_preview(lambda report: load_table_preview(user, table, chosen, report))

    def _load_preview(self, job: Callable[[ReportProgress], TablePreview]) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._request += 1
        self.import_button.set_disabled_reason("")
        self.import_button.set_busy(tr("Reading the table…"))
        self._reading = self._context.runner.run_long(
            self,
            job,
            partial(self._show, self._request),
            partial(self._preview_failed, self._request),
        )

    def _show(self, request: int, preview: TablePreview) -> None:
        if request != self._request:
            return
        is_first, self._preview = self._preview is None, preview
        report = preview.report
        self.title.subtitle.set_text(_format_source(preview.table))
        if is_first:
            self.columns.show_table(preview)
            self.columns.show_mapping(preview.mapping)
        was_imported = report is not None and report.before is not None
        self.counts_title.set_text(
            tr("What will happen to the rows"),
            tr("This very file was imported before") if was_imported else "",
        )
        self.counts_model.set_rows(import_report.build_counts(report))
        count = report.count_outcomes()[RowOutcome.NEW] if report else 0
        self.import_button.set_idle()
        self.import_button.set_text(_import_label(count))
        reason = "" if count else tr("No row has a person who is new")
        if preview.problem is not None:
            reason = problems_words.sentence(preview.problem)
            if is_first:
                self._post_notice(Tone.ATTENTION, reason)
        self.import_button.set_disabled_reason(reason)
        self._show_buttons()
        if is_first:
            has_clash = preview.problem is not None and self.columns.fields
            target = self.columns.fields[0] if has_clash else self.import_button
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _preview_failed(self, request: int, problem: Problem) -> None:
        if request != self._request:
            return
        self.import_button.set_idle()
        self.import_button.set_disabled_reason(problems_words.sentence(problem))
        self._post_notice(Tone.FAILURE, problems_words.sentence(problem))

    # Writing

    def _import(self) -> None:
        preview, user = self._preview, self._context.user
        if preview is None or preview.mapping is None or self._done or self.is_writing:
            return
        table, mapping = preview.table, preview.mapping
        self._show_progress(0, 1)
        self.columns.set_read_only(True)
        # Set before the job runs, since it may end before `run_long` returns.
        self._writing = LongJob()
        handle = self._context.runner.run_long(
            self,
            lambda report: import_people(user, table, mapping, on_progress=report),
            self._imported,
            self._import_failed,
            progress=self._show_progress,
            stopped=self._stopped,
        )
        if self._writing is not None:
            self._writing = handle

    def _show_progress(self, done: int, total: int) -> None:
        share = QLocale().toString(100 * done // max(total, 1))
        self.import_button.set_busy(tr("Importing… {share} %").format(share=share))

    def _imported(self, report: ImportReport) -> None:
        self._done, self._undoable_import, self._writing = report, report.number, None
        self.import_button.set_idle()
        self.counts_title.set_text(tr("What happened to the rows"))
        self.counts_model.set_rows(import_report.build_counts(report))
        self.close_button.set_text(tr("Back to the list"))
        self._show_buttons()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.imported.emit()
        count = report.count_outcomes()[RowOutcome.NEW]
        self._post_notice(Tone.DONE, tr("%Ln people imported", count))

    def _import_failed(self, problem: Problem) -> None:
        self._allow_choice()
        self._post_notice(Tone.FAILURE, problems_words.sentence(problem))

    def _stopped(self) -> None:
        self._allow_choice()
        self._post_notice(Tone.DONE, tr("Stopped. Nobody was imported."))

    def _allow_choice(self) -> None:
        self._writing = None
        self.import_button.set_idle()
        self.columns.set_read_only(False)

    def _undo(self) -> None:
        user, number = self._context.user, self._undoable_import
        if number is None:
            return
        self.undo_button.set_busy(tr("Undoing…"))

        def done(undo: ImportUndo) -> None:
            self.undo_button.set_idle()
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._undoable_import = None
            self._show_buttons()
            self.imported.emit()
            self._post_notice(Tone.DONE, import_texts.format_undone(undo))

        self._context.runner.run(self, partial(undo_import, user, number), done, self._undo_failed)

    def _undo_failed(self, problem: Problem) -> None:
        self.undo_button.set_idle()
        self._post_notice(Tone.FAILURE, problems_words.sentence(problem))

    def _save_report(self) -> None:
        if self._report is not None:
            self.report_requested.emit(self._report)

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def _leave(self) -> None:
        """Stop a running import, or else go back to the list."""
        if self.is_writing:
            self._stop()
            return
        if self._reading is not None:
            self._reading.cancel()
        self._request += 1
        self.closed.emit()

    def _post_notice(self, tone: Tone, text: str) -> None:
        self.notice_posted.emit(Notice(tone, text))

    # Building

    def _show_buttons(self) -> None:
        self.import_button.setVisible(self._done is None)
        self.report_button.setVisible(self._report is not None)
        self.undo_button.setVisible(self._undoable_import is not None)
        self._context.keyboard.bindings_changed.emit()

    def _bind(self) -> None:
        for action, slot, text, button in (
            (Action.PRIMARY, self._import, tr("import"), self.import_button),
            (Action.EXPORT, self._save_report, tr("report"), self.report_button),
            (Action.UNDO, self._undo, tr("undo"), self.undo_button),
            (Action.LEAVE, self._leave, tr("to the list"), self.close_button),
        ):
            self._context.keyboard.bind(self, action, slot, text, button=button)
        self.import_button.stop_requested.connect(self._stop)
        self.columns.changed.connect(self._preview_choice)

    def _lay_out(self) -> None:
        self.add_inset(self.title)
        explanation = tr("What is in each column of the table. Each choice is tried at once.")
        self.add_inset(SectionTitle(tr("Columns"), explanation), above=12)
        self.add_inset(self.columns, above=8)
        self.add_inset(self.counts_title, above=14)
        self.add_full_width(self.table, above=2, stretch=1)
        buttons = button_row(
            self.import_button, self.report_button, self.undo_button, self.close_button
        )
        self.add_inset(buttons, above=10)


def _format_source(table: ImportTable) -> str:
    """Return the file, and its sheet or its encoding and delimiter."""
    if table.source.sheet is not None:
        source = tr("sheet: {sheet}").format(sheet=table.source.sheet)
    else:
        encoding = (table.source.encoding or "").upper()
        source = join_parts([encoding, _format_delimiter(table.source.delimiter or "")], ", ")
    return join_parts([table.name, source])


def _import_label(count: int) -> str:
    if not count:
        return tr("Import")
    return tr("Import %Ln people", count)


def _format_delimiter(sign: str) -> str:
    if not sign:
        return ""
    name = {",": tr("comma"), ";": tr("semicolon"), "\t": tr("tab"), " ": tr("space")}.get(
        sign, sign
    )
    return tr("delimiter: {sign}").format(sign=name)

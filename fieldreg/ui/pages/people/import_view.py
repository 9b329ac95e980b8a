"""The import of one file: preview, write, undo."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports.import_reports import ImportReport
from fieldreg.services.imports.import_run import TablePreview, import_people
from fieldreg.services.imports.import_undo import ImportUndo, undo_import
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.context import Context
from fieldreg.ui.forms.people.table_reading import TableReading
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.people import import_reports
from fieldreg.ui.pages.people.column_notice import ColumnNotice
from fieldreg.ui.pages.people.import_choices import ImportChoices
from fieldreg.ui.pages.people.import_columns import ImportColumns
from fieldreg.ui.pages.people.import_rows import ImportRows
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Importing")

_PASSPHRASE_WIDTH = 440


class ImportView(Column):
    imported = Signal()
    closed = Signal()
    notice_posted = Signal(object)
    export_requested = Signal(str, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._reading = context, TableReading(context, self)
        self._preview: TablePreview | None = None
        self._done: ImportReport | None = None
        self.undoable_import: int | None = None
        self._writing: LongJob | None = None
        self.title = PageTitle(tr("Import people"), " ")
        self.passphrase = FormField(tr("Passphrase of the file"), LineEdit(is_masked=True))
        self.passphrase.editor.setMaximumWidth(_PASSPHRASE_WIDTH)
        self.rows, self.choices = ImportRows(context), ImportChoices(context)
        self.columns = ImportColumns(context.keyboard, self, self.rows)
        self.questions = ColumnNotice(context, self, self.columns, self._reading)
        self._add_actions(Actions(context.keyboard, self))
        self.import_button.stop_requested.connect(self._stop)
        self.columns.changed.connect(self._preview_choice)
        self.choices.changed.connect(self._allow_import)
        self.rows.changed.connect(self._allow_import)
        self.rows.failed.connect(self._post_failure)
        self.choices.sheet_chosen.connect(self._reading.choose_sheet)
        self._reading.begun.connect(self._show_reading)
        self._reading.read.connect(self._show)
        self._reading.failed.connect(self._reading_failed)
        self.add_inset(self.title)
        self.add_inset(self.passphrase, above="group")
        self.add_inset(self.questions, above="near")
        self.add_inset(self.columns, above="near")
        self.add_inset(self.choices, above="near")
        self.add_full_width(self.rows, above="near", stretch=1)
        self.add_inset(self._actions.row(), above="field")

    def _add_actions(self, actions: Actions) -> None:
        self._actions, add = actions, actions.add
        self.import_button = add(
            import_reports.import_label(None),
            self._import,
            Action.PRIMARY,
            kind=ButtonKind.PRIMARY,
            hint=tr("import"),
            when=lambda: self._done is None and self.passphrase.isHidden(),
        )
        self.open_button = add(
            tr("Open the file"),
            lambda: self._reading.unlock(self.passphrase.text()),
            Action.PRIMARY,
            kind=ButtonKind.PRIMARY,
            hint=tr("open the file"),
            when=lambda: not self.passphrase.isHidden(),
        )
        add(
            *(tr("Save the report"), self._save_report, Action.EXPORT),
            hint=tr("report"),
            when=lambda: self._report is not None,
        )
        self.left_out_button = add(
            *(tr("Save the rows left out"), self._save_left_out, Action.DECIDE_LATER),
            hint=tr("rows left out"),
            when=lambda: import_reports.has_left_out(self._report),
        )
        self.undo_button = add(
            *(tr("Undo the import"), self.undo, Action.UNDO),
            hint=tr("undo"),
            when=lambda: self.undoable_import is not None,
        )
        self.close_button = add(
            *(tr("Do not import"), self._leave, Action.LEAVE),
            kind=ButtonKind.QUIET,
            hint=tr("to the list"),
        )

    def prepare(self) -> None:
        self._reading.prepare()

    def start(self, path: Path) -> None:
        self._preview = self._done = self.undoable_import = None
        self.title.set_text(tr("Import people"), path.name)
        self.passphrase.hide()
        self.passphrase.set_text("")
        self.columns.start()
        self.questions.show_preview(None)
        self.choices.start()
        self.rows.start()
        self.close_button.set_text(tr("Do not import"))
        self.import_button.set_text(import_reports.import_label(None))
        self._actions.update()
        # The button stays busy until the table is read, so an early Enter does nothing.
        self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reading.open(path)

    @property
    def is_writing(self) -> bool:
        return self._writing is not None

    @property
    def _report(self) -> ImportReport | None:
        return self._done or (self._preview.report if self._preview else None)

    def _save_report(self) -> None:
        if self._report is not None:
            export = import_reports.build_report_export(self._context.user, self._report)
            self.export_requested.emit(*export)

    def _save_left_out(self) -> None:
        if self._report is not None and self._preview is not None:
            user, table = self._context.user, self._preview.table
            export = import_reports.build_left_out_export(user, table, self._report)
            self.export_requested.emit(*export)

    def _preview_choice(self) -> None:
        if self._preview is not None and self._done is None and not self.is_writing:
            self._reading.choose(self._preview.table, self.columns.chosen_columns)

    def _show_reading(self) -> None:
        self.import_button.set_disabled_reason("")
        self.import_button.set_busy(tr("Reading the table…"))

    def _show(self, preview: TablePreview) -> None:
        is_first = self._preview is None or self._preview.table is not preview.table
        self._preview, report = preview, preview.report
        self.passphrase.hide()
        self.passphrase.set_text("")
        self.title.subtitle.set_text(import_reports.format_source(preview))
        if is_first:
            self.columns.show_table(preview)
        self.rows.show_preview(preview)
        self.columns.tell(preview)
        self.questions.show_preview(preview)
        self.import_button.set_idle()
        self.import_button.set_text(import_reports.import_label(report))
        self.choices.show_preview(preview)
        self._allow_import()
        if preview.problem is not None and is_first and not preview.questions:
            self._post_notice(Tone.ATTENTION, problems_words.sentence(preview.problem))
        self._actions.update()
        if is_first and not self.choices.has_focus:
            target: QWidget = self.rows.table if self.rows.waiting_count else self.import_button
            if self.columns.head.is_open and self.columns.fields:
                target = self.columns.fields[0]
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow_import(self) -> None:
        if self._preview is not None and self._done is None:
            choice = self.choices.complete(self.rows.choice)
            reason = import_reports.find_reason(self._preview, choice)
            reason = self.questions.reason or reason
            self.import_button.set_disabled_reason(reason)

    def _reading_failed(self, problem: Problem) -> None:
        self.import_button.set_idle()
        self.import_button.set_disabled_reason(reason := problems_words.sentence(problem))
        if problem.code in (Code.TABLE_LOCKED, Code.WRONG_PASSPHRASE):
            self.passphrase.show()
            self._actions.update()
            self.passphrase.setFocus()
        if problem.code is not Code.TABLE_LOCKED:
            notice = Notice(Tone.FAILURE, reason)
            self._reading.begun.connect(notice.dismiss)  # the next try speaks for itself
            self.notice_posted.emit(notice)

    def _import(self) -> None:
        preview, user = self._preview, self._context.user
        if preview is None or preview.mapping is None or self._done or self.is_writing:
            return
        table, mapping = preview.table, preview.mapping
        choice = self.choices.complete(self.rows.choice)
        self._show_progress(0, 1)
        self._set_read_only(is_read_only=True)
        self.questions.show_preview(None)
        # Set before the job runs, since it may end before `run_long` returns.
        self._writing = LongJob()
        handle = self._context.runner.run_long(
            self,
            lambda report: import_people(user, table, mapping, choice, on_progress=report),
            self._imported,
            lambda problem: self._allow_choice(Tone.FAILURE, problems_words.sentence(problem)),
            progress=self._show_progress,
            stopped=partial(self._allow_choice, Tone.DONE, tr("Stopped. Nobody was imported.")),
        )
        if self._writing is not None:
            self._writing = handle

    def _show_progress(self, done: int, total: int) -> None:
        share = QLocale().toString(100 * done // max(total, 1))
        self.import_button.set_busy(tr("Importing… {share} %").format(share=share))

    def _imported(self, report: ImportReport) -> None:
        self.choices.hide()  # made
        self._done, self.undoable_import, self._writing = report, report.number, None
        self.import_button.set_idle()
        self.rows.show_done(report)
        self.close_button.set_text(tr("Back to the list"))
        self._actions.update()
        has_left_out = import_reports.has_left_out(report)
        next_button = self.left_out_button if has_left_out else self.close_button
        next_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.imported.emit()
        tone = Tone.ATTENTION if has_left_out else Tone.DONE
        self._post_notice(tone, import_reports.format_imported(report))

    def _allow_choice(self, tone: Tone, message: str) -> None:
        self._writing = None
        self.import_button.set_idle()
        self._set_read_only(is_read_only=False)
        self._post_notice(tone, message)

    def _set_read_only(self, *, is_read_only: bool) -> None:
        self.columns.set_read_only(is_read_only=is_read_only)
        self.choices.set_read_only(is_read_only)
        self.rows.is_read_only = is_read_only

    def undo(self) -> None:
        user, number = self._context.user, self.undoable_import
        if number is None:
            return

        def done(undo: ImportUndo) -> None:
            if self.isVisible():
                self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.undoable_import = None
            self._actions.update()
            self.imported.emit()
            self._post_notice(Tone.DONE, import_reports.format_undone(undo))

        job = partial(undo_import, user, number)
        self.undo_button.run(self._context.runner, tr("Undoing…"), job, done, self._post_failure)

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def _leave(self) -> None:
        if self.is_writing:
            self._stop()
            return
        self._reading.cancel()
        self.closed.emit()

    def _post_failure(self, problem: Problem) -> None:
        self._post_notice(Tone.FAILURE, problems_words.sentence(problem))

    def _post_notice(self, tone: Tone, text: str) -> None:
        self.notice_posted.emit(Notice(tone, text))

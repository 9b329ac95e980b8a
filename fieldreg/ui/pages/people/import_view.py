"""The import of one file: preview, write, undo.

Fields of columns are guessed and can be changed; each change is previewed at once.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.services.imports.column_mapping import IGNORED_COLUMN, ColumnMapping
from fieldreg.services.imports.import_reports import ImportReport, RowOutcome
from fieldreg.services.imports.import_run import (
    ImportUndo,
    TablePreview,
    import_people,
    load_table_preview,
    undo_import,
)
from fieldreg.services.imports.table_reader import read_table
from fieldreg.ui.background.worker import LongJob, ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.people import import_reports
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.table_model import PagedModel
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.panes import ScrollPane

tr = translator("Importing")

_MIN_FIELD_WIDTH: Final = 220
# Three rows if there is room, else two; more columns scroll.
_MAX_HEIGHT: Final = 270
_MIN_HEIGHT: Final = 178


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
        self.counts_title = SectionTitle(outcomes)
        self.counts_model = PagedModel(import_reports.build_columns(), context.runner, self)
        self.table = DataTable(self.counts_model, outcomes, row_height=32)
        self._add_actions(Actions(context.keyboard, self))
        self.import_button.stop_requested.connect(self._stop)
        self.columns.changed.connect(self._preview_choice)
        explanation = tr("What is in each column of the table. Each choice is tried at once.")
        self.add_inset(self.title)
        self.add_inset(SectionTitle(tr("Columns"), explanation), above="group")
        self.add_inset(self.columns, above="near")
        self.add_inset(self.counts_title, above="group")
        self.add_full_width(self.table, above="hair", stretch=1)
        self.add_inset(self._actions.row(), above="field")

    def _add_actions(self, actions: Actions) -> None:
        self._actions, add = actions, actions.add
        self.import_button = add(
            import_reports.import_label(0),
            self._import,
            Action.PRIMARY,
            kind=ButtonKind.PRIMARY,
            hint=tr("import"),
            when=lambda: self._done is None,
        )
        self.report_button = add(
            tr("Save the report"),
            lambda: self.report_requested.emit(self._report),
            Action.EXPORT,
            hint=tr("report"),
            when=lambda: self._report is not None,
        )
        self.undo_button = add(
            tr("Undo the import"),
            self._undo,
            Action.UNDO,
            hint=tr("undo"),
            when=lambda: self._undoable_import is not None,
        )
        to_list, quiet = tr("to the list"), ButtonKind.QUIET
        self.close_button = add(
            tr("Do not import"), self._leave, Action.LEAVE, kind=quiet, hint=to_list
        )

    def start(self, path: Path) -> None:
        """Read and preview the table in the file *path*."""
        self._preview = self._done = self._undoable_import = None
        self.title.set_text(tr("Import people"), path.name)
        self.counts_title.set_text(tr("What will happen to the rows"))
        self.columns.clear()
        self.counts_model.set_rows([])
        self.close_button.set_text(tr("Do not import"))
        self._actions.update()
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
        self.title.subtitle.set_text(import_reports.format_source(preview.table))
        if is_first:
            self.columns.show_table(preview)
            self.columns.show_mapping(preview.mapping)
        was_imported = report is not None and report.before is not None
        self.counts_title.set_text(
            tr("What will happen to the rows"),
            tr("This very file was imported before") if was_imported else "",
        )
        self.counts_model.set_rows(import_reports.build_counts(report))
        count = report.count_outcomes()[RowOutcome.NEW] if report else 0
        self.import_button.set_idle()
        self.import_button.set_text(import_reports.import_label(count))
        reason = "" if count else tr("No row has a person who is new")
        if preview.problem is not None:
            reason = problems_words.sentence(preview.problem)
            if is_first:
                self._post_notice(Tone.ATTENTION, reason)
        self.import_button.set_disabled_reason(reason)
        self._actions.update()
        if is_first:
            has_clash = preview.problem is not None and self.columns.fields
            target = self.columns.fields[0] if has_clash else self.import_button
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _preview_failed(self, request: int, problem: Problem) -> None:
        if request != self._request:
            return
        reason = problems_words.sentence(problem)
        self.import_button.set_idle()
        self.import_button.set_disabled_reason(reason)
        self._post_notice(Tone.FAILURE, reason)

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
            stopped=partial(self._allow_choice, Tone.DONE, tr("Stopped. Nobody was imported.")),
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
        self.counts_model.set_rows(import_reports.build_counts(report))
        self.close_button.set_text(tr("Back to the list"))
        self._actions.update()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.imported.emit()
        count = report.count_outcomes()[RowOutcome.NEW]
        self._post_notice(Tone.DONE, tr("%Ln people imported", count))

    def _import_failed(self, problem: Problem) -> None:
        self._allow_choice(Tone.FAILURE, problems_words.sentence(problem))

    def _allow_choice(self, tone: Tone, message: str) -> None:
        self._writing = None
        self.import_button.set_idle()
        self.columns.set_read_only(False)
        self._post_notice(tone, message)

    def _undo(self) -> None:
        user, number = self._context.user, self._undoable_import
        if number is None:
            return

        def done(undo: ImportUndo) -> None:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._undoable_import = None
            self._actions.update()
            self.imported.emit()
            self._post_notice(Tone.DONE, import_reports.format_undone(undo))

        def failed(problem: Problem) -> None:
            self._post_notice(Tone.FAILURE, problems_words.sentence(problem))

        job = partial(undo_import, user, number)
        self.undo_button.run(self._context.runner, tr("Undoing…"), job, done, failed)

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


class ColumnChooser(QWidget):
    """A combo box for each column, with an example of its cells.

    Signals:
        changed(): the user chose a field.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields: list[FormField] = []
        self._columns: tuple[str, ...] = ()
        self._parts: list[QWidget] = []
        self._per_row = 0
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._scroll = ScrollPane(inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._scroll)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_table(self, preview: TablePreview) -> None:
        self.clear()
        self._columns = preview.table.columns
        special = {}
        if preview.mapping is not None:
            special[preview.mapping.code_index] = tr("finds who is here already")
            special[preview.mapping.retired_index] = tr("out of use or not")
        fields = [
            (field.name, people_words.field_label(field.name)) for field in kinds.TRAINEE.fields
        ]
        for index, column in enumerate(self._columns):
            example = preview.examples[index]
            ignored = special.get(index, tr("left out"))
            combo = ComboBox([(IGNORED_COLUMN, ignored), *fields])
            combo.setMinimumContentsLength(12)
            combo.setSizeAdjustPolicy(
                ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field = FormField(column, combo)
            field.label.setMinimumWidth(0)
            spoken = tr("for example: {text}").format(text=example)
            combo.setAccessibleDescription(spoken if example else "")
            field.changed.connect(self.changed)
            self.fields.append(field)
            self._parts.append(_add_example(field, example))
        self._arrange()

    def clear(self) -> None:
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.fields, self._parts, self._columns = [], [], ()
        self.updateGeometry()

    def show_mapping(self, mapping: ColumnMapping | None) -> None:
        """Select the field of each column, without emitting `changed`."""
        fields = mapping.fields.items() if mapping else ()
        chosen = {index: name for name, indexes in fields for index in indexes}
        self.blockSignals(True)  # noqa: FBT003  Qt's own
        for index, field in enumerate(self.fields):
            field.set_value(chosen.get(index, IGNORED_COLUMN))
        self.blockSignals(False)  # noqa: FBT003  Qt's own

    def set_read_only(self, is_read_only: bool) -> None:  # noqa: FBT001  a Qt-like setter
        for field in self.fields:
            field.set_read_only(is_read_only)

    @property
    def chosen_columns(self) -> list[tuple[str, str]]:
        """The chosen field of each column."""
        values = (str(field.value() or IGNORED_COLUMN) for field in self.fields)
        return list(zip(self._columns, values, strict=True))

    @override
    def sizeHint(self) -> QSize:
        size = self._grid.sizeHint()
        return QSize(size.width(), min(size.height(), _MAX_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_MIN_FIELD_WIDTH, min(self._grid.sizeHint().height(), _MIN_HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if max(1, self.width() // _MIN_FIELD_WIDTH) != self._per_row:
            self._arrange()

    def _arrange(self) -> None:
        former, self._per_row = self._per_row, max(1, self.width() // _MIN_FIELD_WIDTH)
        for index, part in enumerate(self._parts):
            row, column = divmod(index, self._per_row)
            self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)
            part.show()  # without this the grid does not know its height yet
        for column in range(max(former, self._per_row)):
            self._grid.setColumnStretch(column, 1 if column < self._per_row else 0)
        self.updateGeometry()


def _add_example(field: FormField, example: str) -> QWidget:
    part = QWidget()
    box = QVBoxLayout(part)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(2)
    box.addWidget(field)
    box.addWidget(Label(example, "hint", "ink3", is_elided=True))
    return part

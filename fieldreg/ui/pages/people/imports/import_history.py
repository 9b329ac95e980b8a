"""The list of past imports, and undoing one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal

from fieldreg.domain.problems import Problem
from fieldreg.services.imports.import_run import (
    ImportUndo,
    list_imports,
    preview_import_undo,
    undo_import,
)
from fieldreg.store.imports import PastImport
from fieldreg.ui.background.worker import ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.people.imports import import_texts
from fieldreg.ui.tables.cells import Cell, TableColumn
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column, button_row
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Importing")


class ImportHistoryView(Column):
    """The list, and under it the effect of undoing the current import.

    Signals:
        undone(): an import was undone.
        closed(): back to the list of people.
        notice_posted(Notice): an import was undone, or why not.
    """

    undone = Signal()
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._model = PagedModel(_columns(), context.runner, self)
        self.table = DataTable(self._model, tr("Earlier imports"))
        self.undo_effect = Label("", "body", "ink2", wraps=True)
        self.undo_button = KeyButton(tr("Undo the import"))
        self.close_button = KeyButton(tr("Back to the list"), kind=ButtonKind.QUIET)
        self._lay_out()
        bind = context.keyboard.bind
        bind(self.table, Action.MOVE_ROW, None, tr("choose"))
        bind(self, Action.UNDO, self._undo, tr("undo"), button=self.undo_button)
        bind(self, Action.LEAVE, self.closed.emit, tr("to the list"), button=self.close_button)
        self.table.current_moved.connect(lambda _import: self._load_effect())

    def start(self) -> None:
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._load()

    def _load(self) -> None:
        user = self._context.user
        self._context.runner.run_latest("imports", self, lambda: list_imports(user), self._show)

    def _show(self, imports: Sequence[PastImport]) -> None:
        row = max(self.table.currentIndex().row(), 0)
        self._model.set_rows(imports)
        if imports:
            self.table.select(row)
            if self.isVisible():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._load_effect()

    def _load_effect(self) -> None:
        past, user = self._current(), self._context.user
        self.undo_button.setVisible(past is not None and not past.is_undone)
        self._context.keyboard.bindings_changed.emit()
        if past is None or past.is_undone:
            self.undo_effect.set_text("" if past else tr("Nothing was imported yet."))
            return
        job = partial(preview_import_undo, user, past.number)
        self._context.runner.run_latest("undo", self, job, partial(self._show_effect, past))

    def _show_effect(self, past: PastImport, effect: ImportUndo) -> None:
        if past == self._current():
            self.undo_effect.set_text(import_texts.format_undo_effect(effect))

    def _undo(self) -> None:
        past, user = self._current(), self._context.user
        if past is None or past.is_undone or self.undo_button.is_busy:
            return
        number = past.number
        self.undo_button.set_busy(tr("Undoing…"))

        def job(report: ReportProgress) -> ImportUndo:
            return undo_import(user, number, on_progress=report)

        self._context.runner.run_long(self, job, self._undone, self._undo_failed)

    def _undone(self, undo: ImportUndo) -> None:
        self.undo_button.set_idle()
        self._load()
        self.undone.emit()
        self.notice_posted.emit(Notice(Tone.DONE, import_texts.format_undone(undo)))

    def _undo_failed(self, problem: Problem) -> None:
        self.undo_button.set_idle()
        self.notice_posted.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    def _current(self) -> PastImport | None:
        past = self.table.current()
        return past if isinstance(past, PastImport) else None

    def _lay_out(self) -> None:
        self.add_inset(
            PageTitle(
                tr("Earlier imports"), tr("Each can be undone as a whole, however long ago it was.")
            )
        )
        self.add_full_width(self.table, above=14, stretch=1)
        self.add_inset(self.undo_effect, above=8)
        self.add_inset(button_row(self.undo_button, self.close_button), above=10)


def _columns() -> list[TableColumn]:
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
        ),
        TableColumn(
            tr("New people"),
            lambda past: Cell(QLocale().toString(past.person_count)),
            130,
            Align.AlignRight,
            min_width=70,
        ),
        TableColumn(
            tr("State"),
            lambda past: Cell(tr("undone") if past.is_undone else tr("in use"), role="ink2"),
            150,
            min_width=110,
        ),
    ]

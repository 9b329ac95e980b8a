"""The imports that were made: when, of which file, of how many, and undoing one of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.services.imports.import_undo import (
    ImportUndo,
    PastImport,
    list_imports,
    preview_import_undo,
    undo_import,
)
from fieldreg.ui.background.worker import ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.people.imports import import_texts
from fieldreg.ui.tables.cells import Cell, TableColumn
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column, button_row
from fieldreg.ui.widgets.notices import Notice, Tone


class ImportHistoryView(Column):
    """The list, and under it what an undo of the current import would do.

    Signals:
        undone(): people went out of use.
        left(): back to the list of people.
        said(Notice): what came of it.
    """

    undone = Signal()
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = PagedModel(_columns(), context.runner, self)
        self.table = DataTable(self._model, translate("Importing", "Earlier imports"))
        self.undo_effect = Label("", "body", "ink2", wraps=True)
        self.undo_button = KeyButton(translate("Importing", "Undo the import"))
        self.close_button = KeyButton(
            translate("Importing", "Back to the list"), kind=ButtonKind.QUIET
        )
        self._lay_out()
        bind = context.keyboard.bind
        bind(self.table, Action.MOVE_ROW, None, translate("Importing", "choose"))
        bind(self, Action.UNDO, self._undo, translate("Importing", "undo"), button=self.undo_button)
        bind(
            self,
            Action.LEAVE,
            self.closed.emit,
            translate("Importing", "to the list"),
            button=self.close_button,
        )
        self.table.current_moved.connect(lambda _one: self._tell())

    def start(self) -> None:
        """Show every import that was made here."""
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._load()

    def _load(self) -> None:
        user = self._context.user
        self._context.runner.run_latest("imports", self, lambda: list_imports(user), self._show)

    def _show(self, made: Sequence[PastImport]) -> None:
        place = max(self.table.currentIndex().row(), 0)
        self._model.set_rows(made)
        if made:
            self.table.select(place)
            if self.isVisible():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _tell(self) -> None:
        """Say what an undo of the current import would do."""
        made, user = self._current(), self._context.user
        self.undo_button.setVisible(made is not None and not made.is_undone)
        self._context.keyboard.bindings_changed.emit()
        if made is None or made.is_undone:
            self.undo_effect.set_text(
                "" if made else translate("Importing", "Nothing was imported yet.")
            )
            return
        job = partial(preview_import_undo, user, made.number)
        self._context.runner.run_latest("undo", self, job, partial(self._show_preview, made))

    def _show_preview(self, made: PastImport, would: ImportUndo) -> None:
        if made == self._current():
            self.undo_effect.set_text(_would_undo(would.retired_count, len(would.kept_people)))

    def _undo(self) -> None:
        made, user = self._current(), self._context.user
        if made is None or made.is_undone or self.undo_button.is_busy:
            return
        number = made.number
        self.undo_button.set_busy(translate("Importing", "Undoing…"))

        def job(report: ReportProgress) -> ImportUndo:
            return undo_import(user, number, on_progress=report)

        self._context.runner.run_long(self, job, self._undid, self._not_undone)

    def _undid(self, undone: ImportUndo) -> None:
        self.undo_button.set_idle()
        self._load()
        self.undone.emit()
        sentence = import_texts.undone(undone.retired_count, len(undone.kept_people))
        self.notice_posted.emit(Notice(Tone.DONE, sentence))

    def _not_undone(self, problem: Problem) -> None:
        self.undo_button.set_idle()
        self.notice_posted.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    def _current(self) -> PastImport | None:
        made = self.table.current()
        return made if isinstance(made, PastImport) else None

    def _lay_out(self) -> None:
        self.add_inset(
            PageTitle(
                translate("Importing", "Earlier imports"),
                translate("Importing", "Each can be undone as a whole, however long ago it was."),
            )
        )
        self.add_full_width(self.table, above=14, stretch=1)
        self.add_inset(self.undo_effect, above=8)
        self.add_inset(button_row(self.undo_button, self.close_button), above=10)


def _columns() -> list[TableColumn]:
    return [
        TableColumn(
            translate("Importing", "Day"),
            lambda one: Cell(dates.format_date(one.day), role="ink2"),
            120,
            min_width=96,
        ),
        TableColumn(translate("Importing", "File"), lambda one: Cell(one.file, style="strong")),
        TableColumn(
            translate("Importing", "Rows"),
            lambda one: Cell(import_texts.number(one.row_count), role="ink2"),
            110,
            Align.AlignRight,
            drop_priority=1,
        ),
        TableColumn(
            translate("Importing", "New people"),
            lambda one: Cell(import_texts.number(one.person_count)),
            130,
            Align.AlignRight,
            min_width=70,
        ),
        TableColumn(
            translate("Importing", "State"),
            lambda one: Cell(_import_state(is_undone=one.is_undone), role="ink2"),
            150,
            min_width=110,
        ),
    ]


def _would_undo(leaving: int, staying: int) -> str:
    """Say what undoing an import would do."""
    gone = translate("Importing", "An undo takes %Ln people out of use", "", leaving)
    if not staying:
        return f"{gone}."
    stay = translate("Importing", "%Ln people stay, since others have worked on them", "", staying)
    return f"{gone}. {stay}."


def _import_state(*, is_undone: bool) -> str:
    """Say whether an import still stands."""
    if is_undone:
        return translate("Importing", "undone")
    return translate("Importing", "in use")

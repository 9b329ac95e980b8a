"""The import: a table looked at before anything is written, then written, then undone if wished.

Columns are guessed and can be chosen otherwise; each choice is tried at once, and the
counts say what would become of every row and why.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.services.desk import Desk
from fieldreg.services.importing.mapping import IGNORED, ColumnMapping, map_columns
from fieldreg.services.importing.notes import Note
from fieldreg.services.importing.reports import Outcome, write_report
from fieldreg.services.importing.reports import Report as ImportReport
from fieldreg.services.importing.running import (
    Undone,
    import_people,
    preview_import,
    undo_import,
)
from fieldreg.services.importing.tables import Table, read_table
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.runner import LongJob, Report, Runner
from fieldreg.ui.tables.cells import Cell, Column
from fieldreg.ui.tables.paged import PagedModel
from fieldreg.ui.tables.table import DataTable
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.fields import Combo, Field
from fieldreg.ui.widgets.layout import INSET
from fieldreg.ui.widgets.notice import Notice, Tone
from fieldreg.ui.widgets.text import Section, Title
from fieldreg.ui.wording import importing as words
from fieldreg.ui.wording import problems

_ACROSS: Final = 4
_FIELDS: Final = tuple(field.name for field in kinds.TRAINEE.fields)


@dataclass(frozen=True, slots=True)
class _Looked:
    """A table with the mapping that was tried on it and what it would come to."""

    table: Table
    mapping: ColumnMapping
    report: ImportReport


@dataclass(frozen=True, slots=True)
class _Count:
    """One line of the counts: so many rows or values, and what became of them."""

    count: int
    what: str
    field: str = ""


class ImportView(QWidget):
    """The import of one file.

    Signals:
        imported(): people were written, or an import undone.
        left(): back to the list.
        said(Notice): what came of it.
    """

    imported = Signal()
    left = Signal()
    said = Signal(object)

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        dialogs: Dialogs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._dialogs = desk, runner, dialogs
        self._path = Path()
        self._looked: _Looked | None = None
        self._done: ImportReport | None = None
        self._job: LongJob | None = None
        self._fields: list[Field] = []
        self.title = Title(words.title(), " ")
        self.import_button = KeyButton(words.import_them(0), kind=Kind.PRIMARY)
        self.report_button = KeyButton(words.save_report())
        self.undo_button = KeyButton(words.undo_import())
        self.leave_button = KeyButton(words.leave(), kind=Kind.QUIET)
        self.counts = PagedModel(_columns(), runner, self)
        self.table = DataTable(self.counts, words.what_becomes(), row_height=32)
        self._lay_out()
        self._bind(keyboard)

    def begin(self, path: Path) -> None:
        """Look at the table in the file *path*."""
        self._path, self._looked, self._done = path, None, None
        self.title.heading.set_words(words.title())
        self.title.line.set_words(path.name)
        self.title.line.show()
        self._set_columns(())
        self.counts.show_all([])
        self._show_buttons()
        self._look(None)

    # Looking

    def _look(self, chosen: list[tuple[str, str]] | None) -> None:
        desk, path = self._desk, self._path
        former = self._looked.table if self._looked else None

        def job(report: Report) -> _Looked:
            table = former or read_table(path)
            mapping = map_columns(table.columns, chosen or ())
            preview = preview_import(desk, table, mapping, sample=0, on_progress=report)
            return _Looked(table, mapping, preview.report)

        if self._job is not None:
            self._job.cancel()
        self.import_button.set_busy(words.looking())
        self._job = self._runner.long(self, job, self._show, self._refused)

    def _show(self, looked: _Looked) -> None:
        is_first, self._looked = self._looked is None, looked
        self.import_button.set_idle()
        table = looked.table
        self.title.line.set_words(
            words.about(table.name, table.encoding, table.delimiter, table.sheet)
        )
        if is_first:
            self._set_columns(table.columns)
        self._show_mapping(looked.mapping)
        self._show_report(looked.report)
        count = looked.report.outcomes()[Outcome.NEW]
        self.import_button.set_text(words.import_them(count))
        self.import_button.set_reason("" if count else words.nobody_new())
        if is_first:
            self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, problem: Problem) -> None:
        self.import_button.set_idle()
        self.import_button.set_reason(problems.sentence(problem))
        self._say(Tone.FAILURE, problems.sentence(problem))

    def _set_columns(self, columns: tuple[str, ...]) -> None:
        for field in self._fields:
            self._grid.removeWidget(field)
            field.deleteLater()
        choices = [("", words.left_alone()), *((one, words.field(one)) for one in _FIELDS)]
        self._fields = []
        for place, column in enumerate(columns):
            field = Field(column, Combo(choices))
            field.changed.connect(self._try_choice)
            self._grid.addWidget(field, place // _ACROSS, place % _ACROSS)
            self._fields.append(field)

    def _show_mapping(self, mapping: ColumnMapping) -> None:
        chosen = {
            place: name for name, places in mapping.fields.items() for place in places
        }
        for place, field in enumerate(self._fields):
            field.blockSignals(True)  # noqa: FBT003  Qt's own
            field.set_value(chosen.get(place, ""))
            field.blockSignals(False)  # noqa: FBT003

    def _try_choice(self) -> None:
        if self._looked is not None and self._done is None:
            columns = self._looked.table.columns
            values = (str(field.value() or IGNORED) for field in self._fields)
            self._look(list(zip(columns, values, strict=True)))

    def _show_report(self, report: ImportReport) -> None:
        rows = [
            _Count(count, words.outcome(outcome))
            for outcome, count in report.outcomes().items()
            if count
        ]
        rows += [
            _Count(count, words.reason(why), words.field(name) if name else "")
            for (why, name), count in report.reasons().items()
        ]
        self.counts.show_all(rows)

    # Writing

    def _import(self) -> None:
        looked, desk = self._looked, self._desk
        if looked is None or self._done is not None:
            return
        self.import_button.set_busy(words.importing(0, 1))

        def job(report: Report) -> ImportReport:
            return import_people(desk, looked.table, looked.mapping, on_progress=report)

        self._job = self._runner.long(
            self, job, self._imported, self._refused, stopped=self._stopped
        )

    def _imported(self, report: ImportReport) -> None:
        self._done = report
        self.import_button.set_idle()
        self._show_report(report)
        self._show_buttons()
        self.undo_button.setVisible(report.number is not None)
        self.imported.emit()
        self._say(Tone.DONE, words.imported(report.outcomes()[Outcome.NEW]))
        self.leave_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stopped(self) -> None:
        self.import_button.set_idle()

    def _undo(self) -> None:
        if self._done is None or self._done.number is None:
            return
        desk, number = self._desk, self._done.number
        self.undo_button.set_busy(words.undoing())

        def done(undone: Undone) -> None:
            self.undo_button.set_idle()
            self.undo_button.hide()
            self.imported.emit()
            self._say(Tone.DONE, words.undone(undone.retired, len(undone.staying)))
            self.leave_button.setFocus(Qt.FocusReason.OtherFocusReason)

        self._runner.run(self, partial(undo_import, desk, number), done, self._not_undone)

    def _not_undone(self, problem: Problem) -> None:
        self.undo_button.set_idle()
        self._say(Tone.FAILURE, problems.sentence(problem))

    def _save_report(self) -> None:
        report = self._done or (self._looked.report if self._looked else None)
        if report is None:
            return
        path = self._dialogs.save_file(
            words.save_report(), words.report_name(), words.report_kinds()
        )
        if path is None:
            return

        def explain(note: Note) -> str:
            return words.reason(note.why)

        self._runner.run(
            self,
            lambda: write_report(path, report, explain),
            lambda _nothing: self._say(Tone.DONE, words.report_saved(path.name)),
            lambda problem: self._say(Tone.FAILURE, problems.sentence(problem)),
        )

    def _leave(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self.left.emit()

    def _say(self, tone: Tone, sentence: str) -> None:
        self.said.emit(Notice(tone, sentence))

    def _show_buttons(self) -> None:
        self.import_button.setVisible(self._done is None)
        self.undo_button.hide()

    # Building

    def _bind(self, keyboard: Keyboard) -> None:
        bind = keyboard.bind
        bind(
            self, Act.PRIMARY, self._import, words.import_hint(), button=self.import_button
        )
        bind(
            self,
            Act.EXPORT,
            self._save_report,
            words.save_report(),
            button=self.report_button,
        )
        bind(self, Act.UNDO, self._undo, words.undo_import(), button=self.undo_button)
        bind(self, Act.LEAVE, self._leave, words.leave(), button=self.leave_button)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(INSET, 0, INSET, 0)
        box.setSpacing(10)
        box.addWidget(self.title)
        box.addWidget(Section(words.columns(), words.columns_line()))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        box.addLayout(self._grid)
        box.addWidget(Section(words.what_becomes()))
        box.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.import_button, self.undo_button, self.report_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.leave_button)
        box.addLayout(buttons)


def _columns() -> list[Column]:
    return [
        Column(
            words.how_many(),
            lambda one: Cell(words.number(one.count)),
            110,
            Align.AlignRight,
        ),
        Column(words.what_happens(), lambda one: Cell(one.what)),
        Column(words.in_field(), lambda one: Cell(one.field, role="ink2"), 260),
    ]

"""Choices of an import."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from fieldreg.services import training_sessions
from fieldreg.services.imports.import_reports import ImportReport, RowOutcome
from fieldreg.services.imports.import_run import ImportChoice, TablePreview
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import format_session
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.layout import Flow

tr = translator("Importing")

_FIELD_WIDTH = 300


class ImportChoices(Flow):
    changed = Signal()
    sheet_chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(spacing=16)
        keep, accept = tr("stay as they are"), tr("take what the table adds or corrects")
        self._sessions, self._sheets = ComboBox(), ComboBox()
        self._sheets.activated.connect(lambda _place: self._choose_sheet())
        self.sheet = FormField(tr("Sheet"), self._sheets, width=_FIELD_WIDTH)
        self.registered = FormField(
            tr("People who are registered"),
            ComboBox([(False, keep), (True, accept)]),
            width=_FIELD_WIDTH,
        )
        self.session = FormField(tr("Attendance at a session"), self._sessions, width=_FIELD_WIDTH)
        self._context = context
        self.fields = (self.sheet, self.registered, self.session)
        for field in self.fields:
            field.changed.connect(self.changed)
            self.add(field)
            field.hide()

    @property
    def choice(self) -> ImportChoice:
        session = self.session.value()
        is_accepted = not self.registered.isHidden() and bool(self.registered.value())
        return ImportChoice(is_accepted, session if isinstance(session, int) else None)

    def start(self) -> None:
        self.set_read_only(False)
        self.registered.set_value(False)
        for field in self.fields:
            field.hide()
        job = partial(training_sessions.list_joinable_sessions, self._context.user, ())
        self._context.runner.run_latest("import sessions", self, job, self._show_sessions)

    @property
    def has_focus(self) -> bool:
        return any(contains_focus(field.editor) for field in self.fields)

    def _choose_sheet(self) -> None:
        self.sheet_chosen.emit(str(self.sheet.value()))

    def show_preview(self, preview: TablePreview) -> None:
        sheets = preview.table.sheets
        if len(sheets) > 1 and self.sheet.isHidden():
            self._sheets.set_values([(sheet, sheet) for sheet in sheets])
            self.sheet.show()
        self.registered.setVisible(_count_changes(preview.report) > 0)
        self._show_any()

    def _show_any(self) -> None:
        self.setVisible(not all(field.isHidden() for field in self.fields))

    def set_read_only(self, is_read_only: bool) -> None:  # noqa: FBT001  a Qt-like setter
        for field in self.fields:
            field.set_read_only(is_read_only)

    def find_reason(self, preview: TablePreview) -> str:
        if preview.problem is not None:
            return problems_words.sentence(preview.problem)
        report = preview.report
        outcomes = report.count_outcomes() if report else {}
        known, changes = outcomes.get(RowOutcome.KNOWN, 0), _count_changes(report)
        writes = (
            outcomes.get(RowOutcome.NEW, 0)
            or (self.choice.accepts and changes)
            or (self.choice.session is not None and known + changes)
        )
        return "" if writes else tr("No row has a person who is new")

    def _show_sessions(self, sessions: Sequence[SessionRow]) -> None:
        self._sessions.set_values(
            [(None, tr("of none")), *((line.id, format_session(line)) for line in sessions)]
        )
        self.session.setVisible(bool(sessions))
        self._show_any()


def _count_changes(report: ImportReport | None) -> int:
    outcomes = report.count_outcomes() if report is not None else {}
    return outcomes.get(RowOutcome.FILLS, 0) + outcomes.get(RowOutcome.DIFFERS, 0)

"""Choices of an import."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale, Signal

from fieldreg.services import training_sessions
from fieldreg.services.imports.import_run import ImportChoice, TablePreview
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import format_session
from fieldreg.ui.translation import translator
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
        self._sessions, self._sheets, self._half_days = ComboBox(), ComboBox(), ComboBox()
        self._half_day_counts: dict[object, int] = {}  # by session
        self._has_days = False
        self._sheets.activated.connect(lambda _place: self._choose_sheet())
        self.sheet = FormField(tr("Sheet"), self._sheets, width=_FIELD_WIDTH)
        self.session = FormField(tr("Attendance at a session"), self._sessions, width=_FIELD_WIDTH)
        self.half_day = FormField(tr("Half-day"), self._half_days)
        self._context = context
        self.fields = (self.sheet, self.session, self.half_day)
        for field in self.fields:
            field.changed.connect(self.changed)
            self.add(field)
            field.hide()
        self.session.changed.connect(self._show_half_days)

    def complete(self, choice: ImportChoice) -> ImportChoice:
        session, half_day = self.session.value(), self.half_day.value()
        return replace(
            choice,
            session=session if isinstance(session, int) else None,
            half_day=half_day if isinstance(half_day, int) else 1,
        )

    def start(self) -> None:
        self.set_read_only(False)
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
        self._has_days = preview.has_days
        self._show_half_days()
        self._show_any()

    def _show_half_days(self) -> None:
        count = self._half_day_counts.get(self.session.value(), 0)
        if count != self._half_days.count():
            numbers = range(1, count + 1)
            self._half_days.set_values([(each, QLocale().toString(each)) for each in numbers])
        self.half_day.setVisible(count > 1 and not self._has_days)

    def _show_any(self) -> None:
        self.setVisible(not all(field.isHidden() for field in self.fields))

    def set_read_only(self, is_read_only: bool) -> None:  # noqa: FBT001  a Qt-like setter
        for field in self.fields:
            field.set_read_only(is_read_only)

    def _show_sessions(self, sessions: Sequence[SessionRow]) -> None:
        self._half_day_counts = {line.id: line.half_days for line in sessions}
        self._sessions.set_values(
            [(None, tr("of none")), *((line.id, format_session(line)) for line in sessions)]
        )
        self.session.setVisible(bool(sessions))
        self._show_any()

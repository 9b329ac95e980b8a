"""The comparison of the person being typed with a registered one, field by field."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.forms.duplicates.duplicate_check import PossibleDuplicate
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.cells import Cell, TableColumn
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import people
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Person")


@dataclass(frozen=True, slots=True)
class _ComparedField:
    """*is_same* is None if one side is unknown."""

    field: str
    typed: str
    registered: str
    is_same: bool | None


class ComparisonPanel(QWidget):
    """The compared fields, and two equal answers; the focus starts on the fields.

    Signals:
        judged_same(int): it is the registered person with that id.
        judged_different(): it is another person.
        closed(): nothing was decided.
    """

    judged_same = Signal(object)
    judged_different = Signal()
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._candidate: PossibleDuplicate | None = None
        self.heading = Label("", "h3", wraps=True)
        self._model = PagedModel(_columns(), context.runner, self)
        self.table = DataTable(self._model, tr("Compare"), row_height=32)
        self.same_button = KeyButton(tr("The same person"), kind=ButtonKind.CHOICE)
        self.different_button = KeyButton(tr("A different person"), kind=ButtonKind.CHOICE)
        self.back_button = KeyButton(tr("Back to the form"), kind=ButtonKind.QUIET)
        self._lay_out()
        context.keyboard.bind(
            self,
            Action.SAME_PERSON,
            self._judge_same,
            tr("The same person"),
            button=self.same_button,
        )
        context.keyboard.bind(
            self,
            Action.DIFFERENT_PERSON,
            self.judged_different.emit,
            tr("A different person"),
            button=self.different_button,
        )
        context.keyboard.bind(
            self, Action.LEAVE, self.closed.emit, tr("Back to the form"), button=self.back_button
        )

    def show_candidate(self, candidate: PossibleDuplicate) -> None:
        """Show the comparison with *candidate*, and focus it."""
        self._candidate = candidate
        self.heading.set_text(people.already_registered(full_name(candidate.person)))
        self._model.set_rows(self._compare(candidate))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge_same(self) -> None:
        if self._candidate is not None:
            self.judged_same.emit(self._candidate.person.id)

    def _compare(self, candidate: PossibleDuplicate) -> list[_ComparedField]:
        rows = []
        is_same = {
            **dict.fromkeys(candidate.similarity.matching_fields, True),
            **dict.fromkeys(candidate.similarity.differing_fields, False),
        }
        for name in ("patronymic", "given_name", "birth_date", "soum", "phone"):
            typed = self._format_value(name, candidate.typed.get(name))
            registered = self._format_value(name, getattr(candidate.person, name))
            label = people.field_label(name)
            rows.append(_ComparedField(label, typed, registered, is_same.get(name)))
        if candidate.last_session is not None:
            _, day, course = candidate.last_session
            last = join_parts([dates.format_date(day), course or ""])
            rows.append(_ComparedField(tr("Last training"), "", last, None))
        return rows

    def _format_value(self, name: str, value: str | None) -> str:
        if not value:
            return tr("unknown")
        if name == "soum":
            return self._context.user.places.full_name(value, self._context.language)
        return BirthDate(value).display_text if name == "birth_date" else value

    def _lay_out(self) -> None:
        column = Column()
        column.add_inset(self.heading)
        column.add_full_width(self.table, above=8, stretch=1)
        answers = button_row(self.same_button, self.different_button, self.back_button)
        column.add_inset(answers, above=8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(column)


def _columns() -> list[TableColumn]:
    return [
        TableColumn("", lambda row: Cell(row.field, role="ink2"), 200, min_width=120),
        TableColumn(tr("Being typed"), lambda row: _value_cell(row.typed)),
        TableColumn(tr("Registered"), lambda row: _value_cell(row.registered)),
        TableColumn("", _result_cell, 124, min_width=100),
    ]


def _value_cell(value: str) -> Cell:
    return Cell(value, role="ink3" if value == tr("unknown") else "ink")


def _result_cell(row: _ComparedField) -> Cell:
    match row.is_same:
        case True:
            return Cell(tr("same"), icon="equals", icon_role="good", role="good")
        case False:
            return Cell(tr("other"), icon="fork", icon_role="warn", role="warn")
        case None:
            return Cell()

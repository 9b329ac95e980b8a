"""Comparing: who is being typed beside who is registered, field by field."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.forms.duplicates.duplicate_check import PossibleDuplicate
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.cells import Cell
from fieldreg.ui.tables.cells import TableColumn as Heading
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import people
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column, button_row


@dataclass(frozen=True, slots=True)
class _Compared:
    """One line of the comparison; *is_same* is None where one side is unknown."""

    field: str
    typed: str
    registered: str
    is_same: bool | None


class ComparisonPanel(QWidget):
    """The evidence, and two equal answers; the focus starts on the evidence.

    Signals:
        same(int): it is the registered person, by her id.
        different(): it is somebody else.
        left(): nobody decided yet.
    """

    judged_same = Signal(object)
    judged_different = Signal()
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: PossibleDuplicate | None = None
        self.heading = Label("", "h3", wraps=True)
        self._model = PagedModel(_columns(), context.runner, self)
        self.table = DataTable(self._model, translate("Person", "Compare"), row_height=32)
        self.same_button = KeyButton(translate("Person", "The same person"), kind=ButtonKind.CHOICE)
        self.different_button = KeyButton(
            translate("Person", "A different person"), kind=ButtonKind.CHOICE
        )
        self.back_button = KeyButton(translate("Person", "Back to the form"), kind=ButtonKind.QUIET)
        self._lay_out()
        context.keyboard.bind(
            self,
            Action.SAME_PERSON,
            self._say_same,
            translate("Person", "The same person"),
            button=self.same_button,
        )
        context.keyboard.bind(
            self,
            Action.DIFFERENT_PERSON,
            self.judged_different.emit,
            translate("Person", "A different person"),
            button=self.different_button,
        )
        context.keyboard.bind(
            self,
            Action.LEAVE,
            self.closed.emit,
            translate("Person", "Back to the form"),
            button=self.back_button,
        )

    def show_candidate(self, one: PossibleDuplicate) -> None:
        """Show the comparison with *one*, and put the focus on it."""
        self._shown = one
        self.heading.set_text(people.already_registered(full_name(one.line)))
        self._model.set_rows(self._rows(one))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_same(self) -> None:
        if self._shown is not None:
            self.judged_same.emit(self._shown.line.id)

    def _rows(self, one: PossibleDuplicate) -> list[_Compared]:
        rows = []
        for name in ("patronymic", "given_name", "birth_date", "soum", "phone"):
            verdict = {
                **dict.fromkeys(one.likeness.matching_fields, True),
                **dict.fromkeys(one.likeness.differing_fields, False),
            }
            typed = self._shown_as(name, one.typed.get(name))
            registered = self._shown_as(name, getattr(one.line, name))
            label = people.field_label(name)
            rows.append(_Compared(label, typed, registered, verdict.get(name)))
        if one.last_session is not None:
            _, day, course = one.last_session
            last = join_parts([dates.format_date(day), course or ""])
            rows.append(_Compared(translate("Person", "Last training"), "", last, None))
        return rows

    def _shown_as(self, name: str, value: str | None) -> str:
        if not value:
            return translate("Person", "unknown")
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


def _columns() -> list[Heading]:
    return [
        Heading("", lambda row: Cell(row.field, role="ink2"), 200, min_width=120),
        Heading(translate("Person", "Being typed"), lambda row: _value(row.typed)),
        Heading(translate("Person", "Registered"), lambda row: _value(row.registered)),
        Heading("", _verdict, 124, min_width=100),
    ]


def _value(value: str) -> Cell:
    return Cell(value, role="ink3" if value == translate("Person", "unknown") else "ink")


def _verdict(row: _Compared) -> Cell:
    match row.is_same:
        case True:
            return Cell(translate("Person", "same"), icon="equals", icon_role="good", role="good")
        case False:
            return Cell(translate("Person", "other"), icon="fork", icon_role="warn", role="warn")
        case None:
            return Cell()

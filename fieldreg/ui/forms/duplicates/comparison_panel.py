"""Comparing: who is being typed beside who is registered, field by field."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import full_name, joined
from fieldreg.ui.forms.duplicates.duplicate_check import Resembling
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.tables.cells import Cell
from fieldreg.ui.tables.cells import Column as Heading
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import people
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.labels import Text
from fieldreg.ui.widgets.layout import Column, acts


@dataclass(frozen=True, slots=True)
class _Compared:
    """One line of the comparison; *is_same* is None where one side is unknown."""

    field: str
    typed: str
    registered: str
    is_same: bool | None


class ComparePanel(QWidget):
    """The evidence, and two equal answers; the focus starts on the evidence.

    Signals:
        same(int): it is the registered person, by her id.
        different(): it is somebody else.
        left(): nobody decided yet.
    """

    same = Signal(object)
    different = Signal()
    left = Signal()

    def __init__(
        self,
        keyboard: Keyboard,
        runner: Runner,
        places: Gazetteer,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._places, self._language = places, language
        self._shown: Resembling | None = None
        self.heading = Text("", "h3", wraps=True)
        self._model = PagedModel(_columns(), runner, self)
        self.table = DataTable(self._model, translate("Person", "Compare"), row_height=32)
        self.same_button = KeyButton(
            translate("Person", "The same person"), kind=Kind.CHOICE
        )
        self.different_button = KeyButton(
            translate("Person", "A different person"), kind=Kind.CHOICE
        )
        self.back_button = KeyButton(
            translate("Person", "Back to the form"), kind=Kind.QUIET
        )
        self._lay_out()
        keyboard.bind(
            self,
            Act.SAME,
            self._say_same,
            translate("Person", "The same person"),
            button=self.same_button,
        )
        keyboard.bind(
            self,
            Act.DIFFERENT,
            self.different.emit,
            translate("Person", "A different person"),
            button=self.different_button,
        )
        keyboard.bind(
            self,
            Act.LEAVE,
            self.left.emit,
            translate("Person", "Back to the form"),
            button=self.back_button,
        )

    def show_one(self, one: Resembling) -> None:
        """Show the comparison with *one*, and put the focus on it."""
        self._shown = one
        self.heading.set_words(people.already_registered(full_name(one.line)))
        self._model.show_all(self._rows(one))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_same(self) -> None:
        if self._shown is not None:
            self.same.emit(self._shown.line.id)

    def _rows(self, one: Resembling) -> list[_Compared]:
        rows = []
        for name in ("patronymic", "given_name", "birth_date", "soum", "phone"):
            verdict = {
                **dict.fromkeys(one.likeness.agree, True),
                **dict.fromkeys(one.likeness.differ, False),
            }
            typed = self._shown_as(name, one.typed.get(name))
            registered = self._shown_as(name, getattr(one.line, name))
            label = people.field_label(name)
            rows.append(_Compared(label, typed, registered, verdict.get(name)))
        if one.last is not None:
            _, day, course = one.last
            last = joined([dates.shown(day), course or ""])
            rows.append(_Compared(translate("Person", "Last training"), "", last, None))
        return rows

    def _shown_as(self, name: str, value: str | None) -> str:
        if not value:
            return translate("Person", "unknown")
        if name == "soum":
            return self._places.full_name(value, self._language)
        return BirthDate(value).shown if name == "birth_date" else value

    def _lay_out(self) -> None:
        column = Column()
        column.add(self.heading)
        column.hang(self.table, above=8, stretch=1)
        answers = acts(self.same_button, self.different_button, self.back_button)
        column.add(answers, above=8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(column)


def _columns() -> list[Heading]:
    return [
        Heading("", lambda row: Cell(row.field, role="ink2"), 200, least=120),
        Heading(translate("Person", "Being typed"), lambda row: _value(row.typed)),
        Heading(translate("Person", "Registered"), lambda row: _value(row.registered)),
        Heading("", _verdict, 124, least=100),
    ]


def _value(value: str) -> Cell:
    return Cell(value, role="ink3" if value == translate("Person", "unknown") else "ink")


def _verdict(row: _Compared) -> Cell:
    match row.is_same:
        case True:
            return Cell(
                translate("Person", "same"), icon="equals", icon_role="good", role="good"
            )
        case False:
            return Cell(
                translate("Person", "other"), icon="fork", icon_role="warn", role="warn"
            )
        case None:
            return Cell()

"""The form that corrects somebody: every field, as it stands now."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.kinds import TRAINEE, FormGroup, Value
from fieldreg.domain.people.drafts import draft_page_name
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import RequestedBy
from fieldreg.ui.context import Context
from fieldreg.ui.forms.draft_autosave import DraftAutosave
from fieldreg.ui.forms.people.person_fields import PersonFields
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.person.queries import PersonPageData
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Flow, split_button_row

tr = translator("Person")


_ROWS: Final = (
    TRAINEE.fields_in(FormGroup.NAMES),
    TRAINEE.fields_in(FormGroup.BIRTH, FormGroup.CONTACT),
    TRAINEE.fields_in(FormGroup.RESIDENCE),
    TRAINEE.fields_in(FormGroup.WORK, FormGroup.GUARDIAN),
    TRAINEE.fields_in(FormGroup.SOURCE, FormGroup.NOTES),
)
_NOTES_HIGH: Final = 64


class PersonEditForm(QWidget):
    """The fields of one person, with what was typed earlier and not saved.

    Signals:
        submitted(dict, AskedBy | None): the values to save, those that differ or are in
            conflict, and at whose request.
        left(): Esc; what was typed stays a draft.
    """

    submitted = Signal(object, object)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._first: dict[str, str] = {}
        self._open: tuple[str, ...] = ()
        names = [name for row in _ROWS for name in row]
        self.fields = PersonFields(context, names, self)
        self.autosave = DraftAutosave(context, self, "person", self._draft)
        self.autosave.watch_fields(self.fields.fields.values())
        askers = [(one, _asked_by(one)) for one in (None, *RequestedBy)]
        self.asked_by = FormField(tr("At whose request"), ComboBox(askers))
        self.head = PageTitle(
            tr("Correct what is wrong"),
            tr("An empty field means unknown. The old values stay in the history."),
        )
        self.save_button = KeyButton(tr("Save"), kind=ButtonKind.PRIMARY)
        self.discard_button = KeyButton(tr("Drop what was typed"), kind=ButtonKind.QUIET)
        self.cancel_button = KeyButton(tr("Not now"), kind=ButtonKind.QUIET)
        self._lay_out()
        context.keyboard.bind(
            self, Action.PRIMARY, self._submit, tr("Save"), button=self.save_button
        )
        context.keyboard.bind(
            self, Action.LEAVE, self._leave, tr("Not now"), button=self.cancel_button
        )
        context.keyboard.focus_on_key(
            self, Action.REMOVE, self.discard_button, tr("Drop what was typed")
        )
        self.discard_button.clicked.connect(self._drop)
        self.fields.changed.connect(self._follow)

    def show_person(self, facts: PersonPageData) -> None:
        """Show what stands there, or what was typed over it earlier."""
        self.autosave.switch_page(draft_page_name(facts.id))
        self.asked_by.set_value(None)
        self._open = facts.open_fields
        self.fields.show_values(facts.values)
        self._first = self.fields.read()
        if facts.draft:
            self.fields.show_values(facts.draft)
        for name in self._open:
            if name in self.fields.fields:
                value = self._first[name] or tr("unknown")
                self.fields[name].show_note(
                    tr(
                        "Two values were entered. Shown: {value}. What you save here decides."
                    ).format(value=value)
                )
        self._follow()
        self._first_field().setFocus()

    def show_problem(self, problem: Problem) -> None:
        """Show why it could not be saved; keep everything."""
        self.fields.show_problem(str(problem.facts.get("field", "")), problem.code)

    def mark_saved(self) -> None:
        """Take what stands here for saved: nothing of it is a draft any more."""
        self._first = self.fields.read()
        self.autosave.mark_saved()

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what stands in the register."""
        return bool(self._draft())

    def _draft(self) -> Mapping[str, str]:
        typed = self.fields.read()
        return {} if typed == self._first else typed

    def _submit(self) -> None:
        values = self.fields.check(is_new=False)
        if values is None:
            return
        typed = self.fields.read()
        wanted: dict[str, Value] = {
            name: value
            for name, value in values.items()
            if name in self._open or typed.get(name) != self._first.get(name)
        }
        # A soum brings its aimag and a bag its soum, whether or not these were typed.
        if any(typed[name] != self._first[name] for name in ("soum", "bag")):
            wanted |= {name: values[name] for name in ("aimag", "soum")}
        self.autosave.save()
        self.submitted.emit(wanted, self.asked_by.value())

    def _leave(self) -> None:
        self.autosave.save()
        self.closed.emit()

    def _drop(self) -> None:
        self.fields.show_values(self._first)
        self.autosave.discard()
        self.closed.emit()

    def _follow(self) -> None:
        self.discard_button.setVisible(self.is_changed)

    def _first_field(self) -> QWidget:
        """Give the field to begin in: one in conflict, or else the first."""
        names = [name for name in self._open if name in self.fields.fields]
        return self.fields[names[0] if names else _ROWS[0][0]]

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self.head)
        box.addSpacing(6)
        for names in _ROWS:
            row = Flow(between=10, align=Qt.AlignmentFlag.AlignTop)
            for name in names:
                row.add(self.fields[name], share=1)
            if names is _ROWS[-1]:
                row.add(self.asked_by, share=1)
            box.addWidget(row)
        self.fields["notes"].editor.setMaximumHeight(_NOTES_HIGH)
        box.addSpacing(8)
        box.addWidget(split_button_row(self.save_button, self.discard_button, self.cancel_button))
        box.addStretch(1)


def _asked_by(who: RequestedBy | None) -> str:
    """Name who asked for a correction; None is nobody."""
    return {
        None: tr("nobody asked"),
        RequestedBy.SELF: tr("the person’s own"),
        RequestedBy.GUARDIAN: tr("a parent’s or guardian’s"),
    }[who]

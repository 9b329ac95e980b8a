"""The form that corrects a person."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.kinds import TRAINEE, FormGroup, Value
from fieldreg.domain.people.drafts import draft_page_name
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import RequestedBy
from fieldreg.services.people.person_summary import PersonSummary
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.forms.draft_autosave import DraftAutosave
from fieldreg.ui.forms.people.person_fields import PersonFields
from fieldreg.ui.forms.record_fields import PlaceNotes
from fieldreg.ui.forms.shown_record import ShownRecord
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
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
_NOTES_HEIGHT: Final = 64


class PersonEditForm(QWidget):
    """The fields of one person, with texts that were typed earlier and not saved.

    Signals:
        submitted(dict, RequestedBy | None, ShownStamps): the values that differ or are in conflict,
            at whose request, and the stamps shown.
        closed(): Esc; the typed texts stay a draft.
    """

    submitted = Signal(object, object, object)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._open: tuple[str, ...] = ()
        self._title = PageTitle("", " ")
        self._was_retired = False
        names = [name for row in _ROWS for name in row]
        self.fields = PersonFields(context, names, self)
        self._places = PlaceNotes(context, self.fields.fields, self)
        self._shown = ShownRecord(self.fields.fields, self.fields.read)
        self._formatter = ValueFormatter(context.user.places, context.language)
        self.autosave = DraftAutosave(context, self, "person", self._draft)
        self.autosave.watch_fields(self.fields.fields.values())
        askers = {
            None: tr("nobody asked"),
            RequestedBy.SELF: tr("the person’s own"),
            RequestedBy.GUARDIAN: tr("a parent’s or guardian’s"),
        }
        self.asked_by = FormField(tr("At whose request"), ComboBox(list(askers.items())))
        actions = Actions(context.keyboard, self)
        save = actions.add(
            tr("Save"), self._submit, Action.PRIMARY, kind=ButtonKind.PRIMARY, saves=True
        )
        cancel = actions.add(tr("Not now"), self._leave, Action.LEAVE, kind=ButtonKind.QUIET)
        self.discard_button = actions.add(
            tr("Drop what was typed"),
            self._discard,
            Action.REMOVE,
            kind=ButtonKind.QUIET,
            is_destructive=True,
        )
        self._lay_out(split_button_row(save, self.discard_button, cancel))
        self.fields.changed.connect(self._update)

    def show_person(self, data: PersonSummary) -> None:
        self.autosave.switch_page(draft_page_name(data.id))
        self.asked_by.set_value(None)
        self.fields.show_values(data.form_values)
        self._was_retired = data.is_retired
        typed = self._shown.start(data.shown, data.draft)
        if typed:
            self.fields.show_values({**self._shown.texts, **typed})
        self.follow(data)
        self._update()
        conflicting = [name for name in self._open if name in self.fields.fields]
        self.fields[conflicting[0] if conflicting else _ROWS[0][0]].setFocus()

    def follow(self, data: PersonSummary) -> None:
        self._open = data.open_fields
        line = tr("An empty field means unknown. The old values stay in the history.")
        if data.is_retired and not self._was_retired:
            line = tr("Taken out of use meanwhile. Nothing can be saved before it is back in use.")
        self._title.set_text(tr("Correct what is wrong"), line)
        self._shown.follow(
            data.shown,
            lambda name: self.fields.show_value(name, data.form_values[name]),
            lambda name: self._formatter.format_value(
                TRAINEE, TRAINEE.get_field(name), data.form_values[name], {}
            ),
        )
        typed = self._shown.find_typed()
        for name in self._open:
            if name in self.fields.fields and name not in typed:
                note = tr("Two values were entered. Shown: {value}. What you save here decides.")
                value = self._shown.texts[name] or tr("unknown")
                self.fields[name].show_note(note.format(value=value))
        self._places.reserve({*self._open, *typed})
        self._places.refresh()

    def show_problem(self, problem: Problem) -> None:
        self.fields.show_problem(str(problem.facts.get("field", "")), problem.code)

    def mark_saved(self) -> None:
        self._shown.mark_saved()
        self.autosave.mark_saved()

    def _draft(self) -> Mapping[str, str]:
        return self._shown.build_draft()

    def _submit(self) -> None:
        values = self.fields.check(is_new=False)
        if values is None:
            return
        typed = self._shown.find_typed()
        wanted: dict[str, Value] = {
            name: value for name, value in values.items() if name in self._open or name in typed
        }
        # A soum brings its aimag and a bag its soum, whether or not these were typed.
        if not typed.keys().isdisjoint(("soum", "bag")):
            wanted |= {name: values[name] for name in ("aimag", "soum")}
        self.autosave.save()
        self.submitted.emit(wanted, self.asked_by.value(), self._shown.stamps)

    def _leave(self) -> None:
        self.autosave.save()
        self.closed.emit()

    def _discard(self) -> None:
        self.fields.show_values(self._shown.texts)
        self.autosave.discard()
        self.closed.emit()

    def _update(self) -> None:
        self.discard_button.setVisible(bool(self._draft()))

    def _lay_out(self, buttons: QWidget) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self._title)
        box.addSpacing(6)
        for names in _ROWS:
            row = Flow(between=10, align=Qt.AlignmentFlag.AlignTop)
            for name in names:
                row.add(self.fields[name], share=1)
            if names is _ROWS[-1]:
                row.add(self.asked_by, share=1)
            box.addWidget(row)
        self.fields["notes"].editor.setMaximumHeight(_NOTES_HEIGHT)
        box.addSpacing(8)
        box.addWidget(buttons)
        box.addStretch(1)

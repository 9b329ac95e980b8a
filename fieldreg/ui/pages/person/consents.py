"""Consents: what was answered for each purpose, and noting or withdrawing an answer."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.services.consent_records import UNNAMED_GUARDIAN, NewConsent
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.pages.person.queries import PersonConsent, PersonPageData
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import labelled, translate
from fieldreg.ui.vocabulary import consents, people
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column, button_row


@dataclass(frozen=True, slots=True)
class _Place:
    """A row of the list: a purpose, whose answer, and the answer if there is one."""

    purpose: Purpose
    is_guardians: bool
    answer: PersonConsent | None


_ICONS = {
    ConsentState.GIVEN: ("check", "good"),
    ConsentState.DECLINED: ("dash", "ink2"),
    ConsentState.WITHDRAWN: ("barred", "ink2"),
    ConsentState.TO_FOLLOW: ("guardian", "warn"),
}


class PersonConsentsPanel(QWidget):
    """The list, and under it the answer to the current row once Enter was pressed.

    Signals:
        answered(Asked): an answer is to be noted.
        text_wanted(Purpose, str, bool): the text of this purpose is to be shown, in its
            version or for none as it is now, as told to the guardian or to the person.
        withdrawn(Purpose, str): what this side gave for this purpose is withdrawn.
    """

    answer_submitted = Signal(object)
    text_requested = Signal(object, str, bool)
    withdrawal_requested = Signal(object, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.consent_list = RowList(translate("Person", "Consent"), row_height=34)
        who = [
            (False, translate("Person", "the person")),
            (True, translate("Person", "the guardian")),
        ]
        self.answered_by = FormField(translate("Person", "Who answers"), ComboBox(who))
        hows = [(str(how), consents.how(how)) for how in ConsentMethod]
        declined = (ConsentState.DECLINED.value, translate("Person", "declined"))
        self.answer = FormField(translate("Person", "Answer"), ComboBox([*hows, declined]))
        self.guardian_name = FormField(
            people.field_label("guardian"), LineEdit(people.field_hint("guardian"))
        )
        self.note_button = KeyButton(translate("Person", "Note the answer"), kind=ButtonKind.PLAIN)
        self.withdraw_button = KeyButton(
            translate("Person", "Withdraw consent"), kind=ButtonKind.QUIET
        )
        self.cancel_button = KeyButton(translate("Person", "Not now"), kind=ButtonKind.QUIET)
        self._editor = QWidget()
        self._lay_out()
        self._bind(context.keyboard)

    def show_person(self, facts: PersonPageData) -> None:
        """Show the answers of this person."""
        found = {(one.purpose, one.is_guardians): one for one in facts.consents}
        places = []
        for purpose in Purpose:
            places.append(_Place(purpose, answer=found.get((purpose, False)), is_guardians=False))
            is_usual = purpose is Purpose.KEEP and facts.uses.keep.needs_guardian
            if is_usual or (purpose, True) in found:
                places.append(_Place(purpose, answer=found.get((purpose, True)), is_guardians=True))
        here = self.consent_list.currentIndex().row()
        self.consent_list.set_rows([_row(place) for place in places])
        if 0 < here < len(places):
            self.consent_list.select(here)
        self.guardian_name.set_text(str(facts.values["guardian"] or ""))
        self._editor.hide()

    def _open(self) -> None:
        place = self._place()
        if place is None:
            return
        answer = place.answer
        self.answered_by.set_value(place.is_guardians)
        is_given = answer is not None and answer.state is ConsentState.GIVEN
        self.answer.set_value(answer.how if answer else ConsentMethod.SPOKEN.value)
        self.withdraw_button.setVisible(is_given)
        self._editor.show()
        self.answer.setFocus()

    def _read(self) -> None:
        """Show the text that was told; where nobody answered, the one that is told now."""
        place = self._place()
        if place is not None:
            version = place.answer.text_version if place.answer else ""
            self.text_requested.emit(place.purpose, version, place.is_guardians)

    def _read_now(self) -> None:
        place = self._place()
        if place is not None:
            is_guardians = bool(self.answered_by.value()) and place.purpose is not Purpose.ANSWERS
            self.text_requested.emit(place.purpose, "", is_guardians)

    def _submit(self) -> None:
        place = self._place()
        if place is None:
            return
        by = GIVEN_BY_SELF
        if self.answered_by.value():
            by = self.guardian_name.text().strip() or UNNAMED_GUARDIAN
        chosen = str(self.answer.value())
        is_no = chosen == ConsentState.DECLINED
        how = ConsentMethod.SPOKEN if is_no else ConsentMethod(chosen)
        state = ConsentState.DECLINED if is_no else ConsentState.GIVEN
        self.answer_submitted.emit(
            NewConsent(place.purpose, how, state, given_by=by, language=self._context.language)
        )
        self._leave()

    def _withdraw(self) -> None:
        place = self._place()
        if place is not None and place.answer is not None:
            self.withdrawal_requested.emit(place.purpose, place.answer.given_by)
            self._leave()

    def _leave(self) -> None:
        self._editor.hide()
        self.consent_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_who(self) -> None:
        self.guardian_name.setVisible(bool(self.answered_by.value()))

    def _place(self) -> _Place | None:
        value = self.consent_list.current_value()
        return value if isinstance(value, _Place) else None

    def _bind(self, keyboard: Keyboard) -> None:
        bind = keyboard.bind
        bind(self.consent_list, Action.PRIMARY, self._open, translate("Person", "answer"))
        bind(self.consent_list, Action.READ_TEXT, self._read, translate("Person", "Read the text"))
        bind(self._editor, Action.READ_TEXT, self._read_now, translate("Person", "Read the text"))
        bind(
            self._editor,
            Action.PRIMARY,
            self._submit,
            translate("Person", "Note the answer"),
            button=self.note_button,
        )
        bind(
            self._editor,
            Action.LEAVE,
            self._leave,
            translate("Person", "Not now"),
            button=self.cancel_button,
        )
        keyboard.focus_on_key(
            self._editor,
            Action.REMOVE,
            self.withdraw_button,
            translate("Person", "Withdraw consent"),
        )
        self.consent_list.opened.connect(lambda _place: self._open())
        self.withdraw_button.clicked.connect(self._withdraw)
        self.answered_by.changed.connect(self._follow_who)
        self._follow_who()

    def _lay_out(self) -> None:
        editor = QVBoxLayout(self._editor)
        editor.setContentsMargins(0, 0, 0, 0)
        editor.setSpacing(10)
        for field in (self.answer, self.answered_by, self.guardian_name):
            editor.addWidget(field)
        editor.addWidget(button_row(self.note_button, self.cancel_button))
        editor.addWidget(self.withdraw_button)
        column = Column()
        column.add_inset(SectionTitle(translate("Person", "Consent")))
        column.add_full_width(self.consent_list, above=4)
        column.add_inset(self._editor, above=8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(column)
        self._editor.hide()


def _row(place: _Place) -> ListRow:
    purpose = consents.purpose(place.purpose)
    if place.is_guardians:
        # To keep the record is what a guardian is asked; anything else is the exception.
        is_usual = place.purpose is Purpose.KEEP
        guardians = translate("Person", "Guardian’s consent")
        purpose = guardians if is_usual else labelled(guardians, purpose)
    one = place.answer
    if one is None:
        return ListRow(
            purpose, icon="ring", role="ink3", meta=translate("Person", "not asked"), value=place
        )
    icon, role = _ICONS[one.state]
    meta = _consent_state(one.state, one.how, dates.format_date(one.day))
    return ListRow(purpose, icon=icon, role=role, meta=meta, value=place)


def _consent_state(state_now: str, how_given: str, day: str) -> str:
    """Say how it stands with one consent; *day* as people read it."""
    words = consents.how(how_given) if state_now == "given" else consents.state(state_now)
    return f"{words} · {day}"

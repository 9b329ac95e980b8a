"""Consents: what was answered for each purpose, and noting or withdrawing an answer."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.consents.consent_rules import SELF
from fieldreg.domain.records import ConsentState, How, Purpose
from fieldreg.services.consent_records import GUARDIAN, Asked
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.language import labelled
from fieldreg.ui.pages.person.queries import ConsentLine, PersonFacts
from fieldreg.ui.tables.row_list import Row, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import consents, people
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Combo, Field, LineEdit
from fieldreg.ui.widgets.labels import Section
from fieldreg.ui.widgets.layout import Column, acts


@dataclass(frozen=True, slots=True)
class _Place:
    """A row of the list: a purpose, whose answer, and the answer if there is one."""

    purpose: Purpose
    is_guardians: bool
    answer: ConsentLine | None


_ICONS = {
    ConsentState.GIVEN: ("check", "good"),
    ConsentState.DECLINED: ("dash", "ink2"),
    ConsentState.WITHDRAWN: ("barred", "ink2"),
    ConsentState.TO_FOLLOW: ("guardian", "warn"),
}


class Consents(QWidget):
    """The list, and under it the answer to the current row once Enter was pressed.

    Signals:
        answered(Asked): an answer is to be noted.
        text_wanted(Purpose, str, bool): the text of this purpose is to be shown, in its
            version or for none as it is now, as told to the guardian or to the person.
        withdrawn(Purpose, str): what this side gave for this purpose is withdrawn.
    """

    answered = Signal(object)
    text_wanted = Signal(object, str, bool)
    withdrawn = Signal(object, str)

    def __init__(
        self, keyboard: Keyboard, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self.list = RowList(translate("Person", "Consent"), row_height=34)
        who = [
            (False, translate("Person", "the person")),
            (True, translate("Person", "the guardian")),
        ]
        self.who = Field(translate("Person", "Who answers"), Combo(who))
        hows = [(str(how), consents.how(how)) for how in How]
        declined = (ConsentState.DECLINED.value, translate("Person", "declined"))
        self.answer = Field(translate("Person", "Answer"), Combo([*hows, declined]))
        self.name = Field(
            people.field_label("guardian"), LineEdit(people.field_hint("guardian"))
        )
        self.note_button = KeyButton(
            translate("Person", "Note the answer"), kind=Kind.PLAIN
        )
        self.withdraw_button = KeyButton(
            translate("Person", "Withdraw consent"), kind=Kind.QUIET
        )
        self.leave_button = KeyButton(translate("Person", "Not now"), kind=Kind.QUIET)
        self._editor = QWidget()
        self._lay_out()
        self._bind(keyboard)

    def show_facts(self, facts: PersonFacts) -> None:
        """Show the answers of this person."""
        found = {(one.purpose, one.is_guardians): one for one in facts.consents}
        places = []
        for purpose in Purpose:
            places.append(
                _Place(purpose, answer=found.get((purpose, False)), is_guardians=False)
            )
            is_usual = purpose is Purpose.KEEP and facts.uses.keep.needs_guardian
            if is_usual or (purpose, True) in found:
                places.append(
                    _Place(purpose, answer=found.get((purpose, True)), is_guardians=True)
                )
        here = self.list.currentIndex().row()
        self.list.set_rows([_row(place) for place in places])
        if 0 < here < len(places):
            self.list.choose(here)
        self.name.set_text(str(facts.values["guardian"] or ""))
        self._editor.hide()

    def _open(self) -> None:
        place = self._place()
        if place is None:
            return
        answer = place.answer
        self.who.set_value(place.is_guardians)
        is_given = answer is not None and answer.state is ConsentState.GIVEN
        self.answer.set_value(answer.how if answer else How.SPOKEN.value)
        self.withdraw_button.setVisible(is_given)
        self._editor.show()
        self.answer.setFocus()

    def _read(self) -> None:
        """Show the text that was told; where nobody answered, the one that is told now."""
        place = self._place()
        if place is not None:
            version = place.answer.text_version if place.answer else ""
            self.text_wanted.emit(place.purpose, version, place.is_guardians)

    def _read_now(self) -> None:
        place = self._place()
        if place is not None:
            is_guardians = bool(self.who.value()) and place.purpose is not Purpose.ANSWERS
            self.text_wanted.emit(place.purpose, "", is_guardians)

    def _submit(self) -> None:
        place = self._place()
        if place is None:
            return
        by = SELF
        if self.who.value():
            by = self.name.text().strip() or GUARDIAN
        chosen = str(self.answer.value())
        is_no = chosen == ConsentState.DECLINED
        how = How.SPOKEN if is_no else How(chosen)
        state = ConsentState.DECLINED if is_no else ConsentState.GIVEN
        self.answered.emit(
            Asked(place.purpose, how, state, given_by=by, language=self._language)
        )
        self._leave()

    def _withdraw(self) -> None:
        place = self._place()
        if place is not None and place.answer is not None:
            self.withdrawn.emit(place.purpose, place.answer.given_by)
            self._leave()

    def _leave(self) -> None:
        self._editor.hide()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_who(self) -> None:
        self.name.setVisible(bool(self.who.value()))

    def _place(self) -> _Place | None:
        value = self.list.current_value()
        return value if isinstance(value, _Place) else None

    def _bind(self, keyboard: Keyboard) -> None:
        bind = keyboard.bind
        bind(self.list, Act.PRIMARY, self._open, translate("Person", "answer"))
        bind(self.list, Act.READ, self._read, translate("Person", "Read the text"))
        bind(self._editor, Act.READ, self._read_now, translate("Person", "Read the text"))
        bind(
            self._editor,
            Act.PRIMARY,
            self._submit,
            translate("Person", "Note the answer"),
            button=self.note_button,
        )
        bind(
            self._editor,
            Act.LEAVE,
            self._leave,
            translate("Person", "Not now"),
            button=self.leave_button,
        )
        keyboard.point(
            self._editor,
            Act.TAKE_OUT,
            self.withdraw_button,
            translate("Person", "Withdraw consent"),
        )
        self.list.opened.connect(lambda _place: self._open())
        self.withdraw_button.clicked.connect(self._withdraw)
        self.who.changed.connect(self._follow_who)
        self._follow_who()

    def _lay_out(self) -> None:
        editor = QVBoxLayout(self._editor)
        editor.setContentsMargins(0, 0, 0, 0)
        editor.setSpacing(10)
        for field in (self.answer, self.who, self.name):
            editor.addWidget(field)
        editor.addWidget(acts(self.note_button, self.leave_button))
        editor.addWidget(self.withdraw_button)
        column = Column()
        column.add(Section(translate("Person", "Consent")))
        column.hang(self.list, above=4)
        column.add(self._editor, above=8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(column)
        self._editor.hide()


def _row(place: _Place) -> Row:
    purpose = consents.purpose(place.purpose)
    if place.is_guardians:
        # To keep the record is what a guardian is asked; anything else is the exception.
        is_usual = place.purpose is Purpose.KEEP
        guardians = translate("Person", "Guardian’s consent")
        purpose = guardians if is_usual else labelled(guardians, purpose)
    one = place.answer
    if one is None:
        return Row(
            purpose,
            icon="ring",
            role="ink3",
            meta=translate("Person", "not asked"),
            value=place,
        )
    icon, role = _ICONS[one.state]
    meta = _consent_state(one.state, one.how, dates.shown(one.day))
    return Row(purpose, icon=icon, role=role, meta=meta, value=place)


def _consent_state(state_now: str, how_given: str, day: str) -> str:
    """Say how it stands with one consent; *day* as people read it."""
    words = consents.how(how_given) if state_now == "given" else consents.state(state_now)
    return f"{words} · {day}"

"""The consents of a person: the answer for each purpose, and changing it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.services.consent_records import UNNAMED_GUARDIAN, NewConsent
from fieldreg.services.people.person_summary import PersonConsent, PersonSummary
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.consents import show_consent_text
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import labelled, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Person")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the list: purpose and side, and the answer if there is one."""

    purpose: Purpose
    is_guardians: bool
    answer: PersonConsent | None


_ICONS = {
    ConsentState.GIVEN: ("check", "good"),
    ConsentState.DECLINED: ("dash", "ink2"),
    ConsentState.WITHDRAWN: ("barred", "ink2"),
    ConsentState.TO_FOLLOW: ("guardian", "warn"),
}


class PersonConsentsPanel(Column):
    """The list, and below it the form for the current row, which Enter opens.

    Signals:
        answer_submitted(NewConsent): the answer to record.
        withdrawal_requested(Purpose, str): the purpose, and who gave the consent.
    """

    answer_submitted = Signal(object)
    withdrawal_requested = Signal(object, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.consent_list = RowList(tr("Consent"), row_height=34)
        sides = [(False, tr("the person")), (True, tr("the guardian"))]
        self.answered_by = FormField(tr("Who answers"), ComboBox(sides))
        methods = [
            (str(method), people_words.consent_method_label(method)) for method in ConsentMethod
        ]
        declined = (ConsentState.DECLINED.value, tr("declined"))
        self.answer = FormField(tr("Answer"), ComboBox([*methods, declined]))
        self.guardian_name = FormField(
            people_words.field_label("guardian"), LineEdit(people_words.field_hint("guardian"))
        )
        bind, read = context.keyboard.bind, tr("Read the text")
        bind(self.consent_list, Action.PRIMARY, self._open, tr("answer"))
        bind(self.consent_list, Action.READ_TEXT, self._show_answered_text, read)
        self._editor = QWidget()
        bind(self._editor, Action.READ_TEXT, self._show_current_text, read)
        actions = Actions(context.keyboard, self._editor)
        actions.add(tr("Note the answer"), self._submit, Action.PRIMARY)
        actions.add(tr("Not now"), self._leave, Action.LEAVE, kind=ButtonKind.QUIET)
        answers = actions.row()
        self.withdraw_button = actions.add(
            tr("Withdraw consent"),
            self._withdraw,
            Action.REMOVE,
            kind=ButtonKind.QUIET,
            is_destructive=True,
        )
        self.consent_list.opened.connect(lambda _entry: self._open())
        self.consent_list.current_moved.connect(lambda _entry: self._editor.hide())
        self.answered_by.changed.connect(self._show_guardian_name)
        self._show_guardian_name()
        self._lay_out(answers)

    def show_person(self, data: PersonSummary) -> None:
        answers = {(consent.purpose, consent.is_guardians): consent for consent in data.consents}
        entries = []
        for purpose in Purpose:
            is_needed = purpose is Purpose.KEEP and data.uses.keep.needs_guardian
            sides = (False, True) if is_needed or (purpose, True) in answers else (False,)
            entries += [_Entry(purpose, side, answers.get((purpose, side))) for side in sides]
        row = self.consent_list.currentIndex().row()
        self.consent_list.set_rows([_row(entry) for entry in entries])
        if 0 < row < len(entries):
            self.consent_list.select(row)
        self.guardian_name.set_text(str(data.values["guardian"] or ""))
        self._editor.hide()

    def _open(self) -> None:
        entry = self._current_entry()
        if entry is None:
            return
        answer = entry.answer
        self.answered_by.set_value(entry.is_guardians)
        is_given = answer is not None and answer.state is ConsentState.GIVEN
        self.answer.set_value(answer.how if answer else ConsentMethod.SPOKEN.value)
        self.withdraw_button.setVisible(is_given)
        self._editor.show()
        self.answer.setFocus()

    def _show_answered_text(self) -> None:
        """Show the text that the answer is about; without an answer, the current one."""
        entry = self._current_entry()
        if entry is not None:
            version = entry.answer.text_version if entry.answer else ""
            self._show_text(entry.purpose, version, is_guardians=entry.is_guardians)

    def _show_current_text(self) -> None:
        entry = self._current_entry()
        if entry is not None:
            is_guardians = bool(self.answered_by.value()) and entry.purpose is not Purpose.ANSWERS
            self._show_text(entry.purpose, "", is_guardians=is_guardians)

    def _show_text(self, purpose: Purpose, version: str, *, is_guardians: bool) -> None:
        focused: QWidget | None = self.focusWidget()
        show_consent_text(
            self._context.user.consent_texts,
            self._context.keyboard,
            self.consent_list if focused is None else focused,
            purpose=purpose,
            language=self._context.language,
            version=version or None,
            guardians=is_guardians,
        )

    def _submit(self) -> None:
        entry = self._current_entry()
        if entry is None:
            return
        by = GIVEN_BY_SELF
        if self.answered_by.value():
            by = self.guardian_name.text().strip() or UNNAMED_GUARDIAN
        chosen = str(self.answer.value())
        is_declined = chosen == ConsentState.DECLINED
        method = ConsentMethod.SPOKEN if is_declined else ConsentMethod(chosen)
        state = ConsentState.DECLINED if is_declined else ConsentState.GIVEN
        self.answer_submitted.emit(
            NewConsent(entry.purpose, method, state, given_by=by, language=self._context.language)
        )
        self._leave()

    def _withdraw(self) -> None:
        entry = self._current_entry()
        if entry is not None and entry.answer is not None:
            self.withdrawal_requested.emit(entry.purpose, entry.answer.given_by)
            self._leave()

    def _leave(self) -> None:
        self._editor.hide()
        self.consent_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_guardian_name(self) -> None:
        self.guardian_name.setVisible(bool(self.answered_by.value()))

    def _current_entry(self) -> _Entry | None:
        value = self.consent_list.current_value()
        return value if isinstance(value, _Entry) else None

    def _lay_out(self, answers: QWidget) -> None:
        editor = QVBoxLayout(self._editor)
        editor.setContentsMargins(0, 0, 0, 0)
        editor.setSpacing(10)
        fields = (self.answer, self.answered_by, self.guardian_name)
        for part in (*fields, answers, self.withdraw_button):
            editor.addWidget(part)
        self.add_inset(SectionTitle(tr("Consent")))
        self.add_full_width(self.consent_list, above="line")
        self.add_inset(self._editor, above="near")
        self._editor.hide()


def _row(entry: _Entry) -> ListRow:
    label = people_words.purpose_label(entry.purpose)
    if entry.is_guardians:
        guardians = tr("Guardian’s consent")
        label = guardians if entry.purpose is Purpose.KEEP else labelled(guardians, label)
    answer = entry.answer
    if answer is None:
        return ListRow(label, icon="ring", role="ink3", meta=tr("not asked"), value=entry)
    icon, role = _ICONS[answer.state]
    is_given = answer.state is ConsentState.GIVEN
    state = (
        people_words.consent_method_label(answer.how)
        if is_given
        else people_words.consent_state_label(answer.state)
    )
    meta = f"{state} · {dates.format_date(answer.day)}"
    return ListRow(label, icon=icon, role=role, meta=meta, value=entry)

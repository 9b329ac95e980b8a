"""The consents of a person on her page."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from fieldreg.domain.records.values import ConsentState, Purpose
from fieldreg.domain.roles import Permission
from fieldreg.services.people.person_summary import PersonConsent, PersonSummary
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.consents import show_consent_text
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import labelled, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Person")


@dataclass(frozen=True, slots=True)
class _Entry:
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
    asked = Signal(object, bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.consent_list = RowList(tr("Consent"), row_height=34)
        self.consent_list.bind_opening(
            context.keyboard,
            lambda entry: self.asked.emit(entry.purpose, entry.is_guardians),
            tr("answer"),
            needs=Permission.REGISTER_PEOPLE,
        )
        read = tr("Read the text")
        context.keyboard.bind(self.consent_list, Action.READ_TEXT, self._show_text, read)
        self.add_inset(SectionTitle(tr("Consent")))
        self.add_full_width(self.consent_list, above="line")

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

    def _show_text(self) -> None:
        entry = self.consent_list.current_value()
        if isinstance(entry, _Entry):
            show_consent_text(
                self._context.user.consent_texts,
                self._context.keyboard,
                self.consent_list,
                purpose=entry.purpose,
                language=self._context.language,
                version=(entry.answer.text_version or None) if entry.answer else None,
                guardians=entry.is_guardians,
            )


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

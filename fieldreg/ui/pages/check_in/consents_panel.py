"""The consents of somebody who came back, asked in the place of the people found."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF, AgeStatus, find_age_status
from fieldreg.domain.records.values import ConsentState, Purpose
from fieldreg.services import consent_records
from fieldreg.services.consent_records import UNNAMED_GUARDIAN, NewConsent
from fieldreg.store.consents import ConsentRow
from fieldreg.store.people.repository import PersonRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import format_birth_year, full_name
from fieldreg.ui.forms.consent_table import ConsentTable
from fieldreg.ui.forms.consents import ConsentFields, show_consent_text
from fieldreg.ui.forms.editors import RowField
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.check_in.form import METHODS, PURPOSES
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import LineEdit
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column, split_button_row

tr = translator("Door")
tr_person = translator("Person")


class ConsentsPanel(Column):
    """Three purposes of one person, and a guardian's answer where one is needed.

    What is known already is chosen; only what is answered otherwise is recorded.

    Signals:
        answered(int, tuple, str): the person, the `NewConsent` to record, of which there may be
            none, and the guardian's name.
        closed(): nothing is to be recorded.
    """

    answered = Signal(object, object, str)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person: PersonRow | None = None
        self._shown: Mapping[str, str] = {}
        self.heading = SectionTitle("")
        self.consent_fields = ConsentFields(PURPOSES, self, METHODS)
        self.consent_fields.guardian_field.label.set_text(tr("Guardian’s consent"))
        self.guardian = RowField(people_words.field_label("guardian"), LineEdit())
        actions = Actions(context.keyboard, self)
        self.save_button = actions.add(
            tr("Record the answers"), self._save, Action.PRIMARY, kind=ButtonKind.PRIMARY
        )
        self.cancel_button = actions.add(
            tr("Back"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET
        )
        self.text_button = actions.add(
            tr_person("Read the text"), self._read_out, Action.READ_TEXT, kind=ButtonKind.QUIET
        )
        self.table = ConsentTable(self.consent_fields, self.text_button)
        self._guardians = QWidget()
        row = QHBoxLayout(self._guardians)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.guardian, 2)
        row.addWidget(self.consent_fields.guardian_field, 1)
        self.add_inset(self.heading, above="near")
        self.add_full_width(self.table, above="near")
        self.add_inset(self._guardians, above="near")
        self.add_inset(split_button_row(self.save_button, self.cancel_button), above="near")
        self.add_stretch()

    def open_for(self, person: PersonRow) -> None:
        """Load what is known of *person*, and show it with the first purpose current."""
        self._person = person
        self.heading.set_text(join_parts([full_name(person), format_birth_year(person)], ", "))
        self._show(person, [])
        load = partial(consent_records.list_current_consents, self._context.user, person.id)
        self._context.runner.run_latest("door-consents", self, load, partial(self._show, person))

    def _show(self, person: PersonRow, rows: Sequence[ConsentRow]) -> None:
        if person is not self._person:
            return
        age = find_age_status(person.birth_date, self._context.user.clock.today())
        own = {row.purpose: row for row in rows if row.given_by == GIVEN_BY_SELF}
        guardians = [row for row in rows if row.given_by != GIVEN_BY_SELF]
        draft = {f"consent_{purpose}": self._answer(own.get(purpose)) for purpose in PURPOSES}
        known = next((row for row in guardians if row.purpose == Purpose.KEEP), None)
        draft["guardian_consent"] = self._answer(known)
        self.consent_fields.show_draft(draft)
        self._shown = self.consent_fields.read_draft()
        self.table.list.show_known(
            {purpose: self._describe(own.get(purpose)) for purpose in PURPOSES}
        )
        name = known.given_by if known and known.given_by != UNNAMED_GUARDIAN else ""
        self.guardian.set_text(name)
        self._guardians.setVisible(age is not AgeStatus.ADULT)
        self.table.list.select(0)
        self.table.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, row: ConsentRow | None) -> str:
        if row is None or self._is_outdated(row):
            return ""
        if row.state == ConsentState.GIVEN:
            return row.how if row.how in METHODS else ""
        return row.state if row.state == ConsentState.DECLINED else ""

    def _is_outdated(self, row: ConsentRow) -> bool:
        versions = self._context.user.consent_texts.equivalent_versions(Purpose(row.purpose))
        return row.state == ConsentState.GIVEN and row.text_version not in versions

    def _describe(self, row: ConsentRow | None) -> str:
        if row is None:
            return ""
        state = people_words.consent_state_label(row.state)
        if self._is_outdated(row):
            state = tr("out of date")
        return join_parts([state, dates.format_date(row.day)], " ")

    def _save(self) -> None:
        if self._person is None:
            return
        now = self.consent_fields.read_draft()
        needs_guardian = self._guardians.isVisibleTo(self)
        language = self._context.language
        guardian = self.guardian.text() if needs_guardian else None
        answers: list[NewConsent] = []
        for answer in self.consent_fields.read_answers(language, guardian):
            is_own = answer.given_by == GIVEN_BY_SELF
            key = f"consent_{answer.purpose}" if is_own else "guardian_consent"
            if now[key] != self._shown.get(key):
                answers.append(answer)
        self.answered.emit(self._person.id, tuple(answers), (guardian or "").strip())

    def _read_out(self) -> None:
        show_consent_text(
            self._context.user.consent_texts,
            self._context.keyboard,
            self.table.list,
            purpose=self.table.list.purpose,
            language=self._context.language,
        )

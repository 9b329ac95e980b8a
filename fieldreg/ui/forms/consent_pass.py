"""All consents of one person in one pass, a guardian's too."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.people.phones import split_name_and_phone
from fieldreg.domain.records.values import ConsentState, Purpose
from fieldreg.services import consent_records
from fieldreg.services.consent_records import UNNAMED_GUARDIAN, NewConsent
from fieldreg.services.people import person_summary
from fieldreg.services.people.person_summary import PersonConsent, PersonSummary
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.consent_table import ConsentTable, DigitAnswers
from fieldreg.ui.forms.consents import ConsentFields, show_consent_text
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, Flow
from fieldreg.ui.widgets.panes import ScrollPane, StackedView

tr = translator("Person")

_GUARDIANS: Final = (Purpose.KEEP, Purpose.CONTACT, Purpose.REPORT)  # not what is sealed
_MIN_TABLE: Final = 760  # less is no room for four columns of answers
_REFUSALS: Final = (ConsentState.DECLINED, ConsentState.WITHDRAWN)


class _Side(Column):
    moved = Signal()

    def __init__(self, purposes: Sequence[Purpose], heading: str) -> None:
        super().__init__()
        self.fields = ConsentFields(purposes, self)
        self.table = ConsentTable(self.fields, heading=heading)
        self._single = Column()
        row = Flow(spacing=8, align=Qt.AlignmentFlag.AlignTop)
        for field in self.fields.own_fields:
            row.add(field, share=1)
        self._single.add_inset(SectionTitle(heading))
        self._single.add_inset(row, above="line")
        DigitAnswers(self.fields, self)
        self._views = StackedView(self.table, self._single)
        self.add_full_width(self._views)
        for place in (self.table.list, *(field.editor for field in self.fields.own_fields)):
            place.installEventFilter(self)
        self.table.list.current_moved.connect(lambda _purpose: self.moved.emit())

    @property
    def purpose(self) -> Purpose:
        return self.table.list.purpose

    @property
    def first_focus(self) -> QWidget:
        if self._views.currentWidget() is self.table:
            return self.table.list
        return self.fields.own_field(self.purpose).editor

    def select(self, purpose: Purpose) -> None:
        self.table.list.select(self.fields.purposes.index(purpose))

    def set_narrow(self, *, is_narrow: bool) -> None:
        self._views.setCurrentWidget(self._single if is_narrow else self.table)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            for field in self.fields.own_fields:
                if field.editor is watched:
                    self.table.list.select(self.fields.own_fields.index(field))
            self.moved.emit()
        return False


class ConsentPass(Column):
    recorded = Signal(str)
    closed = Signal()

    def __init__(self, context: Context, page: Page) -> None:
        super().__init__()
        self._context, self._page = context, page
        self._data: PersonSummary | None = None
        self._known: dict[tuple[bool, Purpose], PersonConsent] = {}
        self.head = PageTitle("", style="h2")
        self._actions = actions = Actions(context.keyboard, self)
        quiet = ButtonKind.QUIET
        self.save_button = actions.add(
            tr("Note the answers"), self.save, Action.PRIMARY, kind=ButtonKind.PRIMARY
        )
        self.cancel_button = actions.add(tr("Not now"), self.closed.emit, Action.LEAVE, kind=quiet)
        read = tr("Read the text")
        self.text_button = actions.add(read, self._read_out, Action.READ_TEXT, kind=quiet)
        self.withdraw_button = actions.add(
            tr("Withdraw consent"), self._withdraw, Action.REMOVE, kind=quiet, is_destructive=True
        )
        self.own = _Side(list(Purpose), tr("Consent"))
        self.guardians = _Side(_GUARDIANS, tr("Guardian’s consent"))
        self.guardian_name = FormField(people_words.field_label("guardian"))
        self.guardian_phone = FormField(people_words.field_label("phone"), LineEdit(is_digits=True))
        self.guardian_phone.editor.setAccessibleName(tr("Guardian’s phone"))
        self._current = self.own
        for side in (self.own, self.guardians):
            side.moved.connect(partial(self._move_to, side))
        self._lay_out()

    @property
    def first_focus(self) -> QWidget:
        return self._current.first_focus

    def open_for(self, person: int, *, is_guardians: bool = False) -> None:
        self._data = None
        self._sides.hide()  # they are about another person
        self.head.set_text(tr("Consent"))

        def show(data: PersonSummary) -> None:
            if not self.isHidden():
                self.show_person(data, is_guardians=is_guardians)

        load = partial(person_summary.load_person, self._context.user, person)
        self._page.run_latest("consents of one", load, show)

    def show_person(
        self, data: PersonSummary, purpose: Purpose = Purpose.KEEP, *, is_guardians: bool = False
    ) -> None:
        self._data = data
        self._sides.show()
        self._known = {(given.is_guardians, given.purpose): given for given in data.consents}
        names = (data.values[field] for field in ("given_name", "patronymic"))
        name = PersonName(*(str(value) if value else None for value in names)).full
        self.head.set_text(labelled(tr("Consent"), name or tr("name unknown")))
        self._show_known()
        for side, each in self._answerable:
            side.fields.own_field(each).set_value(self._chosen(side, each))
        for side in (self.own, self.guardians):
            side.select(Purpose.KEEP)
        guardian, phone = split_name_and_phone(str(data.values["guardian"] or ""))
        self.guardian_name.set_text(guardian)
        self.guardian_phone.set_text(phone)
        is_asked = data.uses.keep.needs_guardian or any(side for side, _ in self._known)
        for part in (self._guardian_row, self.guardians):
            part.setVisible(is_asked)
        side = self.guardians if is_guardians else self.own
        side.select(purpose)
        self._move_to(side)
        self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        if self._data is not None and not self.isHidden():
            load = partial(person_summary.load_person, self._context.user, self._data.id)
            self._page.run_latest("consents of one", load, self.follow)

    def follow(self, data: PersonSummary) -> None:
        former = self._data
        if former is None or former.id != data.id:
            return
        untouched = [
            (side, each)
            for side, each in self._answerable
            if side.fields.own_field(each).value() == self._chosen(side, each)
        ]
        self._known = {(given.is_guardians, given.purpose): given for given in data.consents}
        self._show_known()
        for side, each in untouched:
            side.fields.own_field(each).set_value(self._chosen(side, each))
        is_untouched = len(untouched) == len(self._answerable)
        shown = data.shown_consents if is_untouched else former.shown_consents
        self._data = replace(former, consents=data.consents, shown_consents=shown)

    @property
    def _answerable(self) -> list[tuple[_Side, Purpose]]:
        sides = self.own, self.guardians
        return [(side, purpose) for side in sides for purpose in side.fields.purposes]

    def _show_known(self) -> None:
        for side in (self.own, self.guardians):
            known = {each: self._describe(side, each) for each in side.fields.purposes}
            for each, words in known.items():
                side.fields.own_field(each).show_note(words)
            side.table.list.show_known(known)

    def save(self) -> None:
        if self._data is None:
            return
        user, person = self._context.user, self._data.id
        answers = self._read_answers()
        guardian = self._read_guardian()
        if guardian == str(self._data.values["guardian"] or ""):
            guardian = ""
        if not answers and not guardian:
            self.closed.emit()
            return
        record = partial(
            consent_records.record_consents,
            user,
            person,
            answers,
            shown=self._data.shown_consents,
            shown_person=self._data.shown,
            guardian=guardian,
        )
        self._page.run(record, lambda _ids: self.recorded.emit(tr("The answers are saved")))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for side in (self.own, self.guardians):
            side.set_narrow(is_narrow=self.width() < _MIN_TABLE)

    def _move_to(self, side: _Side) -> None:
        self._current = side
        known = self._find_known(side, side.purpose)
        self.withdraw_button.setVisible(known is not None and known.state is ConsentState.GIVEN)

    def _find_known(self, side: _Side, purpose: Purpose) -> PersonConsent | None:
        return self._known.get((side is self.guardians, purpose))

    def _chosen(self, side: _Side, purpose: Purpose) -> str:
        known = self._find_known(side, purpose)
        if known is None or known.state is ConsentState.TO_FOLLOW or self._is_outdated(known):
            return ""
        return ConsentState.DECLINED.value if known.state in _REFUSALS else known.how

    def _is_outdated(self, known: PersonConsent) -> bool:
        versions = self._context.user.consent_texts.equivalent_versions(known.purpose)
        return known.state is ConsentState.GIVEN and known.text_version not in versions

    def _describe(self, side: _Side, purpose: Purpose) -> str:
        known = self._find_known(side, purpose)
        if known is None:
            return ""
        state = people_words.consent_state_label(known.state)
        if self._is_outdated(known):
            state = tr("to be asked again")
        elif known.state is ConsentState.GIVEN:
            state = people_words.consent_method_label(known.how)
        return join_parts([state, dates.format_date(known.day)])

    def _read_answers(self) -> list[NewConsent]:
        name = self.guardian_name.text().strip() or UNNAMED_GUARDIAN
        answers = []
        for side in (self.own, self.guardians):
            given_by = name if side is self.guardians else GIVEN_BY_SELF
            for answer in side.fields.read_answers(self._context.language, None):
                value = str(side.fields.own_field(answer.purpose).value())
                if value != self._chosen(side, answer.purpose):
                    answers.append(replace(answer, given_by=given_by))
        return answers

    def _read_guardian(self) -> str:
        parts = (self.guardian_name.text().strip(), self.guardian_phone.text().strip())
        return join_parts(parts, ", ") if not self._guardian_row.isHidden() else ""

    def _withdraw(self) -> None:
        known = self._find_known(self._current, self._current.purpose)
        if self._data is None or known is None:
            return
        withdraw = consent_records.withdraw_consent
        at = (self._context.user, self._data.id, known.purpose, known.given_by)
        said = tr("The consent is withdrawn")
        job = partial(withdraw, *at, shown=self._data.shown_consents)
        self._page.run(job, lambda _ids: self.recorded.emit(said))

    def _read_out(self) -> None:
        show_consent_text(
            self._context.user.consent_texts,
            self._context.keyboard,
            self.first_focus,
            purpose=self._current.purpose,
            language=self._context.language,
            guardians=self._current is self.guardians,
        )

    def _lay_out(self) -> None:
        self._guardian_row = Flow(spacing=8, align=Qt.AlignmentFlag.AlignTop)
        self._guardian_row.add(self.guardian_name, share=3)
        self._guardian_row.add(self.guardian_phone, share=1)
        self._sides = sides = Column()
        sides.add_full_width(self.own)
        sides.add_inset(self._guardian_row, above="part")
        sides.add_full_width(self.guardians, above="part")
        sides.add_stretch()
        self.add_inset(self.head)
        self.add_full_width(ScrollPane(sides), above="near", stretch=1)
        self.add_inset(self._actions.row(), above="near")

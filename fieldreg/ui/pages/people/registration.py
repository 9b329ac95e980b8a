"""Registering people, each compared with similar ones."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.kinds import TRAINEE, FormGroup
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.services.people import registration
from fieldreg.services.records import form_drafts
from fieldreg.store.people.search import PersonRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.forms.people.duplicates import ComparisonPanel, PossibleDuplicate
from fieldreg.ui.forms.people.new_person_form import (
    CONSENTS_CELL,
    NewPerson,
    NewPersonForm,
    PersonFormLabels,
)
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("People")

NEW_PERSON_DRAFT = "person-new"
_NOTES_HEIGHT = 96
_ROWS = (
    TRAINEE.fields_in(FormGroup.NAMES, FormGroup.BIRTH),
    TRAINEE.fields_in(FormGroup.RESIDENCE, FormGroup.CONTACT),
    (*TRAINEE.fields_in(FormGroup.WORK), CONSENTS_CELL),
    TRAINEE.fields_in(FormGroup.NOTES),
)


class RegistrationView(Column):
    registered = Signal()
    opened = Signal(object)
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._left_from: QWidget | None = None  # a field of the form, for the comparison
        self.form = NewPersonForm(
            context,
            page=NEW_PERSON_DRAFT,
            rows=_ROWS,
            purposes=(Purpose.KEEP, Purpose.CONTACT),
            form_words=PersonFormLabels(
                tr("New person"),
                tr("A given name is enough. The rest can follow."),
                tr("Register"),
                tr("Not now"),
            ),
        )
        self.form.person_fields["notes"].editor.setMaximumHeight(_NOTES_HEIGHT)
        self.comparison_panel = ComparisonPanel(context)
        self._form_part = Column()
        self._form_part.add_inset(self.form)
        self._form_part.add_stretch()
        self.stack = StackedView(self._form_part, self.comparison_panel)
        self.add_inset(PageTitle(tr("People")))
        self.add_full_width(self.stack, above="near", stretch=1)
        self.form.submitted.connect(self._register)
        self.form.comparison_requested.connect(self._compare)
        self.form.closed.connect(self.closed)
        self.comparison_panel.judged_same.connect(self._take_registered)
        self.comparison_panel.judged_different.connect(self._judge_different)
        self.comparison_panel.closed.connect(self._close_comparison)

    def start(self, typed: str) -> None:
        self.stack.setCurrentWidget(self._form_part)
        if self.form.is_filled:
            self.form.start()
            return

        def restore(draft: dict[str, str]) -> None:
            if draft:
                self.form.restore(draft)
                message = tr("What you typed earlier is here again. It is not saved yet.")
                self.notice_posted.emit(Notice(Tone.DONE, message))
            else:
                self.form.start(typed)

        self.form.autosave.load(restore, ended=self._context.keyboard.hold())

    def _register(self, new: NewPerson) -> None:
        user = self._context.user

        def job() -> PersonRow:
            with form_drafts.completing_draft(user, NEW_PERSON_DRAFT):
                person = registration.register_person(user, new.values, new.consents, new.alike)
                return user.store.people.list_by_ids([person])[0]

        def done(person: PersonRow) -> None:
            self.form.clear()
            self.form.start()
            self.registered.emit()
            message = tr("Registered: {name}, {code}").format(
                name=full_name(person), code=short_code(person.id)
            )
            self.notice_posted.emit(Notice(Tone.DONE, message))

        def failed(problem: Problem) -> None:
            self.form.show_problem(problem)
            self.notice_posted.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))

        button, runner = self.form.register_button, self._context.runner
        button.run(runner, tr("Registering…"), job, done, failed)

    def _compare(self, candidate: PossibleDuplicate, registers: bool) -> None:  # noqa: FBT001  a slot
        self._left_from = self.form.focusWidget()
        self.stack.setCurrentWidget(self.comparison_panel)
        self.comparison_panel.show_candidate(candidate, registers)

    def _take_registered(self, person: int) -> None:
        self.form.clear()
        self.form.autosave.discard()
        self.opened.emit(person)

    def _judge_different(self, person: int) -> None:
        self._close_comparison()
        self.form.judge_different(person)

    def _close_comparison(self) -> None:
        self.stack.setCurrentWidget(self._form_part)
        if self._left_from is None:
            self.form.start()
        else:
            self._left_from.setFocus(Qt.FocusReason.OtherFocusReason)

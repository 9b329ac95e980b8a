"""Registering one person after the other, each compared with whoever resembles her."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.kinds import TRAINEE, FormGroup
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.store.people.repository import PersonRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.forms.duplicates.comparison_panel import ComparisonPanel
from fieldreg.ui.forms.duplicates.duplicate_check import PossibleDuplicate
from fieldreg.ui.forms.people.new_person_form import (
    CONSENTS_CELL,
    NewPerson,
    NewPersonForm,
    PersonFormLabels,
)
from fieldreg.ui.pages.people import queries
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.stacked_view import StackedView

tr = translator("People")


_NOTES_HEIGHT = 96
_ROWS = (
    TRAINEE.fields_in(FormGroup.NAMES, FormGroup.BIRTH),
    TRAINEE.fields_in(FormGroup.RESIDENCE, FormGroup.CONTACT),
    (*TRAINEE.fields_in(FormGroup.WORK), CONSENTS_CELL),
    TRAINEE.fields_in(FormGroup.NOTES),
)


class RegistrationView(Column):
    """The form, and in its place the comparison, which holds what is typed as well.

    Signals:
        registered(): a person was registered.
        opened(int): the person being typed is this one, who is registered already.
        closed(): Esc; the draft is kept.
        notice_posted(Notice): the outcome.
    """

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
            page=queries.NEW_PERSON_DRAFT,
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
        self.add_full_width(self.stack, above=8, stretch=1)
        self.form.submitted.connect(self._register)
        self.form.comparison_requested.connect(self._compare)
        self.form.closed.connect(self.closed)
        self.comparison_panel.judged_same.connect(self._take_registered)
        self.comparison_panel.judged_different.connect(self._judge_different)
        self.comparison_panel.closed.connect(self._close_comparison)

    def start(self, typed: str) -> None:
        """Go on with what was typed last, or begin with a name *typed* in the search."""
        self.stack.setCurrentWidget(self._form_part)
        if self.form.is_filled:
            self.form.start()
            return

        def restore(draft: dict[str, str]) -> None:
            if draft:
                self.form.restore(draft)
                self._say(
                    Tone.DONE, tr("What you typed earlier is here again. It is not saved yet.")
                )
            else:
                self.form.start(typed)

        self.form.autosave.load(restore)

    def _register(self, new: NewPerson) -> None:
        user = self._context.user
        self.form.register_button.set_busy(tr("Registering…"))

        def done(line: PersonRow) -> None:
            self.form.register_button.set_idle()
            self.form.clear()
            self.form.start()
            self.registered.emit()
            self._say(
                Tone.DONE,
                tr("Registered: {name}, {code}").format(
                    name=full_name(line), code=short_code(line.id)
                ),
            )

        def failed(problem: Problem) -> None:
            self.form.register_button.set_idle()
            self.form.show_problem(problem)
            self._say(Tone.FAILURE, problems_words.sentence(problem))

        self._context.runner.run(self, lambda: queries.register_new_person(user, new), done, failed)

    def _compare(self, one: PossibleDuplicate) -> None:
        self._left_from = self.form.focusWidget()
        self.stack.setCurrentWidget(self.comparison_panel)
        self.comparison_panel.show_candidate(one)

    def _take_registered(self, person: object) -> None:
        if isinstance(person, int):
            self.form.clear()
            self.form.autosave.discard()
            self.opened.emit(person)

    def _judge_different(self) -> None:
        self.form.duplicate_check.mark_different()
        self._close_comparison()

    def _close_comparison(self) -> None:
        self.stack.setCurrentWidget(self._form_part)
        if self._left_from is None:
            self.form.start()
        else:
            self._left_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, tone: Tone, sentence: str) -> None:
        self.notice_posted.emit(Notice(tone, sentence))

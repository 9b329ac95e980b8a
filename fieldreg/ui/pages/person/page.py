"""One person: what is known of her, what she went through, and what she consented to."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.services.people.access_report_layout import ReportTemplate
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.consents.consent_text_view import show_consent_text
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.person import queries
from fieldreg.ui.pages.person.access_report import AccessReportView
from fieldreg.ui.pages.person.add_to_session import AddToSession
from fieldreg.ui.pages.person.consents import PersonConsentsPanel
from fieldreg.ui.pages.person.controller import PersonController
from fieldreg.ui.pages.person.details import PersonDetails, PersonMoreDetails
from fieldreg.ui.pages.person.edit_form import PersonEditForm
from fieldreg.ui.pages.person.erasure import PersonErasureForm
from fieldreg.ui.pages.person.history import PersonHistoryView
from fieldreg.ui.pages.person.notices import PersonNotices
from fieldreg.ui.pages.person.queries import PersonPageData
from fieldreg.ui.pages.person.training_path import TrainingPath, sync_state_text
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.page import ShrinkingPage
from fieldreg.ui.widgets.progress import Station, StationRow
from fieldreg.ui.widgets.stacked_view import StackedView

_SIDE = 328


class PersonPage(ShrinkingPage):
    """The page of the person who was last asked for, or the form that corrects the record.

    Long because everything that can be done for one person begins here.
    """

    def __init__(
        self,
        context: Context,
        *,
        read_paper: Callable[[], ReportTemplate],
        read_aside: Callable[[], Sequence[QuarantinedChange]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.keyboard, translate("Person", "Person"), parent=parent)
        self._context = context
        self._controller = PersonController(context, self)
        self._person = 0
        self._facts: PersonPageData | None = None
        self.correct_button = KeyButton(translate("Person", "Correct"))
        self.add_to_session = AddToSession(context)
        self.history_view = PersonHistoryView(context)
        self.head = PageTitle(
            "", "", self.history_view.button, self.correct_button, self.add_to_session.button
        )
        self.details = PersonDetails(context)
        self.more_details = PersonMoreDetails()
        self.retire_button = KeyButton(
            translate("Person", "Take out of use"), kind=ButtonKind.QUIET
        )
        self.notices = PersonNotices()
        self._training = TrainingPath(context)
        self.session_list = self._training.session_list
        self.notes_section = SectionTitle(translate("Person", "Notes"))
        self.notes = Label("", "body", wraps=True)
        self.consents = PersonConsentsPanel(context)
        self.answers = Label("", "body", "ink2", wraps=True)
        self.hand_over_button = KeyButton(
            translate("Answers", "Hand over for sealed answers"), kind=ButtonKind.QUIET
        )
        self.questions = Label("", "body", "warn", wraps=True)
        self.questions_button = KeyButton(
            translate("Questions", "Questions"), kind=ButtonKind.QUIET
        )
        self.sync_section = SectionTitle(translate("Person", "Where the record is"))
        self.sync_stations = StationRow()
        self.edit_form = PersonEditForm(context)
        self._view, self._form_view = QWidget(), Column()
        self.erasure_form = PersonErasureForm(context)
        self.access_report = AccessReportView(context, read_paper=read_paper, read_aside=read_aside)
        self.stack = StackedView(
            self._view, self._form_view, self.history_view, self.erasure_form, self.access_report
        )
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        if isinstance(subject, int) and subject != self._person:
            self._person, self._facts = subject, None
            self._controller.person = subject
            self.add_to_session.set_person(subject)
            self.stack.setCurrentWidget(self._view)
        self._load()

    @override
    def on_leave(self) -> None:
        if self._is_correcting:
            self.edit_form.autosave.save()
        elif self.stack.currentWidget() is self.erasure_form:
            self.erasure_form.clear()
            self.stack.setCurrentWidget(self._view)
        elif self.stack.currentWidget() is self.access_report:
            self.access_report.leave()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()
            if self.stack.currentWidget() is self.history_view:
                self.show_history()

    @override
    def first_focus(self) -> QWidget | None:
        if self.stack.currentWidget() is self.history_view:
            return self.history_view.timeline
        if self.stack.currentWidget() is self.erasure_form:
            return self.erasure_form.first_focus
        if self.stack.currentWidget() is self.access_report:
            return self.access_report.paper
        if self._is_correcting:
            inside = self.focusWidget()
            is_in_form = bool(inside) and self.edit_form.isAncestorOf(inside)
            return inside if is_in_form else self.edit_form.fields["given_name"].editor
        return self.session_list if self.session_list.rows else self.consents.consent_list

    # Showing

    def _load(self) -> None:
        user, person = self._context.user, self._person
        self._context.runner.run_latest(
            "person", self, lambda: queries.load_person(user, person), self._show
        )

    def _show(self, found: PersonPageData) -> None:
        if found.id != self._person:
            return
        is_first, self._facts = self._facts is None, found
        values = found.values
        name = PersonName(*(_text(values[one]) for one in ("given_name", "patronymic")))
        self.head.set_text(name.full or translate("Person", "name unknown"))
        self.details.show_person(found)
        self.more_details.show_person(found)
        self.notices.show_person(found)
        for button in (self.retire_button, self.add_to_session.button, self.hand_over_button):
            button.setVisible(not found.is_retired)
        self._training.show_person(found)
        notes = str(values["notes"] or "")
        self.notes.set_text(notes)
        for part in (self.notes_section, self.notes):
            part.setVisible(bool(notes))
        self.consents.show_person(found)
        given = found.answered_on
        last = dates.format_date(max(given)) if given else ""
        self.answers.set_text(
            translate("Answers", "Sealed answers given: %n, last on {day}", "", len(given)).format(
                day=last
            )
        )
        self.answers.setVisible(bool(given))
        self.questions.set_text(
            translate(
                "Questions", "%n questions about this wait for an answer", "", found.question_count
            )
        )
        self.questions.setVisible(found.question_count > 0)
        self.sync_section.setVisible(found.sync_state is not None)
        self.sync_stations.setVisible(found.sync_state is not None)
        if found.sync_state is not None:
            self.sync_stations.set_stations(
                [Station(found.sync_state, sync_state_text(found.sync_state))]
            )
        # Her sessions were not here yet when the focus was put.
        if is_first and self.window().focusWidget() is self.consents.consent_list:
            self._focus_view()

    @property
    def _is_correcting(self) -> bool:
        return self.stack.currentWidget() is self._form_view

    # Acts

    def _open_form(self) -> None:
        if self._facts is not None and not self._is_correcting:
            self.stack.setCurrentWidget(self._form_view)
            self.edit_form.show_person(self._facts)
            if self._facts.draft:
                self.post_notice(
                    Tone.DONE,
                    translate(
                        "Person", "What you typed earlier is here again. It is not saved yet."
                    ),
                )

    def show_history(self) -> None:
        """Show what was ever said of her."""
        self.history_view.load(self._person, self.head.heading.display_text)

    def _show_past(self, person: int) -> None:
        if person == self._person and not self._is_correcting:
            self.stack.setCurrentWidget(self.history_view)
            self.history_view.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_access_report(self) -> None:
        """Show all that is held about her, as a page for herself."""
        self.access_report.load(self._person, self.head.heading.display_text)

    def _turn_from_view(self, part: QWidget, person: int) -> None:
        """Show *part*, which is about *person*, unless somebody went on meanwhile."""
        if person == self._person and not self._is_correcting:
            self.stack.setCurrentWidget(part)

    def ask_to_erase(self) -> None:
        """Ask whether to erase her, or one answer of hers."""
        if self._facts is not None:
            given = str(self._facts.values["given_name"] or "")
            self.erasure_form.open_for(self._person, self.head.heading.display_text, given)

    def _erased(self) -> None:
        self._context.navigator.reset_to(PageName.PEOPLE)

    def _not_erased(self) -> None:
        self._leave_form()
        self._context.navigator.notify_changed({kinds.TRAINEE.name, kinds.ERASURE.name})

    def _leave_form(self) -> None:
        self.stack.setCurrentWidget(self._view)
        self._load()
        self._focus_view()

    def _on_corrected(self, is_news: bool) -> None:  # noqa: FBT001  a signal's argument
        self.edit_form.mark_saved()
        self._leave_form()
        self.post_notice(
            Tone.DONE,
            translate("Person", "The correction is saved")
            if is_news
            else translate("Person", "Nothing was different, so nothing was changed"),
        )

    def _on_correction_failed(self, problem: Problem) -> None:
        self.edit_form.show_problem(problem)
        self.post_notice(Tone.FAILURE, problems_words.sentence(problem))

    def _on_done(self, sentence: str) -> None:
        self.post_notice(Tone.DONE, sentence)
        self._load()

    def _added(self) -> None:
        self._focus_view()
        self._context.navigator.notify_changed({kinds.ATTENDANCE.name})

    def _read_text(self, purpose: Purpose, version: str, *guardians: bool) -> None:
        focused: QWidget | None = self.focusWidget()
        show_consent_text(
            self._context.user.consent_texts,
            self.keyboard,
            self.consents.consent_list if focused is None else focused,
            purpose=purpose,
            language=self._context.language,
            version=version or None,
            guardians=any(guardians),
        )

    def _retire(self, *, retired: bool) -> None:
        self._controller.set_retired(retired=retired)
        self._focus_view()

    def _focus_view(self) -> None:
        target = self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _bind(self) -> None:
        bind, navigator = self.keyboard.bind, self._context.navigator
        bind(
            self.session_list,
            Action.PRIMARY,
            self.session_list.open_current,
            translate("Person", "open the session"),
        )
        bind(
            self._view,
            Action.CORRECT,
            self._open_form,
            translate("Person", "Correct"),
            button=self.correct_button,
        )
        self.add_to_session.bind_keys(self._view)
        self.notices.bind_keys(
            self._view,
            self.keyboard,
            compare=lambda: navigator.open_conflicts(self._person),
            bring_back=lambda: self._retire(retired=False),
        )
        bind(
            self._view,
            Action.HAND_OVER,
            lambda: navigator.hand_over(self._person),
            translate("Answers", "hand over for sealed answers"),
            button=self.hand_over_button,
        )
        bind(
            self._view,
            Action.QUESTIONS,
            lambda: navigator.open_questions(self._person),
            translate("Questions", "Questions"),
            button=self.questions_button,
            is_hinted=False,
        )
        self.history_view.bind_keys(self._view, self.show_history)
        self.erasure_form.bind_keys(self._view, self.ask_to_erase)
        self.access_report.bind_keys(self._view, self.show_access_report)
        bind(self._view, Action.MOVE_ROW, None, translate("Person", "choose"))
        bind(self._view, Action.NEXT_PART, None, translate("Person", "next part"))
        bind(self._view, Action.LEAVE, navigator.go_back)
        self.keyboard.focus_on_key(
            self._view, Action.REMOVE, self.retire_button, translate("Person", "Take out of use")
        )
        self.session_list.opened.connect(navigator.open_attendance)
        self.add_to_session.added.connect(self._added)
        self.add_to_session.closed.connect(self._focus_view)
        self.add_to_session.notice_posted.connect(self.notice_posted)
        self.consents.answer_submitted.connect(self._controller.record_answer)
        self.consents.withdrawal_requested.connect(self._controller.withdraw_consent)
        self.consents.text_requested.connect(self._read_text)
        self.retire_button.clicked.connect(lambda: self._retire(retired=True))
        self.edit_form.submitted.connect(self._controller.correct)
        self._controller.done.connect(self._on_done)
        self._controller.corrected.connect(self._on_corrected)
        self._controller.correction_failed.connect(self._on_correction_failed)
        self.edit_form.closed.connect(self._leave_form)
        self.history_view.closed.connect(self._leave_form)
        self.history_view.loaded.connect(self._show_past)
        self.erasure_form.form_ready.connect(partial(self._turn_from_view, self.erasure_form))
        self.access_report.loaded.connect(partial(self._turn_from_view, self.access_report))
        self.access_report.closed.connect(self._leave_form)
        self.access_report.form.notice_posted.connect(self.notice_posted)
        self.access_report.form.written.connect(lambda: navigator.notify_changed(frozenset()))
        self.erasure_form.closed.connect(self._leave_form)
        self.erasure_form.person_erased.connect(self._erased)
        self.erasure_form.changed.connect(self._not_erased)
        self.erasure_form.notice_posted.connect(self.notice_posted)

    def _lay_out(self) -> None:
        main, side = Column(), Column()
        main.add_full_width(self.add_to_session)
        main.add_full_width(self._training)
        main.add_inset(self.notes_section, above=20)
        main.add_inset(self.notes, above=2)
        main.add_inset(self.more_details, above=20)
        main.add_stretch()
        side.add_full_width(self.consents)
        side.add_inset(self.answers, above=12)
        side.add_full_width(button_row(self.hand_over_button), above=8)
        side.add_inset(self.questions, above=16)
        side.add_full_width(button_row(self.questions_button), above=4)
        side.add_inset(self.sync_section, above=24)
        side.add_inset(self.sync_stations, above=6)
        side.add_stretch()
        side.add_full_width(button_row(self.access_report.button), above=24)
        side.add_full_width(button_row(self.retire_button), above=4)
        side.add_full_width(button_row(self.erasure_form.button), above=4)
        view = Column()
        for above, part in ((0, self.head), (8, self.details), (10, self.notices)):
            view.add_inset(part, above=above)
        view.add_full_width(TwoColumns(main, side, width=_SIDE), above=22, stretch=1)
        box = QVBoxLayout(self._view)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(view)
        self._form_view.add_inset(self.edit_form)
        self.column.add_full_width(self.stack, stretch=1)


def _text(value: Value) -> str | None:
    return str(value) if value else None


_SHOWN = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.SESSION, *kinds.PERSON_KINDS))

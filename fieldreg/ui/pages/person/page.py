"""The page of one person: record, training path and consents."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.services.people.access_report import ReportTemplate
from fieldreg.ui.context import Context
from fieldreg.ui.forms.consents.consent_text_view import show_consent_text
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.person import queries
from fieldreg.ui.pages.person.access_report import AccessReportView
from fieldreg.ui.pages.person.controller import PersonController
from fieldreg.ui.pages.person.edit_form import PersonEditForm
from fieldreg.ui.pages.person.erasure import PersonErasureForm
from fieldreg.ui.pages.person.history import PersonHistoryView
from fieldreg.ui.pages.person.overview import PersonOverview
from fieldreg.ui.pages.person.queries import PersonPageData
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.stacked_view import StackedView

tr = translator("Person")


_SIDE_WIDTH = 328


class PersonPage(ShrinkingPage):
    """The person last opened; in place of the view, a form, the history or the access report."""

    def __init__(
        self,
        context: Context,
        *,
        read_template: Callable[[], ReportTemplate],
        read_quarantined: Callable[[], Sequence[QuarantinedChange]],
    ) -> None:
        super().__init__(context, tr("Person"))
        self._controller = PersonController(context, self)
        self._person = 0
        self._data: PersonPageData | None = None
        self.history_view = PersonHistoryView(context)
        self.edit_form = PersonEditForm(context)
        self.erasure_form = PersonErasureForm(context)
        self.access_report = AccessReportView(
            context, read_template=read_template, read_quarantined=read_quarantined
        )
        self.overview = PersonOverview(
            context,
            history_button=self.history_view.button,
            access_report_button=self.access_report.button,
            erasure_button=self.erasure_form.button,
        )
        self._form_view = Column()
        self._form_view.add_inset(self.edit_form)
        self.stack = StackedView(
            self.overview, self._form_view, self.history_view, self.erasure_form, self.access_report
        )
        self.column.add_full_width(self.stack, stretch=1)
        self._bind_overview()
        self._connect_views()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        if isinstance(subject, int) and subject != self._person:
            self._person, self._data = subject, None
            self._controller.person = subject
            self.overview.add_to_session.set_person(subject)
            self.stack.setCurrentWidget(self.overview)
        self._load()

    @override
    def on_leave(self) -> None:
        if self._is_correcting:
            self.edit_form.autosave.save()
        elif self.stack.currentWidget() is self.erasure_form:
            self.erasure_form.clear()
            self.stack.setCurrentWidget(self.overview)
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
            focused = self.focusWidget()
            is_in_form = bool(focused) and self.edit_form.isAncestorOf(focused)
            return focused if is_in_form else self.edit_form.fields["given_name"].editor
        return self.overview.first_focus

    # Showing

    def _load(self) -> None:
        user, person = self._context.user, self._person
        self._context.runner.run_latest(
            "person", self, lambda: queries.load_person(user, person), self._show
        )

    def _show(self, data: PersonPageData) -> None:
        if data.id != self._person:
            return
        is_first, self._data = self._data is None, data
        self.overview.show_person(data)
        # The sessions were not loaded yet when the page took the focus.
        if is_first and self.window().focusWidget() is self.overview.consents.consent_list:
            self._focus_view()

    @property
    def _is_correcting(self) -> bool:
        return self.stack.currentWidget() is self._form_view

    # Actions

    def _open_form(self) -> None:
        if self._data is not None and not self._is_correcting:
            self.stack.setCurrentWidget(self._form_view)
            self.edit_form.show_person(self._data)
            if self._data.draft:
                self.post_notice(
                    Tone.DONE, tr("What you typed earlier is here again. It is not saved yet.")
                )

    def show_history(self) -> None:
        self.history_view.load(self._person, self.overview.name)

    def show_access_report(self) -> None:
        self.access_report.load(self._person, self.overview.name)

    def _turn_to(self, view: QWidget, person: int) -> None:
        """Show *view*, loaded for *person*, unless the page is elsewhere by now."""
        if person == self._person and not self._is_correcting:
            self.stack.setCurrentWidget(view)
            self._focus_view()

    def ask_to_erase(self) -> None:
        """Open the form that erases the person or one answer."""
        if self._data is not None:
            given = str(self._data.values["given_name"] or "")
            self.erasure_form.open_for(self._person, self.overview.name, given)

    def _on_erasure_requested(self) -> None:
        self._leave_form()
        self._context.navigator.notify_changed({kinds.TRAINEE.name, kinds.ERASURE.name})

    def _leave_form(self) -> None:
        self.stack.setCurrentWidget(self.overview)
        self._load()
        self._focus_view()

    def _on_corrected(self, is_changed: bool) -> None:  # noqa: FBT001  a signal's argument
        self.edit_form.mark_saved()
        self._leave_form()
        self.post_notice(
            Tone.DONE,
            tr("The correction is saved")
            if is_changed
            else tr("Nothing was different, so nothing was changed"),
        )

    def _on_correction_failed(self, problem: Problem) -> None:
        self.edit_form.show_problem(problem)
        self.post_notice(Tone.FAILURE, problems_words.sentence(problem))

    def _on_done(self, message: str) -> None:
        self.post_notice(Tone.DONE, message)
        self._load()

    def _on_added(self) -> None:
        self._focus_view()
        self._context.navigator.notify_changed({kinds.ATTENDANCE.name})

    def _show_consent_text(self, purpose: Purpose, version: str, *guardians: bool) -> None:
        focused: QWidget | None = self.focusWidget()
        show_consent_text(
            self._context.user.consent_texts,
            self.keyboard,
            self.overview.consents.consent_list if focused is None else focused,
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

    def _bind_overview(self) -> None:
        bind, navigator, overview = self.keyboard.bind, self._context.navigator, self.overview
        sessions = overview.session_list
        open_session = tr("open the session")
        bind(sessions, Action.PRIMARY, sessions.open_current, open_session)
        correct, correct_button = tr("Correct"), overview.correct_button
        bind(overview, Action.CORRECT, self._open_form, correct, button=correct_button)
        overview.add_to_session.bind_keys(overview)
        overview.notices.bind_keys(
            overview,
            self.keyboard,
            compare=lambda: navigator.open_conflicts(self._person),
            bring_back=lambda: self._retire(retired=False),
        )
        hand_over = translate("Answers", "hand over for sealed answers")
        bind(
            overview,
            Action.HAND_OVER,
            lambda: navigator.hand_over(self._person),
            hand_over,
            button=overview.hand_over_button,
        )
        bind(
            overview,
            Action.QUESTIONS,
            lambda: navigator.open_questions(self._person),
            translate("Questions", "Questions"),
            button=overview.questions_button,
            is_hinted=False,
        )
        self.history_view.bind_keys(overview, self.show_history)
        self.erasure_form.bind_keys(overview, self.ask_to_erase)
        self.access_report.bind_keys(overview, self.show_access_report)
        bind(overview, Action.MOVE_ROW, None, tr("choose"))
        bind(overview, Action.NEXT_PART, None, tr("next part"))
        bind(overview, Action.LEAVE, navigator.go_back)
        retire = tr("Take out of use")
        self.keyboard.focus_on_key(overview, Action.REMOVE, overview.retire_button, retire)
        sessions.opened.connect(navigator.open_attendance)
        overview.add_to_session.added.connect(self._on_added)
        overview.add_to_session.closed.connect(self._focus_view)
        overview.add_to_session.notice_posted.connect(self.notice_posted)
        overview.consents.answer_submitted.connect(self._controller.record_answer)
        overview.consents.withdrawal_requested.connect(self._controller.withdraw_consent)
        overview.consents.text_requested.connect(self._show_consent_text)
        overview.retire_button.clicked.connect(lambda: self._retire(retired=True))

    def _connect_views(self) -> None:
        navigator = self._context.navigator
        self._controller.done.connect(self._on_done)
        self._controller.corrected.connect(self._on_corrected)
        self._controller.correction_failed.connect(self._on_correction_failed)
        self.edit_form.submitted.connect(self._controller.correct)
        self.history_view.loaded.connect(partial(self._turn_to, self.history_view))
        self.erasure_form.form_ready.connect(partial(self._turn_to, self.erasure_form))
        self.erasure_form.person_erased.connect(partial(navigator.reset_to, PageName.PEOPLE))
        self.erasure_form.changed.connect(self._on_erasure_requested)
        self.access_report.loaded.connect(partial(self._turn_to, self.access_report))
        self.access_report.form.written.connect(lambda: navigator.notify_changed(frozenset()))
        for view in (self.edit_form, self.history_view, self.erasure_form, self.access_report):
            view.closed.connect(self._leave_form)
        for form in (self.erasure_form, self.access_report.form):
            form.notice_posted.connect(self.notice_posted)


_SHOWN = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.SESSION, *kinds.PERSON_KINDS))

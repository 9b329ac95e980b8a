"""The page of one person."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.shown import ShownStamps
from fieldreg.domain.people.drafts import draft_page_name
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Purpose, RequestedBy
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.services.pairs import verdicts
from fieldreg.services.pairs.verdicts import TakenOut
from fieldreg.services.people import person_summary, registration
from fieldreg.services.people.access_report import ReportTemplate
from fieldreg.services.people.person_summary import PersonSummary
from fieldreg.services.records import form_drafts
from fieldreg.ui.context import Context
from fieldreg.ui.forms.consent_pass import ConsentPass
from fieldreg.ui.forms.records.view import RecordsView
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.person.data_rights import AccessReportView, PersonErasureForm
from fieldreg.ui.pages.person.history import PersonHistoryView
from fieldreg.ui.pages.person.life_sections import load_person_life
from fieldreg.ui.pages.person.overview import PersonOverview
from fieldreg.ui.pages.person.views import PersonViews
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Person")

_T = TypeVar("_T")


class PersonPage(ShrinkingPage):
    shows = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.SESSION, *kinds.PERSON_KINDS))

    def __init__(
        self,
        context: Context,
        *,
        read_template: Callable[[], ReportTemplate],
        read_quarantined: Callable[[], Sequence[QuarantinedChange]],
    ) -> None:
        super().__init__(context, tr("Person"))
        self._person = 0
        self._data: PersonSummary | None = None
        navigator = context.navigator
        self.overview = PersonOverview(
            context,
            {
                Action.CORRECT: self._open_form,
                Action.ADD: lambda: self.overview.add_to_session.open_for([self._person]),
                Action.COMPARE: lambda: navigator.open_conflicts(self._person),
                Action.HAND_OVER: lambda: navigator.hand_over(self._person),
                Action.QUESTIONS: lambda: navigator.open_questions(self._person),
                Action.HISTORY: self.show_history,
                Action.RECORDS: self.show_records,
                Action.ERASE: self.ask_to_erase,
                Action.ACCESS_REPORT: self.show_access_report,
                Action.REMOVE: self._change_use,
            },
        )
        self.stack = StackedView(self.overview)
        self.views = PersonViews(
            *(context, self, self.stack),
            read_template=read_template,
            read_quarantined=read_quarantined,
        )
        self.column.add_full_width(self.stack, stretch=1)
        self._connect()

    def _connect(self) -> None:
        navigator, overview, views = self._context.navigator, self.overview, self.views
        overview.add_to_session.added.connect(self._on_added)
        overview.add_to_session.closed.connect(self._focus_view)
        overview.add_to_session.notice_posted.connect(self.notice_posted)
        overview.consents.asked.connect(self._ask_consents)
        overview.others.parted.connect(self._part)
        overview.others.taken_out.connect(self._take_out)
        views.closed.connect(self._leave_form)
        views.loaded.connect(self._turn_to)
        views.submitted.connect(self._correct)
        views.recorded.connect(self._on_consents_recorded)
        views.person_erased.connect(partial(navigator.reset_to, PageName.PEOPLE))
        views.erasure_changed.connect(self._on_erasure_requested)
        views.report_written.connect(lambda: navigator.notify_changed(frozenset()))

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        if isinstance(subject, int) and subject != self._person:
            self._person, self._data = subject, None
            self.begin_subject()
            self.overview.add_to_session.drop()
            self.stack.setCurrentWidget(self.overview)
        self.load()

    @override
    def on_leave(self) -> None:
        view = self.views.current
        if self.views.is_correcting:
            self.views.edit_form.autosave.save()
        elif isinstance(view, PersonErasureForm):
            view.clear()
            self.stack.setCurrentWidget(self.overview)
        elif isinstance(view, AccessReportView):
            view.leave()
        elif isinstance(view, ConsentPass):
            self.stack.setCurrentWidget(self.overview)

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        super().on_records_changed(kinds)
        is_history = isinstance(self.views.current, PersonHistoryView)
        if self.isVisible() and kinds & self.shows and is_history:
            self.show_history()

    @override
    def first_focus(self) -> QWidget | None:
        view = self.views.current
        if self.views.is_correcting:
            form, focused = self.views.edit_form, self.focusWidget()
            is_in_form = bool(focused) and form.isAncestorOf(focused)
            return focused if is_in_form else form.fields["given_name"].editor
        if isinstance(view, PersonHistoryView):
            return view.timeline
        if isinstance(view, AccessReportView):
            return view.paper
        if isinstance(view, PersonErasureForm | ConsentPass | RecordsView):
            return view.first_focus
        return self.overview.first_focus

    # Showing

    @override
    def load(self) -> None:
        job = partial(person_summary.load_person, self._context.user, self._person)
        self.run_for(lambda: self._person, "person", job, self._show, self._on_not_loaded)
        around = partial(load_person_life, self._context.user, self._person)
        self.run_for(lambda: self._person, "person-life", around, self.overview.show_life)

    def _on_not_loaded(self, problem: Problem) -> None:
        if problem.code is Code.NOT_FOUND and self._data is not None:
            self.post_notice(Tone.ATTENTION, tr("This person was erased meanwhile"))
            self._context.navigator.reset_to(PageName.PEOPLE)
        else:
            self.post_failure(problem)

    def _show(self, data: PersonSummary) -> None:
        is_first, self._data = self._data is None, data
        self.overview.show_person(data)
        self.views.name_records(self._person, self.overview.name)
        if self.views.is_correcting:
            self.views.edit_form.follow(data)
        elif isinstance(view := self.views.current, ConsentPass):
            view.follow(data)
        # The sessions were not loaded yet when the page took the focus.
        if is_first and contains_focus(self.overview.consents.consent_list):
            self._focus_view()

    def show_history(self) -> None:
        self.views.history.load(self._person, self.overview.name)

    def show_records(self) -> None:
        records = self.views.records
        records.show_in(self.stack, self._person, kinds.TRAINEE, self.overview.name)
        records.sections.focus(self.overview.life.sections.current)

    def show_access_report(self) -> None:
        self.views.access_report.load(self._person, self.overview.name)

    def ask_to_erase(self) -> None:
        if (data := self._data) is not None:
            given = str(data.values["given_name"] or "")
            self.views.erasure_form.open_for(data.id, self.overview.name, given)

    def _turn_to(self, view: QWidget, person: int) -> None:
        if person == self._person and not self.views.is_correcting:
            self.stack.setCurrentWidget(view)
            self._focus_view()

    def _focus_view(self) -> None:
        if (target := self.first_focus()) is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Correcting

    def _open_form(self) -> None:
        if self._data is not None and not self.views.is_correcting:
            self.views.show_edit_form().show_person(self._data)
            if self._data.draft:
                message = tr("What you typed earlier is here again. It is not saved yet.")
                self.post_notice(Tone.DONE, message)

    def _leave_form(self) -> None:
        self.stack.setCurrentWidget(self.overview)
        self.load()
        self._focus_view()

    def _correct(
        self, values: dict[str, Value], asked_by: RequestedBy | None, shown: ShownStamps
    ) -> None:
        user, person = self._context.user, self._person

        def job() -> bool:
            with form_drafts.completing_draft(user, draft_page_name(person)):
                return registration.correct_person(user, person, values, asked_by, shown=shown)

        def done(is_changed: bool) -> None:  # noqa: FBT001  the result of a job
            if self.views.is_correcting and person == self._person:
                self.views.edit_form.mark_saved()
                self._leave_form()
            if is_changed:
                self.post_act(tr("The correction is saved"))
            else:
                self.post_notice(Tone.DONE, tr("Nothing was different, so nothing was changed"))
            self._context.navigator.notify_changed({kinds.TRAINEE.name})

        def failed(problem: Problem) -> None:
            if person == self._person:
                self.views.edit_form.show_problem(problem)
            self._on_not_loaded(problem)

        self.run(job, done, failed)

    # Other changes

    def _ask_consents(self, purpose: Purpose, is_guardians: bool) -> None:  # noqa: FBT001  a slot
        if self._data is not None:
            asking = self.views.consent_pass
            self.stack.setCurrentWidget(asking)
            asking.show_person(self._data, purpose, is_guardians=is_guardians)

    def _on_consents_recorded(self, message: str) -> None:
        self._leave_form()
        self.overview.consents.consent_list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.post_notice(Tone.DONE, message)
        self._context.navigator.notify_changed({kinds.CONSENT.name, kinds.TRAINEE.name})

    def _change_use(self) -> None:
        if (data := self._data) is None:
            return
        retired = not data.is_retired
        retire = partial(registration.retire_person, self._context.user, data.id, shown=data.shown)
        gone = tr("The record is out of use. Nothing was erased.")
        message = gone if retired else tr("The record is in use again")
        self._change(partial(retire, retired=retired), message, kinds.TRAINEE.name)
        self._focus_view()

    def _part(self, other: int) -> None:
        job = partial(verdicts.part_pair, self._context.user, self._person, other)
        message = tr("Two people again; each keeps all that is its own")
        self._change(job, message, kinds.TRAINEE.name)

    def _take_out(self, other: int) -> None:
        job = partial(verdicts.take_out, self._context.user, other)
        self._change(job, _describe_taken_out, kinds.TRAINEE.name)

    def _change(self, job: Callable[[], _T], message: str | Callable[[_T], str], kind: str) -> None:
        def done(result: _T) -> None:
            self.post_act(message if isinstance(message, str) else message(result))
            self.load()
            self._context.navigator.notify_changed({kind})

        self.run(job, done, self.show_refusal)

    def _on_added(self) -> None:
        self._focus_view()
        self._context.navigator.notify_changed({kinds.ATTENDANCE.name})

    def _on_erasure_requested(self) -> None:
        self._leave_form()
        self._context.navigator.notify_changed({kinds.TRAINEE.name, kinds.ERASURE.name})


def _describe_taken_out(taken: TakenOut) -> str:
    left, count = tr("It left; the other records stay one person"), len(taken.joined)
    joined = tr("An earlier verdict counts again: %n more records were joined", count)
    return join_parts([left, joined if count else ""])

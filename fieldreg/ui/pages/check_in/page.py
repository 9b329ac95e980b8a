"""The check-in page: a few letters and Enter for each of thirty people.

A registered person is found and marked present; a new one is registered and marked in one
step. After a power cut, a half-typed person is in the form again.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Purpose, SessionState
from fieldreg.services import check_in
from fieldreg.services.check_in import CheckInMark, CheckInState
from fieldreg.services.records import form_drafts
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.dates import current_half_day, list_half_days
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.formatting.value_formatter import format_session
from fieldreg.ui.forms.people.duplicates import ComparisonPanel, PossibleDuplicate
from fieldreg.ui.forms.people.new_person_form import (
    CONSENTS_CELL,
    NewPerson,
    NewPersonForm,
    PersonFormLabels,
)
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.check_in.panels import PANEL_WIDTH, CheckInSearch, PresentPanel
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.notices import Tone

tr = translator("Door")

_ROW = (("patronymic", "given_name", "birth_date", "soum", "phone", CONSENTS_CELL),)
_MARKED = frozenset({kinds.ATTENDANCE.name})
_REGISTERED = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.CONSENT, kinds.ATTENDANCE))


class CheckInPage(ShrinkingPage):
    """Check-in at the session last opened."""

    shows = _REGISTERED | {kind.name for kind in (kinds.SESSION, kinds.QUOTA, kinds.COURSE)}

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Arrivals"), top=14)
        self._session = self._half_day = 0
        self._query = ""  # text of the search field when the running change began
        self._data: CheckInState | None = None
        self.search = CheckInSearch(context)
        self.form = _build_form(context)
        self.form.extra_draft_values = lambda: {form_drafts.SESSION_FIELD: str(self._session)}
        self.comparison_panel = ComparisonPanel(context)
        self.search.stack.addWidget(self.comparison_panel)
        self.present_panel = PresentPanel()
        self._bind()
        self._lay_out()
        self.form.submitted.connect(self._register)
        self.form.comparison_requested.connect(self._compare)
        self.form.closed.connect(self.search.focus_field)
        self.form.duplicate_check.found.connect(self.search.show_similar)
        self.comparison_panel.judged_same.connect(self._take_registered)
        self.comparison_panel.judged_different.connect(self._judge_different)
        self.comparison_panel.closed.connect(self._close_comparison)
        self.search.results.opened.connect(lambda _person: self._mark_current())

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        if isinstance(subject, int) and subject != self._session:
            self._session, self._half_day, self._data = subject, 0, None
            self.search.clear()
        self.load()
        if not self.form.is_filled:
            self.form.autosave.load(self._restore)

    @override
    def on_leave(self) -> None:
        self.form.autosave.save()

    @override
    def first_focus(self) -> QWidget | None:
        inside = self.focusWidget()
        is_in_form = bool(inside) and self.form.isAncestorOf(inside)
        return inside if is_in_form and self.form.is_filled else self.search.search_field

    # Loading

    @override
    def load(self) -> None:
        job = partial(check_in.load_check_in, self._context.user, self._session)
        self.run_latest("door", job, self._show)

    def _show(self, data: CheckInState) -> None:
        if data.session.id != self._session:
            return
        self._data, session = data, data.session
        if not 1 <= self._half_day <= session.half_days:
            self._half_day = current_half_day(session, self._context.user.clock.now())
        self.head.set_text(session.course or "")
        soum = self._context.user.places.name(session.soum or "", self._context.language)
        self.subtitle.set_text(join_parts([soum, *_when(session, self._half_day)]))
        self.form.person_fields.set_near(session.soum)
        self.search.show_session(data, self._half_day)
        self.present_panel.show_session(data, self._half_day)
        is_open = session.state == SessionState.PLANNED
        closed = tr("This session is closed. Open it again to mark people.")
        self.search.setEnabled(is_open)
        self.form.register_button.set_disabled_reason("" if is_open else closed)

    def _restore(self, draft: dict[str, str]) -> None:
        if not draft or self.form.is_filled:
            return
        self.form.restore(draft)
        name = draft.get("given_name") or tr("the person you were typing")
        user, session = self._context.user, self._session
        now = user.clock.now()

        def done(data: CheckInState) -> None:
            half_day = self._half_day or current_half_day(data.session, now)
            count = len(data.counts_at(half_day).present)
            message = tr("People kept: {count}. Go on with: {name}")
            self.post_notice(Tone.DONE, message.format(count=count, name=name))

        self.run(lambda: check_in.load_check_in(user, session), done)

    # Marking

    def _mark_current(self) -> None:
        person = self.search.current_person()
        if person is not None:
            self._change(self._mark_job(person, completes_draft=False))

    def _take_registered(self, person: int) -> None:
        """Mark *person*, the registered person that the form is about."""
        self.form.autosave.save()
        self._change(self._mark_job(person, completes_draft=True), clears_form=True)
        self.search.stack.setCurrentWidget(self.search.results)

    def _mark_job(self, person: int, *, completes_draft: bool) -> Callable[[], CheckInMark]:
        at = (self._context.user, self._session, person, self._half_day)
        return partial(check_in.mark_present, *at, completes_draft=completes_draft)

    def _register(self, new: NewPerson) -> None:
        self.form.register_button.set_busy(tr("Registering…"))
        user, session = self._context.user, self._session
        register = check_in.register_and_mark_present
        self._change(
            partial(register, user, session, new.values, new.consents, self._half_day),
            _REGISTERED,
            tr("Registered and present: {name}").format(name=new.given_name),
            self._show_problem,
            clears_form=True,
        )

    def _change(
        self,
        job: Callable[[], CheckInMark],
        changed_kinds: frozenset[str] = _MARKED,
        message: str = "",
        failed: Callable[[Problem], object] | None = None,
        *,
        clears_form: bool = False,
    ) -> None:
        def done(marked: CheckInMark) -> None:
            if clears_form:
                self.form.register_button.set_idle()
                self.form.clear()
            self._context.navigator.notify_changed(changed_kinds)
            present = tr("Present: {name}") if marked.is_change else tr("Present already: {name}")
            name = full_name(marked.data.people[marked.person])
            self._prepare_next(marked.data, message or present.format(name=name))

        self._query = self.search.search_field.text()
        self.run(job, done, failed)

    @override
    def show_reversal(self, words: str, place: str = "") -> None:
        is_here = self._data is not None and place == format_session(self._data.session)
        self.search.show_status(words if is_here else join_parts([words, place]))

    def _show_problem(self, problem: Problem) -> None:
        self.form.register_button.set_idle()
        self.form.show_problem(problem)
        self.post_failure(problem)

    def _prepare_next(self, data: CheckInState, message: str) -> None:
        """Clear the search for the next person; keep text typed while the change ran."""
        field, query = self.search.search_field, self._query
        self._query = ""
        field.setText(field.text().removeprefix(query))
        self._show(data)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.show_status(message)

    # Other actions

    def _hand_over(self) -> None:
        """Hand the laptop to the current person, or else to the one who arrived last."""
        person = self.search.current_person()
        if person is None and self._data is not None:
            present = self._data.present_at(self._half_day)
            person = present[-1][1].id if present else None
        if person is not None:
            self._context.navigator.hand_over(person, self._session)

    def _change_half_day(self, step: int) -> None:
        if self._data is not None:
            last = self._data.session.half_days
            self._half_day = max(1, min(last, self._half_day + step))
            self._show(self._data)

    def _has_half_days(self) -> bool:
        return self._data is not None and self._data.session.half_days > 1

    def _leave(self) -> None:
        if self.search.search_field.text():
            self.search.clear()
            self.search.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._context.navigator.open_attendance(self._session)

    def _compare(self, candidate: PossibleDuplicate) -> None:
        self.search.stack.setCurrentWidget(self.comparison_panel)
        self.comparison_panel.show_candidate(candidate)

    def _close_comparison(self) -> None:
        self.search.stack.setCurrentWidget(self.search.results)
        self.form.start()

    def _judge_different(self) -> None:
        self.form.duplicate_check.mark_different()
        self._close_comparison()

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        # Not on the page: an Enter meant for the comparison must not mark anyone.
        for part in (self.search.search_field, self.search.results):
            bind(part, Action.PRIMARY, self._mark_current, tr("present"))
        typed = self.search.search_field.text
        bind(self, Action.NEW_PERSON, lambda: self.form.start(typed()), tr("new person"))
        hand_over = translate("Answers", "hand over for sealed answers")
        bind(self, Action.HAND_OVER, self._hand_over, hand_over)
        for action, step, text in (
            (Action.NEXT, 1, tr("next half-day")),
            (Action.PREVIOUS, -1, tr("half-day before")),
        ):
            change = partial(self._change_half_day, step)
            bind(self, action, change, text, when=self._has_half_days, is_hinted=step > 0)
        actions = Actions(self.keyboard, self)
        self.back_button = actions.add(
            tr("Session"), self._leave, Action.LEAVE, kind=ButtonKind.QUIET, hint=""
        )
        bind(self, Action.FIND, self.search.focus_field)
        bind(self.search.results, Action.PRESENT, self._mark_current)

    def _lay_out(self) -> None:
        self.subtitle = Label("", "body", "ink2", is_elided=True)
        self.head = PageTitle("", "", self.subtitle, self.back_button, style="h2")
        main = Column()
        main.add_full_width(self.search, stretch=1)
        main.add_inset(self.form, above="hair")
        columns = TwoColumns(
            main,
            self.present_panel,
            width=PANEL_WIDTH,
            min_main_width=400,
            is_ruled=True,
            shrinks=True,
        )
        self.column.add_inset(self.head)
        self.column.add_full_width(columns, above="line", stretch=1)


def _when(session: SessionRow, half_day: int) -> tuple[str, str]:
    """Return the day of *half_day*, and its number if there are several."""
    day = dates.format_date(list_half_days(session)[half_day - 1].day.isoformat())
    number = tr("half-day {number}").format(number=half_day)
    return day, number if session.half_days > 1 else ""


def _build_form(context: Context) -> NewPersonForm:
    labels = PersonFormLabels(
        tr("New person"),
        tr("What is missing can follow later"),
        tr("Register as present"),
        tr("Search"),
    )
    return NewPersonForm(
        context,
        page=form_drafts.CHECK_IN_PAGE,
        rows=_ROW,
        purposes=(Purpose.KEEP,),
        form_words=labels,
    )

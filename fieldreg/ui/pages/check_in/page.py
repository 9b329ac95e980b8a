"""The check-in page: a few letters and Enter for each of thirty people.

A registered person is found and marked present; a new one is registered and marked in one
step. After a power cut, a half-typed person is in the form again.
"""

from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Purpose, SessionState
from fieldreg.services.records import form_drafts
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.dates import current_half_day, list_half_days
from fieldreg.ui.forms.duplicates.comparison_panel import ComparisonPanel
from fieldreg.ui.forms.duplicates.duplicate_check import PossibleDuplicate
from fieldreg.ui.forms.people.new_person_form import (
    CONSENTS_CELL,
    NewPerson,
    NewPersonForm,
    PersonFormLabels,
)
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.check_in import queries
from fieldreg.ui.pages.check_in.controller import CheckInController
from fieldreg.ui.pages.check_in.present_panel import PANEL_WIDTH, PresentPanel
from fieldreg.ui.pages.check_in.queries import CheckInPageData
from fieldreg.ui.pages.check_in.search import CheckInSearch
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.notices import Tone

tr = translator("Door")


_ROW = (("patronymic", "given_name", "birth_date", "soum", "phone", CONSENTS_CELL),)


class CheckInPage(ShrinkingPage):
    """Check-in at the session last opened."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Arrivals"), top=14)
        self._session = 0
        self._half_day = 0
        self._query = ""  # text of the search field when the running change began
        self._data: CheckInPageData | None = None
        self.controller = CheckInController(context, self)
        self.subtitle = Label("", "body", "ink2", is_elided=True)
        self.back_button = KeyButton(tr("Session"), kind=ButtonKind.QUIET)
        self.head = PageTitle("", "", self.subtitle, self.back_button, style="h2")
        self.search = CheckInSearch(context)
        self.form = NewPersonForm(
            context,
            page=form_drafts.CHECK_IN_PAGE,
            rows=_ROW,
            purposes=(Purpose.KEEP,),
            form_words=PersonFormLabels(
                tr("New person"),
                tr("What is missing can follow later"),
                tr("Register as present"),
                tr("Search"),
            ),
        )
        self.form.extra_draft_values = lambda: {form_drafts.SESSION_FIELD: str(self._session)}
        self.comparison_panel = ComparisonPanel(context)
        self.search.stack.addWidget(self.comparison_panel)
        self.present_panel = PresentPanel()
        self._lay_out()
        self._bind()
        self._connect()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        if isinstance(subject, int) and subject != self._session:
            self._session, self._half_day, self._data = subject, 0, None
            self.controller.set_session(subject)
            self.search.clear()
        self._load()
        if not self.form.is_filled:
            self.form.autosave.load(self._restore)

    @override
    def on_leave(self) -> None:
        self.form.autosave.save()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        inside = self.focusWidget()
        is_in_form = bool(inside) and self.form.isAncestorOf(inside)
        return inside if is_in_form and self.form.is_filled else self.search.search_field

    # Loading

    def _load(self) -> None:
        user, session = self._context.user, self._session
        self._context.runner.run_latest(
            "door", self, lambda: queries.load_check_in(user, session), self._show
        )

    def _show(self, data: CheckInPageData) -> None:
        if data.session.id != self._session:
            return
        self._data = data
        session = data.session
        if not 1 <= self._half_day <= session.half_days:
            self._half_day = current_half_day(session, self._context.user.clock.now())
        day = dates.format_date(list_half_days(session)[self._half_day - 1].day.isoformat())
        soum = self._context.user.places.name(session.soum or "", self._context.language)
        half_day = (
            tr("half-day {number}").format(number=self._half_day) if session.half_days > 1 else ""
        )
        self.head.set_text(session.course or "")
        self.subtitle.set_text(join_parts([soum, day, half_day]))
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

        def done(data: CheckInPageData) -> None:
            half_day = self._half_day or current_half_day(data.session, now)
            self.post_notice(
                Tone.DONE,
                tr("People kept: {count}. Go on with: {name}").format(
                    count=len(data.present_at(half_day)), name=name
                ),
            )

        now = user.clock.now()
        self._context.runner.run(self, lambda: queries.load_check_in(user, session), done)

    # Actions

    def _mark_current(self) -> None:
        person = self.search.current_person()
        if person is not None:
            self._query = self.search.search_field.text()
            self.controller.mark_present(person, self._half_day)

    def _hand_over(self) -> None:
        """Hand the laptop to the current person, or else to the one who arrived last."""
        person = self.search.current_person()
        if person is None and self._data is not None:
            present = self._data.present_at(self._half_day)
            person = present[-1][1].id if present else None
        if person is not None:
            self._context.navigator.hand_over(person, self._session)

    def _register(self, new: NewPerson) -> None:
        self._query = self.search.search_field.text()
        self.form.register_button.set_busy(tr("Registering…"))
        self.controller.register_and_mark_present(new, self._half_day)

    def _take_registered(self, person: object) -> None:
        if isinstance(person, int):
            self._query = self.search.search_field.text()
            self.form.autosave.save()
            self.controller.mark_existing_present(person, self._half_day)
            self.search.stack.setCurrentWidget(self.search.results)

    def _clear_form(self) -> None:
        self.form.register_button.set_idle()
        self.form.clear()

    def _show_problem(self, problem: Problem) -> None:
        self.form.register_button.set_idle()
        self.form.show_problem(problem)
        self.post_notice(Tone.FAILURE, problems_words.sentence(problem))

    def _prepare_next(self, data: CheckInPageData | None, message: str) -> None:
        """Clear the search for the next person; keep text typed while the change ran."""
        if data is not None:
            typed_ahead = self.search.search_field.text().removeprefix(self._query)
            self._query = ""
            self.search.clear()
            self.search.search_field.setText(typed_ahead)
            self._show(data)
            self.search.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.show_status(message)

    def _change_half_day(self, step: int) -> None:
        if self._data is not None:
            last = self._data.session.half_days
            self._half_day = max(1, min(last, self._half_day + step))
            self._show(self._data)

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

    def _focus_search(self) -> None:
        self.search.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.search_field.selectAll()

    def _show_similar(self, candidate: PossibleDuplicate | None) -> None:
        self.search.similar_person = candidate.person.id if candidate else None
        self.search.run_search()

    def _has_half_days(self) -> bool:
        return self._data is not None and self._data.session.half_days > 1

    # Building

    def _connect(self) -> None:
        self.controller.done.connect(self._prepare_next)
        self.controller.registered.connect(self._clear_form)
        self.controller.failed.connect(self._show_problem)
        self.form.submitted.connect(self._register)
        self.form.comparison_requested.connect(self._compare)
        self.form.closed.connect(self._focus_search)
        self.form.duplicate_check.found.connect(self._show_similar)
        self.comparison_panel.judged_same.connect(self._take_registered)
        self.comparison_panel.judged_different.connect(self._judge_different)
        self.comparison_panel.closed.connect(self._close_comparison)
        self.search.results.opened.connect(lambda _person: self._mark_current())

    def _start_form(self) -> None:
        self.form.start(self.search.search_field.text())

    def _bind(self) -> None:
        bind = self.keyboard.bind
        # Not on the page: an Enter meant for the comparison must not mark anyone.
        for part in (self.search.search_field, self.search.results):
            bind(part, Action.PRIMARY, self._mark_current, tr("present"))
        new_person = tr("new person")
        hand_over = translate("Answers", "hand over for sealed answers")
        bind(self, Action.NEW_PERSON, self._start_form, new_person)
        bind(self, Action.HAND_OVER, self._hand_over, hand_over)
        bind(self, Action.UNDO, self.controller.undo_last, tr("undo"))
        for action, step, text in (
            (Action.NEXT, 1, tr("next half-day")),
            (Action.PREVIOUS, -1, tr("half-day before")),
        ):
            change = partial(self._change_half_day, step)
            bind(self, action, change, text, when=self._has_half_days, is_hinted=step > 0)
        bind(self, Action.LEAVE, self._leave, button=self.back_button)
        bind(self, Action.FIND, self._focus_search)
        bind(self.search.results, Action.PRESENT, self._mark_current)

    def _lay_out(self) -> None:
        self.column.add_inset(self.head)
        main = Column()
        main.add_full_width(self.search, stretch=1)
        main.add_inset(self.form, above=2)
        columns = TwoColumns(
            main,
            self.present_panel,
            width=PANEL_WIDTH,
            min_main_width=400,
            is_ruled=True,
            shrinks=True,
        )
        self.column.add_full_width(columns, above=4, stretch=1)


_SHOWN = frozenset(
    kind.name
    for kind in (
        *(kinds.TRAINEE, kinds.SESSION, kinds.ATTENDANCE, kinds.CONSENT),
        *(kinds.QUOTA, kinds.COURSE),
    )
)

"""The check-in page: a few letters and Enter for each of thirty people.

A new person is registered and marked in one step.
"""

from functools import partial

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import SessionState
from fieldreg.services import check_in
from fieldreg.services.check_in import CheckInState
from fieldreg.services.people.missing_items import Missing
from fieldreg.services.records import form_drafts
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.dates import current_half_day, list_half_days
from fieldreg.ui.formatting.value_formatter import format_session
from fieldreg.ui.forms.people.new_person_form import NewPerson
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.check_in.fitting import FittingPage
from fieldreg.ui.pages.check_in.marking import REGISTERED, ActDone, Marking
from fieldreg.ui.pages.check_in.view import CheckInView
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.notices import Tone

tr = translator("Door")


class CheckInPage(FittingPage):
    shows = REGISTERED | {kind.name for kind in (kinds.SESSION, kinds.QUOTA, kinds.COURSE)}

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Arrivals"), top=14)
        self._data: CheckInState | None = None
        self.back_button = Actions(self.keyboard, self).add(
            tr("Session"), self._leave, Action.LEAVE, kind=ButtonKind.QUIET, hint=""
        )
        self.view = CheckInView(context, self, self.back_button)
        view = self.view
        self.search, self.form, self.arrivals = view.search, view.form, view.arrivals
        self.marking = Marking(context, self.search.search_field.text, self)
        field, marking = form_drafts.SESSION_FIELD, self.marking
        self.form.extra_draft_values = lambda: {field: str(marking.session)}
        self.column.add_full_width(self.view, stretch=1)
        self._bind()
        self._connect()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        if isinstance(subject, int) and subject != self.marking.session:
            self.form.autosave.save()
            self._data = None
            self.marking.start(subject)
            self.form.clear()
            self.form.autosave.switch_page(form_drafts.check_in_page(subject))
            self.arrivals.show_arrival(None)
            self.search.search_field.clear()
            self.view.show_people()
        self.load()
        if not self.form.is_filled:
            self.form.autosave.load(self._restore)

    @override
    def on_leave(self) -> None:
        self.form.autosave.save()
        self.view.leave_consents()
        self.arrivals.drop_words()

    @override
    def first_focus(self) -> QWidget | None:
        return self.view.find_first_focus()

    @override
    def fit(self, width: int, height: int) -> None:
        self.view.fit(width, height)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.view.take_letter(event):
            super().keyPressEvent(event)

    # Loading

    @override
    def load(self) -> None:
        job = partial(check_in.load_check_in, self._context.user, self.marking.session)
        self.run_latest("door", job, self._show)
        self.view.refresh_consents()

    def _show(self, data: CheckInState) -> None:
        if data.session.id != self.marking.session:
            return
        self._data, session = data, data.session
        self.marking.shown_marks = data.shown_marks
        if not 1 <= self.marking.half_day <= session.half_days:
            self.marking.half_day = current_half_day(session, self._context.user.clock.now())
        self.form.person_fields.set_near(data.near)
        self.search.show_session(data, self.marking.half_day)
        self.arrivals.show_arrival(self.marking.renew(data, self.arrivals.arrival))
        self.arrivals.show_latest(data, self.marking.half_day)
        self.view.side_panel.show_session(data, self.marking.half_day)
        self.view.place_awaited()
        soum = self._context.user.places.short_name(session.soum or "", self._context.language)
        day, number = _when(session, self.marking.half_day)
        self.view.show_title(session.course or "", join_parts([soum, day]), number)
        closed = _describe_closed(session)
        self.view.set_closed(closed)
        self.form.register_button.set_disabled_reason(closed)
        self.view.name_present()

    def _restore(self, draft: dict[str, str]) -> None:
        if not draft or self.form.is_filled:
            return
        if not self.search.query:  # else Ins shows it, and says who was typed before
            self.view.show_form()
        self.form.restore(draft)
        name = draft.get("given_name") or tr("the person you were typing")
        # The session was loaded just before.
        present = self._data.counts_at(self.marking.half_day).present if self._data else ()
        message = tr("People kept: {count}. Go on with: {name}")
        self.post_notice(Tone.DONE, message.format(count=len(present), name=name))

    # Marking

    def _register(self, new: NewPerson) -> None:
        self.form.register_button.set_busy(translate("Person", "Registering…"))
        self.marking.register(new)

    def _show_problem(self, problem: Problem) -> None:
        self.form.register_button.set_idle()
        self.form.show_problem(problem)
        self.show_refusal(problem)

    @override
    def show_reversal(self, words: str, place: str = "") -> None:
        is_here = self._data is not None and place == format_session(self._data.session)
        if self.view.is_asking or self.view.is_searching:
            self.arrivals.drop_words()  # of an act before this one
            super().show_reversal(words, place)
        else:
            self.arrivals.show_words(words if is_here else join_parts([words, place]))

    def _show_done(self, act: ActDone) -> None:
        if act.ends_form:
            self.form.register_button.set_idle()
            self.form.clear()
        self.arrivals.show_arrival(act.arrival)
        field = self.search.search_field
        field.setText(field.text().removeprefix(act.query))
        self._show(act.data)
        self.view.close_form()
        self.arrivals.announce()
        if act.hands_over:
            self._context.navigator.hand_over(act.person, self.marking.session)

    # Consents and other things that are missing

    def _ask_missing(self) -> None:
        person = self.view.pointed_at(self._data)
        if person is None:
            return
        missing = self._data.missing.get(person.id) if self._data else None
        if missing is not None and missing.kind is Missing.SOUM:
            self._context.navigator.open_person(person.id)
        else:
            self.view.show_part(self.view.panels.consent_pass)
            self.view.panels.consent_pass.open_for(person.id)

    def _on_recorded(self) -> None:
        self._context.navigator.notify_changed(REGISTERED)
        if self.view.leave_consents():
            self.view.close_form()

    # Other actions

    def _hand_over(self) -> None:
        if person := self.view.next_to_answer(self._data, self.marking.half_day):
            self._context.navigator.hand_over(person.id, self.marking.session)

    def _allow_hand_over(self) -> None:
        person = self.view.next_to_answer(self._data, self.marking.half_day)
        reason = "" if person is not None else tr("There is nobody to hand the laptop to yet.")
        self.view.hand_over_button.set_disabled_reason(reason)
        self.keyboard.bindings_changed.emit()

    def _expect(self) -> None:
        if self._data is not None:
            self.view.show_part(self.view.panels.expect_panel)
            self.view.panels.expect_panel.open_for(self._data.session)

    def _show_expected(self, count: int) -> None:
        self._context.navigator.notify_changed(REGISTERED)
        tone = Tone.DONE if count else Tone.ATTENTION
        self.post_notice(tone, tr("People expected besides: {count}").format(count=count))

    def _change_half_day(self, step: int) -> None:
        if self._data is not None:
            last = self._data.session.half_days
            self.marking.half_day = max(1, min(last, self.marking.half_day + step))
            self._show(self._data)

    def _has_half_days(self) -> bool:
        data = self._data if self._is_free() else None
        return data is not None and data.session.half_days > 1

    def _leave(self) -> None:
        if self.search.search_field.text():
            self.search.search_field.clear()
            self.view.close_form()
        else:
            self._context.navigator.go_up()

    # Building

    def _bind(self) -> None:
        bind, view = self.keyboard.bind, self.view
        # Not on the page: an Enter meant for the comparison must not mark anyone.
        search, present = self.search, tr("present")
        field, results, button = search.search_field, search.results, view.present_button
        bind(field, Action.PRIMARY, search.enter, present, button=button)
        bind(results, Action.PRIMARY, search.enter, present)
        bind(results, Action.PRESENT, search.enter)
        awaited, latest = view.side_panel.awaited_list, self.arrivals.latest
        bind(awaited, Action.PRIMARY, awaited.open_current, present)
        bind(latest, Action.PRIMARY, latest.open_current, tr("open the person"))
        hand_over = translate("Answers", "hand over for sealed answers")
        new, begin, said = tr("new person"), view.new_button, view.is_decided
        bind(self, Action.NEW_PERSON, view.start_form, new, button=begin, when=said)
        bind(self, Action.HAND_OVER, self._hand_over, hand_over, button=view.hand_over_button)
        bind(self, Action.CORRECT, self._ask_missing, tr("consent"), when=self._can_ask)
        bind(self, Action.COMPARE, view.compare_rows, tr("compare"), when=self._can_compare)
        bind(self, Action.EXPECT, self._expect, tr("expected people"), when=self._can_expect)
        for action, step, text in (
            (Action.NEXT, 1, tr("next half-day")),
            (Action.PREVIOUS, -1, tr("half-day before")),
        ):
            change = partial(self._change_half_day, step)
            bind(self, action, change, text, when=self._has_half_days, is_hinted=step > 0)
        attendance, up = translate("Register", "Attendance"), self._context.navigator.go_up
        bind(self, Action.ATTENDANCE, up, attendance, is_hinted=False)
        bind(self, Action.FIND, view.go_to_search)

    def _is_free(self) -> bool:
        return self._data is not None and not self.view.is_asking

    def _can_ask(self) -> bool:
        return self._is_free() and self.view.pointed_at(self._data) is not None

    def _can_expect(self) -> bool:
        data = self._data if self._is_free() else None
        return data is not None and data.session.is_open

    def _can_compare(self) -> bool:
        return self.view.is_searching and self.search.is_alike

    def _connect(self) -> None:
        view, form, marking = self.view, self.form, self.marking
        self.search.search_field.textEdited.connect(marking.rest.stop)
        self.search.chosen.connect(marking.mark)
        self.arrivals.asked.connect(self._ask_missing)
        self.arrivals.opened.connect(self._context.navigator.open_person)
        view.part_shown.connect(self._allow_hand_over)
        view.undo_button.clicked.connect(self.undo_requested)
        view.side_panel.chosen.connect(marking.mark)
        view.comparison_panel.judged_same.connect(form.autosave.save)
        view.comparison_panel.judged_same.connect(marking.take_registered)
        view.panels.expected.connect(self._show_expected)
        view.panels.failed.connect(self.post_failure)
        view.panels.recorded.connect(self._on_recorded)
        form.submitted.connect(self._register)
        form.failed.connect(self._show_problem)
        marking.done.connect(self._show_done)
        marking.failed.connect(self._show_problem)


def _describe_closed(session: SessionRow) -> str:
    if session.is_open:
        return ""
    if session.retired:
        return tr("This session was deleted. Open it again to mark people.")
    if session.state == SessionState.CALLED_OFF:
        return tr("This session was called off. Open it again to mark people.")
    return tr("This session is closed. Open it again to mark people.")


def _when(session: SessionRow, half_day: int) -> tuple[str, str]:
    day = dates.format_date(list_half_days(session)[half_day - 1].day.isoformat())
    number = tr("half-day {number}").format(number=half_day)
    return day, number if session.half_days > 1 else ""

"""The attendance page."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.records.values import AttendanceMark, SessionState
from fieldreg.services import training_sessions
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.search import PersonRow
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.dates import current_half_day, format_session_dates, list_half_days
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.forms.sessions import CloseSessionPanel, format_participants
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.navigation import LIFE_OF, PageName
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.attendance.forms import AllExceptForm, ConsentSheetForm
from fieldreg.ui.pages.attendance.sheet import (
    STITCH_OF_MARK,
    AttendanceSheet,
    AttendanceSheetView,
    SheetChanges,
    load_attendance,
)
from fieldreg.ui.tables.attendance_grid import AttendanceGrid
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.counts import Legend
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import button_row

tr = translator("Register")

_MARK_KEYS = {
    Action.PRESENT: AttendanceMark.PRESENT,
    Action.ABSENT: AttendanceMark.ABSENT,
    Action.LATE: AttendanceMark.LATE,
    Action.LEFT_EARLY: AttendanceMark.LEFT_EARLY,
    Action.EXCUSED: AttendanceMark.EXCUSED,
}
_HINTED_MARKS = (AttendanceMark.PRESENT, AttendanceMark.ABSENT, AttendanceMark.LATE)


class AttendancePage(ShrinkingPage):
    shows = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.SESSION, *kinds.PERSON_KINDS))

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Attendance"))
        self._session = 0
        self._sheet: AttendanceSheet | None = None
        self._changes = SheetChanges(self, context, self._show)
        self.all_except_form = AllExceptForm(context)
        self.sheet_view = AttendanceSheetView(context)
        self.closing = CloseSessionPanel(context)
        self.consent_sheet_form = ConsentSheetForm(context, self)
        self._actions = Actions(self.keyboard, self)
        self._legend = Legend()
        self._legend.set_entries(
            [(STITCH_OF_MARK[mark], people_words.mark_label(mark)) for mark in AttendanceMark]
        )
        self._bind()
        self._lay_out()
        self.sheet_view.check_in_button.clicked.connect(self._open_check_in)
        self.sheet_view.grid_created.connect(self._bind_grid)
        self.sheet_view.current_changed.connect(self._show_half_day)
        self.closing.confirmed.connect(self._close)
        self.all_except_form.submitted.connect(self._mark_all_except)
        forms = self.consent_sheet_form, self.all_except_form
        for closed in (self.closing.postponed, *(form.closed for form in forms)):
            closed.connect(self._focus_grid)
        self.consent_sheet_form.toggled.connect(self._actions.update)

    @override
    def on_enter(self, subject: object = None) -> None:
        if isinstance(subject, int) and subject != self._session:
            self._session, self._sheet = subject, None
            self.begin_subject()
            self._actions.update()
            self._changes.session = subject
            self.consent_sheet_form.set_session(subject)
            self.all_except_form.reset()
            self.closing.question.hide()
        self.load()

    @override
    def first_focus(self) -> QWidget | None:
        return self.sheet_view.focus_target()

    @override
    def load(self) -> None:
        job = partial(load_attendance, self._context.user, self._session)
        self.run_for(lambda: self._session, "register", job, self._show)

    def _show(self, sheet: AttendanceSheet) -> None:
        self._sheet, session = sheet, sheet.session
        soum = self._context.user.places.short_name(session.soum or "", self._context.language)
        self._head.set_text(session.course or "", _format_subtitle(sheet, soum))
        self._questions_button.set_text(
            translate("Questions", "%n questions wait", "", sheet.question_count)
        )
        self.all_except_form.line_count = len(sheet.rows)
        self.sheet_view.show_sheet(sheet, current_half_day(session, self._context.user.clock.now()))
        self.closing.show_check(sheet.closing, is_open=self._is_open())
        self._legend.setVisible(bool(sheet.rows))
        self.all_except_form.setVisible(self._can_mark())
        self._actions.update()

    def _show_half_day(self) -> None:
        position = self.sheet_view.current_position
        if self._sheet is not None and position is not None:
            half_day = list_half_days(self._sheet.session)[position[1]]
            day = dates.format_month_day(half_day.day)
            self.all_except_form.set_half_day(f"{day} {people_words.day_part_label(half_day.part)}")

    def _is_open(self) -> bool:
        return self._sheet is not None and self._sheet.session.is_open

    def _kind_of_closing(self) -> ButtonKind:  # an empty sheet and a form have their own main act
        is_main = bool(self._sheet and self._sheet.rows) and self.consent_sheet_form.isHidden()
        return ButtonKind.PRIMARY if is_main else ButtonKind.PLAIN

    def _is_over(self) -> bool:
        return self._sheet is not None and not self._is_open()

    def _has_questions(self) -> bool:
        return self._sheet is not None and self._sheet.question_count > 0

    def _can_mark(self) -> bool:
        return self._is_open() and self._sheet is not None and bool(self._sheet.rows)

    # Changes

    def _mark(self, mark: AttendanceMark) -> None:
        row, position = self.sheet_view.current_row(), self.sheet_view.current_position
        if row is not None and position is not None and self._sheet is not None:
            act = partial(
                training_sessions.mark_attendance,
                trainees=[row.person.id],
                mark=mark,
                half_day=position[1] + 1,
            )
            self._changes.mark(self._sheet, act)

    def _mark_all_except(self, numbers: tuple[int, ...]) -> None:
        position, sheet = self.sheet_view.current_position, self._sheet
        if position is None or sheet is None:
            return
        half_day = position[1] + 1
        absent = [row.person for row in sheet.rows if row.number in numbers]
        ids, people = [person.id for person in absent], [row.person.id for row in sheet.rows]
        self._changes.mark(
            sheet,
            partial(training_sessions.mark_all_present_except, absent=ids, half_day=half_day),
            message=_describe_all_except(len(people), absent),
            after=self._leave_all_except,
        )

    def _leave_all_except(self) -> None:
        self.all_except_form.reset()
        self._focus_grid()

    def _ask_to_remove(self) -> str:
        row = self.sheet_view.current_row()
        return tr("Take off the list: {name}?").format(name=full_name(row.person) if row else "")

    def _remove_current(self) -> None:
        row, sheet = self.sheet_view.current_row(), self._sheet
        if row is not None and sheet is not None:
            act = partial(training_sessions.remove_participant, trainee=row.person.id)
            message = tr("No longer on the list: {name}").format(name=full_name(row.person))
            self._changes.mark(sheet, act, message=message)

    def _close(self) -> None:
        close = partial(training_sessions.close_sessions, lets_follow=True)
        self._set_state(close, tr("The session is closed"))

    def _reopen(self) -> None:
        self._set_state(training_sessions.reopen_sessions, tr("The session is open again"))

    def _set_state(self, change: Callable[[UserSession, int], bool], message: str) -> None:
        def done(_is_changed: object, sheet: AttendanceSheet) -> None:
            self.post_act(message, _format_consents_to_follow(sheet))
            self._focus_grid()

        self._changes.run(change, kinds.SESSION, done)

    # Ways from here

    def _open_check_in(self) -> None:
        self._context.navigator.open_check_in(self._session)

    def _open_questions(self) -> None:
        self._context.navigator.open_questions(self._session)

    def _open_life(self) -> None:
        self._context.navigator.open_page(PageName.SESSIONS, f"{LIFE_OF}{self._session}")

    def _hand_over(self) -> None:
        if (row := self.sheet_view.current_row()) is not None:
            self._context.navigator.hand_over(row.person.id, self._session)

    def _record_consent(self) -> None:
        if self._sheet is not None and self._sheet.closing.consents_to_follow:
            self._context.navigator.open_person(self._sheet.closing.consents_to_follow[0].id)

    def _focus_grid(self) -> None:
        self.sheet_view.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _bind_grid(self, grid: AttendanceGrid) -> None:
        QWidget.setTabOrder(self.all_except_form.edit, grid)  # the grid was created last
        bind = self.keyboard.bind
        for action, mark in _MARK_KEYS.items():
            label, is_hinted = people_words.mark_label(mark), mark in _HINTED_MARKS
            act = partial(self._mark, mark)
            bind(grid, action, act, label, when=self._is_open, is_hinted=is_hinted)
        go = self._context.navigator
        grid.bind_opening(
            self.keyboard,
            lambda row: go.open_person(row.person.id),
            tr("open the person"),
            is_hinted=False,
        )
        grid.present_marked.connect(lambda *_: self._mark(AttendanceMark.PRESENT))
        grid.absent_marked.connect(lambda *_: self._mark(AttendanceMark.ABSENT))

    def _bind(self) -> None:
        bind, form = self.keyboard.bind, self.all_except_form
        bind(
            self,
            Action.ALL_EXCEPT,
            form.start,
            tr("all present, except…"),
            when=lambda: form.isVisibleTo(self),
        )
        bind(self, Action.NEW_PERSON, self._open_check_in, tr("add people"), when=self._is_open)
        note, button = tr("Note it"), self.closing.record_consent_button
        bind(self, Action.ASK, self._record_consent, note, button=button, is_hinted=False)
        sheet, questions = translate("Paper", "Sheet to sign"), translate("Questions", "Questions")
        hand_over = translate("Answers", "hand over for sealed answers")
        bind(self, Action.PRINT, self.consent_sheet_form.start, sheet, is_hinted=False)
        bind(self, Action.QUESTIONS, self._open_questions, questions, is_hinted=False)
        life = translate("Sessions", "Contributions, partners")
        bind(self, Action.RECORDS, self._open_life, life, is_hinted=False)
        bind(
            *(self, Action.HAND_OVER, self._hand_over, hand_over),
            when=lambda: self.sheet_view.current_row() is not None,
            is_hinted=False,
        )

    def _lay_out(self) -> None:
        add, quiet = self._actions.add, ButtonKind.QUIET
        change_button = add(
            tr("Change"),
            lambda: self._context.navigator.edit_session(self._session),
            Action.CORRECT,
            is_hinted=False,
        )
        reopen_button = add(tr("Open again"), self._reopen, when=self._is_over)
        close_button = add(
            tr("Close the session"),
            self.closing.show_question,
            Action.CLOSE,
            kind=self._kind_of_closing,
            when=self._is_open,
            is_hinted=False,
        )
        remove_button = add(
            tr("Take off the list"),
            self._remove_current,
            Action.REMOVE,
            kind=quiet,
            when=self._can_mark,
            is_destructive=True,
            question=self._ask_to_remove,
        )
        self._questions_button = add("", self._open_questions, kind=quiet, when=self._has_questions)
        self._questions_button.set_key(key_label(Action.QUESTIONS))
        self._head = PageTitle("", "", change_button, reopen_button, close_button)
        below = QHBoxLayout()
        below.addWidget(self._legend, 1)
        below.addWidget(button_row(self._questions_button, remove_button))
        self.column.add_inset(self._head)
        self.column.add_full_width(self.consent_sheet_form, above="line")
        self.column.add_inset(self.all_except_form, above="group")
        self.column.add_full_width(self.sheet_view, above="near", stretch=1)
        self.column.add_inset(below, above="near")
        self.column.add_inset(self.closing, above="hair")


def _describe_all_except(count: int, absent: Sequence[PersonRow]) -> str:
    present = count - len(absent)
    if not absent:
        return tr("Marked present: {count}").format(count=present)
    names = ", ".join(map(full_name, absent))
    return tr("Marked present: {count}. Absent: {names}").format(count=present, names=names)


def _format_subtitle(sheet: AttendanceSheet, soum: str) -> str:
    session, answers = sheet.session, sheet.answers
    erased_count = (session.participants or 0) - len(sheet.rows)
    return join_parts(
        [
            session.venue or soum,
            format_session_dates(session),
            format_participants(session),
            tr("of them erased: {count}").format(count=erased_count) if erased_count else "",
            tr("half-days: {count}").format(count=session.half_days),
            translate("Answers", "sealed answers: {given} of {asked} given").format(
                given=answers.given_count, asked=answers.asked_count
            )
            if answers.asked_count
            else "",
            "" if session.is_open else _format_end(session),
        ]
    )


def _format_end(session: SessionRow) -> str:
    if session.retired:
        return tr("deleted")
    return tr("called off") if session.state == SessionState.CALLED_OFF else tr("closed")


def _format_consents_to_follow(sheet: AttendanceSheet) -> str:
    names = [full_name(person) for person in sheet.closing.consents_to_follow]
    if not names or sheet.session.state != SessionState.CLOSED:
        return ""
    return tr("Guardian’s consent to follow: {names}").format(names=", ".join(names))

"""The attendance sheet: marked by single keys, or by line numbers of the absent."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.records.values import AttendanceMark, SessionState
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.dates import current_half_day, format_session_dates, list_half_days
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.forms.sessions import CloseSessionPanel
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.attendance import queries
from fieldreg.ui.pages.attendance.all_except import AllExceptForm
from fieldreg.ui.pages.attendance.columns import STITCH_OF_MARK
from fieldreg.ui.pages.attendance.consent_sheet_form import ConsentSheetForm
from fieldreg.ui.pages.attendance.controller import AttendanceController
from fieldreg.ui.pages.attendance.queries import AttendanceRow, AttendanceSheet
from fieldreg.ui.pages.attendance.sheet_view import AttendanceSheetView
from fieldreg.ui.tables.attendance_grid import AttendanceGrid
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import attendance
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.stitch_bar import Legend

tr = translator("Register")


class AttendancePage(ShrinkingPage):
    """The sheet of the session last opened."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Attendance"))
        self._session = 0
        self._sheet: AttendanceSheet | None = None
        self.controller = AttendanceController(context, self)
        self.change_button = KeyButton(tr("Change"))
        self.close_button = KeyButton(tr("Close the session"), kind=ButtonKind.PRIMARY)
        self.reopen_button = KeyButton(tr("Open again"))
        self.head = PageTitle("", "", self.change_button, self.reopen_button, self.close_button)
        self.all_except_form = AllExceptForm(context)
        self.sheet_view = AttendanceSheetView(context)
        self.legend = Legend()
        self.remove_button = KeyButton(tr("Take off the list"), kind=ButtonKind.QUIET)
        self.questions_button = KeyButton("", kind=ButtonKind.QUIET)
        self.closing = CloseSessionPanel(context)
        self.consent_sheet_form = ConsentSheetForm(context)
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        if isinstance(subject, int) and subject != self._session:
            self._session, self._sheet = subject, None
            self.controller.set_session(subject)
            self.consent_sheet_form.set_session(subject)
            self.all_except_form.clear()
        self._load()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        return self.sheet_view.focus_target()

    # Showing

    def _load(self) -> None:
        user, session = self._context.user, self._session
        self._context.runner.run_latest(
            "register", self, lambda: queries.load_attendance(user, session), self._show
        )

    def _show(self, sheet: AttendanceSheet) -> None:
        if sheet.session.id != self._session:
            return
        self._sheet, session = sheet, sheet.session
        is_open = session.state == SessionState.PLANNED
        soum = self._context.user.places.name(session.soum or "", self._context.language)
        self.head.set_text(session.course or "", _format_subtitle(sheet, soum))
        self.questions_button.set_text(
            translate("Questions", "%n questions wait", "", sheet.question_count)
        )
        self.questions_button.setVisible(sheet.question_count > 0)
        self.close_button.setVisible(is_open)
        self.reopen_button.setVisible(not is_open)
        self.all_except_form.set_line_count(len(sheet.rows))
        self.sheet_view.show_sheet(sheet, current_half_day(session, self._context.user.clock.now()))
        self.closing.show_state(
            is_open=is_open,
            unmarked_count=sheet.closing.unmarked_count,
            to_follow=[full_name(person) for person in sheet.closing.consents_to_follow],
            unasked=[full_name(person) for person in sheet.closing.guardians_not_asked],
        )
        has_rows = bool(sheet.rows)
        self.legend.setVisible(has_rows)
        for part in (self.all_except_form, self.remove_button):
            part.setVisible(has_rows and is_open)
        if self.isVisible():
            self.keyboard.set_page(self)  # a closed session has fewer keys

    def _show_half_day(self) -> None:
        position = self.sheet_view.current_position
        if self._sheet is not None and position is not None:
            half_day = list_half_days(self._sheet.session)[position[1]]
            day = dates.format_month_day(half_day.day)
            self.all_except_form.set_half_day(f"{day} {attendance.day_part_label(half_day.part)}")

    # Actions

    def _mark_current(self, mark: AttendanceMark) -> None:
        self._mark(self.sheet_view.current_row(), mark)

    def _mark(self, row: object, mark: AttendanceMark) -> None:
        position = self.sheet_view.current_position
        if isinstance(row, AttendanceRow) and position is not None:
            self.controller.set_mark(row.person.id, mark, position[1] + 1)

    def _mark_all_except(self, numbers: object) -> None:
        position, sheet = self.sheet_view.current_position, self._sheet
        if position is None or sheet is None or not isinstance(numbers, tuple):
            return
        absent = [row.person for row in sheet.rows if row.number in numbers]
        names = [full_name(person) for person in absent]
        message = _format_all_marked(len(sheet.rows) - len(absent), names)
        ids = [person.id for person in absent]
        self.controller.mark_all_except(ids, position[1] + 1, message)

    def _remove_current(self) -> None:
        if (row := self.sheet_view.current_row()) is not None:
            message = tr("No longer on the list: {name}").format(name=full_name(row.person))
            self.controller.remove_participant(row.person.id, message)

    def _hand_over(self) -> None:
        if (row := self.sheet_view.current_row()) is not None:
            self._context.navigator.hand_over(row.person.id, self._session)

    def _close(self) -> None:
        self._set_state(queries.close_session, tr("The session is closed"))

    def _reopen(self) -> None:
        self._set_state(queries.reopen_session, tr("The session is open again"))

    def _set_state(
        self, change: Callable[[UserSession, int], AttendanceSheet], message: str
    ) -> None:
        user, session = self._context.user, self._session

        def done(sheet: AttendanceSheet) -> None:
            self._context.navigator.notify_changed({kinds.SESSION.name})
            self._show(sheet)
            self.post_notice(Tone.DONE, message, _format_consents_to_follow(sheet))
            self._focus_grid()

        self._context.runner.run(self, lambda: change(user, session), done)

    def _record_consent(self) -> None:
        if self._sheet is not None and self._sheet.closing.consents_to_follow:
            self._context.navigator.open_person(self._sheet.closing.consents_to_follow[0].id)

    def _focus_grid(self) -> None:
        self.sheet_view.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_open(self) -> bool:
        return self._sheet is not None and self._sheet.session.state == SessionState.PLANNED

    # Building

    def _bind_grid(self, grid: AttendanceGrid) -> None:
        QWidget.setTabOrder(self.all_except_form.edit, grid)  # the grid was created last
        bind, is_open, label = self.keyboard.bind, self._is_open, attendance.mark_label
        bind(grid, Action.PRESENT, None, label(AttendanceMark.PRESENT), when=is_open)
        bind(grid, Action.ABSENT, None, label(AttendanceMark.ABSENT), when=is_open)
        for action, mark in (
            (Action.LATE, AttendanceMark.LATE),
            (Action.LEFT_EARLY, AttendanceMark.LEFT_EARLY),
            (Action.EXCUSED, AttendanceMark.EXCUSED),
        ):
            bind(
                grid,
                action,
                partial(self._mark_current, mark),
                label(mark),
                when=is_open,
                is_hinted=mark is AttendanceMark.LATE,
            )
        bind(grid, Action.PRIMARY, grid.open_current, tr("open the person"), is_hinted=False)

    def _unhinted_actions(
        self,
    ) -> Iterator[tuple[Action, Callable[[], object], str, KeyButton | None]]:
        """Yield the actions that the hint bar leaves out, with their buttons."""
        navigator = self._context.navigator
        edit, ask = navigator.edit_session, navigator.open_questions
        change, record = tr("Change"), tr("Note it")
        close, questions = self.close_button.display_text, translate("Questions", "Questions")
        record_button = self.closing.record_consent_button
        yield Action.CORRECT, lambda: edit(self._session), change, self.change_button
        yield Action.CLOSE, self.closing.show_question, close, self.close_button
        yield Action.ASK, self._record_consent, record, record_button
        yield Action.PRINT, self.consent_sheet_form.start, translate("Paper", "Sheet to sign"), None
        yield Action.QUESTIONS, lambda: ask(self._session), questions, None

    def _bind(self) -> None:
        bind, navigator = self.keyboard.bind, self._context.navigator

        def open_check_in() -> None:
            navigator.open_check_in(self._session)

        add_people, undo = tr("add people"), tr("undo")
        bind(
            self,
            Action.ALL_EXCEPT,
            self.all_except_form.start,
            tr("all present, except…"),
            when=lambda: self.all_except_form.isVisibleTo(self),
        )
        bind(self, Action.NEW_PERSON, open_check_in, add_people, when=self._is_open)
        bind(self, Action.UNDO, self.controller.undo_last, undo, when=self._is_open)
        for action, slot, text, button in self._unhinted_actions():
            bind(self, action, slot, text, button=button, is_hinted=False)
        self.questions_button.set_key(key_label(Action.QUESTIONS))
        self.questions_button.clicked.connect(lambda: navigator.open_questions(self._session))
        bind(self, Action.LEAVE, navigator.go_back)
        hand_over = translate("Answers", "hand over for sealed answers")
        bind(self, Action.HAND_OVER, self._hand_over, hand_over, is_hinted=False)
        self.keyboard.focus_on_key(
            self, Action.REMOVE, self.remove_button, self.remove_button.display_text
        )
        self.sheet_view.check_in_button.clicked.connect(open_check_in)
        self.controller.done.connect(self._show)
        self.controller.all_marked.connect(self.all_except_form.clear)
        self.controller.all_marked.connect(self._focus_grid)
        self.controller.message_posted.connect(partial(self.post_notice, Tone.DONE))
        self.sheet_view.grid_created.connect(self._bind_grid)
        self.sheet_view.current_changed.connect(self._show_half_day)
        self.sheet_view.mark_requested.connect(self._mark)
        self.sheet_view.person_opened.connect(navigator.open_person)
        self.reopen_button.clicked.connect(self._reopen)
        self.remove_button.clicked.connect(self._remove_current)
        self.closing.confirmed.connect(self._close)
        for closed in (self.closing.postponed, self.consent_sheet_form.closed):
            closed.connect(self._focus_grid)
        self.consent_sheet_form.notice_posted.connect(self.notice_posted)
        self.all_except_form.submitted.connect(self._mark_all_except)
        self.all_except_form.closed.connect(self._focus_grid)

    def _lay_out(self) -> None:
        self.legend.set_entries(
            [(STITCH_OF_MARK[mark], attendance.mark_label(mark)) for mark in AttendanceMark]
        )
        below = QHBoxLayout()
        below.addWidget(self.legend, 1)
        below.addWidget(button_row(self.questions_button, self.remove_button))
        self.column.add_inset(self.head)
        self.column.add_full_width(self.consent_sheet_form, above=4)
        self.column.add_inset(self.all_except_form, above=12)
        self.column.add_full_width(self.sheet_view, above=6, stretch=1)
        self.column.add_inset(below, above=6)
        self.column.add_inset(self.closing, above=2)


_SHOWN = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.SESSION, *kinds.PERSON_KINDS)) | {
    kinds.ANSWER.name
}


def _format_all_marked(present: int, absent: Sequence[str]) -> str:
    if not absent:
        return tr("Marked present: {count}").format(count=present)
    return tr("Marked present: {count}. Absent: {names}").format(
        count=present, names=", ".join(absent)
    )


def _format_subtitle(sheet: AttendanceSheet, soum: str) -> str:
    session, answers = sheet.session, sheet.answers
    return join_parts(
        [
            session.venue or soum,
            format_session_dates(session),
            tr("participants: {count}").format(count=len(sheet.rows)),
            tr("half-days: {count}").format(count=session.half_days),
            translate("Answers", "sealed answers: {given} of {asked} given").format(
                given=answers.given_count, asked=answers.asked_count
            )
            if answers.asked_count
            else "",
            "" if session.state == SessionState.PLANNED else tr("closed"),
        ]
    )


def _format_consents_to_follow(sheet: AttendanceSheet) -> str:
    names = [full_name(person) for person in sheet.closing.consents_to_follow]
    if not names or sheet.session.state != SessionState.CLOSED:
        return ""
    return tr("Guardian’s consent to follow: {names}").format(names=", ".join(names))

"""The three lists of sessions, and the actions on the current one."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.records.values import SessionMode, SessionState
from fieldreg.services import training_sessions
from fieldreg.services.training_sessions import ClosingCheck
from fieldreg.services.user_session import UserSession
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.dates import format_session_dates
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.forms.sessions.close_session_panel import CloseSessionPanel
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.pages.sessions.queries import SessionsPageData, SessionTab
from fieldreg.ui.tables.paged_model import PageCache
from fieldreg.ui.tables.row_list import ListRow, PagedRows, RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.count_tabs import CountTab, CountTabs, TabCount
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Sessions")


_ICONS: Final = {
    SessionTab.COMING: "calendar",
    SessionTab.LEFT_OPEN: "clock",
    SessionTab.CLOSED: "check",
}


class SessionLists(Column):
    """Coming, overdue and closed sessions.

    Signals:
        opened(int): show the attendance of this session.
        check_in_requested(int): show its check-in.
        edit_requested(int): show the form with its plan.
        state_changed(str): a session was closed or reopened; the message about it.
        current_changed(): another session is current, so other keys are bound.
    """

    opened = Signal(object)
    check_in_requested = Signal(object)
    edit_requested = Signal(object)
    state_changed = Signal(str)
    current_changed = Signal()

    def __init__(self, context: Context, *, new_button: KeyButton) -> None:
        super().__init__()
        self._context = context
        self._data: SessionsPageData | None = None
        self._listed: SessionTab | None = None
        self._closed = PageCache(context.runner, self)
        self.head = PageTitle(tr("Sessions"), "", new_button)
        self.tabs = CountTabs()
        self.session_list = RowList(tr("Sessions"), row_height=60, min_rows=3)
        self.empty_text = Label(tr("There are none"), "body", "ink2")
        self.attendance_button = KeyButton(tr("Attendance"))
        self.check_in_button = KeyButton(tr("Arrivals"))
        self.edit_button = KeyButton(tr("Change"), kind=ButtonKind.QUIET)
        self.close_button = KeyButton(tr("Close"), kind=ButtonKind.QUIET)
        self.reopen_button = KeyButton(tr("Open again"), kind=ButtonKind.QUIET)
        self.closing = CloseSessionPanel(context, has_line=False)
        self._lay_out()
        self._bind(context.keyboard)

    def show_sessions(self, data: SessionsPageData) -> None:
        """Show *data*; the current tab stays, or else the first with sessions is selected."""
        self._data = data
        self.head.set_text(tr("Sessions"), tr("sessions: {count}").format(count=data.total_count))
        former = self.tabs.current
        self.tabs.set_counts([self._tab_count(tab, data.count_of(tab)) for tab in SessionTab])
        if not former:
            filled = [tab for tab in SessionTab if data.count_of(tab)]
            self.tabs.select(filled[0] if filled else SessionTab.COMING)
        self.show_list()

    def show_list(self) -> None:
        """Show the list of the current tab."""
        if self._data is None:
            return
        tab, count = self._tab, self._data.count_of(self._tab)
        if tab is SessionTab.CLOSED:
            # The same row is current again after a session was shown.
            row = self.session_list.currentIndex().row() if self._listed is tab else 0
            self._closed.set_source(self._context.user.store.sessions.list_closed, count)
            self.session_list.set_paged(PagedRows(self._closed, self._row), row)
        else:
            self.session_list.set_rows(
                [self._row(session) for session in self._data.open_sessions[tab]]
            )
        self._listed = tab
        self.empty_text.setVisible(not count)
        self._update_actions()

    def choose(self, tab: SessionTab) -> None:
        self.tabs.select(tab)
        self.show_list()

    def focus_list(self) -> None:
        target = self.session_list if self.session_list.rows else self._current_tab()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current_tab(self) -> QWidget:
        tabs = self.tabs.findChildren(CountTab)
        return next(tab for tab in tabs if tab.count.name == self.tabs.current)

    @property
    def _tab(self) -> SessionTab:
        return SessionTab(self.tabs.current or SessionTab.COMING)

    def _tab_count(self, tab: SessionTab, count: int) -> TabCount:
        label = {
            SessionTab.COMING: tr("today and later"),
            SessionTab.LEFT_OPEN: tr("over, not closed"),
            SessionTab.CLOSED: tr("closed"),
        }[tab]
        role = "warn" if tab is SessionTab.LEFT_OPEN and count else "ink2"
        return TabCount(tab, _ICONS[tab], str(count), label, role)

    def _row(self, session: SessionRow) -> ListRow:
        soum = self._context.user.places.name(session.soum or "", self._context.language)
        is_online = session.mode == SessionMode.ONLINE
        is_called_off = session.state == SessionState.CALLED_OFF
        is_today = self._tab is SessionTab.COMING and session.date <= self._context.user.day
        participants = (
            tr("participants: {count}").format(count=session.participants)
            if session.capacity is None
            else tr("participants: {count} of {seats}").format(
                count=session.participants, seats=session.capacity
            )
        )
        details = [
            session.venue or "",
            soum,
            tr("online") if is_online else "",
            tr("half-days: {count}").format(count=session.half_days),
            participants,
        ]
        state = [tr("called off") if is_called_off else "", tr("today") if is_today else ""]
        return ListRow(
            session.course or tr("course unknown"),
            join_parts(details),
            icon=_ICONS[self._tab],
            role="warn" if self._tab is SessionTab.LEFT_OPEN else "ink2",
            meta=join_parts([*state, format_session_dates(session)]),
            value=session,
        )

    def _update_actions(self) -> None:
        session = self._current_session()
        is_open = session is not None and session.state == SessionState.PLANNED
        for button in (self.attendance_button, self.edit_button):
            button.setVisible(session is not None)
        for button in (self.check_in_button, self.close_button):
            button.setVisible(is_open)
        self.reopen_button.setVisible(session is not None and not is_open)
        self.closing.show_state(is_open=False, unmarked_count=0)
        self.current_changed.emit()

    def _current_session(self) -> SessionRow | None:
        value = self.session_list.current_value()
        return value if isinstance(value, SessionRow) else None

    def _emit_current(self, emit: Callable[[object], object]) -> None:
        if (session := self._current_session()) is not None:
            emit(session.id)

    def _ask_to_close(self) -> None:
        session = self._current_session()
        if session is None:
            return

        def ask(check: ClosingCheck) -> None:
            self.closing.show_state(
                is_open=True,
                unmarked_count=check.unmarked_count,
                to_follow=[full_name(person) for person in check.consents_to_follow],
                unasked=[full_name(person) for person in check.guardians_not_asked],
            )
            self.closing.show_question()

        job = partial(training_sessions.load_closing_check, self._context.user, session.id)
        self._context.runner.run(self, job, ask)

    def _close(self) -> None:
        close = partial(training_sessions.close_session, lets_follow=True)
        self._set_state(close, tr("Closed: {course}"))

    def _reopen(self) -> None:
        self._set_state(training_sessions.reopen_session, tr("Open again: {course}"))

    def _set_state(self, change: Callable[[UserSession, int], bool], message: str) -> None:
        if (session := self._current_session()) is not None:
            course = session.course or tr("course unknown")
            text = message.format(course=course)
            job = partial(change, self._context.user, session.id)
            self._context.runner.run(self, job, lambda _changed: self.state_changed.emit(text))

    def _bind(self, keyboard: Keyboard) -> None:
        for action, slot, text, button in (
            (
                Action.PRIMARY,
                partial(self._emit_current, self.opened.emit),
                tr("Attendance"),
                self.attendance_button,
            ),
            (
                Action.NEW_PERSON,
                partial(self._emit_current, self.check_in_requested.emit),
                tr("Arrivals"),
                self.check_in_button,
            ),
            (
                Action.CORRECT,
                partial(self._emit_current, self.edit_requested.emit),
                tr("Change"),
                self.edit_button,
            ),
            (Action.CLOSE, self._ask_to_close, tr("Close"), self.close_button),
        ):
            keyboard.bind(self, action, slot, text, button=button)
        self.reopen_button.clicked.connect(self._reopen)
        self._closed.arrived.connect(self.session_list.refresh_rows)
        self.session_list.current_moved.connect(lambda _session: self._update_actions())
        self.session_list.opened.connect(lambda _session: self._emit_current(self.opened.emit))
        self.tabs.accept_arrows_from(self.session_list)
        self.tabs.chosen.connect(lambda _tab: self.show_list())
        self.closing.confirmed.connect(self._close)
        self.closing.postponed.connect(self.focus_list)

    def _lay_out(self) -> None:
        self.add_inset(self.head)
        self.add_inset(self.tabs, above=14)
        self.add_full_width(self.session_list, above=10)
        self.add_inset(self.empty_text, above=6)
        self.add_stretch()
        self.add_inset(self.closing, above=6)
        buttons = (
            self.attendance_button,
            self.check_in_button,
            self.edit_button,
            self.close_button,
            self.reopen_button,
        )
        self.add_inset(button_row(*buttons), above=10)

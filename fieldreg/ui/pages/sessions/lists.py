"""The three lists of sessions, and the actions on the selected ones."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.records.values import SessionMode, SessionState
from fieldreg.domain.roles import Permission
from fieldreg.services import training_sessions
from fieldreg.services.training_sessions import ClosingCheck
from fieldreg.services.user_session import UserSession
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.dates import format_session_dates
from fieldreg.ui.forms.sessions import CloseSessionPanel
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, PagedRows, RowList
from fieldreg.ui.tables.table_model import PageCache
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.counts import CountTab, CountTabs, TabCount
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Sessions")

_MAX_LISTED: Final = 10_000
_MAX_AT_ONCE: Final = 20  # closed ones may each be on a page of their own


class SessionTab(StrEnum):
    COMING = "coming"
    LEFT_OPEN = "left_open"
    CLOSED = "closed"


_ICONS: Final = {
    SessionTab.COMING: "calendar",
    SessionTab.LEFT_OPEN: "clock",
    SessionTab.CLOSED: "check",
}


@dataclass(frozen=True, slots=True)
class SessionsPageData:
    """The open sessions by list, and the numbers of closed ones and of all."""

    open_sessions: Mapping[SessionTab, Sequence[SessionRow]]
    closed_count: int
    total_count: int

    def count_of(self, tab: SessionTab) -> int:
        return self.closed_count if tab is SessionTab.CLOSED else len(self.open_sessions[tab])


def load_sessions(user: UserSession) -> SessionsPageData:
    """Return the open sessions; the list loads closed ones page by page."""
    sessions = user.store.sessions
    open_sessions = {
        SessionTab.COMING: sessions.list_planned_from(user.day, _MAX_LISTED),
        SessionTab.LEFT_OPEN: sessions.list_overdue(user.day, _MAX_LISTED),
    }
    return SessionsPageData(open_sessions, sessions.count_closed(), sessions.count())


class SessionLists(Column):
    """Coming, overdue and closed sessions; several are closed or opened again at once.

    Signals:
        edit_requested(int): show the form with the plan of this session.
        state_changed(str): sessions were closed or reopened; the message about it.
        refused(str): why sessions are not closed at once.
    """

    edit_requested = Signal(object)
    state_changed = Signal(str)
    refused = Signal(str)

    def __init__(self, context: Context, *, new_button: KeyButton) -> None:
        super().__init__()
        self._context = context
        self._data: SessionsPageData | None = None
        self._listed: SessionTab | None = None
        self._asked: Sequence[SessionRow] = ()  # whether to close them
        self._closed = PageCache(context.runner, self)
        self.head = PageTitle(tr("Sessions"), "", new_button)
        self.tabs = CountTabs()
        self.session_list = RowList(tr("Sessions"), row_height=60, min_rows=3, selects_several=True)
        self._empty_text = Label(tr("There are none"), "body", "ink2")
        self.closing = CloseSessionPanel(context, has_line=False)
        part = ListPart(context.keyboard, self.session_list)
        self._actions = part.row_actions
        self._add_actions()
        self.session_list.current_moved.connect(lambda _row: self._withdraw_question())
        selection = self.session_list.selectionModel()
        selection.selectionChanged.connect(lambda *_rows: self._withdraw_question())
        self.session_list.opened.connect(lambda _session: self._open_current())
        self._closed.arrived.connect(self.session_list.refresh_rows)
        self.tabs.accept_arrows_from(self.session_list)
        self.tabs.chosen.connect(lambda _tab: self.show_list())
        self.closing.confirmed.connect(self._close)
        self.closing.postponed.connect(self.focus_list)
        self.add_inset(self.head)
        self.add_inset(self.tabs, above="group")
        self.add_full_width(part, above="field", stretch=1)
        part.add_inset(self._empty_text, above="near")
        part.add_stretch()
        part.add_inset(self.closing, above="near")
        part.add_action_row()

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
            self.session_list.set_rows(list(map(self._row, self._data.open_sessions[tab])))
        self._listed = tab
        self._empty_text.setVisible(not count)
        self._withdraw_question()
        self._actions.update()

    def choose(self, tab: SessionTab) -> None:
        self.tabs.select(tab)
        self.show_list()

    def focus_list(self) -> None:
        current = (tab for tab in self.tabs.findChildren(CountTab) if tab.isChecked())
        target = self.session_list if self.session_list.rows else next(current)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

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
        is_today = self._tab is SessionTab.COMING and session.date <= self._context.user.day
        participants = (
            tr("participants: {count}")
            if session.capacity is None
            else tr("participants: {count} of {seats}")
        )
        details = [
            session.venue or "",
            self._context.user.places.name(session.soum or "", self._context.language),
            tr("online") if session.mode == SessionMode.ONLINE else "",
            tr("half-days: {count}").format(count=session.half_days),
            participants.format(count=session.participants, seats=session.capacity),
        ]
        states = [
            tr("called off") if session.state == SessionState.CALLED_OFF else "",
            tr("today") if is_today else "",
        ]
        return ListRow(
            _course(session),
            join_parts(details),
            icon=_ICONS[self._tab],
            role="warn" if self._tab is SessionTab.LEFT_OPEN else "ink2",
            meta=join_parts([*states, format_session_dates(session)]),
            value=session,
        )

    def _add_actions(self) -> None:
        add, go, quiet = self._actions.add, self._context.navigator, ButtonKind.QUIET

        def is_one() -> bool:
            return len(self._chosen()) == 1

        keyboard, edit = self._context.keyboard, partial(self._with_one, self.edit_requested.emit)
        add(
            tr("Attendance"),
            partial(self._with_one, go.open_attendance),
            Action.PRIMARY,
            needs=PageName.ATTENDANCE,
            when=is_one,
        )
        self._open_current = partial(self._with_one, go.open_attendance)
        if not keyboard.may(PageName.ATTENDANCE):
            self._open_current = edit
            keyboard.bind(self.session_list, Action.PRIMARY, edit, tr("Change"), when=is_one)
        add(
            tr("Arrivals"),
            partial(self._with_one, go.open_check_in),
            Action.NEW_PERSON,
            needs=PageName.CHECK_IN,
            when=lambda: len(self._chosen(is_open=True)) == 1,
        )
        add(tr("Change"), edit, Action.CORRECT, kind=quiet, when=is_one)
        add(
            tr("Close"),
            self._ask_to_close,
            Action.CLOSE,
            kind=quiet,
            needs=Permission.MARK_ATTENDANCE,
            when=lambda: bool(self._chosen(is_open=True)),
        )
        add(
            tr("Open again"),
            self._reopen,
            kind=quiet,
            needs=Permission.MARK_ATTENDANCE,
            when=lambda: bool(self._chosen(is_open=False)),
        )

    def _with_one(self, act: Callable[[int], object]) -> None:
        for session in self._chosen()[:1]:
            act(session.id)

    def _chosen(self, *, is_open: bool | None = None) -> list[SessionRow]:
        """Return the selected sessions if all have arrived and are open, or all are not."""
        if len(self.session_list.selected_rows) > _MAX_AT_ONCE:
            return []
        values = self.session_list.selected_values()
        sessions = [value for value in values if isinstance(value, SessionRow)]
        states = [session.state == SessionState.PLANNED for session in sessions]
        fits = is_open is None or all(state is is_open for state in states)
        return sessions if fits and len(sessions) == len(values) else []

    def _ask_to_close(self) -> None:
        sessions, user = self._chosen(is_open=True), self._context.user
        self._asked = sessions

        def ask(checks: list[ClosingCheck]) -> None:
            if self._asked is not sessions:
                return
            incomplete = [
                session
                for session, check in zip(sessions, checks, strict=True)
                if not check.is_complete
            ]
            if len(sessions) > 1 and incomplete:
                text = tr("Not all is noted in {course}: close it by itself.")
                self.refused.emit(text.format(course=_course(incomplete[0])))
            elif checks:
                self.closing.show_check(checks[0], is_open=True)
                self.closing.show_question(len(sessions))

        self._context.runner.run(
            self,
            lambda: [training_sessions.load_closing_check(user, each.id) for each in sessions],
            ask,
        )

    def _withdraw_question(self) -> None:
        """Hide the question, since it is about other sessions than those selected now."""
        self._asked = ()
        self.closing.show_state(is_open=False)

    def _close(self) -> None:
        sessions = self._asked
        message = tr("Closed: %n sessions", len(sessions))
        if len(sessions) == 1:
            message = tr("Closed: {course}").format(course=_course(sessions[0]))
        close = partial(training_sessions.close_sessions, lets_follow=True)
        self._set_state(close, sessions, message)

    def _reopen(self) -> None:
        sessions = self._chosen(is_open=False)
        message = tr("Open again: %n sessions", len(sessions))
        if len(sessions) == 1:
            message = tr("Open again: {course}").format(course=_course(sessions[0]))
        self._set_state(training_sessions.reopen_sessions, sessions, message)

    def _set_state(
        self, change: Callable[..., bool], sessions: Sequence[SessionRow], message: str
    ) -> None:
        job = partial(change, self._context.user, *(session.id for session in sessions))
        self._context.runner.run(self, job, lambda _changed: self.state_changed.emit(message))


def _course(session: SessionRow) -> str:
    return session.course or tr("course unknown")

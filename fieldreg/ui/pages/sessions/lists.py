"""The three lists of sessions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal

from fieldreg.domain import kinds
from fieldreg.domain.records.values import SessionMode, SessionState
from fieldreg.services.records.session_refs import tell_courses_apart
from fieldreg.services.user_session import UserSession
from fieldreg.store.records.list_filters import NO_SESSION_FILTER, SessionFilter
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.dates import format_session_dates
from fieldreg.ui.formatting.value_formatter import format_session
from fieldreg.ui.forms.list_filters import (
    FilterBar,
    FilterField,
    FilterForm,
    offer_laptops,
    offer_trainers,
    place_and_time_fields,
)
from fieldreg.ui.forms.sessions import format_participants
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.sessions.endings import SessionEndings, course_name
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, PagedRows, RowList
from fieldreg.ui.tables.table_model import PageCache
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary.records import unconfirmed_label
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.counts import CountTab, CountTabs, TabCount
from fieldreg.ui.widgets.focus_ring import contains_focus
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
    """The open sessions by list, and the number of closed ones, as *only* lets them through."""

    open_sessions: Mapping[SessionTab, Sequence[SessionRow]]
    closed_count: int
    total_count: int
    shown_count: int
    only: SessionFilter

    def count_of(self, tab: SessionTab) -> int:
        return self.closed_count if tab is SessionTab.CLOSED else len(self.open_sessions[tab])


def load_sessions(user: UserSession, only: SessionFilter) -> SessionsPageData:
    sessions = user.store.sessions
    open_sessions = {
        tab: list_sessions_of(user, tab, only) for tab in (SessionTab.COMING, SessionTab.LEFT_OPEN)
    }
    overdue = open_sessions[SessionTab.LEFT_OPEN]
    total = shown = sessions.count(only) + sum(row.retired for row in overdue)
    if only != NO_SESSION_FILTER:
        everything = list_sessions_of(user, SessionTab.LEFT_OPEN, NO_SESSION_FILTER)
        total = sessions.count() + sum(row.retired for row in everything)
    return SessionsPageData(open_sessions, sessions.count_closed(only), total, shown, only)


def list_sessions_of(
    user: UserSession, tab: SessionTab, only: SessionFilter
) -> Sequence[SessionRow]:
    sessions = user.store.sessions
    match tab:
        case SessionTab.COMING:
            rows = sessions.list_planned_from(user.day, _MAX_LISTED, only)
        case SessionTab.LEFT_OPEN:
            rows = sessions.list_overdue(user.day, _MAX_LISTED, only)
        case _:
            rows = sessions.list_closed(0, sessions.count_closed(only), only)
    return tell_courses_apart(user, rows)


class SessionLists(Column):
    edit_requested = Signal(object)
    records_requested = Signal(object, object, str)

    def __init__(self, context: Context, *buttons: KeyButton) -> None:
        super().__init__()
        self._context = context
        self._data: SessionsPageData | None = None
        self._listed: SessionTab | None = None
        self._wanted = 0  # the session to be selected once it is listed
        self._closed = PageCache(context.runner, self)
        self.filters = FilterForm(context, SessionFilter, tr("Which sessions"), _filter_rows())
        self._filter_bar = FilterBar(
            context, self.filters, lambda: self.tabs.findChildren(CountTab)[-1]
        )
        self._filter_button = self.filters.add_button(self)
        self.head = PageTitle(tr("Sessions"), "", self._filter_button, *buttons)
        self.tabs = CountTabs()
        self.session_list = RowList(tr("Sessions"), row_height=60, min_rows=3, selects_several=True)
        self._empty_text = Label("", "body", "ink2", wraps=True)
        part = ListPart(context.keyboard, self.session_list)
        self._actions = part.row_actions
        self._add_actions()
        self.endings = SessionEndings(context, self._actions, self._chosen)
        self.endings.repeated.connect(lambda row: self.choose(SessionTab.COMING, row.id))
        self.session_list.current_moved.connect(lambda _row: self.endings.withdraw_question())
        selection = self.session_list.selectionModel()
        selection.selectionChanged.connect(lambda *_rows: self.endings.withdraw_question())
        self.session_list.opened.connect(lambda _session: self._open_current())
        self._closed.arrived.connect(self.session_list.refresh_rows)
        self.tabs.accept_arrows_from(self.session_list)
        self.tabs.chosen.connect(lambda _tab: self.show_list())
        self.endings.closing.postponed.connect(self.focus_list)
        self._filter_bar.emptied.connect(self.focus_list)
        self.add_inset(self.head)
        self.add_inset(self.tabs, above="group")
        self.add_inset(self._filter_bar, above="near")
        self.add_full_width(part, above="field", stretch=1)
        part.add_inset(self._empty_text, above="near")
        part.add_stretch()
        part.add_inset(self.endings.closing, above="near")
        part.add_action_row()

    def show_sessions(self, data: SessionsPageData) -> None:
        was_only, self._data = self._data and self._data.only, data
        count = tr("sessions: {count}").format(count=data.total_count)
        if data.only != NO_SESSION_FILTER:
            count = tr("sessions: {count} of {total}").format(
                count=data.shown_count, total=data.total_count
            )
        self.head.set_text(tr("Sessions"), count)
        former = self.tabs.current
        self.tabs.set_counts([self._tab_count(tab, data.count_of(tab)) for tab in SessionTab])
        if not former or (data.only != was_only and not data.count_of(self._tab)):
            filled = [tab for tab in SessionTab if data.count_of(tab)]
            self.tabs.select(filled[0] if filled else SessionTab.COMING)
        self.show_list()
        self._wanted = 0

    def show_list(self) -> None:
        if self._data is None:
            return
        tab, count = self._tab, self._data.count_of(self._tab)
        was_emptied = self._listed is tab and not self.session_list.rows
        if tab is SessionTab.CLOSED:
            # The same row is current again after a session was shown.
            row = self.session_list.currentIndex().row() if self._listed is tab else 0
            self._closed.set_source(partial(self._list_closed, self._data.only), count)
            self.session_list.set_paged(PagedRows(self._closed, self._row), row)
        else:
            sessions = self._data.open_sessions[tab]
            self.session_list.set_rows(list(map(self._row, sessions)))
            for place, session in enumerate(sessions):
                if session.id == self._wanted:
                    self.session_list.select(place)
        self._listed = tab
        hidden_count = self._data.total_count - self._data.shown_count
        hidden = tr("The filters hide %Ln sessions. {key} takes the filters off.", hidden_count)
        hidden = hidden.format(key=key_label(Action.REMOVE)) if hidden_count else ""
        self._empty_text.set_text(join_parts([tr("There are none"), hidden], ". "))
        self._empty_text.setVisible(not count)
        self.endings.withdraw_question()
        self._actions.update()
        if was_emptied and count and contains_focus(self.tabs):
            self.focus_list()  # which had it before

    def _list_closed(self, only: SessionFilter, first: int, limit: int) -> list[SessionRow]:
        user = self._context.user
        return tell_courses_apart(user, user.store.sessions.list_closed(first, limit, only))

    def choose(self, tab: SessionTab, session: int = 0) -> None:
        self._wanted = session
        self.tabs.select(tab)
        self.show_list()

    def focus_list(self) -> None:
        current = (tab for tab in self.tabs.findChildren(CountTab) if tab.isChecked())
        empty = self._filter_button if self.filters.chips else next(current)
        target = self.session_list if self.session_list.rows else empty
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shown(self) -> tuple[SessionTab, SessionFilter]:
        return self._tab, self._data.only if self._data else NO_SESSION_FILTER

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
        details = [
            session.venue or "",
            self._context.user.places.short_name(session.soum or "", self._context.language),
            tr("online") if session.mode == SessionMode.ONLINE else "",
            tr("half-days: {count}").format(count=session.half_days),
            format_participants(session, with_seats=True),
        ]
        unconfirmed = unconfirmed_label(session.is_unconfirmed)
        states = [self._state(session), unconfirmed, tr("today") if is_today else ""]
        return ListRow(
            course_name(session),
            join_parts(details),
            icon=_ICONS[self._tab],
            role="warn" if self._tab is SessionTab.LEFT_OPEN else "ink2",
            meta=join_parts([*states, format_session_dates(session)]),
            value=session,
        )

    def _state(self, session: SessionRow) -> str:
        if session.retired:
            return tr("deleted, but people were there")
        if session.state != SessionState.CALLED_OFF:
            return ""
        is_contradicted = self._tab is SessionTab.LEFT_OPEN
        return tr("called off, but people were there") if is_contradicted else tr("called off")

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
            *(tr("Contributions, partners"), self._request_records, Action.RECORDS),
            kind=quiet,
            when=is_one,
        )

    def _request_records(self) -> None:
        for session in self._chosen()[:1]:
            self.records_requested.emit(session.id, kinds.SESSION, format_session(session))

    def _with_one(self, act: Callable[[int], object]) -> None:
        for session in self._chosen()[:1]:
            act(session.id)

    def _chosen(self, *, is_open: bool | None = None) -> list[SessionRow]:
        if len(self.session_list.selected_rows) > _MAX_AT_ONCE:
            return []
        values = self.session_list.selected_values()
        sessions = [value for value in values if isinstance(value, SessionRow)]
        fits = is_open is None or all(session.is_open is is_open for session in sessions)
        return sessions if fits and len(sessions) == len(values) else []


def _filter_rows() -> list[tuple[FilterField, ...]]:
    states = [
        (SessionState.PLANNED, tr("not closed")),
        (SessionState.CLOSED, tr("closed")),
        (SessionState.CALLED_OFF, tr("called off")),
    ]
    return [
        *place_and_time_fields(),
        (
            FilterField("state", tr("State"), offer=lambda _choices: states),
            FilterField("trainer", tr("Planned by"), offer=offer_trainers),
            FilterField("writers", tr("Planned on"), offer=offer_laptops),
        ),
    ]

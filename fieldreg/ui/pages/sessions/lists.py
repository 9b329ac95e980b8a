"""The three lists of sessions, and what can be done with the current one."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.records.values import SessionMode, SessionState
from fieldreg.services import training_sessions
from fieldreg.services.user_session import UserSession
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.dates import format_session_dates
from fieldreg.ui.forms.sessions.close_session_panel import CloseSessionPanel
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.pages.sessions import queries
from fieldreg.ui.pages.sessions.queries import ClosingCheck, SessionsPageData, SessionTab
from fieldreg.ui.tables.paged_model import PageCache
from fieldreg.ui.tables.row_list import ListRow, PagedRows, RowList
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.count_tabs import CountTab, CountTabs, TabCount
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column, button_row

_ICONS: Final = {
    SessionTab.COMING: "calendar",
    SessionTab.LEFT_OPEN: "clock",
    SessionTab.CLOSED: "check",
}


class SessionLists(QWidget):
    """What comes, what was left open, what is closed.

    Signals:
        opened(int): the attendance of a session is wanted.
        door_wanted(int): its door.
        change_wanted(int): the form with its plan.
        state_changed(str): one was closed or opened again; a sentence that says which.
        turned(): another session is current, so other keys hold.
    """

    opened = Signal(object)
    check_in_requested = Signal(object)
    edit_requested = Signal(object)
    state_changed = Signal(str)
    current_changed = Signal()

    def __init__(
        self, context: Context, *, new_button: KeyButton, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._shelf: SessionsPageData | None = None
        self._listed: SessionTab | None = None
        self._closed = PageCache(context.runner, self)
        self.head = PageTitle(translate("Sessions", "Sessions"), "", new_button)
        self.tabs = CountTabs()
        self.session_list = RowList(translate("Sessions", "Sessions"), row_height=60, min_rows=3)
        self.empty_text = Label(translate("Sessions", "There are none"), "body", "ink2")
        self.attendance_button = KeyButton(translate("Sessions", "Attendance"))
        self.check_in_button = KeyButton(translate("Sessions", "Door"))
        self.edit_button = KeyButton(translate("Sessions", "Change"), kind=ButtonKind.QUIET)
        self.close_button = KeyButton(translate("Sessions", "Close"), kind=ButtonKind.QUIET)
        self.reopen_button = KeyButton(translate("Sessions", "Open again"), kind=ButtonKind.QUIET)
        self.closing = CloseSessionPanel(context, has_line=False)
        self._lay_out()
        self._bind(context.keyboard)

    def show_sessions(self, shelf: SessionsPageData) -> None:
        """Show these sessions; the list that is shown stays, if one was."""
        self._shelf = shelf
        self.head.set_text(
            translate("Sessions", "Sessions"),
            translate("Sessions", "sessions: {count}").format(count=shelf.total_count),
        )
        former = self.tabs.current
        self.tabs.set_counts([self._count(sort, shelf.count_of(sort)) for sort in SessionTab])
        if not former:
            filled = [sort for sort in SessionTab if shelf.count_of(sort)]
            self.tabs.select(filled[0] if filled else SessionTab.COMING)
        self.show_list()

    def show_list(self) -> None:
        """Show the list that the tab says."""
        if self._shelf is None:
            return
        sort, count = self._sort, self._shelf.count_of(self._sort)
        if sort is SessionTab.CLOSED:
            # Whoever comes back from a session finds the list where it was left.
            place = self.session_list.currentIndex().row() if self._listed is sort else 0
            self._closed.set_source(
                partial(queries.list_closed_sessions, self._context.user), count
            )
            self.session_list.set_paged(PagedRows(self._closed, self._row), place)
        else:
            self.session_list.set_rows(
                [self._row(line) for line in self._shelf.open_sessions[sort]]
            )
        self._listed = sort
        self.empty_text.setVisible(not count)
        self._follow()

    def choose(self, sort: SessionTab) -> None:
        """Show list *sort*."""
        self.tabs.select(sort)
        self.show_list()

    def focus_list(self) -> None:
        """Put the focus where sessions are chosen."""
        target = self.session_list if self.session_list.rows else self._current_tab()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current_tab(self) -> QWidget:
        tabs = self.tabs.findChildren(CountTab)
        return next(tab for tab in tabs if tab.count.name == self.tabs.current)

    @property
    def _sort(self) -> SessionTab:
        return SessionTab(self.tabs.current or SessionTab.COMING)

    def _count(self, sort: SessionTab, count: int) -> TabCount:
        name = {
            SessionTab.COMING: translate("Sessions", "today and later"),
            SessionTab.LEFT_OPEN: translate("Sessions", "over, not closed"),
            SessionTab.CLOSED: translate("Sessions", "closed"),
        }[sort]
        role = "warn" if sort is SessionTab.LEFT_OPEN and count else "ink2"
        return TabCount(sort, _ICONS[sort], str(count), name, role)

    def _row(self, line: SessionRow) -> ListRow:
        soum = (
            self._context.user.places.name(line.soum, self._context.language) if line.soum else ""
        )
        is_online = line.mode == SessionMode.ONLINE
        is_off = line.state == SessionState.CALLED_OFF
        is_today = self._sort is SessionTab.COMING and line.date <= self._context.user.day
        state = [
            translate("Sessions", "called off") if is_off else "",
            translate("Sessions", "today") if is_today else "",
        ]
        where = [line.venue or "", soum, translate("Sessions", "online") if is_online else ""]
        how_many = [
            translate("Sessions", "half-days: {count}").format(count=line.half_days),
            _people(line.participants, line.capacity),
        ]
        return ListRow(
            line.course or translate("Sessions", "course unknown"),
            join_parts([*where, *how_many]),
            icon=_ICONS[self._sort],
            role="warn" if self._sort is SessionTab.LEFT_OPEN else "ink2",
            meta=join_parts([*state, format_session_dates(line)]),
            value=line,
        )

    def _follow(self) -> None:
        """Offer what can be done with the current session."""
        line = self._line()
        is_open = line is not None and line.state == SessionState.PLANNED
        for button in (self.attendance_button, self.edit_button):
            button.setVisible(line is not None)
        for button in (self.check_in_button, self.close_button):
            button.setVisible(is_open)
        self.reopen_button.setVisible(line is not None and not is_open)
        self.closing.show_state(is_open=False, unmarked_count=0)
        self.current_changed.emit()

    def _line(self) -> SessionRow | None:
        value = self.session_list.current_value()
        return value if isinstance(value, SessionRow) else None

    def _tell(self, signal: Callable[[object], object]) -> None:
        if (line := self._line()) is not None:
            signal(line.id)

    def _ask_to_close(self) -> None:
        line, user = self._line(), self._context.user
        if line is None:
            return

        def ask(before: ClosingCheck) -> None:
            self.closing.show_state(
                is_open=True,
                unmarked_count=before.unmarked_count,
                to_follow=before.consents_to_follow,
                unasked=before.guardians_not_asked,
            )
            self.closing.show_question()

        self._context.runner.run(self, lambda: queries.load_closing_check(user, line), ask)

    def _close(self) -> None:
        self._set_state(partial(training_sessions.close_session, lets_follow=True), _was_closed)

    def _reopen(self) -> None:
        self._set_state(training_sessions.reopen_session, _was_reopened)

    def _set_state(
        self, act: Callable[[UserSession, int], bool], sentence: Callable[[str], str]
    ) -> None:
        if (line := self._line()) is not None:
            said = sentence(line.course or translate("Sessions", "course unknown"))
            job = partial(act, self._context.user, line.id)
            self._context.runner.run(self, job, lambda _news: self.state_changed.emit(said))

    def _bind(self, keyboard: Keyboard) -> None:
        for act, slot, word, button in (
            (
                Action.PRIMARY,
                partial(self._tell, self.opened.emit),
                translate("Sessions", "Attendance"),
                self.attendance_button,
            ),
            (
                Action.NEW_PERSON,
                partial(self._tell, self.check_in_requested.emit),
                translate("Sessions", "Door"),
                self.check_in_button,
            ),
            (
                Action.CORRECT,
                partial(self._tell, self.edit_requested.emit),
                translate("Sessions", "Change"),
                self.edit_button,
            ),
            (Action.CLOSE, self._ask_to_close, translate("Sessions", "Close"), self.close_button),
        ):
            keyboard.bind(self, act, slot, word, button=button)
        self.reopen_button.clicked.connect(self._reopen)
        self._closed.arrived.connect(self.session_list.refresh_rows)
        self.session_list.current_moved.connect(lambda _line: self._follow())
        self.session_list.opened.connect(lambda _line: self._tell(self.opened.emit))
        self.tabs.accept_arrows_from(self.session_list)
        self.tabs.chosen.connect(lambda _sort: self.show_list())
        self.closing.confirmed.connect(self._close)
        self.closing.postponed.connect(self.focus_list)

    def _lay_out(self) -> None:
        parts = Column()
        parts.add_inset(self.head)
        parts.add_inset(self.tabs, above=14)
        parts.add_full_width(self.session_list, above=10)
        parts.add_inset(self.empty_text, above=6)
        parts.add_stretch()
        parts.add_inset(self.closing, above=6)
        buttons = (
            self.attendance_button,
            self.check_in_button,
            self.edit_button,
            self.close_button,
            self.reopen_button,
        )
        parts.add_inset(button_row(*buttons), above=10)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(parts)


def _people(participants: int, capacity: int | None) -> str:
    """Count the participants, and the seats where they are limited."""
    if capacity is None:
        return translate("Sessions", "participants: {count}").format(count=participants)
    return translate("Sessions", "participants: {count} of {seats}").format(
        count=participants, seats=capacity
    )


def _was_closed(course: str) -> str:
    """Say which session was closed."""
    return translate("Sessions", "Closed: {course}").format(course=course)


def _was_reopened(course: str) -> str:
    """Say which session is open again."""
    return translate("Sessions", "Open again: {course}").format(course=course)

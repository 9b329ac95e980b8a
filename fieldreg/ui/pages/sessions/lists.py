"""The three lists of sessions, and what can be done with the current one."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.records import Mode, SessionState
from fieldreg.services import training_sessions
from fieldreg.services.user_session import Desk
from fieldreg.store.sessions import SessionLine
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting.person_labels import joined
from fieldreg.ui.formatting.session_dates import span
from fieldreg.ui.forms.sessions.close_session_panel import Closing
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages.sessions import queries
from fieldreg.ui.pages.sessions.queries import BeforeClosing, Shelf, Sort
from fieldreg.ui.tables.page_cache import Pages
from fieldreg.ui.tables.row_list import PagedRows, Row, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.count_tabs import Count, CountTab, CountTabs
from fieldreg.ui.widgets.labels import Text, Title
from fieldreg.ui.widgets.layout import Column, acts

_ICONS: Final = {Sort.COMING: "calendar", Sort.LEFT_OPEN: "clock", Sort.CLOSED: "check"}


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
    door_wanted = Signal(object)
    change_wanted = Signal(object)
    state_changed = Signal(str)
    turned = Signal()

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        *,
        language: str,
        new_button: KeyButton,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._language = desk, runner, language
        self._shelf: Shelf | None = None
        self._listed: Sort | None = None
        self._closed = Pages(runner, self)
        self.head = Title(translate("Sessions", "Sessions"), "", new_button)
        self.tabs = CountTabs()
        self.list = RowList(translate("Sessions", "Sessions"), row_height=60, least=3)
        self.none = Text(translate("Sessions", "There are none"), "body", "ink2")
        self.open_button = KeyButton(translate("Sessions", "Attendance"))
        self.door_button = KeyButton(translate("Sessions", "Door"))
        self.change_button = KeyButton(translate("Sessions", "Change"), kind=Kind.QUIET)
        self.close_button = KeyButton(translate("Sessions", "Close"), kind=Kind.QUIET)
        self.reopen_button = KeyButton(translate("Sessions", "Open again"), kind=Kind.QUIET)
        self.closing = Closing(keyboard, has_line=False)
        self._lay_out()
        self._bind(keyboard)

    def show_shelf(self, shelf: Shelf) -> None:
        """Show these sessions; the list that is shown stays, if one was."""
        self._shelf = shelf
        self.head.set_words(
            translate("Sessions", "Sessions"),
            translate("Sessions", "sessions: {count}").format(count=shelf.count),
        )
        former = self.tabs.current
        self.tabs.set_counts([self._count(sort, shelf.count_of(sort)) for sort in Sort])
        if not former:
            filled = [sort for sort in Sort if shelf.count_of(sort)]
            self.tabs.choose(filled[0] if filled else Sort.COMING)
        self.show_list()

    def show_list(self) -> None:
        """Show the list that the tab says."""
        if self._shelf is None:
            return
        sort, count = self._sort, self._shelf.count_of(self._sort)
        if sort is Sort.CLOSED:
            # Whoever comes back from a session finds the list where it was left.
            place = self.list.currentIndex().row() if self._listed is sort else 0
            self._closed.show(partial(queries.closed, self._desk), count)
            self.list.set_paged(PagedRows(self._closed, self._row), place)
        else:
            self.list.set_rows([self._row(line) for line in self._shelf.open_lines[sort]])
        self._listed = sort
        self.none.setVisible(not count)
        self._follow()

    def choose(self, sort: Sort) -> None:
        """Show list *sort*."""
        self.tabs.choose(sort)
        self.show_list()

    def focus_list(self) -> None:
        """Put the focus where sessions are chosen."""
        target = self.list if self.list.rows else self._current_tab()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current_tab(self) -> QWidget:
        tabs = self.tabs.findChildren(CountTab)
        return next(tab for tab in tabs if tab.count.name == self.tabs.current)

    @property
    def _sort(self) -> Sort:
        return Sort(self.tabs.current or Sort.COMING)

    def _count(self, sort: Sort, count: int) -> Count:
        name = {
            Sort.COMING: translate("Sessions", "today and later"),
            Sort.LEFT_OPEN: translate("Sessions", "over, not closed"),
            Sort.CLOSED: translate("Sessions", "closed"),
        }[sort]
        role = "warn" if sort is Sort.LEFT_OPEN and count else "ink2"
        return Count(sort, _ICONS[sort], str(count), name, role)

    def _row(self, line: SessionLine) -> Row:
        soum = self._desk.places.name(line.soum, self._language) if line.soum else ""
        is_online = line.mode == Mode.ONLINE
        is_off = line.state == SessionState.CALLED_OFF
        is_today = self._sort is Sort.COMING and line.date <= self._desk.day
        state = [
            translate("Sessions", "called off") if is_off else "",
            translate("Sessions", "today") if is_today else "",
        ]
        where = [
            line.venue or "",
            soum,
            translate("Sessions", "online") if is_online else "",
        ]
        how_many = [
            translate("Sessions", "half-days: {count}").format(count=line.half_days),
            _people(line.participants, line.capacity),
        ]
        return Row(
            line.course or translate("Sessions", "course unknown"),
            joined([*where, *how_many]),
            icon=_ICONS[self._sort],
            role="warn" if self._sort is Sort.LEFT_OPEN else "ink2",
            meta=joined([*state, span(line)]),
            value=line,
        )

    def _follow(self) -> None:
        """Offer what can be done with the current session."""
        line = self._line()
        is_open = line is not None and line.state == SessionState.PLANNED
        for button in (self.open_button, self.change_button):
            button.setVisible(line is not None)
        for button in (self.door_button, self.close_button):
            button.setVisible(is_open)
        self.reopen_button.setVisible(line is not None and not is_open)
        self.closing.show_facts(is_open=False, unmarked_count=0)
        self.turned.emit()

    def _line(self) -> SessionLine | None:
        value = self.list.current_value()
        return value if isinstance(value, SessionLine) else None

    def _tell(self, signal: Callable[[object], object]) -> None:
        if (line := self._line()) is not None:
            signal(line.id)

    def _ask_to_close(self) -> None:
        line, desk = self._line(), self._desk
        if line is None:
            return

        def ask(before: BeforeClosing) -> None:
            self.closing.show_facts(
                is_open=True,
                unmarked_count=before.unmarked_count,
                to_follow=before.to_follow,
                unasked=before.unasked,
            )
            self.closing.ask()

        self._runner.run(self, lambda: queries.before_closing(desk, line), ask)

    def _close(self) -> None:
        self._set_state(partial(training_sessions.close, lets_follow=True), _was_closed)

    def _reopen(self) -> None:
        self._set_state(training_sessions.reopen, _was_reopened)

    def _set_state(
        self, act: Callable[[Desk, int], bool], sentence: Callable[[str], str]
    ) -> None:
        if (line := self._line()) is not None:
            said = sentence(line.course or translate("Sessions", "course unknown"))
            job = partial(act, self._desk, line.id)
            self._runner.run(self, job, lambda _news: self.state_changed.emit(said))

    def _bind(self, keyboard: Keyboard) -> None:
        for act, slot, word, button in (
            (
                Act.PRIMARY,
                partial(self._tell, self.opened.emit),
                translate("Sessions", "Attendance"),
                self.open_button,
            ),
            (
                Act.NEW_PERSON,
                partial(self._tell, self.door_wanted.emit),
                translate("Sessions", "Door"),
                self.door_button,
            ),
            (
                Act.CORRECT,
                partial(self._tell, self.change_wanted.emit),
                translate("Sessions", "Change"),
                self.change_button,
            ),
            (
                Act.CLOSE,
                self._ask_to_close,
                translate("Sessions", "Close"),
                self.close_button,
            ),
        ):
            keyboard.bind(self, act, slot, word, button=button)
        self.reopen_button.clicked.connect(self._reopen)
        self._closed.arrived.connect(self.list.take)
        self.list.moved.connect(lambda _line: self._follow())
        self.list.opened.connect(lambda _line: self._tell(self.opened.emit))
        self.tabs.follow(self.list)
        self.tabs.chosen.connect(lambda _sort: self.show_list())
        self.closing.confirmed.connect(self._close)
        self.closing.put_off.connect(self.focus_list)

    def _lay_out(self) -> None:
        parts = Column()
        parts.add(self.head)
        parts.add(self.tabs, above=14)
        parts.hang(self.list, above=10)
        parts.add(self.none, above=6)
        parts.stretch()
        parts.add(self.closing, above=6)
        buttons = (
            self.open_button,
            self.door_button,
            self.change_button,
            self.close_button,
            self.reopen_button,
        )
        parts.add(acts(*buttons), above=10)
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

"""The conflicts page: what people wrote without seeing each other's, one after the other."""

from collections.abc import Set as AbstractSet
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.services import conflict_resolution
from fieldreg.services.conflict_resolution import ConflictRef
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.pages.conflicts import queries
from fieldreg.ui.pages.conflicts.panel import ConflictPanel
from fieldreg.ui.pages.conflicts.queries import ConflictDetails, ConflictListItem
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.page import ShrinkingPage
from fieldreg.ui.widgets.scroll_pane import ScrollPane
from fieldreg.ui.widgets.stacked_view import StackedView

_LIST: Final = 280
_LEAST_BESIDE: Final = 760
_BETWEEN: Final = 34
_UNBOUNDED: Final = 16_777_215  # Qt's largest size of a widget


class ConflictsPage(ShrinkingPage):
    """What waits at the left, and the current one at the right.

    Shown about the id of a record, it begins with what waits of that one.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.keyboard, translate("Conflicts", "Conflicts"), parent=parent)
        self._context = context
        self._teller = ValueFormatter(context.user.places, context.language)
        self._wanted = 0  # the record to begin with
        self._place = 0  # where to go on once the list is there
        self._last: ConflictDetails | None = None
        self._lines: dict[ConflictRef, ConflictListItem] = {}
        self.head = PageTitle(translate("Conflicts", "Conflicts"), " ")
        self.list = RowList(translate("Conflicts", "Conflicts that wait for you"), keeps_mark=True)
        self.panel = ConflictPanel(context, self)
        self.empty = EmptyState(
            translate("Conflicts", "Nothing is in conflict"),
            translate(
                "Conflicts",
                "When two people correct one thing without seeing each other’s correction, both"
                " values are kept and wait here for a decision.",
            ),
        )
        self._both = _Beside(self.list, ScrollPane(self.panel))
        self._turns = StackedView(self._both, self.empty)
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        self._wanted = subject if isinstance(subject, int) else 0
        self._load()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible():
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        return self.list

    # Showing

    def _load(self) -> None:
        user = self._context.user
        self._context.runner.run_latest(
            "conflicts", self, lambda: queries.list_conflicts(user), self._show
        )

    def _show(self, lines: list[ConflictListItem]) -> None:
        former, place = self.list.current_value(), self._place
        self._lines = {one.waiting: one for one in lines}
        self.head.set_text(
            translate("Conflicts", "Conflicts"),
            translate("Conflicts", "%n conflicts · one field, different values", "", len(lines))
            if lines
            else " ",
        )
        self.list.set_rows([self._row(one) for one in lines])
        self._turns.setCurrentWidget(self._both if lines else self.empty)
        if not lines:
            self.panel.show_conflict(None)
            return
        about = [self._wanted in (one.waiting.record, one.trainee_id) for one in lines]
        if self._wanted and any(about):
            self.list.select(about.index(True))
        elif former not in self._lines:  # it was settled: the next one has its place
            self.list.select(min(place, len(lines) - 1))
        self._wanted = 0
        self._look()

    def _row(self, one: ConflictListItem) -> ListRow:
        field = records_words.field_label(one.waiting.field)
        return ListRow(
            self._teller.format_record(one.subject),
            join_parts([field, self._teller.format_context(one.subject)]),
            value=one.waiting,
        )

    @property
    def _current(self) -> ConflictListItem | None:
        waiting = self.list.current_value()
        return self._lines.get(waiting) if isinstance(waiting, ConflictRef) else None

    def _look(self) -> None:
        line = self._current
        if line is None:
            return
        self._place = self.list.currentIndex().row()
        user, one = self._context.user, line.waiting
        self._context.runner.run_latest(
            "conflict",
            self,
            lambda: queries.load_conflict(user, one),
            self.panel.show_conflict,
            lambda _problem: self._load(),
        )

    def _next(self) -> None:
        count = len(self.list.rows)
        if count:
            self.list.select((self.list.currentIndex().row() + 1) % count)

    def _open_record(self) -> None:
        line = self._current
        if line is None:
            return
        if line.trainee_id:
            self._context.navigator.open_person(line.trainee_id)
        elif line.waiting.kind is kinds.SESSION:
            self._context.navigator.open_attendance(line.waiting.record)

    # Deciding

    def _settled(self, shown: ConflictDetails, value: str) -> None:
        self._last = shown
        again = KeyButton(translate("Conflicts", "Decide again"), key_label(Action.UNDO))
        again.clicked.connect(self._decide_again)
        name = self._teller.format_record(shown.subject)
        self.post_notice(
            Tone.DONE,
            translate("Conflicts", "Decided: {name} · {value}").format(name=name, value=value),
            "",
            again,
        )
        self._context.navigator.notify_changed({shown.conflict.ref.kind.name})
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, problem: Problem) -> None:
        self.post_notice(Tone.ATTENTION, problems_words.sentence(problem))
        self._load()

    def _decide_again(self) -> None:
        last, user = self._last, self._context.user
        if last is None:
            return

        def show(shown: ConflictDetails) -> None:
            self._turns.setCurrentWidget(self._both)
            self.panel.show_conflict(shown, again=True)

        self._context.runner.run_latest(
            "conflict",
            self,
            lambda: queries.build_conflict_details(
                user, conflict_resolution.reload_settled_conflict(user, last.conflict)
            ),
            show,
            self._refused,
        )

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        bind(self.list, Action.MOVE_ROW, None, translate("Conflicts", "choose"))
        bind(self.list, Action.PRIMARY, self.list.open_current, translate("Conflicts", "open"))
        bind(
            self,
            Action.DECIDE_LATER,
            self._next,
            translate("Conflicts", "next one"),
            button=self.panel.next_button,
        )
        bind(self, Action.NEXT, self._next)
        bind(
            self,
            Action.UNDO,
            self._decide_again,
            translate("Conflicts", "Decide again"),
            when=lambda: self._last is not None,
        )
        self.list.opened.connect(lambda _line: self._open_record())
        self.list.current_moved.connect(lambda _line: self._look())
        self.panel.resolved.connect(self._settled)
        self.panel.failed.connect(self._refused)

    def _lay_out(self) -> None:
        self.column.add_inset(self.head)
        self.empty.setContentsMargins(INSET, 0, INSET, 0)
        self.column.add_full_width(self._turns, above=18, stretch=1)


class _Beside(QWidget):
    """The list, a hairline and the panel; in a narrow window the list stands above."""

    def __init__(self, rows: QWidget, panel: QWidget) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._rows = rows
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_BETWEEN)
        self._box.addWidget(rows, 1, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(panel, 3)
        self._turn(is_narrow=False)

    @override
    def minimumSizeHint(self) -> QSize:
        # Not the two side by side, or the window could never get narrow enough to stack them.
        return QSize(_LIST, self._box.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._turn(is_narrow=self.width() < _LEAST_BESIDE)
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_narrow:
            x = self._rows.geometry().right() + _BETWEEN // 2
            QPainter(self).fillRect(x, 0, 1, self.height(), self._theme.colour("line"))

    def _turn(self, *, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        way = QBoxLayout.Direction
        self._box.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        self._rows.setMinimumWidth(0 if is_narrow else _LIST)
        self._rows.setMaximumWidth(_UNBOUNDED if is_narrow else _LIST)

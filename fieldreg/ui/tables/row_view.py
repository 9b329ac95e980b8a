"""Keys, focus and current row of every list and table.

Qt's views take every letter for a search and Space for a selection. These keep the keys that move
between rows; the page gets all others, and hands back unused letters (`find_typed`).
"""

from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, ClassVar, cast

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget
from typing_extensions import override

from fieldreg.domain.normalisation import normalise, normalise_prefix
from fieldreg.ui.keyboard import Action, Keyboard, Need, chord_of, open_context_menu
from fieldreg.ui.keyboard.bindings import HintText
from fieldreg.ui.tables.row_selection import Index, RowSelection
from fieldreg.ui.widgets.panes import follow_row

_ROW_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
_PAGE_KEYS = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_EDITING_KEYS = {Qt.Key.Key_Home, Qt.Key.Key_End}
_ALL = "Ctrl+A"
_CTRL_KEYS = {Qt.Key.Key_Space}
_TYPED_TOGETHER_MS = 1_000
_SELECTING = (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier)


class RowView(RowSelection):
    """The first base of a list or table, before Qt's view.

    With *selects_several* the keys and the mouse select more rows; `selected_rows` are their
    numbers.

    Signals:
        opened(object): Enter or a double click on a row.
    """

    opened: ClassVar[Signal]

    def set_up(
        self, accessible_name: str, *, always_marks_current: bool, selects_several: bool
    ) -> None:
        self.selects_several = selects_several
        self._selects_more = False
        self._typed = ""
        self._sought: deque[tuple[int, bool]] = deque()  # rows, and whether literally
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPED_TOGETHER_MS)
        self._pause.timeout.connect(self.forget_typed)
        self.always_marks_current = always_marks_current
        self.setAccessibleName(accessible_name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if selects_several else mode.NoSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(False)

    def open_current(self) -> None:
        raise NotImplementedError

    def bind_opening(
        self,
        keyboard: Keyboard,
        slot: Callable[[Any], object],
        label: HintText,
        *,
        needs: Need | None = None,
        when: Callable[[], bool] | None = None,
        is_hinted: bool = True,
    ) -> None:
        binding = keyboard.bind(
            *(self, Action.PRIMARY, self.open_current, label),
            needs=needs,
            when=when,
            is_hinted=is_hinted,
        )
        self.opened.connect(lambda value: slot(value) if binding.is_active else None)

    @property
    def marks_current(self) -> bool:
        return self.hasFocus() or self.always_marks_current

    def is_selected(self, index: Index) -> bool:
        return self._selects_more and self.selectionModel().isRowSelected(index.row())

    def is_left_out(self, index: Index) -> bool:
        return self._selects_more and not self.selectionModel().isRowSelected(index.row())

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        # Kept, since every cell that is drawn asks for it.
        ranges = cast("Iterable[QItemSelectionRange]", self.selectionModel().selection())
        self._selects_more = self.selects_several and sum(part.height() for part in ranges) > 1

    @override
    def reset(self) -> None:
        super().reset()
        self._selects_more = False  # a reset clears the selection without a word
        self._sought.clear()

    def row_text(self, row: int) -> str | None:
        """Return the text; None, and request it, if the row has not arrived."""
        raise NotImplementedError

    def find_typed(self, letter: str) -> None:
        count, current = self.model().rowCount(), max(0, self.currentIndex().row())
        first = current if self._typed else current + 1
        self._typed += letter
        self._sought = deque((place % count, True) for place in range(first, first + count))
        self._sought.extend([(place, False) for place, _ in self._sought])
        self._pause.start()
        self.go_on_finding()

    def go_on_finding(self) -> None:
        literal, sound = self._typed.casefold(), normalise_prefix(self._typed)
        while self._sought:
            place, is_literal = self._sought[0]
            text = self.row_text(place)
            if text is None:
                return
            self._sought.popleft()
            begins = text.casefold().startswith(literal)
            if begins if is_literal else (sound and normalise(text).startswith(sound)):
                self._sought.clear()
                self.show_current(self.model().index(place, 0))
                follow_row(self)

    def forget_typed(self) -> None:
        self._typed = ""

    def menu_extras(self) -> list[QAction]:
        return []

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.pos()
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            place = self.visualRect(self.currentIndex()).center()
        open_context_menu(self, self.viewport().mapToGlobal(place), self.menu_extras())

    def accept_arrows_from(self, edit: QWidget) -> None:
        self.always_marks_current = True
        _ArrowKeyForwarder(edit, self)

    def is_own_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if self.selects_several and event.modifiers() in _SELECTING:
            is_plain_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            is_all = chord_of(event) == _ALL  # on every layout
            return key in _ROW_KEYS or is_all or (is_plain_ctrl and key in _CTRL_KEYS)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        return key in _ROW_KEYS or (key in _PAGE_KEYS and self.verticalScrollBar().maximum() > 0)

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last row, also of a table."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.model().rowCount() - 1,
        }
        if cursorAction not in ends:
            return super().moveCursor(cursorAction, modifiers)
        return self.model().index(ends[cursorAction], max(0, self.currentIndex().column()))

    def set_row_focus(self, *, has_rows: bool) -> None:
        policy = Qt.FocusPolicy.StrongFocus if has_rows else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.updateGeometry()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.selects_several and chord_of(event) == _ALL:
            self.selectAll()
        elif self.is_own_key(event):
            self._sought.clear()
            super().keyPressEvent(event)
            follow_row(self)
        else:
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


class _ArrowKeyForwarder(QObject):
    """Gives keys of *edit* to the view, except Home, End and Ctrl+A."""

    def __init__(self, edit: QWidget, view: RowView) -> None:
        super().__init__(view)
        self._view = view
        edit.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        is_editing = event.key() in _EDITING_KEYS or chord_of(event) == _ALL
        if is_editing or not self._view.is_own_key(event):
            return False
        self._view.keyPressEvent(event)
        return True

"""The list of all keys over a page, and the place where a person changes them.

If the keys do not fit, PgUp and PgDn turn the leaves of the list. ↑ and ↓ choose a key, Enter asks
for the key it should change places with. Any other key closes the list.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.ui.keyboard import KeyHint, chord_of
from fieldreg.ui.theme.paint import (
    draw_current_row,
    draw_hairline,
    draw_key_cap,
    draw_text,
    key_cap_width,
    text_width,
)
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import translator

tr = translator("Shell")

_ROW = 36
_TOP = 84
_SIDE = 32
_MAX_COLUMN = 480
_MIN_COLUMN = 400
_GAP = 40
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class KeyOverlay(QWidget):
    """The list of keys, drawn over its parent; *close* is called by a key that ends it.

    Signals:
        swap_requested(str, str): two keys, as assigned now, should change places.
    """

    swap_requested = Signal(str, str)

    def __init__(
        self, parent: QWidget, heading: str, hints: Sequence[KeyHint], close: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self._heading, self._hints, self._close = heading, hints, close
        self.leaf_index = 0
        self.current: int | None = None  # the place of the chosen key
        self.is_waiting = False  # for the key it should change places with
        self.setProperty("ownsRing", True)  # noqa: FBT003  a Qt property
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        rows = (" ".join(filter(None, (hint.key, hint.ctrl_key, hint.label))) for hint in hints)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(". ".join(rows))
        self.setGeometry(parent.rect())
        parent.installEventFilter(self)

    @property
    def leaf_count(self) -> int:
        return -(-len(self._hints) // (self._columns * self._rows)) or 1

    @property
    def _columns(self) -> int:
        return max(1, (self.width() - 2 * _SIDE + _GAP) // (_MIN_COLUMN + _GAP))

    @property
    def _rows(self) -> int:
        return max(1, (self.height() - _TOP - 8) // _ROW)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self:
            if not (self.is_waiting and isinstance(event, QKeyEvent)):
                return False
            if event.type() == QEvent.Type.KeyPress:
                self._take_key(event)
            return True
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if step := _LEAVES.get(key, 0):
            self.leaf_index = min(max(self.leaf_index + step, 0), self.leaf_count - 1)
            self.current = None
        elif step := _STEPS.get(key, 0):
            place = 0 if self.current is None else self.current + step
            self._choose(min(max(place, 0), len(self._hints) - 1))
        elif key in _ENTER and self.current is not None:
            self._wait()
        else:
            self._end(event)
            return
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, _hint, row in self._placed():
            if row.contains(event.position()):
                self._choose(place)
                self._wait()
                self.update()

    def _choose(self, place: int) -> None:
        self.current = place
        self.leaf_index = place // (self._columns * self._rows)
        hint = self._hints[place]
        self.setAccessibleDescription(f"{hint.key} {hint.label}")

    def _wait(self) -> None:
        self.is_waiting = True
        # The last filter sees a key first: no action of the page or the window has it before.
        self.installEventFilter(self)

    def _take_key(self, event: QKeyEvent) -> None:
        chord = chord_of(event)
        if event.key() == Qt.Key.Key_Escape:
            self.is_waiting = False
            self.update()
        elif chord and self.current is not None:
            chosen = self._hints[self.current].chord
            self._close()
            self.swap_requested.emit(chosen, chord)

    def _end(self, event: QKeyEvent) -> None:
        # Any other key closes the list, and is then handled by the page.
        self._close()
        if event.key() not in (Qt.Key.Key_Escape, *_ENTER):
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("page"))
        room = self.width() - 2 * _SIDE
        heading = QRectF(_SIDE, 20, room, 44)
        if self.leaf_count > 1:
            heading.setWidth(room - self._draw_leaf(painter))
        is_tight = text_width(theme, self._heading, "h1") > heading.width()
        draw_text(painter, theme, self._heading, heading, style="h3" if is_tight else "h1")
        below = QRectF(_SIDE, 62, room, 20)
        change = tr("↑ ↓ and Enter change a key")
        draw_text(painter, theme, change, below, style="hint", role="ink2")
        for place, hint, row in self._placed():
            if place == self.current:
                draw_current_row(painter, theme, row.adjusted(-8, 1, 8, -2))
            self._draw(painter, hint, row, is_waiting=self.is_waiting and place == self.current)

    def _placed(self) -> Iterator[tuple[int, KeyHint, QRectF]]:
        """Yield the keys on this leaf, with their places in the list and on the screen."""
        room = self.width() - 2 * _SIDE
        width = min(_MAX_COLUMN, (room + _GAP) // self._columns) - _GAP
        first = min(self.leaf_index, self.leaf_count - 1) * self._columns * self._rows
        for index, hint in enumerate(self._hints[first:][: self._columns * self._rows]):
            left = _SIDE + (index // self._rows) * (width + _GAP)
            top = _TOP + (index % self._rows) * _ROW
            yield first + index, hint, QRectF(left, top, width, _ROW)

    def _draw_leaf(self, painter: QPainter) -> float:
        """Draw the number of the leaf and the key that turns it; return their width."""
        theme, key = self._theme, "PgDn"
        text = f"{self.leaf_index + 1} / {self.leaf_count}"
        cap_width = key_cap_width(theme, key)
        right = self.width() - _SIDE - cap_width
        draw_key_cap(painter, theme, key, right, 42)
        box = QRectF(right - 60, 20, 50, 44)
        align = Qt.AlignmentFlag.AlignRight
        draw_text(painter, theme, text, box, style="hint", role="ink2", align=align)
        return cap_width + 72

    def _draw(self, painter: QPainter, hint: KeyHint, row: QRectF, *, is_waiting: bool) -> None:
        theme = self._theme
        middle, left = row.center().y(), row.left()
        if is_waiting:
            draw_text(painter, theme, tr("Press the key to change places with"), row, is_bold=True)
            return
        draw_key_cap(painter, theme, hint.key, left, middle)
        if hint.ctrl_key:
            beside = left + max(52.0, key_cap_width(theme, hint.key) + 8)
            draw_key_cap(painter, theme, hint.ctrl_key, beside, middle)
        draw_text(painter, theme, hint.label, row.adjusted(132, 0, 0, 0))
        draw_hairline(painter, theme, left, row.right(), round(row.bottom()) - 1)

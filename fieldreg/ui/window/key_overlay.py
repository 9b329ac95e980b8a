"""All keys of this page, over the page, until Esc or any other place is chosen.

Where they do not all fit they stand on several leaves, turned with PgUp and PgDn.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.ui.keyboard import KeyHint
from fieldreg.ui.theme.paint import (
    draw_hairline,
    draw_key_cap,
    draw_text,
    key_cap_width,
    text_width,
)
from fieldreg.ui.theme.theme import repaint_on_change

_ROW = 36
_TOP = 84
_SIDE = 32
_COLUMN = 480
_LEAST_COLUMN = 400
_GAP = 40
_LEAVES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class KeyOverlay(QWidget):
    """The list of keys, drawn over its parent; *closed* is called when it goes."""

    def __init__(
        self, parent: QWidget, heading: str, hints: Sequence[KeyHint], closed: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self._heading, self._hints, self._closed = heading, hints, closed
        self.leaf_index = 0
        self.setProperty("ownsRing", True)  # noqa: FBT003  a Qt property
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        rows = (" ".join(filter(None, (one.key, one.ctrl_key, one.label))) for one in hints)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(". ".join(rows))
        self.setGeometry(parent.rect())
        parent.installEventFilter(self)

    @property
    def leaf_count(self) -> int:
        """How many leaves there are."""
        return -(-len(self._hints) // (self._columns * self._rows)) or 1

    @property
    def _columns(self) -> int:
        return max(1, (self.width() - 2 * _SIDE + _GAP) // (_LEAST_COLUMN + _GAP))

    @property
    def _rows(self) -> int:
        return max(1, (self.height() - _TOP - 8) // _ROW)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := _LEAVES.get(Qt.Key(event.key()), 0):
            self.leaf_index = min(max(self.leaf_index + step, 0), self.leaf_count - 1)
            self.update()
            return
        # Whatever is pressed ends it; a key that means something elsewhere goes on there.
        self._closed()
        if event.key() not in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
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
        wide = min(_COLUMN, (room + _GAP) // self._columns) - _GAP
        leaf = min(self.leaf_index, self.leaf_count - 1)
        first = leaf * self._columns * self._rows
        for index, hint in enumerate(self._hints[first:][: self._columns * self._rows]):
            left = _SIDE + (index // self._rows) * (wide + _GAP)
            top = _TOP + (index % self._rows) * _ROW
            self._draw(painter, hint, QRectF(left, top, wide, _ROW))

    def _draw_leaf(self, painter: QPainter) -> float:
        """Draw which leaf it is and the key that turns it; give how wide that came out."""
        theme, key = self._theme, "PgDn"
        words = f"{self.leaf_index + 1} / {self.leaf_count}"
        cap = key_cap_width(theme, key)
        right = self.width() - _SIDE - cap
        draw_key_cap(painter, theme, key, right, 42)
        box = QRectF(right - 60, 20, 50, 44)
        align = Qt.AlignmentFlag.AlignRight
        draw_text(painter, theme, words, box, style="hint", role="ink2", align=align)
        return cap + 72

    def _draw(self, painter: QPainter, hint: KeyHint, row: QRectF) -> None:
        theme = self._theme
        middle, left = row.center().y(), row.left()
        draw_key_cap(painter, theme, hint.key, left, middle)
        if hint.ctrl_key:
            beside = left + max(52.0, key_cap_width(theme, hint.key) + 8)
            draw_key_cap(painter, theme, hint.ctrl_key, beside, middle)
        draw_text(painter, theme, hint.label, row.adjusted(132, 0, 0, 0))
        draw_hairline(painter, theme, left, row.right(), round(row.bottom()) - 1)

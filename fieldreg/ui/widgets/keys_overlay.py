"""All keys of this page, over the page, until Esc or any other place is chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.ui.keyboard import Hint
from fieldreg.ui.theme.paint import draw_hairline, draw_key_cap, draw_words, key_cap_width
from fieldreg.ui.theme.theme import repaint_on_change

_ROW = 36
_TOP = 84
_COLUMN = 480


class KeysOverlay(QWidget):
    """The list of keys, drawn over its parent; *closed* is called when it goes."""

    def __init__(
        self,
        parent: QWidget,
        heading: str,
        hints: Sequence[Hint],
        closed: Callable[[], None],
    ) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self._heading, self._hints, self._closed = heading, hints, closed
        self.setProperty("ownsRing", True)  # noqa: FBT003  a Qt property
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        rows = (" ".join(filter(None, (one.key, one.twin, one.word))) for one in hints)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(". ".join(rows))
        self.setGeometry(parent.rect())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Whatever is pressed ends it; a key that means something elsewhere goes on there.
        self._closed()
        if event.key() not in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("page"))
        heading = QRectF(32, 20, self.width() - 64, 44)
        draw_words(painter, theme, self._heading, heading, style="h1")
        per_column = max(1, (self.height() - _TOP - 16) // _ROW)
        for index, hint in enumerate(self._hints):
            left = 32.0 + (index // per_column) * _COLUMN
            top = _TOP + (index % per_column) * _ROW
            self._draw(painter, hint, left, top)

    def _draw(self, painter: QPainter, hint: Hint, left: float, top: int) -> None:
        theme = self._theme
        middle = top + _ROW / 2
        draw_key_cap(painter, theme, hint.key, left, middle)
        if hint.twin:
            beside = left + max(52.0, key_cap_width(theme, hint.key) + 8)
            draw_key_cap(painter, theme, hint.twin, beside, middle)
        box = QRectF(left + 132, top, _COLUMN - 172, _ROW)
        draw_words(painter, theme, hint.word, box)
        draw_hairline(painter, theme, left, left + _COLUMN - 40, top + _ROW - 1)

"""Buttons: a verb and its thing, and the key that does the same.

Four kinds, no others: *primary* (at most one on a page), *plain*, *quiet* (and
whatever destroys), *choice* (equal answers of a judgement).
"""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QStatusTipEvent,
)
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from fieldreg.ui.theme.paint import draw_text, make_pen
from fieldreg.ui.theme.theme import repaint_on_change

_GAP = 11


class ButtonKind(StrEnum):
    """How much a button says."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    CHOICE = "choice"


class PaintedButton(QPushButton):
    """A button that draws itself and is pressed by Enter as well as by Space."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self.set_text(text)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_text(self, text: str) -> None:
        """Show *text*; an ampersand in it is only an ampersand."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    @property
    def display_text(self) -> str:
        """The text shown."""
        return self._words

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class KeyButton(PaintedButton):
    """A verb, its thing, and the key's name after them.

    Set *reason* to have it stand there without acting: it keeps its place in the
    Tab order, is drawn dashed, and tells the reason when it gets the focus or is
    pressed. `set_busy` changes the word and turns the key into Esc.

    Signals:
        stop_wanted(): it was pressed while busy.
    """

    stop_requested = Signal()

    def __init__(
        self,
        text: str,
        key: str = "",
        kind: ButtonKind = ButtonKind.PLAIN,
        *,
        parent: QWidget | None = None,
    ) -> None:
        self._key = key
        self._busy_text = ""
        self._reason = ""
        self._measured: tuple[object, tuple[float, float]] = None, (0.0, 0.0)
        self.kind = ButtonKind(kind)
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        """Show the name of *key*."""
        self._key = key
        self.updateGeometry()
        self.update()

    @property
    def key(self) -> str:
        """The name of the key that presses it now."""
        return "Esc" if self._busy_text else self._key

    def set_disabled_reason(self, reason: str) -> None:
        """Say why it cannot act now; an empty *reason* lets it act again."""
        self._reason = reason
        self.setAccessibleDescription(reason)
        self.setToolTip(reason)
        if self.hasFocus():
            self._tell(reason)
        self.update()

    @property
    def disabled_reason(self) -> str:
        """Why it cannot act, or nothing."""
        return self._reason

    def set_busy(self, text: str) -> None:
        """Show *text* while what it started goes on; pressing it now asks to stop."""
        self._busy_text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_idle(self) -> None:
        """Go back to its own word."""
        self._busy_text = ""
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    @property
    def is_busy(self) -> bool:
        """Whether what it started still goes on."""
        return bool(self._busy_text)

    @override
    def click(self) -> None:
        if not self._answers_itself():
            super().click()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._answers_itself():
            super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_press = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_press and self._answers_itself()):
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell(self._reason)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell("")

    @override
    def sizeHint(self) -> QSize:
        text, key = self._widths()
        wide = 2 * self._padding + text + (_GAP + key if key else 0)
        return QSize(round(wide + 0.5), self._theme.size("button"))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        ink, key_ink = self._inks()
        left, high = float(self._padding), float(self.height())
        text, key = self._widths()
        style = "strong" if self._is_heavy else "body"
        shown = self._busy_text or self._words
        draw_text(painter, self._theme, shown, QRectF(left, 0, text, high), style=style, role=ink)
        box = QRectF(left + text + _GAP, 0, key, high)
        draw_text(painter, self._theme, self.key, box, style="hint", role=key_ink)

    @property
    def _padding(self) -> int:
        return 8 if self.kind is ButtonKind.QUIET else 16

    @property
    def _is_heavy(self) -> bool:
        return self.kind in (ButtonKind.PRIMARY, ButtonKind.CHOICE) and not self._reason

    @property
    def _is_off(self) -> bool:
        return bool(self._reason) or not self.isEnabled()

    def _answers_itself(self) -> bool:
        if self._busy_text:
            self.stop_requested.emit()
            return True
        if self._reason:
            self._tell(self._reason)
            return True
        return False

    def _tell(self, sentence: str) -> None:
        QApplication.sendEvent(self.window(), QStatusTipEvent(sentence))

    def _widths(self) -> tuple[float, float]:
        """Measure the words and the name of the key; layouts ask far oftener than they change."""
        asked = self._busy_text or self._words, self.key, self._is_heavy
        if self._measured[0] != asked:
            shown, key, is_heavy = asked
            text = self._theme.metrics("strong" if is_heavy else "body")
            hint = self._theme.metrics("hint")
            wide = text.horizontalAdvance(shown) + 0.5, hint.horizontalAdvance(key)
            self._measured = asked, wide
        return self._measured[1]

    def _inks(self) -> tuple[str, str]:
        if self._is_off:
            return "ink3", "ink3"
        match self.kind:
            case ButtonKind.PRIMARY:
                return "onAccent", "onAccent"
            case ButtonKind.CHOICE:
                return "accent", "ink3"
            case ButtonKind.QUIET:
                return "ink" if self.underMouse() else "ink2", "ink3"
            case ButtonKind.PLAIN:
                return "ink", "ink3"

    def _draw_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect())
        radius = self._theme.tokens.radius["control"]
        is_near = self.underMouse() or self.isDown()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._is_off:
            if self.kind is ButtonKind.QUIET:
                return
            dashes = make_pen(self._theme.colour("lineStrong"), 1, flat=True, dashes=(4, 3))
            painter.setPen(dashes)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            return
        match self.kind:
            case ButtonKind.PRIMARY:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("accentHover" if is_near else "accent"))
                painter.drawRoundedRect(box, radius, radius)
            case ButtonKind.CHOICE:
                painter.setPen(make_pen(self._theme.colour("accent"), 2))
                if is_near:
                    painter.setBrush(self._theme.colour("accentSoft"))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
            case ButtonKind.PLAIN:
                role = "accent" if is_near else "lineStrong"
                painter.setPen(make_pen(self._theme.colour(role), 1))
                painter.drawRoundedRect(
                    box.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5
                )
            case ButtonKind.QUIET:
                pass

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

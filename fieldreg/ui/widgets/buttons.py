"""Buttons: a verb, its object and the key that does the same.

Four kinds: *primary* (at most one on a page), *plain*, *quiet* (also for destroying), *choice*
(equal answers of a judgement).
"""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QStatusTipEvent,
)
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy
from typing_extensions import override

from fieldreg.domain.problems import Problem
from fieldreg.ui.keyboard.own_keys import OwnEnter
from fieldreg.ui.theme.paint import draw_box, draw_text, make_pen
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import translate

if TYPE_CHECKING:
    from fieldreg.ui.background.runner import Runner

MAIN_BUTTON = "main-button"
"""The object name of a button that is kept in sight: the primary one."""

_GAP = 11
T = TypeVar("T")


class ButtonKind(StrEnum):
    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    CHOICE = "choice"


class PaintedButton(QPushButton):
    def __init__(self, text: str) -> None:
        self._is_allowed: Callable[[], bool] = lambda: True
        self.is_offered = True  # to users who may press it
        super().__init__()
        self._theme = repaint_on_change(self)
        self.set_text(text)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_only_while(self, is_allowed: Callable[[], bool]) -> None:
        self._is_allowed = is_allowed
        if not is_allowed():
            super().setVisible(False)

    @override
    def setVisible(self, visible: bool) -> None:
        self.is_offered = visible
        super().setVisible(visible and self._is_allowed())

    def set_text(self, text: str) -> None:
        if text == getattr(self, "_text", None):
            return
        self._text = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    @property
    def display_text(self) -> str:
        return self._text

    def own_enter(self) -> OwnEnter | None:
        return OwnEnter(self._text, self.click)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class LinkButton(PaintedButton):
    _STYLE = "h2"

    @override
    def own_enter(self) -> OwnEnter | None:
        return OwnEnter(translate("Inbox", "open"), self.click)  # its words may begin with a name

    @override
    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics(self._STYLE)
        width = metrics.horizontalAdvance(self.display_text)
        return QSize(round(width + 0.5), round(metrics.height()) + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        role = "accentHover" if self.underMouse() else "accent"
        text = box.adjusted(0, 0, 0, -4)
        draw_text(painter, self._theme, self.display_text, text, style=self._STYLE, role=role)
        line = QRectF(0, box.bottom() - 3, box.width(), 2)
        painter.fillRect(line, self._theme.colour(role))


class KeyButton(PaintedButton):
    """With a disabled reason the button stays in the Tab order and is drawn dashed."""

    stop_requested = Signal()
    changed = Signal()

    def __init__(self, text: str, key: str = "", kind: ButtonKind = ButtonKind.PLAIN) -> None:
        self._key = key
        self._busy_text = ""
        self._reason = ""
        self._is_told = False
        self._measured: tuple[object, tuple[float, float]] = None, (0.0, 0.0)
        self.kind = kind
        super().__init__(text)
        self.set_kind(kind)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def set_text(self, text: str) -> None:
        super().set_text(text)
        self._redraw()

    def set_kind(self, kind: ButtonKind) -> None:
        """Set the kind; where a form has its own main button, the page's is plain."""
        self.kind = ButtonKind(kind)
        self.setObjectName(MAIN_BUTTON if self.kind is ButtonKind.PRIMARY else "")
        self._redraw()

    def keep_in_sight(self) -> None:
        self.setObjectName(MAIN_BUTTON)

    def set_key(self, key: str) -> None:
        self._key = key
        self._redraw()

    def copy_look(self, other: "KeyButton") -> None:
        self._key, self.kind = other.key, other.kind
        self.set_text(other.accessibleName())
        self.set_disabled_reason(other.disabled_reason)
        self.setEnabled(other.isEnabled())

    @property
    def key(self) -> str:
        return "Esc" if self._busy_text else self._key

    def set_disabled_reason(self, reason: str) -> None:
        if reason == self._reason and not self.hasFocus():
            return
        is_stale = self._is_told and reason != self._reason
        if self.hasFocus() or is_stale:
            self._show_status_tip(reason if self.hasFocus() else "")
            self._is_told = False
        self._reason = reason
        self.setAccessibleDescription(reason)
        self.setToolTip(reason)
        self._redraw()

    @property
    def disabled_reason(self) -> str:
        return self._reason

    def set_busy(self, text: str) -> None:
        self._busy_text = text
        self.setAccessibleName(text)
        self._redraw()

    def set_idle(self) -> None:
        self._busy_text = ""
        self.setAccessibleName(self._text)
        self._redraw()

    @property
    def is_busy(self) -> bool:
        return bool(self._busy_text)

    def run(
        self,
        runner: "Runner",
        busy_text: str,
        job: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Problem], object],
    ) -> None:
        def end(result: object, then: Callable[[Any], object]) -> None:
            self.set_idle()
            then(result)

        self.set_busy(busy_text)
        runner.run(self, job, partial(end, then=done), partial(end, then=failed))

    @override
    def click(self) -> None:
        if not self._handles_press():
            super().click()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._handles_press():
            super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_press = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_press and self._handles_press()):
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_status_tip(self._reason)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_status_tip("")

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._is_told:
            self._show_status_tip("")
            self._is_told = False

    @override
    def sizeHint(self) -> QSize:
        text, key = self._widths()
        width = 2 * self._padding + text + (_GAP + key if key else 0)
        return QSize(round(width + 0.5), self._theme.size("button"))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        ink, key_ink = self._inks()
        left, height = float(self._padding), float(self.height())
        text, key = self._widths()
        style = "strong" if self._is_heavy else "body"
        shown = self._busy_text or self._text
        draw_text(painter, self._theme, shown, QRectF(left, 0, text, height), style=style, role=ink)
        box = QRectF(left + text + _GAP, 0, key, height)
        draw_text(painter, self._theme, self.key, box, style="hint", role=key_ink)

    def _redraw(self) -> None:
        self.updateGeometry()
        self.update()
        self.changed.emit()

    @property
    def _padding(self) -> int:
        return 8 if self.kind is ButtonKind.QUIET else 16

    @property
    def _is_heavy(self) -> bool:
        return self.kind in (ButtonKind.PRIMARY, ButtonKind.CHOICE) and not self._reason

    @property
    def _is_off(self) -> bool:
        return bool(self._reason) or not self.isEnabled()

    def _handles_press(self) -> bool:
        if self._busy_text:
            self.stop_requested.emit()
            return True
        if self._reason:
            self._show_status_tip(self._reason)
            self._is_told = True  # by its key, from elsewhere: no focus will leave
            return True
        return False

    def _show_status_tip(self, sentence: str) -> None:
        QApplication.sendEvent(self.window(), QStatusTipEvent(sentence))

    def _widths(self) -> tuple[float, float]:
        # Layouts ask far more often than the texts change.
        current = self._busy_text or self._text, self.key, self._is_heavy
        if self._measured[0] != current:
            shown, key, is_heavy = current
            text = self._theme.metrics("strong" if is_heavy else "body")
            hint = self._theme.metrics("hint")
            widths = text.horizontalAdvance(shown) + 0.5, hint.horizontalAdvance(key)
            self._measured = current, widths
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
        box, colour = QRectF(self.rect()), self._theme.colour
        radius = self._theme.tokens.radius["control"]
        is_near = self.underMouse() or self.isDown()
        if self._is_off:
            if self.kind is not ButtonKind.QUIET:
                edge = make_pen(colour("lineStrong"), 1, flat=True, dashes=(4, 3))
                draw_box(painter, box, radius, edge=edge)
            return
        match self.kind:
            case ButtonKind.PRIMARY:
                fill = colour("accentHover" if is_near else "accent")
                draw_box(painter, box, radius, fill=fill)
            case ButtonKind.CHOICE:
                near_fill = colour("accentSoft") if is_near else None
                edge = make_pen(colour("accent"), 2)
                draw_box(painter, box, radius - 1, fill=near_fill, edge=edge)
            case ButtonKind.PLAIN:
                edge = make_pen(colour("accent" if is_near else "lineStrong"), 1)
                draw_box(painter, box, radius - 0.5, edge=edge)
            case ButtonKind.QUIET:
                pass

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

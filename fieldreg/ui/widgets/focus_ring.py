"""The focus ring: exactly one in the window, around the widget that has the focus.

A transparent overlay follows the focus, since style sheets know no outline offset. Widgets with
their own ring set ``ownsRing``.
"""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget
from typing_extensions import override

from fieldreg.ui.theme.paint import make_pen
from fieldreg.ui.theme.theme import repaint_on_change

_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.EnabledChange,
}


def contains_focus(widget: QWidget) -> bool:
    focused: QWidget | None = widget.window().focusWidget()
    return focused is not None and widget.isAncestorOf(focused)


class FocusRing(QWidget):
    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = repaint_on_change(self)
        self._chain: list[QWidget] = []
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    @property
    def around(self) -> QWidget | None:
        return self._around if self.isVisible() else None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._settle()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._around is None:
            return
        width, radius = (self._theme.tokens.ring_width, self._theme.tokens.radius["focus_ring"])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = "stitch" if _is_on_binding(self._around) else "focus"
        painter.setPen(make_pen(self._theme.colour(role), width))
        painter.drawRoundedRect(self._ring, radius, radius)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._chain:
            # Qt reports the loss of focus of widgets that are being destroyed.
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._chain = []
        window = self._window
        if new is None or new is window or not window.isAncestorOf(new):
            self._around = None
            self.hide()
            return
        self._around = new
        outer: QWidget | None = new
        while outer is not None and outer is not window:
            outer.installEventFilter(self)
            self._chain.append(outer)
            outer = outer.parentWidget()
        self._settle()

    def _settle(self) -> None:
        widget = self._around
        if (
            widget is None
            or not all(map(shiboken6.isValid, self._chain))  # a page around it is being destroyed
            or not widget.isVisible()
            or _rings_itself(widget)
        ):
            self.hide()
            return
        offset, width = self._theme.tokens.ring_offset, self._theme.tokens.ring_width
        reach = round(offset + width)
        corner = widget.mapTo(self._window, QPoint(0, 0))
        ring = QRect(corner, widget.size()).adjusted(-reach, -reach, reach, reach)
        shown = ring & self._room(widget).adjusted(-reach, -reach, reach, reach)
        if shown.isEmpty():
            self.hide()
            return
        between = reach - offset
        self._ring = (
            QRectF(ring).translated(-shown.topLeft()).adjusted(between, between, -between, -between)
        )
        self.setGeometry(shown)
        self.raise_()
        self.show()
        self.update()

    def _room(self, widget: QWidget) -> QRect:
        room = self._window.rect()
        for outer in self._chain:
            area = outer.parentWidget()
            if outer is not widget and isinstance(area, QAbstractScrollArea):
                corner = outer.mapTo(self._window, QPoint(0, 0))
                if outer is area.viewport():
                    room &= QRect(corner, outer.size())
        return room


def _rings_itself(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractItemView) or bool(widget.property("ownsRing"))


def _is_on_binding(widget: QWidget) -> bool:
    outer: QWidget | None = widget
    while outer is not None:
        if outer.property("ground") == "binding":
            return True
        outer = outer.parentWidget()
    return False

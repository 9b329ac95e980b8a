"""Panes: scrolled content, and stacked views."""

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.widgets.buttons import MAIN_BUTTON, KeyButton
from fieldreg.ui.widgets.pinned import WARNING, PinnedBar

_PINNED = 80  # the most that a pinned bar takes
_LINE = 28  # of the text before, that stays in sight


class ScrollPane(QScrollArea):
    """Scrolls its content as a whole.

    With *shrinks* it has its minimum height, so that its lists take the room. The focused widget is
    kept visible until a person scrolls.
    """

    def __init__(self, inside: QWidget, *, shrinks: bool = False) -> None:
        super().__init__()
        self._shrinks = shrinks
        self._is_full_height = False
        self._inside = inside
        inside.setProperty("ground", "none")
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not shrinks:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.installEventFilter(self)
        self._follows = True
        self._sought: QWidget | None = None  # to be kept in sight instead of the focus
        self.pinned: PinnedBar | None = None  # built once something is out of sight
        self._pin_timer = QTimer(self)  # once all has found its place
        self._pin_timer.setSingleShot(True)
        self._pin_timer.timeout.connect(self._pin)
        self.verticalScrollBar().valueChanged.connect(lambda _at: self._pin_timer.start())
        self.verticalScrollBar().actionTriggered.connect(self._stop_following)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.follow)

    def set_full_height(self, is_full: bool) -> None:  # noqa: FBT001  a Qt-like setter
        self._is_full_height = is_full
        self.setMinimumHeight(0)
        self._fit_inside()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handled = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_inside()
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._keep_in_sight()
            self._pin_timer.start()
        return handled

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_inside()
        super().resizeEvent(event)
        self._keep_in_sight()
        self._place_pinned()
        self._pin_timer.start()

    @property
    def follows_focus(self) -> bool:
        return self._follows

    def scroll_to_top(self) -> None:
        """Scroll up, and stay there until the focus moves."""
        self._stop_following()
        self.verticalScrollBar().setValue(0)

    def turn(self) -> None:
        """Scroll down by what is in sight, from the end to the top."""
        bar = self.verticalScrollBar()
        if bar.value() == bar.maximum():
            self.scroll_to_top()
        else:
            self._stop_following()
            bar.setValue(bar.value() + self.viewport().height() - _LINE)

    def scroll_to(self, part: QWidget) -> None:
        self._stop_following()
        self._sought = part
        self.ensureWidgetVisible(part, 0, _PINNED)

    def scroll_on(self) -> bool:
        focused, bar = QApplication.focusWidget(), self.verticalScrollBar()
        if self._follows or focused is None or not self._inside.isAncestorOf(focused):
            return False
        end = focused.mapTo(self._inside, focused.rect().bottomLeft()).y()
        is_below = end > bar.value() + self.viewport().height()
        if is_below:
            bar.setValue(bar.value() + self.viewport().height() - _LINE)
        return is_below

    def follow(self) -> None:
        self._follows, self._sought = True, None
        self._keep_in_sight()

    def _stop_following(self) -> None:
        self._follows, self._sought = False, None

    def _keep_in_sight(self) -> None:
        if (sought := self._sought) is not None and shiboken6.isValid(sought):
            self.ensureWidgetVisible(sought, 0, _PINNED)
        focused = QApplication.focusWidget()
        if not self._follows or focused is None or not self._inside.isAncestorOf(focused):
            return
        field = focused.parentWidget()
        if field is not None and getattr(field, "editor", None) is focused:
            focused = field  # with its label
        part = focused.rect()
        if isinstance(focused, QAbstractItemView):  # it may well be taller than the window
            row = focused.visualRect(focused.currentIndex())
            row = row.translated(focused.viewport().pos()) & part  # below a heading
            part = part if row.isEmpty() else row
        room = self.viewport().size() / 2
        centre = focused.mapTo(self._inside, part.center())
        x_margin = min(part.width() // 2 + INSET, room.width())
        y_margin = min(part.height() // 2 + INSET, room.height())
        self.ensureVisible(centre.x(), centre.y(), x_margin, y_margin)

    def _pin(self) -> None:
        button: KeyButton | None = None
        warnings: list[QWidget] = []
        if self.verticalScrollBar().maximum() > 0:
            buttons = self._inside.findChildren(KeyButton, MAIN_BUTTON)
            shown = [part for part in buttons if part.isVisible()]
            if shown and not any(map(self._shows, shown)):
                button = shown[0]
            parts = self._inside.findChildren(QWidget, WARNING)
            warnings = [part for part in parts if part.isVisible() and not self._shows(part)]
        if self.pinned is None and (button or warnings):
            self.pinned = PinnedBar(self)
        if self.pinned is not None and (button or warnings or self.pinned.wanted_height):
            self.pinned.show_parts(button, warnings)
            self._place_pinned()

    def _shows(self, part: QWidget) -> bool:
        top = part.mapTo(self._inside, QPoint()).y() - self.verticalScrollBar().value()
        return top >= 0 and top + part.height() <= self.viewport().height()

    def _place_pinned(self) -> None:
        if self.pinned is None:
            return
        height = self.pinned.wanted_height
        if self.viewportMargins().bottom() != height:
            self.setViewportMargins(0, 0, 0, height)
        self.pinned.setGeometry(0, self.height() - height, self.viewport().width(), height)

    def _fit_inside(self) -> None:
        """Set the height that the content wants; Qt asks only if text wraps."""
        inside = self._inside
        layout = inside.layout()
        if layout is None:
            return
        width = self.viewport().width()
        if layout.hasHeightForWidth():
            wanted, minimum = layout.heightForWidth(width), layout.minimumHeightForWidth(width)
        else:
            wanted, minimum = layout.sizeHint().height(), layout.minimumSize().height()
        inside.setMinimumHeight(minimum if self._shrinks else wanted)
        if self._is_full_height:
            self.setMinimumHeight(wanted)


def scroll_into_sight(part: QWidget) -> None:
    for pane in _list_panes(part):
        pane.scroll_to(part)


def follow_row(view: QWidget) -> None:
    """Keep the current row of *view*, which has the focus, in sight."""
    for pane in _list_panes(view):
        pane.follow()


def _list_panes(part: QWidget) -> Iterator[ScrollPane]:
    outer = part.parentWidget()
    while outer is not None:
        if isinstance(outer, ScrollPane):
            yield outer
        outer = outer.parentWidget()


class StackedView(QWidget):
    view_left = Signal()

    def __init__(self, *views: QWidget) -> None:
        super().__init__()
        self._views: list[QWidget] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for view in views:
            self.addWidget(view)

    def addWidget(self, view: QWidget) -> None:
        self._views.append(view)
        self._box.addWidget(view)
        for inner in view.findChildren(StackedView):
            inner.view_left.connect(self.view_left)
        view.setVisible(len(self._views) == 1)

    def removeWidget(self, view: QWidget) -> None:
        self._views.remove(view)
        self._box.removeWidget(view)
        view.hide()

    def currentWidget(self) -> QWidget | None:
        return next((view for view in self._views if not view.isHidden()), None)

    def setCurrentWidget(self, view: QWidget) -> None:
        """Show *view*; the focus follows if it was in the hidden one."""
        focused: QWidget | None = self.window().focusWidget()  # active or not
        is_hidden_by_it = (
            focused is not None
            and self.isAncestorOf(focused)
            and view is not focused
            and not view.isAncestorOf(focused)
        )
        is_other = self.currentWidget() is not view
        view.show()
        if is_hidden_by_it:
            _find_focusable(view).setFocus(Qt.FocusReason.OtherFocusReason)
        for other in self._views:
            other.setVisible(other is view)
        if is_other:
            self.view_left.emit()


def _find_focusable(view: QWidget) -> QWidget:
    former: QWidget | None = view.focusWidget()
    if former is not None:
        return former
    part: QWidget | None = view.nextInFocusChain()
    while part is not None and part is not view and view.isAncestorOf(part):
        takes_tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and part.focusProxy() is None and part.isVisibleTo(view) and part.isEnabled():
            return part
        part = part.nextInFocusChain()
    return view

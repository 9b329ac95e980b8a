"""The navigation rail and the status bar."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.keyboard import key_label, page_action
from fieldreg.ui.theme.paint import StationState, draw_logo, draw_text, make_pen
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import PaintedButton
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.progress import Station, StationRow

_MAX_PAGE_KEYS = 9
_BUTTON_HEIGHT, _MIN_BUTTON_HEIGHT = 38, 24
_GROUP_GAP = 14
_MIN_NOTE_WIDTH = 140
_NARROW_RAIL, _NARROW_BUTTON, _LOW_FOOT = 48, 80, 28
_RAIL_MARGINS = (10, 61, 14, 8)


class NavigationButton(PaintedButton):
    def __init__(self, name: str, icon: str, text: str) -> None:
        self.name = name
        self._icon_name = icon
        self._count = 0
        self.is_current = False
        super().__init__(text)
        self.setMinimumHeight(_MIN_BUTTON_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_current(self, is_current: bool) -> None:  # noqa: FBT001  a Qt-like setter
        # Not checkable: a screen reader would call it a check box.
        self.is_current = is_current
        self.setAccessibleDescription(translate("Shell", "current page") if is_current else "")
        self.update()

    def set_badge(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self.display_text}: {count}" if count else self.display_text)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(184, _BUTTON_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = self.is_current
        if is_current:
            box = QRectF(self.rect())
            edge = (
                Qt.PenStyle.NoPen if not theme.needs_outlines else make_pen(theme.colour("line"), 2)
            )
            painter.setPen(edge)
            painter.setBrush(theme.colour("bindingSel"))
            box = box.adjusted(1, 1, -1, -1) if theme.needs_outlines else box
            painter.drawRoundedRect(box, 6, 6)
        role = "onBinding" if is_current or self.underMouse() else "onBinding2"
        is_narrow = self.width() < _NARROW_BUTTON
        left = (self.width() - 20) // 2 if is_narrow else 10
        theme.draw_icon(painter, self._icon_name, role, left, (self.height() - 20) // 2)
        if is_narrow:
            return
        right = self.width() - 10.0
        if self._count:
            number = str(self._count)
            width = theme.metrics("hint", bold=True).horizontalAdvance(number)
            box = QRectF(right - width, 0, width, self.height())
            draw_text(painter, theme, number, box, style="hint", role="onBinding", is_bold=True)
            right -= width + 8
        box = QRectF(40, 0, right - 40, self.height())
        style = "strong" if is_current else "body"
        draw_text(painter, theme, self.display_text, box, style=style, role=role)


class NavigationRail(QWidget):
    """The pages, the user and the installation; one stop of the Tab key."""

    chosen = Signal(str)

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._buttons: list[NavigationButton] = []
        self._current: NavigationButton | None = None
        self.setProperty("ground", "binding")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(spoken)
        self.setFixedWidth(self._theme.size("rail"))
        self._box = QVBoxLayout(self)
        self._is_narrow = False
        self._box.setContentsMargins(*_RAIL_MARGINS)
        self._box.setSpacing(6)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(6)
        self._box.addLayout(self._pages)
        self._box.addStretch(1)
        self._user = Label("", "hint", "onBinding2", is_elided=True)
        self._installation = Label("", "hint", "onBinding2", is_elided=True)
        self._names = QWidget()
        names = QVBoxLayout(self._names)
        names.setContentsMargins(10, 0, 0, 0)
        names.setSpacing(0)
        for label in (self._user, self._installation):
            label.setFixedHeight(18)
            names.addWidget(label)
        self._box.addWidget(self._names)

    def add_page(self, name: str, icon: str, text: str, *, apart: bool = False) -> None:
        if apart:
            self._pages.addSpacing(_GROUP_GAP)
        button = NavigationButton(name, icon, text)
        button.clicked.connect(lambda: self.chosen.emit(name))
        button.installEventFilter(self)
        self._buttons.append(button)
        key = (
            key_label(page_action(len(self._buttons)))
            if len(self._buttons) <= _MAX_PAGE_KEYS
            else ""
        )
        button.setToolTip(f"{text} {key}".strip())
        self._pages.addWidget(button)
        self.set_current(self._buttons[0].name)

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001  a Qt-like setter
        self._is_narrow = is_narrow
        self.setFixedWidth(_NARROW_RAIL if is_narrow else self._theme.size("rail"))
        self._box.setContentsMargins(*((3, 6, 10, 4) if is_narrow else _RAIL_MARGINS))
        self._fit_names()

    def set_current(self, name: str) -> None:
        for button in self._buttons:
            is_current = button.name == name
            button.set_current(is_current)
            policy = Qt.FocusPolicy.TabFocus if is_current else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(policy)
            if is_current:
                self._current = button
        self.update()

    def set_badge(self, name: str, count: int) -> None:
        for button in self._buttons:
            if button.name == name:
                button.set_badge(count)

    def set_user(self, user: str, installation: str) -> None:
        self._user.set_text(user)
        self._installation.set_text(installation)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        margins = self._box.contentsMargins()
        height = self._pages.sizeHint().height() + self._names.sizeHint().height()
        fits = self.height() >= height + margins.top() + margins.bottom()
        self._names.setVisible(fits and not self._is_narrow)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not step or not isinstance(watched, NavigationButton):
            return False
        index = (self._buttons.index(watched) + step) % len(self._buttons)
        self._buttons[index].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("binding"))
        if not self._is_narrow:
            draw_logo(painter, theme, QRectF(19, 21, 25, 20))
            box = QRectF(54, 16, self.width() - 70, 32)
            draw_text(painter, theme, "fieldreg", box, style="h3", role="onBinding")
        seam = self.width() - (5.0 if self._is_narrow else 7.0)
        painter.setPen(make_pen(theme.colour("stitch"), 2, dashes=(9, 7)))
        if self._current is None:
            painter.drawLine(QPointF(seam, 0), QPointF(seam, self.height()))
        else:
            top = self._current.geometry().top()
            bottom = self._current.geometry().bottom() + 1
            # From the current page outwards, so that the gaps beside it are equal.
            painter.drawLine(QPointF(seam, top - 10), QPointF(seam, 0))
            painter.drawLine(QPointF(seam, bottom + 10), QPointF(seam, self.height()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("stitch"))
            painter.drawRoundedRect(QRectF(seam - 2, top, 4, bottom - top), 2, 2)
        if theme.needs_outlines:
            painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour("line"))


@dataclass(frozen=True, slots=True)
class StatusLabels:
    here: str
    in_transit: str
    acknowledged: str


class StatusBar(QWidget):
    """The counts of the three states, and a note."""

    def __init__(self, labels: StatusLabels) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._labels, self._status, self._key_note = labels, "", ""
        self.setProperty("ground", "binding")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(self._theme.size("foot"))
        self._stations = StationRow(on_binding=True)
        self._note = Label("", "hint", "onBinding2", is_elided=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 24, 0)
        row.setSpacing(24)
        row.addWidget(self._stations)
        row.addWidget(self._note, 1)

    def set_status(self, note: str) -> None:
        self._status = note
        self._note.set_text(self._key_note or note)
        self._fit()

    def set_low(self, is_low: bool, key_note: str) -> None:  # noqa: FBT001  a Qt-like setter
        self._key_note = key_note if is_low else ""
        self.setFixedHeight(_LOW_FOOT if is_low else self._theme.size("foot"))
        self._stations.set_bare(is_low)
        self.set_status(self._status)

    def show_message(self, message: str) -> None:
        if self._key_note:
            self._note.set_text(message or self._key_note)
            self._fit()

    def set_counts(self, here: str, in_transit: str, acknowledged: str) -> None:
        labels = self._labels
        self._stations.set_stations(
            [
                Station(StationState.HERE, labels.here, here),
                Station(StationState.IN_TRANSIT, labels.in_transit, in_transit),
                Station(StationState.DONE, labels.acknowledged, acknowledged),
            ]
        )
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        room = self.width() - 20 - 24
        self._stations.shorten_to(room - 24 - self._note.natural_width)
        left = room - 24 - self._stations.sizeHint().width()
        self._note.setVisible(left >= min(_MIN_NOTE_WIDTH, self._note.natural_width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("binding"))
        if self._theme.needs_outlines:
            painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))

"""Groups of fields of which only one is open."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.keyboard.own_keys import OwnEnter
from fieldreg.ui.theme.icons import GRID
from fieldreg.ui.theme.paint import draw_hairline, draw_text, text_width
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.widgets.buttons import PaintedButton
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.layout import Column

tr = translator("Tables")

_HEIGHT, _NAME_LEFT, _VALUE_LEFT, _GAP = 36, 28, 232, 12


class FoldHead(PaintedButton):
    turned = Signal(bool)

    def __init__(self, name: str) -> None:
        self._value, self._note, self._ink = "", "", "ink"
        self.is_open = False
        self._value_left = _VALUE_LEFT
        super().__init__(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: self.turned.emit(not self.is_open))
        self.show_value("", "")

    def show_value(self, value: str, note: str) -> None:
        self._ink = "ink" if value else "ink3"
        self._value, self._note = value or tr("nothing yet"), note
        self._tell()

    def show_open(self, *, is_open: bool) -> None:
        self.is_open = is_open
        self._tell()

    @property
    def name_end(self) -> int:
        return _NAME_LEFT + ceil(text_width(self._theme, self.display_text)) + _GAP

    @property
    def is_name_cut(self) -> bool:
        return self.name_end > min(self._value_left, self.width() / 2)

    def set_value_left(self, left: int) -> None:
        self._value_left = left
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(labelled(self.display_text, self._value))
        self.setAccessibleDescription(
            join_parts([self._note, tr("open") if self.is_open else tr("closed")])
        )
        self.setToolTip(self._value)
        self.update()

    @override
    def own_enter(self) -> OwnEnter | None:
        return None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                event.ignore()
            case Qt.Key.Key_Right | Qt.Key.Key_Left:
                self.turned.emit(event.key() == Qt.Key.Key_Right)
            case _:
                super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_VALUE_LEFT * 2, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_VALUE_LEFT, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        width, height = float(self.width()), float(self.height())
        middle = (self.height() - GRID) // 2
        painter.save()
        if not self.is_open:  # the icon points down
            painter.translate(GRID / 2, self.height() / 2)
            painter.rotate(-90)
            painter.translate(-GRID / 2, -self.height() / 2)
        theme.draw_icon(painter, "chevron", "ink2", 0, middle)
        painter.restore()
        name_right = min(self._value_left, width / 2) - _GAP
        name = QRectF(_NAME_LEFT, 0, name_right - _NAME_LEFT, height)
        draw_text(painter, theme, self.display_text, name, role="ink2")
        note_width = text_width(theme, self._note, "hint") + _GAP if self._note else 0
        left = name.right() + _GAP
        value = QRectF(left, 0, width - left - note_width, height)
        draw_text(painter, theme, self._value, value, role=self._ink)
        if self._note:
            note = QRectF(width - note_width + _GAP, 0, note_width - _GAP, height)
            draw_text(painter, theme, self._note, note, style="hint", role="ink3")
        draw_hairline(painter, theme, 0, width, self.height() - 1)


class Folds(Column):
    def __init__(self, keyboard: Keyboard) -> None:
        super().__init__()
        self._keyboard = keyboard
        self._is_folded = True
        self._groups: list[tuple[FoldHead, QWidget]] = []

    def add_group(self, name: str, body: QWidget) -> FoldHead:
        head = FoldHead(name)
        self._keyboard.bind(head, Action.MOVE_ACROSS, None, tr("open, close"))
        head.turned.connect(lambda is_open: self._turn(head, is_open=is_open))
        frame = QWidget()
        box = QVBoxLayout(frame)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(body)
        self._groups.append((head, frame))
        self.add_inset(head)
        self.add_inset(frame)
        frame.hide()
        left = max(_VALUE_LEFT, *(each.name_end for each, _ in self._groups))
        for each, _ in self._groups:
            each.set_value_left(left)
        return head

    def set_folded(self, *, is_folded: bool) -> None:
        self._is_folded = is_folded
        gap = self._gap("near")
        for head, body in self._groups:
            body.setContentsMargins(0, gap, 0, gap if is_folded else 0)
            head.show_open(is_open=False)
            head.setVisible(is_folded)
            body.setVisible(not is_folded)

    def open_around(self, part: QWidget) -> None:
        for head, body in self._groups:
            if self._is_folded and body.isAncestorOf(part):
                self._turn(head, is_open=True)

    def _turn(self, turned: FoldHead, *, is_open: bool) -> None:
        for head, body in self._groups:
            is_shown = is_open and head is turned
            if contains_focus(body) and not is_shown:
                head.setFocus()
            head.show_open(is_open=is_shown)
            body.setVisible(is_shown)

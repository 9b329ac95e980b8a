"""Parts of the page: rows to choose from, the thread of questions, a field that is private."""

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.forms.editors.suggest_edit import SuggestEdit
from fieldreg.ui.theme.paint import StationState, draw_station, draw_thread, make_pen
from fieldreg.ui.theme.theme import repaint_on_change

_HIGH, _LEFT, _GAP = 38, 16, 40
_RADIUS, _DOT = 9.0, 4.5
_K = Qt.Key


class AnswerChoiceRow(QRadioButton):
    """One answer; the whole row is where it is chosen."""

    def __init__(self, words: str, parent: "AnswerChoices") -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._theme = repaint_on_change(self)
        self._words, self._choices = words, parent
        self.setAccessibleName(words)
        self.setAutoExclusive(False)  # `Choices` sees to it, and lets none be chosen
        self.setMinimumHeight(_HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        wide = self._theme.metrics("strong").horizontalAdvance(self._words)
        return QSize(round(wide) + _GAP + 2 * _LEFT, _HIGH)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, _HIGH)

    @override
    def hitButton(self, pos: object) -> bool:
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {_K.Key_Down: 1, _K.Key_Up: -1}.get(_K(event.key()), 0)
        if step:
            self._choices.move_choice(step)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, box = self._theme.colour, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            radius = self._theme.tokens.radius["control"]
            painter.setPen(make_pen(colour("accent"), 2))
            painter.setBrush(colour("accentSoft"))
            painter.drawRoundedRect(box, radius, radius)
        centre = QPointF(_LEFT + _RADIUS, self.height() / 2)
        painter.setPen(make_pen(colour("accent" if self.isChecked() else "ink3"), 2))
        painter.setBrush(colour("page"))
        painter.drawEllipse(centre, _RADIUS, _RADIUS)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(centre, _DOT, _DOT)
        painter.setPen(colour("ink"))
        painter.setFont(self._theme.font("strong" if self.isChecked() else "body"))
        left = _LEFT + _GAP
        room = QRectF(left, 0, self.width() - left - _LEFT, self.height())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, middle, self._words)


class AnswerChoices(QWidget):
    """Answers of which at most one is chosen; at first none is.

    Signals:
        chosen(): another one is chosen.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[AnswerChoiceRow] = []
        self._values: list[object] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(3)

    def set_choices(self, choices: Sequence[tuple[object, str]], value: object = None) -> None:
        """Offer *choices* of values and words; *value* is chosen already, if it is one."""
        for row in self._rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [AnswerChoiceRow(words, self) for _, words in choices]
        self._values = [one for one, _ in choices]
        for row, one in zip(self._rows, self._values, strict=True):
            row.setChecked(value is not None and one == value)
            row.clicked.connect(lambda _on=False, row=row: self._choose(row))
            self._box.addWidget(row)
            row.show()

    @property
    def value(self) -> object:
        """The value that is chosen, or None."""
        chosen = (one for row, one in zip(self._rows, self._values, strict=True) if row.isChecked())
        return next(chosen, None)

    @property
    def focus_target(self) -> QWidget:
        """What the focus goes to: the row that is chosen, or the first."""
        return next((row for row in self._rows if row.isChecked()), self._rows[0])

    def set_tab_order_between(self, before: QWidget, after: QWidget) -> None:
        """Let Tab come to the rows behind *before* and go on to *after*."""
        for one, other in itertools.pairwise([before, *self._rows, after]):
            QWidget.setTabOrder(one, other)

    def clear(self) -> None:
        """Choose none."""
        for row in self._rows:
            row.setChecked(False)

    def move_choice(self, by: int) -> None:
        """Choose the next row or the one before; where none is chosen, the one in focus."""
        chosen = [place for place, row in enumerate(self._rows) if row.isChecked()]
        focused = [place for place, row in enumerate(self._rows) if row.hasFocus()]
        if chosen:
            place = (chosen[0] + by) % len(self._rows)
        else:
            place = focused[0] if focused else 0
        self._rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(self._rows[place])

    def _choose(self, row: AnswerChoiceRow) -> None:
        for one in self._rows:
            one.setChecked(one is row)
        self.chosen.emit()


class ProgressDots(QWidget):
    """How far the questions are: one station each, on a thread as long as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self._place, self._count = 0, 1
        self.setMinimumWidth(120)
        self.setFixedHeight(24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_position(self, place: int, count: int) -> None:
        """Show that *place* of *count*, counted from 0, is asked now."""
        self._place, self._count = place, count
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        step = (self.width() - 20) / max(1, self._count - 1)
        middle = self.height() / 2
        for one in range(self._count):
            where = StationState.DONE if one < self._place else StationState.UPCOMING
            where = StationState.IN_TRANSIT if one == self._place else where
            centre = QPointF(10 + one * step, middle)
            if one:
                colour = "accent" if one <= self._place else "lineStrong"
                draw_thread(
                    painter,
                    self._theme.colour(colour),
                    centre - QPointF(step - 11, 0),
                    centre - QPointF(11, 0),
                    is_tight=one <= self._place,
                )
            draw_station(painter, self._theme, where, centre)


class PrivateEdit(SuggestEdit):
    """A field of which nothing goes to the clipboard, and into which nothing comes from it.

    The arrow down leads on to what can be chosen instead.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == _K.Key_Down:
            self.focusNextChild()
        elif not any(map(event.matches, _CLIPBOARD)):
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # X11 pastes what is selected anywhere by the middle button.
        if event.button() is not Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)


# Of lines that are deleted, Qt puts what stood there on the clipboard too: Ctrl+U, Ctrl+K.
_CLIPBOARD = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.DeleteEndOfLine,
    QKeySequence.StandardKey.DeleteCompleteLine,
)

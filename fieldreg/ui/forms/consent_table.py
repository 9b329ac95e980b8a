"""A table of consents: a row for each purpose, a column for each answer."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.records.values import Purpose
from fieldreg.ui.forms.consents import ANSWER_KEYS, ConsentFields
from fieldreg.ui.keyboard import digit_of
from fieldreg.ui.tables.row_list import ROW_ROLE, ListRow, RowDelegate, RowList
from fieldreg.ui.tables.row_selection import Index
from fieldreg.ui.theme.paint import INSET, draw_text, make_pen
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column

tr = translator("Person")

_ANSWERS: Final = tuple(ANSWER_KEYS.values())
_COLUMN, _NARROW_COLUMN, _WIDE, _ROW, _HEADER = 104, 92, 700, 32, 24
_GAP, _MIN_TITLE = 16, 72
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ConsentTable(Column):
    def __init__(self, fields: ConsentFields, *more: QWidget, heading: str = "") -> None:
        super().__init__()
        self.list = _ConsentList(fields, heading or tr("Consent"))
        self._header = header = QWidget()
        header.setFixedHeight(_HEADER)
        self._beside = beside = QHBoxLayout(header)
        beside.setSpacing(_GAP)
        self._title, self._more = Label(heading or tr("Consent"), "h3", is_elided=True), more
        self._title.setMaximumWidth(self._title.natural_width)
        for part in (self._title, *more):
            beside.addWidget(part)
        beside.addStretch(1)
        # Not in the row: what stands there may push no heading off its column.
        self.headings = _AnswerHeadings(header)
        header.setMinimumWidth(1)
        self.add_inset(header)
        self.add_full_width(self.list, above="line")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = _column(self.width()) * len(_ANSWERS)
        room = self.width() - 2 * INSET
        self.headings.setGeometry(room - width, 0, width, _HEADER)
        self._beside.setContentsMargins(0, 0, width + _GAP, 0)
        left = room - width - sum(part.sizeHint().width() + _GAP for part in self._more)
        self._title.setVisible(left >= min(_MIN_TITLE, self._title.natural_width))


class _AnswerHeadings(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self.setFixedHeight(_HEADER)

    @override
    def paintEvent(self, event: object) -> None:
        painter, column = QPainter(self), self.width() // len(_ANSWERS)
        for place, (digit, answer) in enumerate(ANSWER_KEYS.items()):
            words = _answer_label(answer)
            key = self._theme.metrics("key").horizontalAdvance(digit) + 7
            width = min(self._theme.metrics("hint").horizontalAdvance(words), column - key - 8)
            left = place * column + (column - width - key) / 2
            box = QRectF(left, 0, width + 1, _HEADER)
            draw_text(painter, self._theme, words, box, style="hint", role="ink2")
            cap = QRectF(left + width + 7, 0, key, _HEADER)
            draw_text(painter, self._theme, digit, cap, style="hint", role="ink3")


class _ConsentList(RowList):
    def __init__(self, fields: ConsentFields, spoken: str) -> None:
        super().__init__(spoken, row_height=_ROW, min_rows=3, has_lines=False)
        self._fields = fields
        self._known: Mapping[Purpose, str] = {}
        self.setItemDelegate(_AnswerDelegate(self))
        fields.changed.connect(self.show_answers)
        self.show_answers()

    @property
    def purpose(self) -> Purpose:
        return self._fields.purposes[max(0, self.currentIndex().row())]

    def show_answers(self) -> None:
        self.set_rows([self._row(purpose) for purpose in self._fields.purposes])

    def show_known(self, known: Mapping[Purpose, str]) -> None:
        self._known = known
        self.show_answers()

    def answer(self, answer: str) -> None:
        self._fields.own_field(self.purpose).set_value(answer)
        row = self.current_row()
        if row is not None and self.isVisible():
            said = QAccessibleAnnouncementEvent(self, row.accessible_text)
            QAccessible.updateAccessibility(said)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit, step = _digit(event), _STEPS.get(Qt.Key(event.key()), 0)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif digit in ANSWER_KEYS:
            self.answer(ANSWER_KEYS[digit])
            self.select(min(self.currentIndex().row() + 1, len(self.rows) - 1))
        elif step:
            place = _ANSWERS.index(self._answer_of(self.purpose))
            self.answer(_ANSWERS[max(0, min(len(_ANSWERS) - 1, place + step))])
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        column = _column(self.width())
        left = self.viewport().width() - INSET - column * len(_ANSWERS)
        place = int((event.position().x() - left) // column)
        if self.indexAt(event.position().toPoint()).isValid() and 0 <= place < len(_ANSWERS):
            self.answer(_ANSWERS[place])

    def _answer_of(self, purpose: Purpose) -> str:
        return str(self._fields.own_field(purpose).value() or "")

    def _row(self, purpose: Purpose) -> ListRow:
        label, answer = people_words.purpose_label(purpose), self._answer_of(purpose)
        known = self._known.get(purpose, "")
        spoken = join_parts([labelled(label, _answer_label(answer)), known], ", ")
        return ListRow(label, known, meta=answer, value=purpose, accessible_override=spoken)


class _AnswerDelegate(RowDelegate):
    @override
    def fits(self, row: ListRow, room: float) -> bool:
        return True

    @override
    def draw_row(self, painter: QPainter, box: QRectF, index: Index, is_current: bool) -> None:
        row: ListRow = index.data(ROW_ROLE)
        column = _column(round(box.width()) + 2 * INSET)
        left = box.right() - column * len(_ANSWERS)
        words = QRectF(box.left(), box.top(), left - box.left() - 8, box.height())
        used = draw_text(painter, self.theme, row.display_text, words)
        words.setLeft(words.left() + used + 12)
        draw_text(painter, self.theme, row.line, words, style="hint", role="ink2")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, answer in enumerate(_ANSWERS):
            centre = QPointF(left + (place + 0.5) * column, box.center().y())
            is_chosen = answer == row.meta
            chosen_role = "accent" if answer else "ink2"
            colour = self.theme.colour(chosen_role if is_chosen else "lineStrong")
            painter.setPen(make_pen(colour, 1.5))
            painter.setBrush(self.theme.colour("surface"))
            painter.drawEllipse(centre, 8, 8)
            if is_chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                painter.drawEllipse(centre, 4.5, 4.5)


class DigitAnswers(QObject):
    def __init__(self, fields: ConsentFields, parent: QObject) -> None:
        super().__init__(parent)
        self._fields = fields.own_fields
        for field in self._fields:
            field.editor.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: object) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QKeyEvent.Type.KeyPress:
            return False
        digit, held = _digit(event), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if digit not in ANSWER_KEYS or held:
            return False
        place = next(at for at, field in enumerate(self._fields) if field.editor is watched)
        self._fields[place].set_value(ANSWER_KEYS[digit])
        self._fields[min(place + 1, len(self._fields) - 1)].setFocus()
        return True


def _column(width: int) -> int:
    return _COLUMN if width >= _WIDE else _NARROW_COLUMN


def _digit(event: QKeyEvent) -> str:
    is_on_block = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9
    return digit_of(event) or (chr(event.key()) if is_on_block else "")


def _answer_label(answer: str) -> str:
    labels = {"": tr("not asked"), "declined": tr("no")}
    return labels.get(answer) or people_words.consent_method_label(answer)

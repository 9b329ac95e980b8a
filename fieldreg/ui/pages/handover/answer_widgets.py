"""Widgets of the handover."""

import itertools
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.languages import Language
from fieldreg.domain.sealed_answers.ethnic_groups import EthnicGroups
from fieldreg.domain.sealed_answers.questionnaire import (
    ETHNIC_GROUP_LIMIT,
    TEXT_LIMIT,
    QuestionType,
    SealedQuestion,
    SealedReply,
    SealedReplyState,
    build_reply,
)
from fieldreg.ui.forms.editors import SuggestEdit
from fieldreg.ui.theme.paint import StationState, draw_station, draw_thread, make_pen
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import FormField

tr = translator("Answers")


_HEIGHT, _LEFT, _GAP = 38, 16, 40
_RADIUS, _DOT = 9.0, 4.5
_MIN_PREFIX = 3  # letters that may complete an ethnic group
_K = Qt.Key


class AnswerChoiceRow(QRadioButton):
    def __init__(self, text: str, parent: "AnswerChoices") -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._theme = repaint_on_change(self)
        self._text, self._choices = text, parent
        self.setAccessibleName(text)
        self.setAutoExclusive(False)  # `AnswerChoices` does this, and allows no choice
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        width = self._theme.metrics("strong").horizontalAdvance(self._text)
        return QSize(round(width) + _GAP + 2 * _LEFT, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, _HEIGHT)

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
        text_box = QRectF(left, 0, self.width() - left - _LEFT, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(text_box, flags, self._text)


class AnswerChoices(QWidget):
    """Answers of which at most one is chosen, at first none."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.reads_on: Callable[[], bool] = lambda: False
        self._rows: list[AnswerChoiceRow] = []
        self._values: list[object] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(3)

    def set_choices(self, choices: Sequence[tuple[object, str]], value: object = None) -> None:
        for row in self._rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [AnswerChoiceRow(text, self) for _, text in choices]
        self._values = [choice for choice, _ in choices]
        for row, choice in zip(self._rows, self._values, strict=True):
            row.setChecked(value is not None and choice == value)
            row.clicked.connect(lambda _on=False, row=row: self._choose(row))
            self._box.addWidget(row)
            row.show()

    @property
    def value(self) -> object:
        rows = zip(self._rows, self._values, strict=True)
        return next((value for row, value in rows if row.isChecked()), None)

    @property
    def focus_target(self) -> QWidget:
        return next((row for row in self._rows if row.isChecked()), self._rows[0])

    def set_tab_order_between(self, before: QWidget, after: QWidget) -> None:
        for widget, following in itertools.pairwise([before, *self._rows, after]):
            QWidget.setTabOrder(widget, following)

    def clear(self) -> None:
        for row in self._rows:
            row.setChecked(False)

    def move_choice(self, step: int) -> None:
        if step > 0 and self.reads_on():
            return
        chosen = [index for index, row in enumerate(self._rows) if row.isChecked()]
        focused = [index for index, row in enumerate(self._rows) if contains_focus(row)]
        if chosen:
            index = (chosen[0] + step) % len(self._rows)
        else:
            index = focused[0] if focused else 0
        self._rows[index].setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(self._rows[index])

    def _choose(self, chosen: AnswerChoiceRow) -> None:
        for row in self._rows:
            row.setChecked(row is chosen)
        self.chosen.emit()


class ProgressDots(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._index, self._count = 0, 1
        self.setMinimumWidth(120)
        self.setFixedHeight(24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_position(self, index: int, count: int) -> None:
        self._index, self._count = index, count
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        step = (self.width() - 20) / max(1, self._count - 1)
        middle = self.height() / 2
        for index in range(self._count):
            state = StationState.DONE if index < self._index else StationState.UPCOMING
            state = StationState.IN_TRANSIT if index == self._index else state
            centre = QPointF(10 + index * step, middle)
            if index:
                colour = "accent" if index <= self._index else "lineStrong"
                draw_thread(
                    painter,
                    self._theme.colour(colour),
                    centre - QPointF(step - 11, 0),
                    centre - QPointF(11, 0),
                    is_tight=index <= self._index,
                )
            draw_station(painter, self._theme, state, centre)


class PrivateEdit(SuggestEdit):
    """A field without clipboard, dropping and context menu; Down moves to the choices."""

    def __init__(self) -> None:
        super().__init__()
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
        # On X11 the middle button pastes the selection.
        if event.button() is not Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)


class AnswerField(FormField):
    def __init__(self, ethnic_groups: EthnicGroups) -> None:
        edit = PrivateEdit()
        super().__init__("", edit)
        self.edit = edit
        self._ethnic_groups = ethnic_groups
        self._question: SealedQuestion | None = None
        self._language = Language.ENGLISH
        edit.suggestions_requested.connect(self._suggest)
        edit.suggestion_chosen.connect(self._take_suggestion)
        edit.committed.connect(self._complete)

    def show_question(
        self, question: SealedQuestion, reply: SealedReply | None, language: Language
    ) -> None:
        self._question, self._language = question, language
        hint = tr("Type its first letters") if self._asks_ethnicity else tr("Write it here")
        self.set_label(hint)
        self.edit.setMaxLength(ETHNIC_GROUP_LIMIT if self._asks_ethnicity else TEXT_LIMIT)
        text = (reply.value or "") if reply and reply.state is SealedReplyState.ANSWERED else ""
        if text not in question.choices:
            name = self._ethnic_groups.name(text, language) if self._asks_ethnicity else text
            self.edit.setText(name)

    def read_reply(self) -> SealedReply | None:
        text = self.edit.text().strip()
        if self._question is None or not text:
            return None
        return build_reply(self._ethnic_groups.resolve(text) if self._asks_ethnicity else text)

    def clear(self) -> None:
        self._question = None
        self.edit.clear()

    @property
    def _asks_ethnicity(self) -> bool:
        question = self._question
        return question is not None and question.question_type is QuestionType.ETHNIC_GROUP

    def _suggest(self, text: str) -> None:
        if self._asks_ethnicity:
            groups = self._ethnic_groups.find(text)
            self.edit.show_suggestions([group.names[self._language] for group in groups])
        elif self.edit.completer() is not None:
            self.edit.show_suggestions([])  # Qt would offer the groups again

    def _take_suggestion(self, row: int) -> None:
        groups = self._ethnic_groups.find(self.edit.text())
        if row < len(groups):
            self.edit.setText(groups[row].names[self._language])

    def _complete(self) -> None:
        typed = self.edit.text().strip()
        if self._asks_ethnicity and len(typed) >= _MIN_PREFIX:
            groups = self._ethnic_groups.find(typed)
            if len(groups) == 1:
                self.edit.setText(groups[0].names[self._language])


# Qt also puts deleted lines on the clipboard: Ctrl+U, Ctrl+K.
_CLIPBOARD = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.DeleteEndOfLine,
    QKeySequence.StandardKey.DeleteCompleteLine,
)

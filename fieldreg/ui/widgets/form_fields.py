"""Fields: a label above, an editor, and at most one sentence beside it.

A problem is a red edge, an icon and a sentence; it never takes text away and never stops typing.
"""

import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from fieldreg.ui.keyboard import digit_of
from fieldreg.ui.theme.paint import make_pen
from fieldreg.ui.theme.rich_text import DisplayText
from fieldreg.ui.theme.theme import Theme, repaint_on_change
from fieldreg.ui.widgets.labels import Label

NO_LEARNING_HINTS: Final = (
    Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
)
"""The request to input methods to learn no word that is typed here, and to guess none."""
_EDGES: Final = 4  # left free by the style at both ends of a choice
_POPUP_FRAME: Final = 36  # the list's paddings, and its bar


class LineEdit(QLineEdit):
    """One line of text; with *is_digits* the digit row gives digits on every layout.

    Signals:
        suggestions_requested(str): a person typed, so other suggestions may fit.
        suggestion_chosen(int): its index.
        committed(): the focus left the field, or Enter was pressed in it.
    """

    suggestions_requested = Signal(str)
    suggestion_chosen = Signal(int)
    committed = Signal()

    def __init__(
        self, placeholder: str = "", *, is_digits: bool = False, is_masked: bool = False
    ) -> None:
        super().__init__()
        self._is_digits = is_digits
        self._suggestions: QStringListModel | None = None
        self.setInputMethodHints(NO_LEARNING_HINTS)
        if is_masked:
            self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setMinimumHeight(Theme.current().size("field"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self.suggestions_requested)
        self.editingFinished.connect(self.committed)

    def show_suggestions(self, texts: Sequence[str]) -> None:
        if self._suggestions is None:
            self._suggestions = QStringListModel(self)
            self._popup = QListView()
            self.setCompleter(self._completer(self._suggestions))
        self._suggestions.setStringList(list(texts))
        if texts and self.hasFocus():  # as wide as what is offered: two soums have one name
            width = self._popup.sizeHintForColumn(0) + _POPUP_FRAME
            self.completer().complete(QRect(0, 0, max(self.width(), width), self.height()))
        else:
            self._popup.hide()

    def _completer(self, model: QStringListModel) -> QCompleter:
        completer = QCompleter(model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(10)
        self._popup.setProperty("popup", True)  # noqa: FBT003  a Qt property
        completer.setPopup(self._popup)
        Theme.current().style_window(self._popup)
        activated = completer.activated[QModelIndex]  # type: ignore[index]  # has two overloads
        activated.connect(lambda index: self.suggestion_chosen.emit(index.row()))
        return completer

    @override
    def setEchoMode(self, arg__1: QLineEdit.EchoMode, /) -> None:
        super().setEchoMode(arg__1)
        # A passphrase whose letters are shown is a text like any other to Qt.
        self.setInputMethodHints(self.inputMethodHints() | NO_LEARNING_HINTS)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isReadOnly():
            painter = QPainter(self)
            basted = make_pen(Theme.current().colour("lineStrong"), 1.5, flat=True, dashes=(4, 3))
            painter.setPen(basted)
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event) if self._is_digits else ""
        if digit and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            event = QKeyEvent(event.type(), event.key(), event.modifiers(), digit)
        super().keyPressEvent(event)


class SearchField(LineEdit):
    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder)
        self._theme = repaint_on_change(self)
        self.setProperty("look", "search")
        self.setMinimumHeight(self._theme.size("search_field"))

    @override
    def clear(self) -> None:
        """Forget typing, so that undoing is about an act."""
        self.setText("")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        self._theme.draw_icon(painter, "search", "ink2", 16, (self.height() - 20) / 2)


class ComboBox(QComboBox):
    committed = Signal()

    def __init__(self, values: Sequence[tuple[object, str]] = ()) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self.setMinimumHeight(self._theme.size("field"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setView(QListView())
        self.activated.connect(self.committed)
        self.set_values(values)

    def make_room(self, limit: int) -> None:
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumWidth(min(self.sizeHint().width() + _EDGES, limit))

    def text(self) -> str:
        return self.currentText()

    def setText(self, text: str) -> None:
        self.setCurrentText(text)

    def set_values(self, values: Sequence[tuple[object, str]]) -> None:
        with QSignalBlocker(self):  # a list that is half made has no choice to read
            self.clear()
            for value, words in values:
                self.addItem(words, value)
        self.currentIndexChanged.emit(self.currentIndex())

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Qt would cut a long choice in the midst of a letter."""
        super().initStyleOption(option)
        control = QStyle.ComplexControl.CC_ComboBox
        part = QStyle.SubControl.SC_ComboBoxEditField
        width = self.style().subControlRect(control, option, part, self).width() - _EDGES
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, width
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        role = "ink2" if self.isEnabled() else "ink3"
        middle = (self.height() - 20) / 2
        self._theme.draw_icon(painter, "chevron", role, self.width() - 26, middle)


class MultilineEdit(QPlainTextEdit):
    committed = Signal()

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setInputMethodHints(NO_LEARNING_HINTS)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(64)

    def text(self) -> str:
        return self.toPlainText()

    def setText(self, text: str) -> None:
        self.setPlainText(text)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.committed.emit()


Editor = LineEdit | ComboBox | MultilineEdit


class FormField(QWidget):
    """A label, an editor, and room for a problem or a note at its right (*beside*) or below.

    Signals:
        committed(): the focus left the editor.
    """

    changed = Signal()
    committed = Signal()

    def __init__(
        self, label: str, edit: Editor | None = None, *, width: int = 0, beside: bool = False
    ) -> None:
        super().__init__()
        self._theme = Theme.current()
        self.editor: Editor = edit if edit is not None else LineEdit()
        self.label = Label(label, "hint", "ink2")
        self.label.setBuddy(self.editor)
        self.editor.setAccessibleName(label)
        if width:
            self.editor.setFixedWidth(width)
        self._icon = QLabel()
        self._sentence = Label("", "hint", "ink3", wraps=True)
        if beside:
            self._sentence.setProperty("look", "body")
        self._problem = ""
        self._lay_out(beside=beside)
        if isinstance(self.editor, ComboBox):
            self.editor.currentIndexChanged.connect(self.changed)
        else:
            self.editor.textChanged.connect(self.changed)
        self.editor.committed.connect(self.committed)
        self._show("", "", "")
        self._theme.changed.connect(self._redraw)

    def text(self) -> str:
        return self.editor.text()

    def set_text(self, text: str) -> None:
        self.editor.setText(text)

    def set_label(self, label: str) -> None:
        self.label.set_text(label)
        self.editor.setAccessibleName(label)

    def value(self) -> object:
        return self.editor.currentData() if isinstance(self.editor, QComboBox) else self.text()

    def set_value(self, value: object) -> None:
        if isinstance(self.editor, QComboBox):
            self.editor.setCurrentIndex(self.editor.findData(value))
        else:
            self.set_text(str(value))

    def show_problem(self, sentence: str) -> None:
        self._show("warning", sentence, "bad")

    def refuse(self, sentence: str) -> None:
        self.show_problem(sentence)
        self.setFocus()

    def show_note(self, sentence: DisplayText) -> None:
        self._show("", sentence, "ink3")

    def clear_problem(self) -> None:
        self._show("", "", "")

    @property
    def problem_text(self) -> str:
        return self._problem

    def set_read_only(self, is_read_only: bool) -> None:  # noqa: FBT001  a Qt-like setter
        if isinstance(self.editor, QComboBox):
            self.editor.setEnabled(not is_read_only)
            return
        self.editor.setReadOnly(is_read_only)
        self._polish()

    @override
    def setFocus(self, *arguments: object) -> None:
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, *, beside: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        message = QHBoxLayout()
        message.setSpacing(5)
        top = Qt.AlignmentFlag.AlignTop
        message.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter if beside else top)
        message.addWidget(self._sentence, 1)
        direction = QBoxLayout.Direction
        inner = QBoxLayout(direction.LeftToRight if beside else direction.TopToBottom)
        inner.setSpacing(12 if beside else 3)
        inner.addWidget(self.editor)
        inner.addLayout(message, 1 if beside else 0)
        column.addLayout(inner)

    def _show(self, icon: str, sentence: DisplayText, role: str) -> None:
        self._sentence.set_text(sentence)
        is_problem = role == "bad"
        self._problem = self._sentence.display_text if is_problem else ""
        self._sentence.setVisible(bool(self._sentence.display_text))
        self._icon.setVisible(bool(icon))
        if self._sentence.display_text:
            self._sentence.set_ink(role)
        was_problem = self.editor.property("problem")
        self.editor.setProperty("problem", is_problem)
        texts = [self._sentence.display_text]
        if isinstance(self.editor, ComboBox) and sys.platform != "win32":
            # There Qt names a box by its value, and a reader finds no label without a search.
            texts.insert(0, self.label.display_text)
        self.editor.setAccessibleDescription(" ".join(filter(None, texts)))
        self._redraw()
        if is_problem is not was_problem:
            self._polish()

    def _redraw(self) -> None:
        if self._problem:
            ratio = self.devicePixelRatioF()
            self._icon.setPixmap(self._theme.icon("warning", "bad", ratio=ratio))
        else:
            self._icon.setPixmap(QPixmap())

    def _polish(self) -> None:
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)

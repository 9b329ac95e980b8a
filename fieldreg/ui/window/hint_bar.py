"""The hint bar."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.ui.keyboard import Action, Keyboard, KeyHint, key_label
from fieldreg.ui.theme.paint import draw_key_cap, draw_text, key_cap_width
from fieldreg.ui.theme.theme import repaint_on_change


class HintBar(QWidget):
    """At most six current keys and F1, or a message or a question in their place.

    Signals:
        asked(): a question is shown, or none any more.
    """

    asked = Signal()

    def __init__(
        self, all_keys: str, keyboard: Keyboard, read: Callable[[], Sequence[KeyHint]]
    ) -> None:
        super().__init__()
        self._keyboard, self._read = keyboard, read
        self._due = QTimer(self)  # once, for all bindings that one key changes
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._show_hints)
        self._theme = repaint_on_change(self)
        self._all_keys = all_keys
        self._hints: Sequence[KeyHint] = ()
        self.message = ""
        self.question = ""
        self.setFixedHeight(self._theme.size("hint_bar"))

    @property
    def key_note(self) -> str:
        return f"{self._all_keys} {key_label(Action.HELP)}"

    def read_soon(self) -> None:
        if self._keyboard.question == self.question:
            self._due.start()
        else:
            self._show_hints()  # no key may come before the question that it answers

    def _show_hints(self) -> None:
        hints, question = self._read(), self._keyboard.question
        if (hints, question) == (self._hints, self.question):
            return
        is_other = question != self.question
        self._hints, self.question = hints, question
        keys = " · ".join(f"{hint.key}: {hint.label}" for hint in hints)
        self.setAccessibleName(" ".join(filter(None, (question, keys))))
        self.update()
        if is_other:
            self.asked.emit()

    def announce(self) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    @property
    def hints(self) -> Sequence[KeyHint]:
        return self._hints

    def show_message(self, message: str) -> None:
        self.message = message
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("page"))
        middle = self.height() / 2
        if self.question:
            self._draw_question(painter, middle)
            return
        right = self._draw_last(painter, middle)
        if self.message:
            box = QRectF(32, 0, right - 48, self.height())
            draw_text(painter, self._theme, self.message, box, style="hint")
            return
        x = 32.0
        for hint in self._hints:
            width = self._width(hint)
            if x + width > right - 16:
                break
            self._draw(painter, hint, x, middle)
            x += width + 20

    def _draw_question(self, painter: QPainter, middle: float) -> None:
        hints, room = list(self._hints), self.width() - 64.0
        wanted = self._theme.metrics("body", bold=True).horizontalAdvance(self.question) + 2
        if wanted + sum(self._width(hint) + 20 for hint in hints) > room:
            hints = [KeyHint(hint.key, "") for hint in hints]
        room -= sum(self._width(hint) + 20 for hint in hints)
        box = QRectF(32, 0, min(room, wanted), self.height())
        draw_text(painter, self._theme, self.question, box, role="bad", is_bold=True)
        x = box.right() + 20
        for hint in hints:
            self._draw(painter, hint, x, middle)
            x += self._width(hint) + 20

    def _draw_last(self, painter: QPainter, middle: float) -> float:
        last = KeyHint("F1", self._all_keys)
        left = self.width() - 32 - self._width(last)
        self._draw(painter, last, left, middle)
        return left

    def _width(self, hint: KeyHint) -> float:
        label_width = self._theme.metrics("hint").horizontalAdvance(hint.label)
        return key_cap_width(self._theme, hint.key) + 7 + label_width

    def _draw(self, painter: QPainter, hint: KeyHint, x: float, middle: float) -> None:
        draw_key_cap(painter, self._theme, hint.key, x, middle)
        left = x + key_cap_width(self._theme, hint.key) + 7
        box = QRectF(left, 0, self.width() - left, self.height())
        draw_text(painter, self._theme, hint.label, box, style="hint", role="ink3")

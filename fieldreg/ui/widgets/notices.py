"""Notices: one sentence about an event, and at most two buttons.

*Done* leaves after eight seconds in sight; *attention* and *failure* stay until answered. Those of
a page go when it is left, its failures with its next success. None takes the focus.
"""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPropertyAnimation, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from fieldreg.ui.theme.paint import draw_box, make_pen
from fieldreg.ui.theme.rich_text import DisplayText
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.widgets.labels import READABLE_WIDTH, Label, TwoLineText
from fieldreg.ui.widgets.layout import Flow, button_row
from fieldreg.ui.widgets.pinned import WARNING


class Tone(StrEnum):
    ATTENTION = "attention"
    FAILURE = "failure"
    DONE = "done"


_LOOKS = {
    Tone.ATTENTION: ("warnSoft", "warn", "warning"),
    Tone.FAILURE: ("badSoft", "bad", "torn"),
    Tone.DONE: ("goodSoft", "good", "check-circle"),
}


class Notice(QWidget):
    """*act* is the number of the act that a page posted it for; None for the program.

    Signals:
        dismissed(): it is gone, by itself or by `dismiss`.
    """

    dismissed = Signal()

    def __init__(
        self,
        tone: Tone,
        words: DisplayText,
        line: DisplayText = "",
        *buttons: QWidget,
        icon: str = "",
    ) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self.setObjectName(WARNING)
        self.tone = tone
        self.act: int | None = None
        self.dismiss_button: QAbstractButton | None = None
        self._icon_name = icon or _LOOKS[tone][2]
        self._icon = QLabel()
        self._words = Label("", wraps=True, min_width=READABLE_WIDTH)
        self._line = Label("", "hint", "ink2", wraps=True)
        self._depth = Label("", "hint", "ink2")
        self._lines = TwoLineText(self._words, self._line)
        self._lines.setContentsMargins(0, 4, 0, 4)  # a button is taller without them
        self._lines.set_text(words, line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out(buttons)
        self._theme.changed.connect(self._redraw)
        self._redraw()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._fade)

    @property
    def display_text(self) -> str:
        return " ".join(
            text for text in (self._words.display_text, self._line.display_text) if text
        )

    def set_text(self, words: DisplayText, line: DisplayText = "") -> None:
        self._lines.set_text(words, line)

    @property
    def is_persistent(self) -> bool:
        return self.tone is not Tone.DONE

    def add_dismiss_button(self, button: QAbstractButton) -> None:
        self.dismiss_button = button
        self._flow.add(button)
        button.clicked.connect(self.dismiss)

    def set_stack_size(self, count: int) -> None:
        self._depth.set_text(f"1 / {count}")
        self._depth.setVisible(count > 1)

    def announce(self) -> None:
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.display_text))

    def dismiss(self) -> None:
        self.timer.stop()
        self.hide()
        self.dismissed.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.is_persistent:
            self.timer.start(self._theme.tokens.notice_stay_ms)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.timer.stop()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ground, edge, _ = _LOOKS[self.tone]
        draw_box(
            QPainter(self),
            QRectF(self.rect()),
            self._theme.tokens.radius["notice"],
            fill=self._theme.colour(ground),
            edge=make_pen(self._theme.colour(edge), 1) if self._theme.needs_outlines else None,
        )

    def _lay_out(self, buttons: Sequence[QWidget]) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._flow = Flow(spacing=10)
        self._flow.add(self._lines, share=1)
        self._flow.add(self._depth)
        self.set_stack_size(1)
        if buttons:
            self._flow.add(button_row(*buttons, spacing=10))
        row.addWidget(self._flow, 1)

    def _redraw(self) -> None:
        icon = self._theme.icon(
            self._icon_name, _LOOKS[self.tone][1], ratio=self.devicePixelRatioF()
        )
        self._icon.setPixmap(QPixmap(icon))

    def _fade(self) -> None:
        if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0:
            self.dismiss()
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", self)
        fade.setDuration(self._theme.tokens.fade_ms)
        fade.setStartValue(1.0)
        fade.setEndValue(0.0)
        fade.finished.connect(self.dismiss)
        fade.start()


class NoticeStack(QWidget):
    rearranged = Signal()

    def __init__(self, *, is_pile: bool = False) -> None:
        super().__init__()
        self._is_pile = is_pile
        self._notices: list[Notice] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show *notice* in place of one of the same text."""
        for former in self.notices:
            are_done = not notice.is_persistent and not former.is_persistent
            is_settled = (
                former.tone is Tone.FAILURE
                and notice.tone is Tone.DONE
                and _is_before(former.act, notice.act)
            )
            if are_done or is_settled or former.display_text == notice.display_text:
                former.dismiss()
        self._notices.append(notice)
        self._box.addWidget(notice)
        notice.dismissed.connect(lambda: self._drop(notice))
        self._arrange()
        notice.announce()

    @property
    def notices(self) -> list[Notice]:
        return list(self._notices)

    @property
    def is_success(self) -> bool:
        return bool(self._notices) and not self._notices[-1].is_persistent

    def leave(self, act: int) -> None:
        for notice in self.notices:
            if _is_before(notice.act, act):
                notice.dismiss()

    def clear(self) -> None:
        for notice in self.notices:
            notice.dismiss()

    def _drop(self, notice: Notice) -> None:
        if notice not in self._notices:
            return  # it was fading out when another took its place
        self._notices.remove(notice)
        self._box.removeWidget(notice)
        notice.deleteLater()
        self._arrange()

    def _arrange(self) -> None:
        for notice in self._notices:
            is_newest = notice is self._notices[-1]
            notice.set_stack_size(len(self._notices) if self._is_pile and is_newest else 1)
            notice.setVisible(is_newest or not self._is_pile)
        self.setVisible(bool(self._notices))
        self.rearranged.emit()


def _is_before(former: int | None, act: int | None) -> bool:
    return former is not None and act is not None and former < act

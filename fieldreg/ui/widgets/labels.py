"""Texts: labels and titles; names are never taken for HTML."""

from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.theme.paint import Stitch, draw_stitch, draw_text
from fieldreg.ui.theme.rich_text import DisplayText, RichText, plain_text
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.widgets.layout import Flow, button_row
from fieldreg.ui.widgets.pinned import WARNING

READABLE_WIDTH = 320
_LEAST_LINE = 160  # of a line below a title, before its buttons go below both
_EMPTY_SEATS, _STITCH_HEIGHT = 12, 34


class Label(QLabel):
    """Text in a *style* and an *ink* of the token table.

    With *wraps* it is at least *min_width* wide if it is that long. With *is_elided* it is cut off,
    and the tooltip has the whole text.
    """

    def __init__(
        self,
        words: DisplayText = "",
        style: str = "body",
        ink: str = "ink",
        *,
        wraps: bool = False,
        min_width: int = 0,
        is_elided: bool = False,
    ) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._style = style
        self._min_width = min_width
        self.is_elided = is_elided
        self.setProperty("look", style)
        self._take_ink(ink)
        self.setWordWrap(wraps)
        if is_elided:
            self.elide()
        self.set_text(words)

    def elide(self, where: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        self.is_elided, self._elided_at = True, where
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(24)

    def set_text(self, words: DisplayText) -> None:
        if isinstance(words, RichText) and any(run.is_strong for run in words.runs):
            self.setTextFormat(Qt.TextFormat.RichText)
            self.setText(
                "".join(
                    f"<b>{escape(run.text)}</b>" if run.is_strong else escape(run.text)
                    for run in words.runs
                )
            )
        else:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(plain_text(words))
        self.setAccessibleName(plain_text(words))
        if self.is_elided:
            self.setToolTip("")
            self.update()

    def set_ink(self, role: str) -> None:
        self._take_ink(role)
        self.style().unpolish(self)
        self.style().polish(self)

    def _take_ink(self, role: str) -> None:
        self.setProperty("ink", role)
        self.setObjectName(WARNING if role in ("warn", "bad") else "")

    @property
    def display_text(self) -> str:
        return self.accessibleName()

    @property
    def natural_width(self) -> int:
        metrics = self._theme.metrics(self._style)
        return round(metrics.horizontalAdvance(self.display_text)) + 2

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        # Qt wishes wrapped text to be about as wide as it is tall.
        return QSize(self.natural_width, hint.height()) if self._min_width else hint

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return hint.expandedTo(QSize(min(self._min_width, self.natural_width), 0))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        font = self._theme.font(self._style)
        whole = self.accessibleName()
        metrics = self._theme.metrics(self._style)
        if not self.is_elided or metrics.horizontalAdvance(whole) <= self.width():
            super().paintEvent(event)
            return
        self.setToolTip(escape(whole))
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self._theme.colour(self.property("ink")))
        short = metrics.elidedText(whole, self._elided_at, self.width())
        painter.drawText(self.rect(), self.alignment(), short)


def wrapped_label(words: DisplayText = "", ink: str = "ink2") -> Label:
    return Label(words, "body", ink, wraps=True)


class SentenceWords(QWidget):
    def __init__(self, words: str) -> None:
        super().__init__()
        self._theme, self._words = repaint_on_change(self), words
        self.setAccessibleName(words)

    @override
    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics("h2", bold=False)
        return QSize(
            round(metrics.horizontalAdvance(self._words) + 0.5), round(metrics.height()) + 4
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(0, 0, 0, -4)
        draw_text(QPainter(self), self._theme, self._words, box, style="h2", is_bold=False)


class SectionTitle(Flow):
    def __init__(self, words: DisplayText, remark: DisplayText = "") -> None:
        super().__init__(spacing=16, between=2)
        self.heading = Label(words, "h3", wraps=True, min_width=READABLE_WIDTH)
        self.note = Label(remark, "hint", "ink3", wraps=True, min_width=READABLE_WIDTH)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.add(self.heading)
        self.add(self.note, share=1)
        self.set_text(words, remark)

    def set_text(self, words: DisplayText, remark: DisplayText = "") -> None:
        self.heading.set_text(words)
        self.note.set_text(remark)
        for text in (self.heading, self.note):
            text.setVisible(bool(text.display_text))


class TwoLineText(QWidget):
    def __init__(self, words: Label, line: Label, *, spacing: int = 0) -> None:
        super().__init__()
        self._words, self._line = words, line
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(spacing)
        box.addWidget(words)
        box.addWidget(line)

    def set_text(self, words: DisplayText, line: DisplayText = "") -> None:
        self._words.set_text(words)
        self._line.set_text(line)
        self._line.setVisible(bool(self._line.display_text))


class PageTitle(Flow):
    def __init__(
        self, words: DisplayText, line: DisplayText = "", *buttons: QWidget, style: str = "h1"
    ) -> None:
        super().__init__(align=Qt.AlignmentFlag.AlignTop)
        self.heading = Label("", style, wraps=True, min_width=READABLE_WIDTH)
        self.subtitle = Label("", "body", "ink2", wraps=True, min_width=_LEAST_LINE)
        self._texts = TwoLineText(self.heading, self.subtitle, spacing=2)
        self.add(self._texts, share=1)
        if buttons:
            self.add(button_row(*buttons, spacing=8))
        self.set_text(words, line)

    def set_text(self, words: DisplayText, line: DisplayText = "") -> None:
        self._texts.set_text(words, line)


class _FirstStitch(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(24 * _EMPTY_SEATS, _STITCH_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.height() < _STITCH_HEIGHT:
            return
        painter = QPainter(self)
        draw_stitch(painter, self._theme, Stitch.FULL, QPointF(14, 17), height=32)
        for seat in range(1, _EMPTY_SEATS):
            draw_stitch(painter, self._theme, Stitch.DOT, QPointF(14 + 24 * seat, 17))


class EmptyState(QWidget):
    def __init__(self, words: DisplayText, line: DisplayText, *buttons: QWidget) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addStretch(2)
        box.addWidget(_FirstStitch())
        box.addSpacing(22)
        box.addWidget(Label(words, "h2", wraps=True))
        box.addSpacing(4)
        self.line = Label(line, "body", "ink2", wraps=True)
        self.line.setMaximumWidth(760)
        box.addWidget(self.line)
        box.addSpacing(18)
        box.addWidget(button_row(*buttons))
        box.addStretch(5)

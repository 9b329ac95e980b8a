"""Stitches in a row, one for each person, and the legend that explains them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from fieldreg.ui.theme.paint import Stitch, draw_stitch, draw_text
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.widgets.layout import Flow

_BAR = 32
_MARK_TEXT = 18


class StitchBar(QWidget):
    """Seats in a row, each with its stitch, and the mark of a quota."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._stitches: Sequence[Stitch] = ()
        self._mark_after = 0
        self._mark_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_stitches(
        self, stitches: Sequence[Stitch], *, spoken: str, mark_after: int = 0, mark_words: str = ""
    ) -> None:
        """Show *stitches*, and the mark of the quota after *mark_after* of them."""
        self._stitches = stitches
        self._mark_after, self._mark_words = mark_after, mark_words
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, _BAR + (_MARK_TEXT if self._mark_words else 0))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._stitches:
            return
        painter = QPainter(self)
        step = self.width() / len(self._stitches)
        # Full width only while as much ground stays between two of them.
        width = max(2.0, min(8.0, step * 0.5))
        height = 26 if width == 8 else 20  # noqa: PLR2004  the widest of the line above
        for index, kind in enumerate(self._stitches):
            centre = QPointF((index + 0.5) * step, 14)
            draw_stitch(painter, self._theme, kind, centre, height=height, width=width)
        if self._mark_words:
            self._draw_mark(painter, self._mark_after * step)

    def _draw_mark(self, painter: QPainter, x: float) -> None:
        painter.fillRect(QRectF(x - 0.75, 0, 1.5, _BAR), self._theme.colour("ink"))
        metrics = self._theme.metrics("hint")
        width = metrics.horizontalAdvance(self._mark_words)
        left = max(0.0, min(x - width / 2, self.width() - width))
        draw_text(
            painter,
            self._theme,
            self._mark_words,
            QRectF(left, _BAR, width, _MARK_TEXT),
            style="hint",
            role="ink2",
        )


class LegendEntry(QWidget):
    def __init__(self, kind: Stitch, words: str) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self._kind, self._words = kind, words
        self.setAccessibleName(words)

    @override
    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics("hint")
        return QSize(round(metrics.horizontalAdvance(self._words)) + 21, 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() / 2
        draw_stitch(painter, self._theme, self._kind, QPointF(7, middle), height=17, width=6)
        box = QRectF(19, 0, self.width() - 19, self.height())
        draw_text(painter, self._theme, self._words, box, style="hint", role="ink3")


class Legend(Flow):
    def __init__(self) -> None:
        super().__init__(spacing=18)

    def set_entries(self, entries: Sequence[tuple[Stitch, str]]) -> None:
        self.clear()
        for kind, words in entries:
            self.add(LegendEntry(kind, words))

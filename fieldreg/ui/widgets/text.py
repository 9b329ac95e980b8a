"""Texts: labels in the few type styles there are, and the heads of pages and sections.

Whatever is shown is plain text, weights aside: a label never guesses that a name
is HTML.
"""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.phrase import Phrase, Words, plain
from fieldreg.ui.theme.theme import repaint_on_change


class Text(QLabel):
    """Words in a type *style* and an *ink* of the token table.

    It wraps only where *wraps* says so; otherwise it keeps its whole width. With
    *shortens* it gives way and shows the rest as a tooltip.
    """

    def __init__(
        self,
        words: Words = "",
        style: str = "body",
        ink: str = "ink",
        *,
        wraps: bool = False,
        shortens: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self._style = style
        self.shortens = shortens
        self.setProperty("look", style)
        self.setProperty("ink", ink)
        self.setWordWrap(wraps)
        if shortens:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            self.setMinimumWidth(24)
        self.set_words(words)

    def set_words(self, words: Words) -> None:
        """Show *words* instead."""
        if isinstance(words, Phrase) and any(run.is_strong for run in words.runs):
            self.setTextFormat(Qt.TextFormat.RichText)
            self.setText(
                "".join(
                    f"<b>{escape(run.text)}</b>" if run.is_strong else escape(run.text)
                    for run in words.runs
                )
            )
        else:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(plain(words))
        self.setAccessibleName(plain(words))
        if self.shortens:
            self.setToolTip("")
            self.update()

    def set_ink(self, role: str) -> None:
        """Show the words in the colour of *role* instead."""
        self.setProperty("ink", role)
        self.style().unpolish(self)
        self.style().polish(self)

    @property
    def words(self) -> str:
        """The words shown, without their weights."""
        return self.accessibleName()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        font = self._theme.font(self._style)
        whole = self.accessibleName()
        metrics = QFontMetricsF(font)
        if not self.shortens or metrics.horizontalAdvance(whole) <= self.width():
            super().paintEvent(event)
            return
        self.setToolTip(escape(whole))
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self._theme.colour(self.property("ink")))
        short = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment(), short)


class Section(QWidget):
    """The heading of a part of a page, with one grey remark at its right."""

    def __init__(
        self, words: Words, remark: Words = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.heading = Text(words, "h3")
        self.remark = Text(remark, "hint", "ink3", shortens=True)
        self.remark.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.heading)
        row.addWidget(self.remark, 1)
        self.set_words(words, remark)

    def set_words(self, words: Words, remark: Words = "") -> None:
        """Change the heading and the remark."""
        self.heading.set_words(words)
        self.heading.setVisible(bool(self.heading.words))
        self.remark.set_words(remark)


class Title(QWidget):
    """The head of a page: its title, one grey line, and its acts at the right."""

    def __init__(
        self,
        words: Words,
        line: Words = "",
        *acts: QWidget,
        style: str = "h1",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.heading = Text(words, style, wraps=True)
        self.line = Text(line, "body", "ink2", shortens=True)
        self.line.setVisible(bool(plain(line)))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.heading)
        texts.addWidget(self.line)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addLayout(texts, 1)
        for act in acts:
            self.add_act(act)

    def add_act(self, act: QWidget) -> None:
        """Add *act* at the right end."""
        is_tall = bool(self.line.words)
        side = Qt.AlignmentFlag.AlignTop if is_tall else Qt.AlignmentFlag.AlignVCenter
        self._row.addWidget(act, 0, side)

    def set_words(self, words: Words, line: Words = "") -> None:
        """Change the title and its grey line."""
        self.heading.set_words(words)
        self.line.set_words(line)
        self.line.setVisible(bool(plain(line)))

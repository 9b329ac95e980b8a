"""The shell around a page: the rail, the hint bar and the foot.

The rail is a book's binding: its seam is basted, and drawn tight beside the page
that is open.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.keyboard import KeyHint, key_label, page_action
from fieldreg.ui.theme.paint import (
    StationState,
    draw_key_cap,
    draw_logo,
    draw_text,
    key_cap_width,
    make_pen,
)
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.widgets.buttons import PaintedButton
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.progress import Station, StationRow

_TAB_PAGES = 9
_PAGE_HIGH, _PAGE_LEAST = 38, 24
_APART = 14
_LEAST_NOTE = 140


class NavigationButton(PaintedButton):
    """A page in the rail."""

    def __init__(self, name: str, icon: str, text: str, parent: QWidget | None = None) -> None:
        self.name = name
        self._icon_name = icon
        self._count = 0
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setMinimumHeight(_PAGE_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_badge(self, count: int) -> None:
        """Show how many things wait there; none shows nothing."""
        self._count = count
        self.setAccessibleName(f"{self.display_text}: {count}" if count else self.display_text)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(184, _PAGE_HIGH)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = self.isChecked()
        if is_current:
            box = QRectF(self.rect())
            edge = (
                Qt.PenStyle.NoPen if not theme.needs_outlines else make_pen(theme.colour("line"), 2)
            )
            painter.setPen(edge)
            painter.setBrush(theme.colour("bindingSel"))
            box = box.adjusted(1, 1, -1, -1) if theme.needs_outlines else box
            painter.drawRoundedRect(box, 6, 6)
        role = "onBinding" if is_current or self.underMouse() else "onBinding2"
        theme.draw_icon(painter, self._icon_name, role, 10, (self.height() - 20) // 2)
        right = self.width() - 10.0
        if self._count:
            number = str(self._count)
            wide = theme.metrics("hint", bold=True).horizontalAdvance(number)
            box = QRectF(right - wide, 0, wide, self.height())
            draw_text(painter, theme, number, box, style="hint", role="onBinding", is_bold=True)
            right -= wide + 8
        box = QRectF(40, 0, right - 40, self.height())
        style = "strong" if is_current else "body"
        draw_text(painter, theme, self.display_text, box, style=style, role=role)


class NavigationRail(QWidget):
    """The pages, who works here and on which laptop; one stop of the Tab key.

    Where it is too short for all that, the pages are what stays.

    Signals:
        chosen(str): a page was chosen, by its name.
    """

    chosen = Signal(str)

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self._buttons: list[NavigationButton] = []
        self._current: NavigationButton | None = None
        self.setProperty("ground", "binding")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(spoken)
        self.setFixedWidth(self._theme.size("rail"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(10, 61, 14, 8)
        self._box.setSpacing(6)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(6)
        self._box.addLayout(self._pages)
        self._box.addStretch(1)
        self._who = Label("", "hint", "onBinding2", is_elided=True)
        self._where = Label("", "hint", "onBinding2", is_elided=True)
        for text in (self._who, self._where):
            text.setFixedHeight(18)
        self._people = QWidget()
        below = QVBoxLayout(self._people)
        below.setContentsMargins(10, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self._who)
        below.addWidget(self._where)
        self._box.addWidget(self._people)

    def add_page(self, name: str, icon: str, text: str, *, apart: bool = False) -> None:
        """Add a page at the end, *apart* from those before it."""
        if apart:
            self._pages.addSpacing(_APART)
        button = NavigationButton(name, icon, text, self)
        button.clicked.connect(lambda: self.chosen.emit(name))
        button.installEventFilter(self)
        self._buttons.append(button)
        if len(self._buttons) <= _TAB_PAGES:
            button.setToolTip(key_label(page_action(len(self._buttons))))
        self._pages.addWidget(button)
        self.set_current(self._buttons[0].name)

    def set_current(self, name: str) -> None:
        """Draw the seam tight beside page *name*."""
        for button in self._buttons:
            is_current = button.name == name
            button.setChecked(is_current)
            policy = Qt.FocusPolicy.TabFocus if is_current else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(policy)
            if is_current:
                self._current = button
        self.update()

    def set_badge(self, name: str, count: int) -> None:
        """Show how many things wait on page *name*."""
        for button in self._buttons:
            if button.name == name:
                button.set_badge(count)

    def set_user(self, who: str, where: str) -> None:
        """Say who works here and how this laptop is called."""
        self._who.set_text(who)
        self._where.set_text(where)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self._box.contentsMargins()
        wanted = self._pages.sizeHint().height() + self._people.sizeHint().height()
        is_roomy = self.height() >= wanted + margins.top() + margins.bottom()
        self._people.setVisible(is_roomy)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not step or not isinstance(watched, NavigationButton):
            return False
        place = (self._buttons.index(watched) + step) % len(self._buttons)
        self._buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("binding"))
        draw_logo(painter, theme, QRectF(19, 21, 25, 20))
        box = QRectF(54, 16, self.width() - 70, 32)
        draw_text(painter, theme, "fieldreg", box, style="h3", role="onBinding")
        seam = self.width() - 7.0
        basted = make_pen(theme.colour("stitch"), 2, dashes=(9, 7))
        painter.setPen(basted)
        if self._current is None:
            painter.drawLine(QPointF(seam, 0), QPointF(seam, self.height()))
        else:
            top = self._current.geometry().top()
            foot = self._current.geometry().bottom() + 1
            # From the open page outwards, so that the gaps beside it are equal.
            painter.drawLine(QPointF(seam, top - 10), QPointF(seam, 0))
            painter.drawLine(QPointF(seam, foot + 10), QPointF(seam, self.height()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("stitch"))
            painter.drawRoundedRect(QRectF(seam - 2, top, 4, foot - top), 2, 2)
        if theme.needs_outlines:
            painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour("line"))


class HintBar(QWidget):
    """At most six keys of this moment, and F1; or one sentence in their place."""

    def __init__(self, all_keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self._all_keys = all_keys
        self._hints: Sequence[KeyHint] = ()
        self.message = ""
        self.setFixedHeight(self._theme.size("hint_bar"))

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """Show *hints*; those without room are left to F1."""
        self._hints = hints
        self.setAccessibleName(" · ".join(f"{one.key}: {one.label}" for one in hints))
        self.update()

    @property
    def hints(self) -> Sequence[KeyHint]:
        """What is shown, room permitting."""
        return self._hints

    def show_message(self, sentence: str) -> None:
        """Show *sentence* instead, such as why a button cannot act; nothing ends it."""
        self.message = sentence
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("page"))
        middle = self.height() / 2
        right = self._draw_last(painter, middle)
        if self.message:
            box = QRectF(32, 0, right - 48, self.height())
            draw_text(painter, self._theme, self.message, box, style="hint")
            return
        x = 32.0
        for hint in self._hints:
            wide = self._width(hint)
            if x + wide > right - 16:
                break
            self._draw(painter, hint, x, middle)
            x += wide + 20

    def _draw_last(self, painter: QPainter, middle: float) -> float:
        last = KeyHint("F1", self._all_keys)
        left = self.width() - 32 - self._width(last)
        self._draw(painter, last, left, middle)
        return left

    def _width(self, hint: KeyHint) -> float:
        words = self._theme.metrics("hint").horizontalAdvance(hint.label)
        return key_cap_width(self._theme, hint.key) + 7 + words

    def _draw(self, painter: QPainter, hint: KeyHint, x: float, middle: float) -> None:
        draw_key_cap(painter, self._theme, hint.key, x, middle)
        left = x + key_cap_width(self._theme, hint.key) + 7
        box = QRectF(left, 0, self.width() - left, self.height())
        draw_text(painter, self._theme, hint.label, box, style="hint", role="ink3")


@dataclass(frozen=True, slots=True)
class StatusLabels:
    """What the three states are called here: a laptop's, or head office's."""

    here: str
    in_transit: str
    acknowledged: str


class StatusBar(QWidget):
    """The three states over the whole width of the window."""

    def __init__(self, words: StatusLabels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = repaint_on_change(self)
        self._words = words
        self.setProperty("ground", "binding")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(self._theme.size("foot"))
        self._stations = StationRow(on_binding=True)
        self._note = Label("", "hint", "onBinding2", is_elided=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 24, 0)
        row.setSpacing(24)
        row.addWidget(self._stations)
        row.addWidget(self._note, 1)

    def set_status(self, note: str) -> None:
        """Show *note* at the right."""
        self._note.set_text(note)
        self._fit()

    def set_counts(self, here: str, way: str, held: str) -> None:
        """Show how many there are in each state."""
        self._stations.set_stations(
            [
                Station(StationState.HERE, self._words.here, here),
                Station(StationState.IN_TRANSIT, self._words.in_transit, way),
                Station(StationState.DONE, self._words.acknowledged, held),
            ]
        )
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Give the note its room first; where that is too little, leave it out."""
        room = self.width() - 20 - 24
        self._stations.shorten_to(room - 24 - self._note.natural_width)
        left = room - 24 - self._stations.sizeHint().width()
        self._note.setVisible(left >= min(_LEAST_NOTE, self._note.natural_width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("binding"))
        if self._theme.needs_outlines:
            painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))

"""The help about a page, laid over it: its purpose, and all its keys beneath.

Any other key closes the help, and goes to the page.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.ui.keyboard import Action, KeyHint, chord_of, key_label
from fieldreg.ui.theme.paint import (
    draw_current_row,
    draw_hairline,
    draw_key_cap,
    draw_text,
    key_cap_width,
)
from fieldreg.ui.theme.theme import repaint_on_change
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.window.help_texts import HelpText

tr = translator("Shell")

_ROW, _GAP, _INDENT = 36, 40, 132
_MIN_COLUMN, _MAX_COLUMN = 400, 520
_SIDE, _READABLE = 24, 860
_STEPS = {"Down": 1, "Up": -1}
_SCROLLS = {"PgDn": 1, "PgUp": -1}
_CLOSING = ("Esc", "F1")
_MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr}


class HelpView(QWidget):
    """The help *text* and the keys of *hints*, over *parent*.

    Signals:
        closed(object): a key ended it; the event, if the page should have it.
        swap_requested, changed: as of `Help`.
    """

    closed = Signal(object)
    swap_requested = Signal(str, str)
    print_requested = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget, text: HelpText, hints: Sequence[KeyHint]) -> None:
        super().__init__(parent)
        self.text, self._ground = text, parent
        self.keys = KeyList(hints)
        self.setProperty("ownsRing", True)  # noqa: FBT003  a Qt property
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(text.title or tr("Help"))
        self._pane, self._inside = QScrollArea(), Column()
        self._lay_out()
        self.show_hints(hints)
        self.keys.pressed.connect(self._wait)
        self.setGeometry(parent.rect())
        parent.installEventFilter(self)

    def show_hints(self, hints: Sequence[KeyHint]) -> None:
        self.keys.show_hints(hints)
        rows = (" ".join(filter(None, (hint.key, hint.ctrl_key, hint.label))) for hint in hints)
        self.setAccessibleDescription(". ".join((self.text.spoken, *rows)))

    def own_hints(self) -> list[KeyHint]:
        if self.keys.is_waiting:
            return [KeyHint("Esc", tr("leave it as it is"))]
        return [
            KeyHint("Esc", tr("close the help")),
            KeyHint(key_label(Action.MOVE_ROW), tr("choose a key")),
            KeyHint("Enter", tr("change it")),
            KeyHint(key_label(Action.PRINT), tr("print a card")),
        ]

    def take_keys(self) -> None:
        """Take the focus, and see keys before all other filters."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removeEventFilter(self)
        self.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._ground.rect())
        if watched is not self or event.type() != QEvent.Type.KeyPress:
            return False
        if isinstance(event, QKeyEvent) and event.key() not in _MODIFIERS:
            self._press(chord_of(event), event)
        return True

    def _press(self, chord: str, event: QKeyEvent) -> None:
        keys = self.keys
        if keys.is_waiting:
            self._take(chord)
        elif step := _STEPS.get(chord, 0):
            keys.choose(0 if keys.current is None else keys.current + step)
            self._show_current()
        elif step := _SCROLLS.get(chord, 0):
            bar = self._pane.verticalScrollBar()
            bar.setValue(bar.value() + step * self._pane.viewport().height() * 3 // 4)
        elif chord == Action.PRINT.key:
            self.print_requested.emit()
        elif chord == "Enter" and keys.current is not None:
            self._wait()
        else:
            is_mine = chord in (*_CLOSING, "Enter")
            self.closed.emit(None if is_mine else event.clone())

    def _wait(self) -> None:
        self.keys.set_waiting(True)
        self._show_current()
        self.changed.emit()

    def _take(self, chord: str) -> None:
        if chord:
            self.keys.set_waiting(False)
            self.changed.emit()
            if chord != "Esc":
                self.swap_requested.emit(self.keys.current_hint.chord, chord)

    def _show_current(self) -> None:
        hint, box = self.keys.current_hint, self.keys.current_box().toRect()
        self.setAccessibleDescription(f"{hint.key} {hint.label}")
        middle = self.keys.mapTo(self._inside, box.center())
        self._pane.ensureVisible(middle.x(), middle.y(), 0, _ROW)

    def _lay_out(self) -> None:
        text, inside = self.text, self._inside
        inside.setProperty("ground", "none")
        parts: list[tuple[QWidget, str]] = [(Label(text.title, "h1", wraps=True), "near")]
        lines = ((text.purpose, "ink"), *((f"•  {act}", "ink") for act in text.acts))
        for words, ink in (*lines, (text.safety, "ink2")):
            label = Label(words, "body", ink, wraps=True)
            label.setMaximumWidth(_READABLE)
            parts += [(label, "hair")] * bool(words)
        parts += [(SectionTitle(tr("All keys of this page")), "group"), (self.keys, "hair")]
        for part, above in parts:
            inside.add_inset(part, above=above)
        inside.add_stretch()
        pane, outer = self._pane, QVBoxLayout(self)
        pane.setWidget(inside)
        pane.setWidgetResizable(True)
        pane.setFrameShape(QFrame.Shape.NoFrame)
        pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.setContentsMargins(_SIDE, 8, _SIDE, 4)
        outer.addWidget(pane)


class KeyList(QWidget):
    pressed = Signal()

    def __init__(self, hints: Sequence[KeyHint]) -> None:
        super().__init__()
        self._theme = repaint_on_change(self)
        self.hints = hints
        self.current: int | None = None  # the place of the chosen key
        self.is_waiting = False  # for the key it should change places with
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_hints(self, hints: Sequence[KeyHint]) -> None:
        self.hints = hints
        self.updateGeometry()
        self.update()

    def choose(self, place: int) -> None:
        self.current = min(max(place, 0), len(self.hints) - 1)
        self.update()

    def set_waiting(self, is_waiting: bool) -> None:  # noqa: FBT001  a Qt-like setter
        self.is_waiting = is_waiting
        self.update()

    @property
    def current_hint(self) -> KeyHint:
        return self.hints[self.current or 0]

    def current_box(self) -> QRectF:
        return next(box for place, _, box in self._placed() if place == (self.current or 0))

    def _columns(self, width: int) -> int:
        return max(1, (width + _GAP) // (_MIN_COLUMN + _GAP))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return -(-len(self.hints) // self._columns(width)) * _ROW

    @override
    def sizeHint(self) -> QSize:
        return QSize(_MAX_COLUMN, self.heightForWidth(_MAX_COLUMN))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, _ROW)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, _hint, box in self._placed():
            if box.contains(event.position()):
                self.choose(place)
                self.pressed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place, hint, box in self._placed():
            is_current = place == self.current
            if is_current:
                draw_current_row(painter, self._theme, box.adjusted(0, 1, 0, -2))
            self._draw(painter, hint, box, is_waiting=self.is_waiting and is_current)

    def _placed(self) -> Iterator[tuple[int, KeyHint, QRectF]]:
        columns = self._columns(self.width())
        row_count = -(-len(self.hints) // columns)
        width = min(_MAX_COLUMN, (self.width() + _GAP) // columns - _GAP)
        for place, hint in enumerate(self.hints):
            left = place // row_count * (width + _GAP)
            yield place, hint, QRectF(left, place % row_count * _ROW, width, _ROW)

    def _draw(self, painter: QPainter, hint: KeyHint, box: QRectF, *, is_waiting: bool) -> None:
        theme, middle, left = self._theme, box.center().y(), box.left() + 8
        if is_waiting:
            words = tr("Press the key to change places with")
            draw_text(painter, theme, words, box.adjusted(8, 0, 0, 0), is_bold=True)
            return
        draw_key_cap(painter, theme, hint.key, left, middle)
        if hint.ctrl_key:
            beside = left + max(52.0, key_cap_width(theme, hint.key) + 8)
            draw_key_cap(painter, theme, hint.ctrl_key, beside, middle)
        draw_text(painter, theme, hint.label, box.adjusted(_INDENT, 0, 0, 0))
        draw_hairline(painter, theme, left, box.right(), round(box.bottom()) - 1)

"""The keyboard: one table of meaning and key, and the binding of acts to pages.

One meaning per key on every page: a page binds an `Act`, never a key, and the
hint bar and the list of keys behind F1 read the same bindings, so that what is
shown is what works.

**Twins.** Small laptops hide the F-keys behind Fn. F1 to F9 are therefore also
Ctrl+1 to Ctrl+9, and F10 is Ctrl+0: the same figure, nothing to learn.

**Layouts.** Under a Cyrillic layout the key of U gives "ү" or "г", and on the
Mongolian one the digit row gives № - " ₮ : . _ , % ? until Shift is held. Letters
and digits of acts are therefore read in this order: the Latin letter or digit that
Qt reports, so that a French or German layout keeps its own places; on Windows the
virtual key, which stays Latin under Cyrillic layouts; last the place of the key.
Places are scan codes of the AT keyboard's first set, which Windows reports as they
are and X11 and Wayland report as evdev's codes, eight higher. Where an input method
reports neither (a remote desktop may), only Latin layouts reach the letters.

**Order.** F-keys, Ctrl, Alt and Insert are taken before the focused widget sees
them, so that a field cannot type them nor a box open on F4. Enter, Esc, Space,
Delete, the arrows and U belong to the focused widget first and come to the page
only if it has no use for them.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from typing_extensions import override

_MOST_HINTS = 6


class Act(StrEnum):
    """What a key means; two acts of one key never meet on a page."""

    KEYS = "keys"
    CORRECT = "correct"
    ANOTHER_VALUE = "another_value"
    ALL_EXCEPT = "all_except"
    COMPARE = "compare"
    DIFFERENT = "different"
    UPPER = "upper"
    SAME = "same"
    LOWER = "lower"
    ATTENDANCE = "attendance"
    AS_TABLE = "as_table"
    HAND_OVER = "hand_over"
    ASK = "ask"
    LATER = "later"
    CLOSE = "close"
    EARLIER = "earlier"
    LANGUAGE = "language"
    PRIMARY = "primary"
    NEW_PERSON = "new_person"
    PRESENT = "present"
    ABSENT = "absent"
    LATE = "late"
    LEFT_EARLY = "left_early"
    EXCUSED = "excused"
    LEAVE = "leave"
    PART = "part"
    NEXT = "next"
    PREVIOUS = "previous"
    NEW_SESSION = "new_session"
    FIND = "find"
    UNDO = "undo"
    REDO = "redo"
    LOCK = "lock"
    PRINT = "print"
    EXPORT = "export"
    IMPORT = "import"
    SHOW = "show"
    BACK = "back"
    PAGE_1 = "page_1"
    PAGE_2 = "page_2"
    PAGE_3 = "page_3"
    PAGE_4 = "page_4"
    PAGE_5 = "page_5"
    PAGE_6 = "page_6"
    PAGE_7 = "page_7"
    PAGE_8 = "page_8"
    PAGE_9 = "page_9"
    # Keys that widgets answer by themselves; bound only to stand in the hint bar.
    CHOOSE = "choose"
    ACROSS = "across"
    NEXT_PART = "next_part"


KEYS: dict[Act, str] = {
    Act.KEYS: "F1",
    Act.CORRECT: "F2",
    Act.ANOTHER_VALUE: "F2",
    Act.ALL_EXCEPT: "F3",
    Act.COMPARE: "F4",
    Act.DIFFERENT: "F5",
    Act.UPPER: "F5",
    Act.SAME: "F6",
    Act.LOWER: "F6",
    Act.ATTENDANCE: "F6",
    Act.AS_TABLE: "F6",
    Act.HAND_OVER: "F7",
    Act.ASK: "F8",
    Act.LATER: "F8",
    Act.CLOSE: "F9",
    Act.EARLIER: "F9",
    Act.LANGUAGE: "F10",
    Act.PRIMARY: "Enter",
    Act.NEW_PERSON: "Ins",
    Act.PRESENT: "Space",
    Act.ABSENT: "Del",
    Act.LATE: "L",
    Act.LEFT_EARLY: "E",
    Act.EXCUSED: "X",
    Act.LEAVE: "Esc",
    Act.PART: "U",
    Act.NEXT: "PgDn",
    Act.PREVIOUS: "PgUp",
    Act.NEW_SESSION: "Ctrl+N",
    Act.FIND: "Ctrl+F",
    Act.UNDO: "Ctrl+Z",
    Act.REDO: "Ctrl+Y",
    Act.LOCK: "Ctrl+L",
    Act.PRINT: "Ctrl+P",
    Act.EXPORT: "Ctrl+E",
    Act.IMPORT: "Ctrl+O",
    Act.SHOW: "Ctrl+T",
    Act.BACK: "Alt+Left",
    **{Act(f"page_{number}"): f"Alt+{number}" for number in range(1, 10)},
    Act.CHOOSE: "Up Down",
    Act.ACROSS: "Left Right",
    Act.NEXT_PART: "Tab",
}

_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_EN_SPACE = "\u2002"
_TEXT_UNDO = ("Ctrl+Z", "Ctrl+Y")
_K = Qt.Key
_NAMED = {
    _K.Key_Return: "Enter",
    _K.Key_Enter: "Enter",
    _K.Key_Escape: "Esc",
    _K.Key_Insert: "Ins",
    _K.Key_Delete: "Del",
    _K.Key_Space: "Space",
    _K.Key_PageDown: "PgDn",
    _K.Key_PageUp: "PgUp",
    _K.Key_Left: "Left",
    _K.Key_Right: "Right",
    _K.Key_Up: "Up",
    _K.Key_Down: "Down",
}
_FIRST_PLACE = 0 if sys.platform == "win32" else 8
_PLACES = {
    _FIRST_PLACE + start + index: sign
    for start, row in (
        (2, "1234567890"),
        (16, "QWERTYUIOP"),
        (30, "ASDFGHJKL"),
        (44, "ZXCVBNM"),
    )
    for index, sign in enumerate(row)
}


def key_of(act: Act) -> str:
    """Give the key of *act* as people read it: ``F2``, ``Ctrl N``, ``Alt ←``."""
    return _readable(KEYS[act])


def twin_of(act: Act) -> str:
    """Give the Ctrl twin of an F-key as people read it; empty for other keys."""
    key = KEYS[act]
    is_function = key[0] == "F" and key[1:].isdigit()
    return f"Ctrl {int(key[1:]) % 10}" if is_function else ""


def page_act(number: int) -> Act:
    """Give the act that opens page *number* of the rail, 1 to 9."""
    return Act(f"page_{number}")


def chord_of(event: QKeyEvent) -> str:
    """Name what was pressed as the table names it; empty if no act could mean it."""
    key = event.key()
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == Qt.KeyboardModifier.ControlModifier:
        if digit := digit_of(event):
            return f"F{digit if digit != '0' else '10'}"
        letter = _letter_of(event)
        return f"Ctrl+{letter}" if letter else ""
    if held == Qt.KeyboardModifier.AltModifier:
        sign = digit_of(event) or _NAMED.get(_K(key), "")
        return f"Alt+{sign}" if sign else ""
    if held != Qt.KeyboardModifier.NoModifier:
        return ""
    if _K.Key_F1 <= key <= _K.Key_F12:
        return f"F{key - _K.Key_F1 + 1}"
    return _NAMED.get(_K(key), "") if key in _NAMED else _letter_of(event)


def digit_of(event: QKeyEvent) -> str:
    """Tell the digit of the digit row that was pressed, on any layout; else nothing."""
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return ""
    if _K.Key_0 <= event.key() <= _K.Key_9:
        return chr(event.key())
    place = _PLACES.get(event.nativeScanCode(), "")
    return place if place.isdigit() else ""


@dataclass(frozen=True, slots=True)
class Hint:
    """A key and the word that says what it does here."""

    key: str
    word: str
    twin: str = ""


class Binding(QObject):
    """An act bound to a widget, for as long as that widget lives.

    It is in force while its *button*, if it has one, can be seen, and while
    *when* says so.
    """

    def __init__(
        self,
        scope: QWidget,
        act: Act,
        slot: Callable[[], object] | None,
        *,
        word: str,
        button: QAbstractButton | None,
        when: Callable[[], bool] | None,
        is_hinted: bool,
    ) -> None:
        super().__init__(scope)
        self.act = act
        self.word = word
        self.is_hinted = is_hinted and bool(word)
        self._slot = slot
        self._button = button
        self._when = when

    @property
    def is_live(self) -> bool:
        """Whether the key means this now."""
        scope = self.parent()
        if self._button and isinstance(scope, QWidget):
            shown = self._button.isVisibleTo(scope) and self._button.isEnabled()
            if not shown:
                return False
        return self._when is None or self._when()

    @property
    def acts(self) -> bool:
        """Whether a press does anything here, or a widget answers it by itself."""
        return self._slot is not None

    @property
    def hint(self) -> Hint:
        """Give what the hint bar shows."""
        return Hint(key_of(self.act), self.word, twin_of(self.act))

    def press(self) -> None:
        """Do it, through the button where there is one."""
        if self._button:
            self._button.click()
        elif self._slot:
            self._slot()


class Keyboard(QObject):
    """What keys mean in one window.

    Signals:
        moved(): the focus went elsewhere or a binding changed, so other keys may hold.
    """

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page: QWidget | None = None
        self._focused: QWidget | None = None
        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def turn_to(self, page: QWidget | None) -> None:
        """Let the keys of *page* hold wherever the focus is, the rail included."""
        self._page = page
        self.moved.emit()

    def bind(
        self,
        scope: QWidget,
        act: Act,
        slot: Callable[[], object] | None,
        word: str = "",
        *,
        button: QAbstractButton | None = None,
        when: Callable[[], bool] | None = None,
        is_hinted: bool = True,
    ) -> Binding:
        """Let *act* mean *slot* while the focus is in *scope*.

        *word* stands in the hint bar (``is_hinted``) and behind F1; no word, no
        mention. A *button* gets the key's name, and its click the slot; the key then
        presses the button, so that one that is busy or gives a reason answers the
        key as it answers the mouse. With *when*, several bindings of one act may
        stand side by side. A slot of None only names a key the widget answers itself.
        """
        binding = Binding(
            scope, act, slot, word=word, button=button, when=when, is_hinted=is_hinted
        )
        if button is not None and slot is not None:
            button.clicked.connect(lambda _checked=False: slot())
            set_key = getattr(button, "set_key", None)
            if set_key:
                set_key(key_of(act))
        # An object can stand only once in the list of filters, however often it is put there.
        scope.installEventFilter(self)
        self.moved.emit()
        return binding

    def hints(self, place: QWidget | None) -> list[Hint]:
        """Give what the hint bar shows with the focus at *place*, the nearest first."""
        return [binding.hint for binding in self._standing(place) if binding.is_hinted][
            :_MOST_HINTS
        ]

    def all_keys(self, place: QWidget | None) -> list[Hint]:
        """Give every key that means something with the focus at *place*."""
        return [binding.hint for binding in self._standing(place) if binding.word]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QWidget):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        chord = chord_of(event)
        if not chord or (chord in _TEXT_UNDO and _has_typing_to_undo(watched)):
            return False
        is_ours_first = chord[0] == "F" or "+" in chord or chord == "Ins"
        places = self._around(watched) if is_ours_first else self._at(watched)
        for binding in self._bindings(places):
            if binding.acts and KEYS[binding.act] == chord:
                binding.press()
                return True
        return False

    def _around(self, place: QWidget | None) -> Iterator[QWidget]:
        """Go outwards from *place*; the page shown comes just before the window."""
        page = self._page
        for outer in _ancestry(place):
            if outer is page:
                page = None
            if outer.isWindow() and page is not None and outer.isAncestorOf(page):
                yield page
            yield outer

    def _at(self, place: QWidget) -> Iterator[QWidget]:
        return self._around(place) if place.isWindow() else iter((place,))

    def _bindings(self, places: Iterator[QWidget]) -> Iterator[Binding]:
        for place in places:
            found = place.findChildren(
                Binding, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            yield from (one for one in found if one.is_live)

    def _standing(self, place: QWidget | None) -> Iterator[Binding]:
        """Go through the live bindings around *place*; an inner one hides an outer."""
        taken: set[str] = set()
        for binding in self._bindings(self._around(place)):
            key = KEYS[binding.act]
            if key not in taken:
                taken.add(key)
                yield binding

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        former = self._focused
        # Qt reports the loss of focus of widgets that are being destroyed.
        if former and shiboken6.isValid(former) and not self._is_scope(former):
            former.removeEventFilter(self)
        self._focused = new
        if new is not None:
            new.installEventFilter(self)
        self.moved.emit()

    def _is_scope(self, widget: QWidget) -> bool:
        return any(isinstance(child, Binding) for child in widget.children())


def _ancestry(place: QWidget | None) -> Iterator[QWidget]:
    while place is not None:
        yield place
        place = None if place.isWindow() else place.parentWidget()


def _letter_of(event: QKeyEvent) -> str:
    if _K.Key_A <= event.key() <= _K.Key_Z:
        return chr(event.key())
    virtual = event.nativeVirtualKey()
    if sys.platform == "win32" and _K.Key_A <= virtual <= _K.Key_Z:
        return chr(virtual)
    place = _PLACES.get(event.nativeScanCode(), "")
    return place if place.isalpha() else ""


def _has_typing_to_undo(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable() or widget.isRedoAvailable()
    if isinstance(widget, QPlainTextEdit):
        return widget.document().isUndoAvailable() or widget.document().isRedoAvailable()
    return False


def _readable(key: str) -> str:
    parts = key.replace("+", " ").split()
    # Two arrows would run together with no more than a space between them.
    between = _EN_SPACE if all(part in _ARROWS for part in parts) else " "
    return between.join(_ARROWS.get(part, part) for part in parts)

"""Binding acts to widgets, and finding the act of a key from where the focus is.

F-keys, Ctrl, Alt and Insert are taken before the focused widget sees them, so that
a field cannot type them nor a box open on F4. Enter, Esc, Space, Delete, the arrows
and letters belong to the focused widget first and come to the page only if it has no
use for them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from fieldreg.ui.keyboard.key_events import chord_of
from fieldreg.ui.keyboard.key_map import KEYS, Action, ctrl_key_label, key_label

_MOST_HINTS = 6
_TEXT_UNDO = ("Ctrl+Z", "Ctrl+Y")


HintText = str | Callable[[], str]


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key and the word that says what it does here."""

    key: str
    label: str
    ctrl_key: str = ""


class KeyBinding(QObject):
    """An act bound to a widget, for as long as that widget lives.

    It is in force while its *button*, if it has one, can be seen, and while
    *when* says so.
    """

    def __init__(
        self,
        scope: QWidget,
        act: Action,
        slot: Callable[[], object] | None,
        *,
        word: HintText,
        button: QAbstractButton | None,
        when: Callable[[], bool] | None,
        is_hinted: bool,
    ) -> None:
        super().__init__(scope)
        self.action = act
        self._word = word
        self.is_hinted = is_hinted and bool(word)
        self._slot = slot
        self._button = button
        self._when = when

    @property
    def is_active(self) -> bool:
        """Whether the key means this now."""
        scope = self.parent()
        if self._button and isinstance(scope, QWidget):
            shown = self._button.isVisibleTo(scope) and self._button.isEnabled()
            if not shown:
                return False
        return self._when is None or self._when()

    @property
    def has_label(self) -> bool:
        """Whether there is a word for it at all."""
        return bool(self._word)

    @property
    def has_effect(self) -> bool:
        """Whether a press does anything here, or a widget answers it by itself."""
        return self._slot is not None

    @property
    def hint(self) -> KeyHint:
        """Give what the hint bar shows; the words of a button begin small there."""
        word = self._word() if callable(self._word) else self._word
        small = word[:1].lower() + word[1:] if word[1:2].islower() else word
        return KeyHint(key_label(self.action), small, ctrl_key_label(self.action))

    def trigger(self) -> None:
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

    bindings_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page: QWidget | None = None
        self._focused: QWidget | None = None
        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def page(self) -> QWidget | None:
        """Whose keys hold wherever the focus is."""
        return self._page

    def set_page(self, page: QWidget | None) -> None:
        """Let the keys of *page* hold wherever the focus is, the rail included."""
        self._page = page
        self.bindings_changed.emit()

    def bind(
        self,
        scope: QWidget,
        act: Action,
        slot: Callable[[], object] | None,
        word: HintText = "",
        *,
        button: QAbstractButton | None = None,
        when: Callable[[], bool] | None = None,
        is_hinted: bool = True,
    ) -> KeyBinding:
        """Let *act* mean *slot* while the focus is in *scope*.

        *word* stands in the hint bar (``is_hinted``) and behind F1; no word, no
        mention; a function of none gives the word of the moment. A *button* gets the key's name, and its click the slot; the key then
        presses the button, so that one that is busy or gives a reason answers the
        key as it answers the mouse. With *when*, several bindings of one act may
        stand side by side. A slot of None only names a key the widget answers itself.
        """
        binding = KeyBinding(
            scope, act, slot, word=word, button=button, when=when, is_hinted=is_hinted
        )
        if button is not None and slot is not None:
            button.clicked.connect(lambda _checked=False: slot())
            _show_key(button, act)
        # An object can stand only once in the list of filters, however often it is put there.
        scope.installEventFilter(self)
        self.bindings_changed.emit()
        return binding

    def focus_on_key(self, scope: QWidget, act: Action, button: QAbstractButton, word: str) -> None:
        """Let *act* put the focus on a *button* that takes something away.

        Only Enter there does it, so that no single key destroys anything.
        """
        _show_key(button, act)
        self.bind(
            scope,
            act,
            button.setFocus,
            word,
            when=lambda: button.isVisibleTo(scope) and button.isEnabled(),
            is_hinted=False,
        )

    def hints(self, place: QWidget | None) -> list[KeyHint]:
        """Give what the hint bar shows with the focus at *place*, the nearest first."""
        return [binding.hint for binding in self._standing(place) if binding.is_hinted][
            :_MOST_HINTS
        ]

    def all_hints(self, place: QWidget | None) -> list[KeyHint]:
        """Give every key that means something with the focus at *place*."""
        return [binding.hint for binding in self._standing(place) if binding.has_label]

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
            if binding.has_effect and KEYS[binding.action] == chord:
                # Enter that is held down means what it means once.
                if not (event.isAutoRepeat() and binding.action is Action.PRIMARY):
                    binding.trigger()
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

    def _bindings(self, places: Iterator[QWidget]) -> Iterator[KeyBinding]:
        for place in places:
            found = place.findChildren(
                KeyBinding, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            yield from (one for one in found if one.is_active)

    def _standing(self, place: QWidget | None) -> Iterator[KeyBinding]:
        """Go through the live bindings around *place*; an inner one hides an outer."""
        taken: set[str] = set()
        for binding in self._bindings(self._around(place)):
            key = KEYS[binding.action]
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
        self.bindings_changed.emit()

    def _is_scope(self, widget: QWidget) -> bool:
        return any(isinstance(child, KeyBinding) for child in widget.children())


def _show_key(button: QAbstractButton, act: Action) -> None:
    set_key = getattr(button, "set_key", None)
    if set_key:
        set_key(key_label(act))


def _ancestry(place: QWidget | None) -> Iterator[QWidget]:
    while place is not None:
        yield place
        place = None if place.isWindow() else place.parentWidget()


def _has_typing_to_undo(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable() or widget.isRedoAvailable()
    if isinstance(widget, QPlainTextEdit):
        return widget.document().isUndoAvailable() or widget.document().isRedoAvailable()
    return False

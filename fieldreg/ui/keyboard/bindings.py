"""Bindings of actions to widgets, and the search for the action of a key from the focus outwards.

F-keys, Ctrl, Alt and Insert are taken before the focused widget sees them, so that a field cannot
type them and a combo box cannot open on F4. Enter, Esc, Space, Delete, the arrows and letters
belong to the focused widget first and reach the page only if it does not use them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from typing_extensions import override

from fieldreg.ui.keyboard.key_events import chord_of
from fieldreg.ui.keyboard.key_map import Action, ctrl_key_label, key_label

_MAX_HINTS = 6
_TEXT_UNDO = ("Ctrl+Z", "Ctrl+Y")
_ONCE = (Action.PRIMARY, Action.UNDO, Action.REDO)  # however long their keys are held down
HintText = str | Callable[[], str]


@dataclass(frozen=True, slots=True)
class KeyHint:
    """The key and its Ctrl twin as people read them, its label, and its name in the table of keys."""

    key: str
    label: str
    ctrl_key: str = ""
    chord: str = field(default="", compare=False)


class KeyBinding(QAction):
    """An action bound to a widget, active while its *button* can be pressed and *when* is true.

    Hint bar, list of keys and context menu are views of it. Its shortcut is only shown there: the
    `Keyboard` finds the binding of a pressed key, on every layout.
    """

    def __init__(
        self,
        scope: QWidget,
        action: Action,
        slot: Callable[[], object] | None,
        *,
        label: HintText,
        button: QAbstractButton | None,
        when: Callable[[], bool] | None,
        is_hinted: bool,
    ) -> None:
        super().__init__(scope)
        self.action = action
        self._label = label
        self.is_hinted = is_hinted and bool(label)
        self._slot = slot
        self._button = button
        self._when = when
        self.triggered.connect(self._act)

    @property
    def is_active(self) -> bool:
        scope = self.parent()
        if self._button and isinstance(scope, QWidget):
            shown = self._button.isVisibleTo(scope) and self._button.isEnabled()
            if not shown:
                return False
        return self._when is None or self._when()

    @property
    def has_label(self) -> bool:
        return bool(self._label)

    @property
    def has_effect(self) -> bool:
        return self._slot is not None

    @property
    def hint(self) -> KeyHint:
        """The hint; it begins with a small letter."""
        label = self._label() if callable(self._label) else self._label
        small = label[:1].lower() + label[1:] if label[1:2].islower() else label
        return KeyHint(key_label(self.action), small, ctrl_key_label(self.action), self.action.key)

    def prepare_for_menu(self) -> None:
        """Show the label and the key of now."""
        label = self._label() if callable(self._label) else self._label
        self.setText((label[:1].upper() + label[1:]).replace("&", "&&"))
        self.setShortcut(QKeySequence(self.action.key))

    def _act(self) -> None:
        if self._button:
            self._button.click()
        elif self._slot:
            self._slot()


class Keyboard(QObject):
    """The bindings of one window.

    Signals:
        bindings_changed(): the focus moved or a binding changed, so other keys may be active.
    """

    bindings_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page: QWidget | None = None
        self._focused: QWidget | None = None
        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def page(self) -> QWidget | None:
        return self._page

    def set_page(self, page: QWidget | None) -> None:
        self._page = page
        self.bindings_changed.emit()

    def bind(
        self,
        scope: QWidget,
        action: Action,
        slot: Callable[[], object] | None,
        label: HintText = "",
        *,
        button: QAbstractButton | None = None,
        when: Callable[[], bool] | None = None,
        is_hinted: bool = True,
    ) -> KeyBinding:
        """Bind *action* to *slot* while the focus is in *scope*.

        *label*, or its result, appears in the hint bar (``is_hinted``) and behind F1. The key
        presses the *button*, so that a busy or disabled one responds to the key as to the mouse.
        With *when*, several bindings of one action may coexist. A slot of None only names a key
        that the widget handles itself.
        """
        binding = KeyBinding(
            scope, action, slot, label=label, button=button, when=when, is_hinted=is_hinted
        )
        if button is not None and slot is not None:
            button.clicked.connect(lambda _checked=False: slot())
            _show_key(button, action)
        # Qt keeps a filter once in its list, however often it is installed.
        scope.installEventFilter(self)
        self.bindings_changed.emit()
        return binding

    def focus_on_key(
        self, scope: QWidget, action: Action, button: QAbstractButton, label: str
    ) -> None:
        """Bind *action* to focusing a *button* that destroys something.

        Only Enter presses it then, so that no single key destroys anything.
        """
        _show_key(button, action)
        self.bind(
            scope,
            action,
            button.setFocus,
            label,
            when=lambda: button.isVisibleTo(scope) and button.isEnabled(),
            is_hinted=False,
        )

    def hints(self, place: QWidget | None) -> list[KeyHint]:
        bindings = [b for b in _effective(self._around(place)) if b.is_hinted]
        return [binding.hint for binding in bindings[:_MAX_HINTS]]

    def all_hints(self, place: QWidget | None) -> list[KeyHint]:
        return [binding.hint for binding in _effective(self._around(place)) if binding.has_label]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QWidget):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        chord = chord_of(event)
        if not chord or (chord in _TEXT_UNDO and _has_typing_to_undo(watched)):
            return False
        # F alone is a letter: it belongs to the field first, as every letter does.
        is_page_key_first = (chord[0] == "F" and chord != "F") or "+" in chord or chord == "Ins"
        places = self._around(watched) if is_page_key_first else self._at(watched)
        for binding in _bindings(places):
            if binding.has_effect and binding.action.key == chord:
                if not (event.isAutoRepeat() and binding.action in _ONCE):
                    binding.trigger()
                return True
        return False

    def _around(self, place: QWidget | None) -> Iterator[QWidget]:
        """Yield *place* and its parents; the shown page comes just before the window."""
        page = self._page
        for outer in _ancestry(place):
            if outer is page:
                page = None
            if outer.isWindow() and page is not None and outer.isAncestorOf(page):
                yield page
            yield outer

    def _at(self, place: QWidget) -> Iterator[QWidget]:
        return self._around(place) if place.isWindow() else iter((place,))

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
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


def list_menu_actions(place: QWidget) -> list[KeyBinding]:
    """Return the actions around *place* that a menu can start, without those of the window."""
    places = (outer for outer in _ancestry(place) if not outer.isWindow())
    found = [binding for binding in _effective(places) if binding.has_label and binding.has_effect]
    for binding in found:
        binding.prepare_for_menu()
    return found


def _bindings(places: Iterator[QWidget]) -> Iterator[KeyBinding]:
    for place in places:
        found = place.findChildren(KeyBinding, options=Qt.FindChildOption.FindDirectChildrenOnly)
        yield from (binding for binding in found if binding.is_active)


def _effective(places: Iterator[QWidget]) -> Iterator[KeyBinding]:
    """Yield the active bindings at *places*; of one key only the innermost."""
    taken: set[str] = set()
    for binding in _bindings(places):
        if binding.action.key not in taken:
            taken.add(binding.action.key)
            yield binding


def _show_key(button: QAbstractButton, action: Action) -> None:
    set_key = getattr(button, "set_key", None)
    if set_key:
        set_key(key_label(action))


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


def open_context_menu(place: QWidget, at: QPoint, more: Sequence[QAction] = ()) -> QMenu | None:
    """Show the actions around *place* up to its page, and then *more*; None if there are none.

    *at* is a point of the screen.
    """
    actions = list_menu_actions(place)
    if not actions and not more:
        return None
    menu = QMenu(place)
    menu.addActions(actions)
    menu.addSeparator()
    menu.addActions(more)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    return menu

"""The keyboard of a window: finds the action of a pressed key, from the focus outwards.

F-keys, Ctrl, Alt and Insert are taken before the focused widget sees them; other keys only if it
does not use them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from fieldreg.ui.keyboard.bindings import (
    HintText,
    KeyBinding,
    KeyHint,
    Need,
    Permits,
    build_hint,
    find_act,
    find_refused,
    find_send,
    list_ancestry,
    list_bindings,
    list_effective,
    show_key_on,
)
from fieldreg.ui.keyboard.held_keys import HeldKeys
from fieldreg.ui.keyboard.idle_keys import IdleKeys
from fieldreg.ui.keyboard.key_events import chord_of
from fieldreg.ui.keyboard.key_map import Action
from fieldreg.ui.keyboard.own_keys import breaks_lines, find_own_enter
from fieldreg.ui.translation import translate

_MAX_HINTS = 6
_TEXT_UNDO = ("Ctrl+Z", "Ctrl+Y")
_ONCE = (Action.PRIMARY, Action.SEND, Action.UNDO, Action.REDO)  # however long they are held down
_MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr}


@dataclass(frozen=True, slots=True)
class _Destroyer:
    button: QAbstractButton
    slot: Callable[[], object]
    question: Callable[[], str]


class Keyboard(QObject):
    """The bindings of one window; *may* returns whether its user has a permission.

    Signals:
        bindings_changed(): the focus moved or a binding changed.
        refused(str): a key was pressed whose permission the user lacks.
    """

    bindings_changed = Signal()
    asked = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None, *, may: Permits = lambda _need: True) -> None:
        super().__init__(parent)
        self.may = may
        self._page: QWidget | None = None
        self._focused: QWidget | None = None
        self._pending: tuple[_Destroyer, str] | None = None
        self.idle_keys = IdleKeys(self)
        self._held = HeldKeys(lambda: self._focused)
        self.act_count = 0  # of keys pressed
        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def page(self) -> QWidget | None:
        return self._page

    def set_page(self, page: QWidget | None) -> None:
        self._page = page
        self._pending = None
        self.idle_keys.end()
        self.bindings_changed.emit()

    @property
    def question(self) -> str:
        return self._pending[1] if self._pending else ""

    def bind(
        self,
        scope: QWidget,
        action: Action,
        slot: Callable[[], object] | None,
        label: HintText = "",
        *,
        button: QAbstractButton | None = None,
        needs: Need | None = None,
        when: Callable[[], bool] | None = None,
        is_hinted: bool = True,
        saves: bool = False,
    ) -> KeyBinding:
        """Bind *action* to *slot* while the focus is in *scope*.

        *label*, or its result, appears in the hint bar (``is_hinted``) and behind F1. The key
        presses the *button*, if any. With *when*, several bindings of one action may coexist. A
        slot of None only names a key that the widget handles itself. An action that *saves* is also
        run by Ctrl+S.
        """
        binding = KeyBinding(
            *(scope, action, slot),
            label=label,
            button=button,
            needs=needs,
            may=self.may,
            when=when,
            is_hinted=is_hinted,
            saves=saves,
        )
        if button is not None and slot is not None:
            button.clicked.connect(lambda _checked=False: slot())
            show_key_on(button, action)
        # Qt keeps a filter once in its list, however often it is installed.
        scope.installEventFilter(self)
        if scope.isVisible():  # the keys of a page being built become active when it is shown
            self.bindings_changed.emit()
        return binding

    def ask_on_key(
        self,
        scope: QWidget,
        action: Action,
        button: QAbstractButton,
        slot: Callable[[], object],
        question: Callable[[], str],
        *,
        needs: Need | None = None,
    ) -> None:
        """Let *action*, and Enter on *button*, ask *question*; then Ctrl+Enter calls *slot*."""
        destroyer = _Destroyer(button, slot, question)
        button.clicked.connect(lambda _checked=False: self._press(destroyer))
        binding = self.bind(
            scope,
            action,
            button.click,
            lambda: getattr(button, "display_text", ""),
            needs=needs,
            when=lambda: button.isVisibleTo(scope) and button.isEnabled(),
            is_hinted=False,
        )
        binding.key_button = button
        binding.show_key(action)

    def hold(self) -> Callable[[], None]:
        return self._held.hold()

    def save(self, place: QWidget | None) -> bool:
        primary = find_act(Action.PRIMARY, self._around(place))
        if primary is None or not primary.saves:
            return False
        primary.trigger()
        return True

    def show_assigned_keys(self, root: QWidget) -> None:
        for binding in root.findChildren(KeyBinding):
            binding.show_key(binding.action)
        self._show_enter_keys()
        self.bindings_changed.emit()

    def hints(self, place: QWidget | None) -> list[KeyHint]:
        return self._hints(place, lambda binding: binding.is_hinted)[:_MAX_HINTS]

    def all_hints(self, place: QWidget | None) -> list[KeyHint]:
        return self._hints(place, lambda binding: binding.has_label)

    def _hints(self, place: QWidget | None, fits: Callable[[KeyBinding], bool]) -> list[KeyHint]:
        if self._pending:
            yes = build_hint(Action.SEND, getattr(self._pending[0].button, "display_text", ""))
            return [yes, build_hint(Action.LEAVE, translate("Shell", "leave it as it is"))]
        own = find_own_enter(place)
        found = [] if own is None else [build_hint(Action.PRIMARY, own.label)]
        for binding in list_effective(self._around(place)):
            if binding.action is not Action.PRIMARY or own is None:
                found += [binding.hint] * fits(binding)
            elif breaks_lines(place) and fits(binding):
                found.append(binding.hint_for(Action.SEND))
        return found

    def _press(self, destroyer: _Destroyer) -> None:
        question = destroyer.question()
        if self._pending == (destroyer, question):
            self._withdraw()
            destroyer.slot()
            return
        self._pending = destroyer, question
        self.bindings_changed.emit()
        self.asked.emit()

    def _withdraw(self) -> None:
        if self._pending:
            self._pending = None
            self.bindings_changed.emit()

    def _answer(self, chord: str) -> bool:
        pending = self._pending
        if pending is None:
            return False
        if chord == Action.SEND.key:
            self._press(pending[0])
            return True
        self._withdraw()
        return chord == Action.LEAVE.key

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() != QEvent.Type.KeyPress or event.key() in _MODIFIERS:
            return False
        chord = chord_of(event)
        is_held = self._held.take(event, chord)
        self.act_count += watched is self._focused and not is_held
        if watched is self._focused:
            self.idle_keys.end()
        if is_held or self._answer(chord):
            return True
        if not chord or (chord in _TEXT_UNDO and _takes_typing_back(watched, chord)):
            return False
        if chord == Action.PRIMARY.key and watched is self._focused:
            own = find_own_enter(watched)
            if own is not None:
                if own.act is not None and not event.isAutoRepeat():
                    own.act()
                return own.act is not None
        binding = self._find_binding(watched, chord)
        return self._refuse(watched, chord) if binding is None else _trigger(binding, event)

    def _find_binding(self, watched: QWidget, chord: str) -> KeyBinding | None:
        for binding in list_bindings(self._find_places(watched, chord)):
            if binding.has_effect and binding.action.key == chord:
                return binding
        is_send = chord == Action.SEND.key
        return find_send(self._around(watched)) if is_send else None

    def _refuse(self, watched: QWidget, chord: str) -> bool:
        need = find_refused(self._find_places(watched, chord), chord)
        if need is not None:
            self.refused.emit(need)
        elif watched is self._focused and _is_for_page(watched, chord):
            self.idle_keys.tell(self._around(watched), chord)
        return need is not None

    def _find_places(self, watched: QWidget, chord: str) -> Iterator[QWidget]:
        is_page_key_first = _is_function_key(chord) or "+" in chord
        return self._around(watched) if is_page_key_first else self._at(watched)

    def _around(self, place: QWidget | None) -> Iterator[QWidget]:
        page = self._page if self._page and shiboken6.isValid(self._page) else None
        for outer in list_ancestry(place):
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
        if former and shiboken6.isValid(former):
            if not _is_scope(former):
                former.removeEventFilter(self)
            if changed := getattr(former, "own_enter_changed", None):
                changed.disconnect(self.bindings_changed)
        self._focused, self._pending = new, None
        if new is not None:
            new.installEventFilter(self)
            if changed := getattr(new, "own_enter_changed", None):
                changed.connect(self.bindings_changed)
            self._show_enter_keys()
        self.bindings_changed.emit()

    def _show_enter_keys(self) -> None:
        place = self._focused
        primary, main = (
            find_act(Action.PRIMARY, self._around(place)),
            find_send(self._around(place)),
        )
        if main is not None:
            is_enter = main is primary and not breaks_lines(place)
            main.show_key(Action.PRIMARY if is_enter else Action.SEND)


def _takes_typing_back(widget: QWidget, chord: str) -> bool:
    """Return whether *chord* undoes typing, or would in a non-empty widget."""
    if isinstance(widget, QLineEdit):
        can = widget.isUndoAvailable(), widget.isRedoAvailable()
        is_over = widget.property("look") == "search" and not widget.text()
        return can[chord != Action.UNDO.key] if is_over else any(can)
    if isinstance(widget, QPlainTextEdit):
        return widget.document().isUndoAvailable() or widget.document().isRedoAvailable()
    return False


def _is_function_key(chord: str) -> bool:
    """F alone is a letter, and belongs to the field."""
    return chord == "Ins" or (chord[0] == "F" and chord != "F")


def _is_for_page(widget: QWidget, chord: str) -> bool:
    is_typing = isinstance(widget, (QLineEdit, QPlainTextEdit))
    return _is_function_key(chord) or (chord.startswith("Ctrl+") and not is_typing)


def _is_scope(widget: QWidget) -> bool:
    return any(isinstance(child, KeyBinding) for child in widget.children())


def _trigger(binding: KeyBinding, event: QKeyEvent) -> bool:
    if not (event.isAutoRepeat() and binding.action in _ONCE):
        binding.trigger()
    return True

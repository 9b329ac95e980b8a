"""Bindings of actions to widgets, and their labels."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QMenu, QWidget

from fieldreg.ui.keyboard.key_map import Action, ctrl_key_label, key_label

HintText = str | Callable[[], str]
Need: TypeAlias = str  # a permission, or the name of a page that may be opened
Permits: TypeAlias = Callable[[Need], bool]


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key as people read it; *name* is that in the table of keys."""

    key: str
    label: str
    ctrl_key: str = ""
    chord: str = field(default="", compare=False)


class KeyBinding(QAction):
    """An action bound to a widget, active while its *button* can be pressed and *when* is true.

    It is inactive without the permission that it *needs*, and for a list without rows.

    Its shortcut is only shown: the `Keyboard` finds the binding of a pressed key, on every layout.
    """

    def __init__(
        self,
        scope: QWidget,
        action: Action,
        slot: Callable[[], object] | None,
        *,
        label: HintText,
        button: QAbstractButton | None,
        needs: Need | None,
        may: Permits,
        when: Callable[[], bool] | None,
        is_hinted: bool,
        saves: bool,
    ) -> None:
        super().__init__(scope)
        self._needs, self._may = needs, may
        self.action = action
        self.saves = saves
        self._label = label
        self._is_hinted = is_hinted
        self._slot = slot
        self._button = self.key_button = button  # the key may also be shown on another
        self._when = when
        self.triggered.connect(self._act)

    @property
    def is_active(self) -> bool:
        scope = self.parent()
        if not self._has_rows or not self._is_allowed:
            return False
        if self._button and isinstance(scope, QWidget):
            shown = self._button.isVisibleTo(scope) and self._button.isEnabled()
            if not shown:
                return False
        return self._when is None or self._when()

    @property
    def refused(self) -> Need | None:
        if self._needs is None or self._is_allowed or not self._has_rows:
            return None
        is_offered = getattr(self.key_button, "is_offered", True)
        is_due = bool(self.key_button) or self._when is None or self._when()
        return self._needs if is_offered and is_due else None

    @property
    def _is_allowed(self) -> bool:
        return self._needs is None or self._may(self._needs)

    @property
    def _has_rows(self) -> bool:
        scope = self.parent()
        return not isinstance(scope, QAbstractItemView) or scope.model().rowCount() > 0

    @property
    def has_label(self) -> bool:
        return bool(self._label) and not getattr(self._button, "disabled_reason", "")

    @property
    def is_hinted(self) -> bool:
        return self._is_hinted and self.has_label

    @property
    def idle_hint(self) -> KeyHint | None:
        scope = self.parent()
        is_shown = isinstance(scope, QWidget) and scope.isVisible() and self._is_allowed
        return self.hint if is_shown and self._label and self.has_effect else None

    @property
    def has_effect(self) -> bool:
        return self._slot is not None

    @property
    def hint(self) -> KeyHint:
        return self.hint_for(self.action)

    def hint_for(self, action: Action) -> KeyHint:
        return build_hint(action, self._label() if callable(self._label) else self._label)

    def show_key(self, action: Action) -> None:
        if self.key_button is not None:
            show_key_on(self.key_button, action)

    def prepare_for_menu(self) -> None:
        label = self._label() if callable(self._label) else self._label
        self.setText((label[:1].upper() + label[1:]).replace("&", "&&"))
        self.setShortcut(QKeySequence(self.action.key))

    def _act(self) -> None:
        if self._button:
            self._button.click()
        elif self._slot:
            self._slot()


def build_hint(action: Action, label: str) -> KeyHint:
    """Return the hint, with a small first letter unless *label* begins with an abbreviation."""
    is_word = label[1:2].islower() or label[1:2] == " "  # and no abbreviation
    small = label[:1].lower() + label[1:] if is_word else label
    return KeyHint(key_label(action), small, ctrl_key_label(action), action.key)


def list_menu_actions(place: QWidget) -> list[KeyBinding]:
    places = (outer for outer in list_ancestry(place) if not outer.isWindow())
    found = [
        binding for binding in list_effective(places) if binding.has_label and binding.has_effect
    ]
    for binding in found:
        binding.prepare_for_menu()
    return found


def list_bindings(places: Iterator[QWidget]) -> Iterator[KeyBinding]:
    return (binding for binding in list_all_bindings(places) if binding.is_active)


def list_all_bindings(places: Iterator[QWidget]) -> Iterator[KeyBinding]:
    for place in places:
        yield from place.findChildren(KeyBinding, options=Qt.FindChildOption.FindDirectChildrenOnly)


def find_act(action: Action, places: Iterator[QWidget]) -> KeyBinding | None:
    found = (each for each in list_bindings(places) if each.has_effect)
    return next((each for each in found if each.action is action), None)


def find_send(places: Iterator[QWidget]) -> KeyBinding | None:
    bindings = (each for each in list_bindings(places) if each.has_effect)
    found = [each for each in bindings if each.action is Action.PRIMARY]
    buttons = (each for each in found if each.key_button is not None)
    return next(buttons, found[0] if found else None)


def find_refused(places: Iterator[QWidget], chord: str) -> Need | None:
    found = (each.refused for each in list_all_bindings(places) if each.action.key == chord)
    return next(filter(None, found), None)


def list_effective(places: Iterator[QWidget]) -> Iterator[KeyBinding]:
    taken: set[str] = set()
    for binding in list_bindings(places):
        if binding.action.key not in taken:
            taken.add(binding.action.key)
            yield binding


def show_key_on(button: QAbstractButton, action: Action) -> None:
    set_key = getattr(button, "set_key", None)
    if set_key:
        set_key(key_label(action))


def list_ancestry(place: QWidget | None) -> Iterator[QWidget]:
    while place is not None:
        yield place
        place = None if place.isWindow() else place.parentWidget()


def open_context_menu(place: QWidget, at: QPoint, more: Sequence[QAction] = ()) -> QMenu | None:
    """Show the actions around *place* up to its page, then *more*; None if there are none."""
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

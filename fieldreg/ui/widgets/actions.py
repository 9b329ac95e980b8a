"""Actions of a page: button, key, menu entry, condition."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from fieldreg.ui.keyboard import Action, Keyboard, Need
from fieldreg.ui.keyboard.bindings import HintText
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.layout import Flow, button_row


class Actions:
    def __init__(self, keyboard: Keyboard, scope: QWidget) -> None:
        self._keyboard, self._scope = keyboard, scope
        self._conditions: list[tuple[KeyButton, Callable[[], bool]]] = []
        self._kinds: list[tuple[KeyButton, Callable[[], ButtonKind]]] = []
        self.buttons: list[KeyButton] = []

    def add(
        self,
        text: str,
        slot: Callable[[], object],
        action: Action | None = None,
        *,
        kind: ButtonKind | Callable[[], ButtonKind] = ButtonKind.PLAIN,
        hint: HintText | None = None,
        needs: Need | None = None,
        when: Callable[[], bool] | None = None,
        rests_while: Callable[[], bool] | None = None,
        is_hinted: bool = True,
        is_destructive: bool = False,
        question: Callable[[], str] | None = None,
        saves: bool = False,
    ) -> KeyButton:
        """Return the button that calls *slot*; *action* is its key, and *hint* its label there.

        The button is shown while *when* is true; call `update` when that, or its *kind*, may have
        changed. Without the right that it *needs* there is neither button nor key. An
        *is_destructive* action asks first (see `Keyboard`).
        """
        button = self._build_button(text, kind, needs)
        if action is None:
            button.clicked.connect(lambda _checked=False: slot())
        elif is_destructive:
            ask = question or (lambda: f"{button.display_text}?")
            self._keyboard.ask_on_key(self._scope, action, button, slot, ask, needs=needs)
        else:
            self._bind(
                *(button, slot, action, hint, rests_while),
                needs=needs,
                is_hinted=is_hinted,
                saves=saves,
            )
        if when is not None:
            self._conditions.append((button, when))
        self.buttons.append(button)
        return button

    def _build_button(
        self, text: str, kind: ButtonKind | Callable[[], ButtonKind], needs: Need | None
    ) -> KeyButton:
        button = KeyButton(text, kind=ButtonKind.PLAIN if callable(kind) else kind)
        if callable(kind):
            self._kinds.append((button, kind))
        if needs is not None:
            button.show_only_while(partial(self._keyboard.may, needs))
        return button

    def adopt(
        self,
        button: KeyButton,
        slot: Callable[[], object],
        action: Action,
        *,
        hint: HintText | None = None,
    ) -> None:
        self._bind(button, slot, action, hint)
        self.buttons.append(button)

    def _bind(
        self,
        button: KeyButton,
        slot: Callable[[], object],
        action: Action,
        hint: HintText | None,
        rests_while: Callable[[], bool] | None = None,
        *,
        needs: Need | None = None,
        is_hinted: bool = True,
        saves: bool = False,
    ) -> None:
        label = (lambda: button.display_text) if hint is None else hint
        when = None if rests_while is None else lambda: not rests_while()
        self._keyboard.bind(
            self._scope,
            action,
            slot,
            label,
            button=button,
            needs=needs,
            when=when,
            is_hinted=is_hinted,
            saves=saves,
        )

    def update(self) -> None:
        for button, find_kind in self._kinds:
            button.set_kind(find_kind())
        for button, when in self._conditions:
            button.setVisible(when())
        if self._scope.isVisible():
            self._keyboard.bindings_changed.emit()

    def row(self, spacing: int = 12) -> Flow:
        return button_row(*self.buttons, spacing=spacing)

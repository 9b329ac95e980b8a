"""The help of a window."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from fieldreg.ui.keyboard import Keyboard, KeyHint
from fieldreg.ui.window.help_texts import HelpText
from fieldreg.ui.window.help_view import HelpView


class Help(QObject):
    """The help over *ground*; *texts* are by page.

    Signals:
        changed(): it was opened or closed, or its own keys are others now.
        swap_requested(str, str): two keys should change places.
    """

    changed = Signal()
    swap_requested = Signal(str, str)
    card_requested = Signal(object, object)

    def __init__(self, keyboard: Keyboard, ground: QWidget) -> None:
        super().__init__(ground)
        self.texts: Mapping[str, HelpText] = {}
        self.view: HelpView | None = None
        self._keyboard, self._ground = keyboard, ground
        self._former_focus: QWidget | None = None

    def toggle(
        self, page: str, title: str, focused: QWidget, ground: QWidget | None = None
    ) -> None:
        """Show the help about *page*, or *title* if it has none, or close the open help."""
        if self.view is not None:
            self.close()
            return
        self._former_focus = focused
        text, hints = self.texts.get(page, HelpText(title)), self._keyboard.all_hints(focused)
        view = self.view = HelpView(ground or self._ground, text, hints)
        view.closed.connect(self._on_closed)
        view.swap_requested.connect(self.swap_requested)
        view.print_requested.connect(
            lambda: self.card_requested.emit(view.text, list(view.keys.hints))
        )
        view.changed.connect(self.changed)
        view.show()
        view.take_keys()
        self.changed.emit()

    def refresh(self) -> None:
        if self.view is not None and self._former_focus is not None:
            self.view.show_hints(self._keyboard.all_hints(self._former_focus))
        self.changed.emit()

    def own_hints(self) -> Sequence[KeyHint]:
        return self.view.own_hints() if self.view is not None else ()

    def close(self) -> None:
        if self.view is None:
            return
        self.view.hide()
        self.view.deleteLater()
        self.view = None
        if self._former_focus is not None:
            self._former_focus.setFocus(Qt.FocusReason.OtherFocusReason)
            self._former_focus = None
        self.changed.emit()

    def _on_closed(self, key: QKeyEvent | None) -> None:
        target = self._former_focus
        self.close()
        if key is not None and target is not None:
            QApplication.sendEvent(target, key)

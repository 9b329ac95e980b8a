"""A field with suggestions in which every key means what it means elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from fieldreg.ui.widgets.form_fields import LineEdit

_K = Qt.Key
_FOR_LIST = {_K.Key_Up, _K.Key_Down, _K.Key_PageUp, _K.Key_PageDown, _K.Key_Escape}
_TAKES = {_K.Key_Return, _K.Key_Enter}


class SuggestEdit(LineEdit):
    """A `LineEdit` for use with `suggest`.

    Qt gives all keys to an open list of suggestions, which spends Tab and Enter on
    closing itself and keeps the keys of acts from the page. Here the list has the
    arrows and Esc, and Enter once one of its rows is chosen; all else goes on to the
    field, as if the list were not there.
    """

    def __init__(self, placeholder: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent=parent)
        self._list: QAbstractItemView | None = None

    @override
    def show_suggestions(self, texts: Sequence[str]) -> None:
        super().show_suggestions(texts)
        self._list = self.completer().popup()
        if self._list is not None:
            # An object stands only once in the list of filters, however often it is put there.
            self._list.installEventFilter(self)
            # Qt gives the list its focus late, and would give it on to this field, which
            # a quick typist has left by then.
            self._list.setFocusProxy(None)  # type: ignore[arg-type]  # None takes it away

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if not isinstance(watched, QAbstractItemView):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        # A row may be current without anybody having chosen it; a chosen one is selected.
        is_chosen = watched.selectionModel().isSelected(watched.currentIndex())
        if key in _FOR_LIST or (key in _TAKES and is_chosen):
            return super().eventFilter(watched, event)
        if not event.text().isprintable() or not event.text():
            watched.hide()
        QCoreApplication.sendEvent(self, event.clone())
        return True

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        # Qt keeps the end of an edit to itself while the list hangs open.
        if self._list is not None:
            self._list.hide()
        return super().focusNextPrevChild(next)

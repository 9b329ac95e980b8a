"""A line edit whose list of suggestions leaves the keys of the page as they are."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from fieldreg.ui.widgets.form_fields import LineEdit

_K = Qt.Key
_LIST_KEYS = {_K.Key_Up, _K.Key_Down, _K.Key_PageUp, _K.Key_PageDown, _K.Key_Escape}
_ACCEPT_KEYS = {_K.Key_Return, _K.Key_Enter}


class SuggestEdit(LineEdit):
    """A `LineEdit` for use with `show_suggestions`.

    Qt sends all keys to an open list of suggestions, which uses Tab and Enter to close itself and
    withholds the shortcuts of the page. Here the list gets the arrows and Esc, and Enter once a
    row is selected; all other keys go to the field.
    """

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder)
        self._list: QAbstractItemView | None = None

    @override
    def show_suggestions(self, texts: Sequence[str]) -> None:
        super().show_suggestions(texts)
        self._list = self.completer().popup()
        if self._list is not None:
            # An object is listed only once among the filters, however often it is installed.
            self._list.installEventFilter(self)
            # Qt focuses the list late, and would pass the focus on to this field, which a fast
            # typist has left by then.
            self._list.setFocusProxy(None)  # type: ignore[arg-type]  # None removes it

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if not isinstance(watched, QAbstractItemView):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        # A row may be current without being selected by the person.
        is_selected = watched.selectionModel().isSelected(watched.currentIndex())
        if key in _LIST_KEYS or (key in _ACCEPT_KEYS and is_selected):
            return super().eventFilter(watched, event)
        if not event.text().isprintable() or not event.text():
            watched.hide()
        QCoreApplication.sendEvent(self, event.clone())
        return True

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        # While the list is open, Qt does not report the end of an edit.
        if self._list is not None:
            self._list.hide()
        return super().focusNextPrevChild(next)

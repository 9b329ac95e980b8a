"""Line edits with suggestions, and a field for narrow rows."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from fieldreg.domain.normalisation import normalise, normalise_prefix
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level, Place, is_place_code
from fieldreg.ui.keyboard.own_keys import OwnEnter
from fieldreg.ui.theme.rich_text import DisplayText, plain_text
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import Editor, FormField, LineEdit

_K = Qt.Key
_LIST_KEYS = {_K.Key_Up, _K.Key_Down, _K.Key_PageUp, _K.Key_PageDown, _K.Key_Escape}
_ACCEPT_KEYS = {_K.Key_Return, _K.Key_Enter}
_MAX_NAMES, _MAX_PLACES = 10, 8
_LABEL_HEIGHT = 18


class SuggestEdit(LineEdit):
    """A `LineEdit` for use with `show_suggestions`.

    Enter takes the selected suggestion or the first, unless it is typed.

    Signals:
        own_enter_changed(): Enter takes another suggestion now, or none.
    """

    own_enter_changed = Signal()

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder)
        self._list: QAbstractItemView | None = None
        self.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self) -> None:
        if self._list is None or self.isModified():
            return
        # Qt sets the text of the row that the arrows reach, and the typed one beyond the ends.
        passing = (self._list.currentIndex().data(), self.completer().completionPrefix())
        if not (self._list.isVisible() and self.text() in passing):
            self._list.hide()  # they were for typed text, and another was set

    @override
    def show_suggestions(self, texts: Sequence[str]) -> None:
        super().show_suggestions(texts)
        if self._list is None:
            shown = self._list = cast("QAbstractItemView", self.completer().popup())
            # Qt focuses the list late, and would pass the focus on to this field, which a fast
            # typist has left by then.
            shown.setFocusProxy(None)  # type: ignore[arg-type]  # None removes it
            shown.selectionModel().currentChanged.connect(self.own_enter_changed)
            shown.installEventFilter(self)
        self.own_enter_changed.emit()

    def own_enter(self) -> OwnEnter | None:
        row = self._offered_row()
        if row < 0:
            return None
        text = self._list_text(row)
        # The words do not name it: hints are kept longer than private text.
        return OwnEnter(translate("Shell", "take it"), lambda: self._take(row, text))

    def _offered_row(self) -> int:
        shown = self._list
        if (
            shown is None
            or not shown.isVisible()
            or not self.completer().completionModel().rowCount()
        ):
            return -1
        # A row may be current without being selected by the person.
        current = shown.currentIndex()
        if shown.selectionModel().isSelected(current):
            return current.row()
        return -1 if self._is_typed(self._list_text(0)) else 0

    def _is_typed(self, suggestion: str) -> bool:
        return normalise(suggestion) == normalise(self.text())

    def _list_text(self, row: int) -> str:
        model = self.completer().completionModel()
        return str(model.index(row, 0).data() or "")

    def _take(self, row: int, text: str) -> None:
        if self._list is not None:
            self._list.hide()
        self.suggestion_chosen.emit(row)
        if self.text() != text:
            self.setText(text)
        self.own_enter_changed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QAbstractItemView):
            return super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self.own_enter_changed.emit()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _LIST_KEYS:
            return super().eventFilter(watched, event)
        takes = key in _ACCEPT_KEYS and self._offered_row() >= 0
        if not takes and not (event.text() and event.text().isprintable()):
            watched.hide()
        QCoreApplication.sendEvent(self, event.clone())
        return True

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        # While the list is open, Qt does not report the end of an edit.
        if self._list is not None:
            self._list.hide()
        return super().focusNextPrevChild(next)


class NameEdit(SuggestEdit):
    """Suggests names that match the text, and all on ↓.

    With *several*, names are separated by commas or semicolons.
    """

    def __init__(self, placeholder: str = "", *, several: bool = False) -> None:
        super().__init__(placeholder)
        self._several = several
        self._names: Sequence[str] = ()
        self.suggestions_requested.connect(self._suggest)

    def set_names(self, names: Sequence[str]) -> None:
        self._names = names

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._names:
            self.offer()
            return
        super().keyPressEvent(event)

    def offer(self) -> None:
        self._suggest(self.text(), lists_all=True)

    def _suggest(self, text: str, *, lists_all: bool = False) -> None:
        separator = ";" if ";" in text else ","
        before, found, last = text.rpartition(separator) if self._several else ("", "", text)
        complete = f"{before}{separator} " if found else ""
        typed = normalise_prefix(last.strip())
        matches = [name for name in self._names if typed and typed in normalise(name)]
        matches.sort(key=lambda name: not normalise(name).startswith(typed))
        if lists_all and not matches:
            matches = list(self._names)
        self.show_suggestions([complete + name for name in matches[:_MAX_NAMES]])


class PlaceEdit(SuggestEdit):
    """A place of *level*, shown by its name in *language*.

    When the field is left, the beginning of a single name becomes this name; other text stays.
    """

    def __init__(
        self, places: Gazetteer, language: str, level: Level = Level.SOUM, *, placeholder: str = ""
    ) -> None:
        super().__init__(placeholder)
        self._places, self._language, self._level = places, language, level
        self._near: str | None = None
        self._found_places: list[Place] = []
        self._code, self._name = "", ""
        self.suggestions_requested.connect(self._suggest)
        self.suggestion_chosen.connect(lambda row: self._show_place(self._found_places[row]))
        self.committed.connect(self._complete)

    def set_level(self, level: Level) -> None:
        self._level = level

    def set_near(self, code: str | None) -> None:
        self._near = self._places.aimag_of(code) if code else None

    @property
    def typed(self) -> str:
        text = self.text().strip()
        return self._code if self._code and text == self._name else text

    @property
    def value(self) -> str:
        typed = self.typed
        if typed == self._code:
            return typed
        return self._places.resolve(typed, self._level, within=self._near) or typed

    def set_value(self, value: str) -> None:
        place = self._places.by_code(value) if is_place_code(value) else None
        if place is not None:
            self._show_place(place)
        else:
            self._code = self._name = ""
            self.setText(value)

    @property
    def is_ambiguous(self) -> bool:
        text = self.text().strip()
        return bool(text) and not is_place_code(self.value) and len(self._list_places(text)) > 1

    @property
    def is_doubtful(self) -> bool:
        text = self.value
        is_number = bool(text) and not any(map(str.isalpha, text))
        return self.is_ambiguous or (is_number and self._places.by_code(text) is None)

    def offer(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._suggest(self.text())
        if self._list is not None and self._found_places:
            self._list.setCurrentIndex(self._list.model().index(0, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.text().strip():
            self.offer()
            return
        super().keyPressEvent(event)

    @override
    def _is_typed(self, suggestion: str) -> bool:
        return is_place_code(self.value) or super()._is_typed(suggestion)

    def _suggest(self, text: str) -> None:
        self._found_places = self._list_places(text)
        self.show_suggestions([self._label(place, text) for place in self._found_places])

    def _list_places(self, text: str) -> list[Place]:
        if not text.strip():
            return []
        near = self._find_near(text)
        others = [place for place in self._find(text, None) if place not in near]
        return [*near, *others][:_MAX_PLACES]

    def _label(self, place: Place, text: str) -> str:
        name, typed = self._full_name(place), normalise_prefix(text)
        is_named = any(normalise(own).startswith(typed) for own in place.names.values())
        return (
            name if is_named or any(sign in text for sign in " ,") else f"{name} · {text.strip()}"
        )

    def _find_near(self, text: str) -> list[Place]:
        return self._find(text, self._near) if self._near else []

    def _find(self, text: str, within: str | None) -> list[Place]:
        return self._places.find(text, within=within, level=self._level, limit=_MAX_PLACES)

    def _complete(self) -> None:
        text = self.text().strip()
        if not text:
            return
        if (place := self._places.by_code(self.value)) is not None:
            self._show_place(place)
            return
        for places in (self._find_near(text), self._find(text, None)):
            if len(places) == 1:
                self._show_place(places[0])
                return

    def _show_place(self, place: Place) -> None:
        self._code, self._name = place.code, self._full_name(place)
        self.setText(self._name)
        self.setCursorPosition(0)  # the soum stays visible in a narrow field

    def _full_name(self, place: Place) -> str:
        return self._places.full_name(place.code, self._language)


class RowField(FormField):
    """A `FormField` of one height that emits its message, or its *hint* while empty and focused."""

    message_changed = Signal(str)

    def __init__(self, label: str, edit: Editor, hint: str = "") -> None:
        super().__init__(label, edit)
        self._hint = hint
        self._is_hinted = False
        edit.setAccessibleDescription(hint)
        edit.installEventFilter(self)
        self.label.elide()
        self.label.setFixedHeight(_LABEL_HEIGHT)
        self.committed.connect(self._show_beginning)

    @override
    def set_text(self, text: str) -> None:
        super().set_text(text)
        self._show_beginning()

    def _show_beginning(self) -> None:
        if isinstance(self.editor, LineEdit) and not contains_focus(self.editor):
            self.editor.setCursorPosition(0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and self._hint and not watched.property("text"):
            self._is_hinted = True
            self.message_changed.emit(self._hint)
        elif event.type() == QEvent.Type.FocusOut and self._is_hinted:
            self._is_hinted = False
            self.message_changed.emit("")
        return super().eventFilter(watched, event)

    @override
    def _show(self, icon: str, sentence: DisplayText, role: str) -> None:
        super()._show(icon, sentence, role)
        self._is_hinted = False
        self._sentence.hide()
        self._icon.hide()
        self.message_changed.emit(plain_text(sentence))

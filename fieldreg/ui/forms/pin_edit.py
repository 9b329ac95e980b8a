"""The field for a PIN, shown as dots and never spoken."""

from typing import Final

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from typing_extensions import override

from fieldreg.keys.key_ring.pins import MAX_PIN_DIGITS
from fieldreg.ui.keyboard import digit_of
from fieldreg.ui.widgets.form_fields import LineEdit

_K = Qt.Key
# The keypad without Num Lock.
_KEYPAD: Final = dict(
    zip(
        (
            *(_K.Key_Insert, _K.Key_End, _K.Key_Down, _K.Key_PageDown, _K.Key_Left),
            *(_K.Key_Clear, _K.Key_Right, _K.Key_Home, _K.Key_Up, _K.Key_PageUp),
        ),
        "0123456789",
        strict=True,
    )
)


class PinEdit(LineEdit):
    """Takes digits of the digit row on every layout, and of the keypad in any state."""

    def __init__(self) -> None:
        super().__init__(is_masked=True)
        self.setMaxLength(MAX_PIN_DIGITS)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers()
        digit = digit_of(event) if held == Qt.KeyboardModifier.NoModifier else ""
        if held == Qt.KeyboardModifier.KeypadModifier and event.key() in _KEYPAD:
            digit = _KEYPAD[_K(event.key())]
        if digit:
            key = _K(_K.Key_0 + int(digit))
            event = QKeyEvent(event.type(), key, Qt.KeyboardModifier.NoModifier, digit)
        super().keyPressEvent(event)

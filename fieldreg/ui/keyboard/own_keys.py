"""The act of Enter in the focused widget, before any binding.

A widget that takes Enter has a method `own_enter`, which returns its present act, and perhaps a
signal `own_enter_changed`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from fieldreg.ui.translation import translate


@dataclass(frozen=True, slots=True)
class OwnEnter:
    label: str
    act: Callable[[], object] | None = None


def find_own_enter(widget: QWidget | None) -> OwnEnter | None:
    ask: Callable[[], OwnEnter | None] | None = getattr(widget, "own_enter", None)
    if ask is not None:
        return ask()
    return OwnEnter(translate("Shell", "new line")) if breaks_lines(widget) else None


def breaks_lines(widget: QWidget | None) -> bool:
    return isinstance(widget, QPlainTextEdit) and not widget.isReadOnly()

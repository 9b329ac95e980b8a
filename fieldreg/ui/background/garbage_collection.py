"""Garbage: objects that hold each other are looked for on the GUI thread alone.

Python looks for them on whichever thread happens to make an object, so that what a closed
window left would die on the worker, or on a line to the hub. A timer or a model of Qt does
not bear that: it belongs to the thread that made it.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimerEvent
from typing_extensions import override

_LOOK_EVERY_MS: Final = 1_000


class GarbageCollector(QObject):
    """While it lives, no thread looks but the one that made it, as often as Python would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self.startTimer(_LOOK_EVERY_MS)

    @override
    def timerEvent(self, event: QTimerEvent) -> None:
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [age for age, most in enumerate(thresholds) if counts[age] > most > 0]
        if due:
            gc.collect(max(due))

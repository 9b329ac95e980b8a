"""Garbage collection of reference cycles, on the GUI thread only.

Python collects on any thread, so the remains of a closed window could die on the worker; but a
timer or a model of Qt must die on the thread that created it.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimerEvent
from typing_extensions import override

_COLLECT_EVERY_MS: Final = 1_000


class GarbageCollector(QObject):
    """While it lives, only its thread collects, about as often as Python would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self.startTimer(_COLLECT_EVERY_MS)

    @override
    def timerEvent(self, event: QTimerEvent) -> None:
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [age for age, limit in enumerate(thresholds) if counts[age] > limit > 0]
        if due:
            gc.collect(max(due))

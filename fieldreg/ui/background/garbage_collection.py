"""Garbage collection of reference cycles, on the GUI thread only.

Python collects on whichever thread happens to create an object, so the remains of a closed window
would die on the worker, or on a thread of a connection. A timer or a model of Qt belongs to the
thread that created it and must die there.
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
